import { type LanguageTable } from './language-table.ts';

export const sv: LanguageTable = {
  language: 'sv',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'YMD',
  months:
    'januari|jan februari|feb|febr mars april|apr maj juni|jun juli|jul augusti|aug september|sep|sept oktober|okt november|nov december|dec',
  weekdays: 'söndag* måndag* tisdag* onsdag* torsdag* fredag* lördag*',
  fillers: 'den år i',
  cardinals:
    '?en|?ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo|tjugu',
  tens: 'trettio fyrtio femtio sextio sjuttio åttio nittio',
  large: 'hundra|hundratals tusen|tusental|tusentals|tkr miljon*|mn|mio miljard*|md|mdr biljon*',
  ordinals: 'första|förste andra|andre tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte',
  others:
    '100:alla|all|allt|hela|helt|samtliga 0:ingen|inga|inget 1:varje|enda|gång|gången|per 2:två*|båda|dubbel*|dubbl*|fördubbl*|halv*|hälft*|par|paret|tvåårig*|både 3:tredubbl*|tredjedel* 4:fyra*|fjärdedel*|kvart*|fyrfaldig 7:vecka 10:årtiond*|tiotal* 12:dussin*|året|tolvslag*|middag 20:tjugond* 100:århundrad*|sekel|sekler|hundratal* 0:noll|midnatt 1000:årtusend* 1.5:halvannan|halvannat|anderthalv',
  combining:
    '2:två 3:tre 4:fyra 5:fem 6:sex 7:sju 8:åtta 9:nio 10:tio 12:tolv 15:femton 18:arton 20:tjugo 25:tjugofem 30:trettio 40:fyrtio 50:femtio 100:hundra',
  lengths: 'årig* års* dagars* månaders* timmars* veckors*',
  ordinalMarks: 'a e',
  until: 'till',
  percent: 'procent*',
  clock: 'h',
  beforeClock: 'kl klockan',
  durations:
    'sekund* minut*|min timme|timmar|timmars|timmen|tim|h dag|dagar|dagars|dygn|daglig* veck* månad* år|års|året|årig*|åring* årtiond* århundrad*|sekel|sekler',
  references: 'artikel*|art punkt|punkten|stycke* bilag* kapitel*|kap sidan|sid|s nummer|nr',
  compounds: '-',
  units: 'mil:mil',
};
