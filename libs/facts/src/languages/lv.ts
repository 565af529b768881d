import { type LanguageTable } from './language-table.ts';

export const lv: LanguageTable = {
  language: 'lv',
  decimal: ',',
  dates: 'YDM DMY DM YM MY',
  numeric: 'DMY',
  months:
    'janvār*|janv februār*|febr mart|marts|martu|martam|martā|marta|martus aprīl*|apr maij* jūnij*|jūn jūlij*|jūl august*|aug septembr*|sept oktobr*|okt novembr*|nov decembr*|dec',
  weekdays: 'svētdien* pirmdien* otrdien* trešdien* ceturtdien* piektdien* sestdien*',
  fillers: 'gada gadā gads gadam gadu g',
  cardinals:
    '?viens|?viena|?vienu|?vienam|?vienā|?vienai|?vienas div|divi|divas|divu|divus|divām|diviem|divos|divās trīs|trijās|triju|trim|trijos|trijiem|trijām četr|četri|četras|četru|četrus|četriem|četrām|četros|četrās piec* seš* septiņ* astoņ* deviņ* desmit* vienpadsmit* divpadsmit* trīspadsmit* četrpadsmit* piecpadsmit* sešpadsmit* septiņpadsmit* astoņpadsmit* deviņpadsmit* divdesmit*',
  tens: 'trīsdesmit* četrdesmit* piecdesmit* sešdesmit* septiņdesmit* astoņdesmit* deviņdesmit*',
  large: 'simt|simts|simti|simtu|simtiem tūkstot*|tūkstoš*|tūkst miljon*|milj|mln miljard*|mljrd|mlrd triljon*',
  ordinals:
    'pirmais|pirmā|pirmo|pirmajā|pirmajam|pirmie|pirmās|pirmoreiz otrais|otrā|otro|otrajā|otram|otrajam|otrie|otrās treš* ceturt* piekt* sest* septīt* astot* devīt* desmitais|desmitā|desmito|desmitajā vienpadsmit* divpadsmit*',
  others:
    '1:reiz|ik|ikviens|vienreiz*|katr* 1.5:pusotr* 2:div*|ab|abi|abas|abu|abus|abiem|abām|abos|abās|puse|puses|pusi|pusē|pāris|divreiz*|divkārš*|dubult*|divtik 3:trīs*|trešdaļ*|trīskārš*|trīsreiz 4:četr*|ceturksn*|ceturtdaļ* 5:piektdaļ* 10:desmitgad* 12:ducis|duci|pusdien* 100:gadsimt* 1000:tūkstošgad* 0:nulle*|pusnakt*',
  combining:
    '2:div 3:trīs|trij 4:četr 5:piec 6:seš 7:septiņ 8:astoņ 9:deviņ 10:desmit 12:divpadsmit 15:piecpadsmit 18:astoņpadsmit 20:divdesmit 30:trīsdesmit 40:četrdesmit 50:piecdesmit 100:simt',
  lengths: 'gad* dien* mēneš* stund* nedēļ*',
  ordinalMarks: '.',
  until: 'līdz',
  percent: 'procent*|proc',
  clock: 'plkst stund*',
  beforeClock: 'plkst pulksten',
  durations: 'sekund*|sekunž* minūt*|minūš*|min stund*|st dien* nedēļ* mēnes*|mēneš* gad* desmitgad* gadsimt*',
  references: 'pant* punkt* pielikum* nodaļ* lappus*|lpp numur*|nr',
  currencies: 'LVL:lats|lati|latu|latiem SEK:kron* GBP:mārciņ*',
  units: 'l:litr* m:metr* ha:hektār*',
};
