import { type LanguageTable } from './language-table.ts';

export const hr: LanguageTable = {
  language: 'hr',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  months:
    'siječ*|sij veljač*|velj ožuj*|ožu trav|travnj*|travan* svib|svibn*|sviban* lip|lipnj*|lipanj srp|srpnj*|srpanj kolovoz*|kol ruj|rujn*|rujan listopad*|lis studeni|studenog|studenoga|studenom|studenome prosin*|pro',
  weekdays: 'nedjelj* ponedjelj* utorak|utorka|utorkom srijed* četvrtak|četvrtka|četvrtkom petak|petka|petkom subot*',
  fillers: 'godine godina godini g',
  cardinals:
    '?jedan|?jedna|?jedno|?jednog|?jednu|?jednom|?jedne dva|dvije|dvaju|dviju|dvoje|dvojica tri|triju|troje četiri|četiriju|četvero pet|petero šest|šestero sedam|sedmero osam|osmero devet|devetero deset|desetero jedanaest* dvanaest* trinaest* četrnaest* petnaest* šesnaest* sedamnaest* osamnaest* devetnaest* dvadeset*',
  tens: 'trideset* četrdeset* pedeset* šezdeset* sedamdeset* osamdeset* devedeset*',
  large: 'sto|stotin* tisuć* milijun*|mil|mln milijard*|mlrd|mrd bilijun*',
  ordinals:
    'prv* drug|drugi|druga|drugo|drugog|drugoj|drugom|drugu treć* četvrt* peti|peta|peto|petog|petoj|petom šesti|šesta|šestog|šesto|šestoj sedm* osmi|osma|osmog|osmo|osmoj deveti|deveta|devetog|deveto deseti|deseta|desetog jedanaest* dvanaest*',
  others:
    '1:jednom|svaki|jedini 2:oba|obje|obaju|obiju|oboje|dvaput|dvostruk*|polovic*|pola|par 3:trostruk*|trećin*|triput 4:četvrtin*|tromjeseč* 6:polugod* 7:tjedan 10:desetljeć*|desetak 12:tucet|podne|godina 20:dvadesetak 100:stoljeć* 200:dvjesto|dvjesta 300:tristo|trista 400:četiristo 500:petsto 600:šesto 700:sedamsto 800:osamsto 900:devetsto 0:nula|ponoć 1000:tisućljeć* 2:pol',
  combining:
    '2:dvo 3:tro 4:četvero 5:peto 6:šesto 7:sedmo 8:osmo 9:devetero 10:deseto 12:dvanaesto 15:petnaesto 18:osamnaesto 20:dvadeseto 25:dvadesetpeto 30:trideseto 40:četrdeseto 50:pedeseto 100:sto',
  lengths: 'godišnj* dnevn* mjesečn* satn* tjedn*',
  ordinalMarks: '. ih',
  until: 'do',
  percent: 'posto|postot*',
  clock: 'sati|sata|sat|h',
  beforeClock: '?u',
  durations: 'sekund* minut*|min sat|sata|sati|h dan|dana|dani|dnevn* tjed* mjesec* godin* desetljeć* stoljeć*',
  references: 'član|članak|članka|članku|čl stavak|stavka|stavku|st prilog* poglavlj* stranic*|str broj|broja|br',
};
