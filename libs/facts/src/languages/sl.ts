import { type LanguageTable } from './language-table.ts';

export const sl: LanguageTable = {
  language: 'sl',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  months:
    'januar*|jan februar*|feb marec|marca|marcu|mar april*|apr maj|maja|maju junij*|jun julij*|jul avgust*|avg septemb*|sept oktob*|okt novemb*|nov decemb*|dec',
  weekdays: 'nedelj* ponedelj* torek|torka sreda|sredo|srede četrtek|četrtka petek|petka sobot*',
  fillers: 'leta',
  cardinals:
    '?ena|?en|?eden|?eno|?enega|?ene|?enem|?eni dva|dve|dveh|dvema tri|trije|treh|tremi|trem štiri|štirje|štirih|štirimi pet|petih šest|šestih sedem|sedmih osem|osmih devet|devetih deset|desetih enajst* dvanajst* trinajst* štirinajst* petnajst* šestnajst* sedemnajst* osemnajst* devetnajst* dvajset*',
  tens: 'trideset* štirideset* petdeset* šestdeset* sedemdeset* osemdeset* devetdeset*',
  large: 'sto|stotin* tisoč*|tis milijon*|mio|mil milijard*|mrd|milijarda bilijon*',
  ordinals:
    'prv* drug|drugi|druga|drugo|drugega|druge|drugem tretj* četrt* peti|peta|peto|petega|pete šesti|šesta|šesto|šestega sedm* osmi|osma|osmo|osmega deveti|deveta|devetega deseti|deseta|desetega enajst* dvanajst*',
  others:
    '1:enkrat|vsak*|edin* 2:oba|obe|obeh|obema|dvakrat|dvojn*|polovic*|pol|par 3:trikrat|trojn*|tretjin* 4:četrtin*|četrtlet* 6:polletj* 7:teden 10:desetletj*|desetin* 12:ducat|opoldne|leto 100:stoletj* 200:dvesto 300:tristo 0:nič|opolnoči|polnoč* 1000:tisočletj* 4:četver* 5:peter* 6:šester*',
  compounds: 'in',
  combining:
    '2:dvo|dve 3:tri 4:štiri 5:pet 6:šest 7:sedem 8:osem 9:devet 10:deset 12:dvanajst 15:petnajst 18:osemnajst 20:dvajset 25:petindvajset 30:trideset 40:štirideset 50:petdeset 100:sto',
  lengths: 'let* dnevn* mesečn* urn* tedensk*',
  ordinalMarks: '.',
  until: 'do',
  percent: 'odstot*|procent*',
  clock: 'h ure uri ura',
  beforeClock: 'ob',
  durations:
    'sekund* minut*|min ura|ure|uri|ur|uro|urah|h dan|dni|dneva|dneh|dnevn* teden|tedn* mesec* leto|leti|leta|let|letih|letn* desetletj* stoletj*',
  references: 'člen*|čl odstav*|odst prilog* poglavj* stran|strani|str številk*|št',
};
