import { type LanguageTable } from './language-table.ts';

export const da: LanguageTable = {
  language: 'da',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  months:
    'januar*|jan februar*|feb|febr marts|mar april|apr maj juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov december|dec',
  weekdays: 'søndag* mandag* tirsdag* onsdag* torsdag* fredag* lørdag*',
  fillers: 'i den år',
  cardinals:
    '?en|?et|?én|?ét to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve',
  tens: 'tredive fyrre halvtreds tres halvfjerds firs halvfems',
  large: 'hundrede|hundred|hundreder tusind* million*|mio milliard*|mia|mrd billion*|bio',
  ordinals:
    'første* anden|andet|anden tredje* fjerde* femte* sjette* syvende* ottende* niende* tiende* ellevte* tolvte*',
  others:
    '1:hver|eneste|gang|engang 1.5:halvanden|halvandet 2:begge|dobbelt*|fordobl*|halv*|par|parret|to 3:tredobbelt*|tredjedel* 4:kvart*|firedobbelt*|fjerdedel* 7:uge 10:årti*|tiår* 12:dusin*|middag|år|snes 20:tyvende 100:århundred* 0:nul|midnat 1000:årtusind*',
  combining:
    '2:to 3:tre 4:fire 5:fem 6:seks 7:syv 8:otte 9:ni 10:ti 12:tolv 15:femten 18:atten 20:tyve 25:femogtyve 30:tredive 40:fyrre 50:halvtreds 100:hundrede',
  lengths: 'årig* års* dages* måneders* timers* ugers*',
  ordinalMarks: '. e te',
  until: 'til',
  percent: 'procent*|pct',
  clock: 'uhr|h',
  beforeClock: 'kl klokken',
  durations:
    'sekund* minut*|min time|timer|timers|timen|t dag|dage|dages|dagen|dags uge|uger|ugers måned* år|års|året|årig*|årige årti*|tiår* århundred*',
  references: 'artikel*|art stykke|stk bilag* kapitel*|kap side|sider|s nummer|nr',
  compounds: 'og',
};
