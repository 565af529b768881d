import { type LanguageTable } from './language-table.ts';

export const de: LanguageTable = {
  language: 'de',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  capitalMonths: true,
  months:
    'januar|jänner|jan|januars februar*|feber|feb märz|mär|märzes april|apr|aprils mai|maies|mais juni|jun|junis juli|jul|julis august|aug|augusts september|sep|sept|septembers oktober|okt|oktobers november|nov|novembers dezember|dez|dezembers',
  weekdays: 'sonntag*|so montag*|mo dienstag*|di mittwoch*|mi donnerstag*|do freitag*|fr samstag*|sonnabend*|sa',
  fillers: 'des den der dem',
  cardinals:
    '?eins|?ein|?eine|?einem|?einen|?einer|?eines zwei|zwo|zweier|zweien|beide* drei|dreier|dreien vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig|zwanziger*',
  tens: 'dreißig*|dreissig* vierzig* fünfzig* sechzig* siebzig* achtzig* neunzig*',
  large: 'hundert*|aberhundert* tausend*|tsd million*|mio|mill milliarde*|mrd|mia billion*|bio',
  ordinals:
    'erste*|erstmal* zweite* dritte* vierte* fünfte* sechste* siebte*|siebente* achte* neunte* zehnte* elfte* zwölfte*',
  others:
    '100:alle|aller|allen|alles|gesamt*|ganz*|vollständig*|sämtlich* 500000000:halbmilliard* 500000:halbmillion* 1:einmal*|einzig*|jeweils|einig* 1.5:anderthalb* 2:zwei*|beid*|doppel*|verdoppel*|halb*|hälft*|paar|paare|zweimal*|zweifach*|zwilling*|duo 3:drei*|dreimal*|dreifach*|drittel*|trio|verdreifach* 4:vier*|vierfach*|viertel*|viermal|quartal* 5:fünf*|fünftel*|fünffach* 6:sechs* 8:acht* 9:neun* 7:sieben*|woche|wöchentlich 10:zehn*|jahrzehnt*|zehntel* 12:zwölf*|dutzend*|mittag*|jährlich* 100:jahrhundert*|hundertstel 0:null|mitternacht|kein* 1000:jahrtausend* 2000:nullerjahr* 1.5:eineinhalb*',
  combining:
    '2:zwei 3:drei 4:vier 5:fünf 6:sechs 7:sieben 8:acht 9:neun 10:zehn 12:zwölf 15:fünfzehn 18:achtzehn 20:zwanzig 25:fünfundzwanzig 30:dreißig 40:vierzig 50:fünfzig 100:hundert',
  lengths: 'jährig* tägig* monatig* wöchig* stündig*',
  ordinalMarks: '. te ten ter',
  until: 'bis',
  percent: 'prozent|prozents|prozentpunkt*|v.h.|proz',
  clock: 'uhr',
  durations:
    'sekunde* minute*|min stunde*|std|h tag|tage|tagen|tages|tägig* woche|wochen|wöchig* monat* jahr|jahre|jahren|jahres|jährig* jahrzehnt* jahrhundert*',
  references: 'artikel*|art absatz|absätze*|abs|ziffer anhang|anhangs|anhänge* kapitel*|kap seite|seiten|s nummer*|nr',
  currencies: 'SEK:krone|kronen CHF:franken|rappen GBP:pfund_sterling|pfund EUR:cent',
  units: 'l:liter* m:meter|metern|meters mi:meile|meilen ft:fuß in:zoll ha:hektar*',
  compounds: 'und',
};
