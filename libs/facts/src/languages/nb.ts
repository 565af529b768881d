import { type LanguageTable } from './language-table.ts';

export const nb: LanguageTable = {
  language: 'nb',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  months:
    'januar|jan februar|feb mars april|apr mai juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov desember|des',
  weekdays: 'søndag*|sundag* mandag*|måndag* tirsdag*|tysdag* onsdag* torsdag* fredag* lørdag*|laurdag*',
  fillers: 'den i år',
  cardinals:
    '?en|?et|?ett|?ei|?én|?ein|?eit to tre fire fem seks sju|syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue|tjuge|tyve',
  tens: 'tretti|tredve|tredive førti|førr|førti femti seksti sytti åtti nitti',
  large: 'hundre|hundrede|hundrevis tusen|tusenvis million*|mill|mio milliard*|mrd billion*',
  ordinals:
    'første|fyrste andre|annen|annet|andre tredje fjerde femte sjette|sjuande sjuende|syvende åttende niende tiende ellevte|ellefte tolvte',
  others:
    '1:hver|hvert|eneste|gang|gangen 1.5:halvannen|halvannet 2:begge|dobbel*|doble*|fordobl*|halv*|par|paret 3:tredobl*|tredel* 4:kvart*|firedel*|fjerdedel* 7:uke 10:tiår* 12:dusin*|middag|år 100:århundre*|hundreår* 0:null|midnatt 1000:årtusen*',
  combining:
    '2:to 3:tre 4:fire 5:fem 6:seks 7:sju|syv 8:åtte 9:ni 10:ti 12:tolv 15:femten 18:atten 20:tjue 25:tjuefem 30:tretti 40:førti 50:femti 100:hundre',
  lengths: 'årig* års* dagers* måneders* timers* ukers*',
  ordinalMarks: '.',
  until: 'til',
  percent: 'prosent*|pst',
  clock: 'h',
  beforeClock: 'kl klokken klokka',
  durations:
    'sekund* minutt*|min time|timer|timers|timen|t dag|dager|dagers|døgn|dagar uke|uker|ukers|veke|veker måned*|månad* år|års|året|åring*|årig tiår* århundre*',
  references: 'artikkel*|art ledd|avsnitt* vedlegg* kapittel*|kap side|sider|s nummer|nr',
  compounds: 'og',
  units: 'mil:mil',
};
