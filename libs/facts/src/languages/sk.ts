import { type LanguageTable } from './language-table.ts';

export const sk: LanguageTable = {
  language: 'sk',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  months:
    'január* február* marec|marca|marci apríl* máj|mája|máji jún|júna|júni júl|júla|júli august* septemb* októb* novemb* decemb*',
  weekdays: 'nedeľ* pondel* utor|utorok|utorka streda|stredu|stredy štvrtok|štvrtka piatok|piatka sobot*',
  fillers: 'roku r',
  cardinals:
    '?jeden|?jedna|?jedno|?jedného|?jednu|?jednej|?jednom dva|dve|dvoch|dvoma|dvom|dvaja tri|troch|tromi|traja|trom štyri|štyroch|štyrmi|štyria päť|piati|piatich šesť|šiesti|šiestich sedem|siedmi|siedmich osem|ôsmi|ôsmich deväť|deviati|deviatich desať|desiati|desiatich jedenás* dvanás* trinás* štrnás* pätnás* šestnás* sedemnás* osemnás* devätnás* dvadsať|dvadsiatich',
  tens: 'tridsať* štyridsať* päťdesiat* šesťdesiat* sedemdesiat* osemdesiat* deväťdesiat*',
  large: 'sto|stovk*|stovák tisíc*|tis milión*|mil|mio miliard*|miliárd*|mld bilión*|bil',
  ordinals:
    'prv* druh|druhý|druhá|druhé|druhého|druhej|druhom|druhú tret* štvrt|štvrtý|štvrtá|štvrté|štvrtého|štvrtej piaty|piata|piate|piateho|piatej šiest|šiesty|šiesta|šieste siedm* ôsm* deviaty|deviata|deviate desiaty|desiata|desiate jedenást* dvanást*',
  others:
    '500000000:polmiliard* 500000:polmilión* 1:raz|každ*|jedin* 2:dvoj*|oba|obaja|obe|oboch|obidv*|dvakrát|dvojnásob*|dvojit*|polovic*|pol|pár|dvojic* 3:troj*|trikrát|trojnásob*|tretin* 4:štvor*|štvrtin* 5:päť*|štvrťrok* 6:polrok* 7:týždeň 10:desaťroč*|desiatk* 12:tucet|tucty|poludni*|rok 20:dvadsiat* 100:storoč* 200:dvesto 300:tristo 0:nula|polnoc* 1000:tisícroč*',
  combining:
    '2:dvoj 3:troj 4:štvor 5:päť 6:šesť 7:sedem 8:osem 9:deväť 10:desať 12:dvanásť 15:pätnásť 18:osemnásť 20:dvadsať 25:dvadsaťpäť 30:tridsať 40:štyridsať 50:päťdesiat 100:sto',
  lengths: 'roč* dňov* denn* mesačn* hodinov* týždňov* týždenn*',
  ordinalMarks: '.',
  until: 'do až',
  percent: 'percent*|perc',
  clock: 'hodin*|hod|h',
  beforeClock: '?o ?od ?do',
  durations:
    'sekund*|sekúnd* minút*|min hodin*|hodín|hod|h deň|dni|dní|dňa|denn* týžd* mesiac* rok|roka|roky|rokov|rokom|roku|rokoch|ročn* desaťroč* storoč*',
  references: 'člán*|čl odsek*|ods príloh* kapitol* stran|strana|strane|str číslo|čísla|č',
};
