import { type LanguageTable } from './language-table.ts';

export const it: LanguageTable = {
  language: 'it',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  months:
    'gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set|sett ottobre|ott novembre|nov dicembre|dic',
  weekdays: 'domenica* lunedì martedì mercoledì giovedì venerdì sabato',
  fillers: 'di del',
  cardinals:
    '?uno|?un|?una due tre|tré quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti|vent|ventuno',
  tens: 'trenta|trent quaranta|quarant cinquanta|cinquant sessanta|sessant settanta|settant ottanta|ottant novanta|novant',
  large: 'cento mille|mila milione|milioni|mln|mio miliardo|miliardi|mld|mrd bilione|bilioni',
  ordinals:
    'prim|primo|prima|primi|prime second|secondo|seconda|secondi terz|terzo|terza|terzi quart|quarto|quarta|quarti quint|quinto|quinta|quinti sest|sesto|sesta settim|settimo|settima ottav|ottavo|ottava nono|nona decim|decimo|decima undicesim* dodicesim*',
  others:
    '100:tutto|tutti|tutta|tutte|interament*|intero|intera 0:nessun* 1:ogni|unico|unica|ciascun* 2:entramb*|doppi*|metà|mezzo|mezza|mezz|coppia|paio|raddoppi*|bi|ambo 3:tripl*|trio 4:quart*|trimestr* 6:semestr* 7:settimana 10:decina*|decine|decenni* 12:dozzin*|mezzogiorno|anno 15:quindicina 21:ventunesimo 100:centinai*|secolo|secoli 0:zero|mezzanotte 1000:migliai*|millenni* 2:bienn*|bimestr* 3:trienn* 4:quadrienn* 5:quinquenn* 10:decenn* 20:ventenn* 30:trentenn* 2000:duemila',
  ordinalMarks: 'o a',
  until: 'al a fino ai',
  percent: 'per_cento|percento',
  clock: 'h',
  beforeClock: 'ore ?alle ?dalle ?alle',
  durations:
    'secondo|secondi minuto|minuti|min ora|ore|h giorno|giorni|giornalier* settiman* mese|mesi anno|anni decennio|decenni secolo|secoli',
  references: 'articol*|art paragraf*|comma allegat* capitol*|cap pagina|pagine|pag numero|numeri|n',
  compounds: '-',
};
