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
    '1:enkrat|vsak*|edin* 2:oba|obe|obeh|obema|dvakrat|dvojn*|polovic*|pol|par 3:trikrat|trojn*|tretjin* 4:četrtin*|četrtlet* 6:polletj* 7:teden 10:desetletj*|desetin* 12:ducat|opoldne|leto 100:stoletj* 200:dvesto 300:tristo 0:nič|opolnoči|polnoč* 1000:tisočletj*',
  compounds: 'in',
  ordinalMarks: '.',
  until: 'do',
  percent: 'odstot*|procent*',
  clock: 'h ure uri ura',
  beforeClock: 'ob',
  durations:
    'sekund* minut*|min ura|ure|uri|ur|uro|urah|h dan|dni|dneva|dneh|dnevn* teden|tedn* mesec* leto|leti|leta|let|letih|letn* desetletj* stoletj*',
  references: 'člen*|čl odstav*|odst prilog* poglavj* stran|strani|str številk*|št',
};
