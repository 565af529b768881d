import { type LanguageTable } from './language-table.ts';

export const nl: LanguageTable = {
  language: 'nl',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  months:
    'januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sep|sept oktober|okt november|nov december|dec',
  weekdays: 'zondag* maandag* dinsdag* woensdag* donderdag* vrijdag* zaterdag*',
  fillers: 'van in',
  cardinals:
    '?een|?één twee|tweeën drie|drieën vier|vieren vijf|vijven zes|zessen zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig*',
  tens: 'dertig* veertig* vijftig* zestig* zeventig* tachtig* negentig*',
  large: 'honderd* duizend* miljoen*|mln|mio miljard*|mld|mrd biljoen*',
  ordinals: 'eerste* tweede* derde* vierde* vijfde* zesde* zevende* achtste* negende* tiende* elfde* twaalfde*',
  others:
    '100:alle|heel|hele|volledig*|geheel 0:geen|niemand 1:eenmaal|enkel*|enige|elk*|ieder* 1.5:anderhalf|anderhalve 2:beide*|twee*|dubbel*|helft|half|halve|paar|tweemaal|verdubbel*|twee* 3:drie*|driemaal|drievoud*|driekwart 4:vier*|kwart*|viermaal 7:week 10:decenni*|tiental* 12:dozijn|middag|jaar 100:eeuw* 0:nul|middernacht 1000:millennium',
  combining:
    '2:twee 3:drie 4:vier 5:vijf 6:zes 7:zeven 8:acht 9:negen 10:tien 12:twaalf 15:vijftien 18:achttien 20:twintig 25:vijfentwintig 30:dertig 40:veertig 50:vijftig 100:honderd',
  lengths: 'jarig* daags* maands* weeks* urig*',
  ordinalMarks: 'e ste de',
  until: 'tot t_m tot_en_met',
  percent: 'procent*',
  clock: 'uur|u|h',
  beforeClock: '?om',
  durations:
    'seconde* minuut|minuten|min uur|uren|u dag|dagen|daags|dagelijks* week|weken maand* jaar|jaren|jarig* decenni* eeuw*',
  references: 'artikel*|art lid|alinea bijlage* hoofdstuk* pagina*|bladzijde*|blz|p nummer*|nr',
  compounds: 'en ën',
};
