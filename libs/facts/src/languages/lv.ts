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
    '1:reiz|ik|ikviens|vienreiz*|katr* 2:ab|abi|abas|abu|abus|abiem|abām|abos|abās|puse|puses|pusi|pusē|pāris|divreiz*|divkārš*|dubult*|divtik 3:trešdaļ*|trīskārš*|trīsreiz 4:ceturksn*|ceturtdaļ* 5:piektdaļ* 10:desmitgad* 12:ducis|duci|pusdien* 100:gadsimt* 1000:tūkstošgad* 0:nulle*|pusnakt*',
  ordinalMarks: '.',
  until: 'līdz',
  percent: 'procent*|proc',
  clock: 'plkst stund*',
  beforeClock: 'plkst pulksten',
  durations: 'sekund* minūt*|min stund*|st dien* nedēļ* mēnes*|mēneš* gad* desmitgad* gadsimt*',
  references: 'pant* punkt* pielikum* nodaļ* lappus*|lpp numur*|nr',
  currencies: 'LVL:lats|lati|latu|latiem SEK:kron* GBP:mārciņ*',
  units: 'l:litr* m:metr* ha:hektār*',
};
