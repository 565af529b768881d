import { type LanguageTable } from './language-table.ts';

export const pl: LanguageTable = {
  language: 'pl',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  months:
    'styczeń|stycznia|styczniu|stycz luty|lutego|lutym marzec|marca|marcu|mar kwiecień|kwietnia|kwietniu|kwiec|kwi maj|maja|maju czerwiec|czerwca|czerwcu|cze lipiec|lipca|lipcu|lip sierpień|sierpnia|sierpniu|sierp wrzesień|września|wrześniu|wrzes|wrz październik*|paźdz|paź listopad*|lis grudzień|grudnia|grudniu|grudz|gru',
  weekdays: 'niedziel* poniedział* wtorek|wtorku środa|środę|środy czwartek|czwartku piątek|piątku sobot*',
  fillers: 'roku r',
  cardinals:
    '?jeden|?jedna|?jedno|?jednego|?jednej|?jednym|?jedną dwa|dwie|dwóch|dwu|dwaj|dwoma|dwiema|dwoje|dwom trzy|trzech|trzej|trzem|trzema|troje cztery|czterech|czterej|czterem|czworo pięć|pięciu sześć|sześciu siedem|siedmiu osiem|ośmiu dziewięć|dziewięciu dziesięć|dziesięciu jedenaści*|jedenastu dwanaści*|dwunastu trzynaści*|trzynastu czternaści*|czternastu piętnaści*|piętnastu szesnaści*|szesnastu siedemnaści*|siedemnastu osiemnaści*|osiemnastu dziewiętnaści*|dziewiętnastu dwadzieścia|dwudziestu',
  tens: 'trzydzieści|trzydziestu czterdzieści|czterdziestu pięćdziesiąt|pięćdziesięciu sześćdziesiąt|sześćdziesięciu siedemdziesiąt|siedemdziesięciu osiemdziesiąt|osiemdziesięciu dziewięćdziesiąt|dziewięćdziesięciu',
  large: 'sto|stu|setki|setek tysiąc*|tysięcy|tys milion*|mln miliard*|mld bilion*|bln',
  ordinals:
    'pierwsz* drug|drugi|druga|drugie|drugiego|drugiej|drugim|drugą trzeci* czwart|czwarty|czwarta|czwartego|czwartej|czwarte piąt|piąty|piąta|piątego|piątej szóst* siódm* ósm* dziewiąt|dziewiąty|dziewiąta|dziewiątego dziesiąt|dziesiąty|dziesiąta|dziesiątego jedenast* dwunast*',
  others:
    '100:wszystk*|cał*|całkowi* 0:żaden|żadn*|bez|brak 500000000:półmiliard* 500000:półmilion* 1:raz|każd*|jedyn* 1.5:półtor* 2:dwu*|oba|obie|obaj|obu|oboje|dwukrotn*|podwój*|połow*|pół|para|pary|dwustron*|podwoi*|dwuletn* 3:trzy*|trój*|trzykrotn*|potrój*|trzecie 4:cztero*|czterokrotn* 5:pięcio*|kwartał*|ćwierć 6:półrocz* 7:tydzień|tygodni* 10:dekad*|dziesięcioleci*|dziesiąt*|dziesiątk* 12:tuzin*|południe|rok 20:dwudziest* 30:trzydziest* 100:wiek|wieku|stuleci* 200:dwieście|dwustu 300:trzysta|trzystu 400:czterysta 500:pięćset 600:sześćset 700:siedemset 800:osiemset 900:dziewięćset 0:zero|północ* 1000:tysiącleci* 4:czworo|czworga 5:pięcior* 6:sześcior* 7:siedmior* 8:ośmior*',
  combining:
    '2:dwu 3:trzy 4:cztero 5:pięcio 6:sześcio 7:siedmio 8:ośmio 9:dziewięcio 10:dziesięcio 12:dwunasto 15:piętnasto 18:osiemnasto 20:dwudziesto 25:dwudziestopięcio 30:trzydziesto 40:czterdziesto 50:pięćdziesięcio 100:stu',
  lengths: 'letni* dniow* miesięczn* godzinn* tygodniow*',
  ordinalMarks: '. go tego szy ty ego ej ych',
  until: 'do',
  percent: 'procent*|proc',
  clock: 'h',
  beforeClock: 'godz godzinie godzina godziny godzinę',
  durations:
    'sekund* minut*|min godzin*|godz|h dzień|dni|dnia|dniow* tydzień|tygodni* miesiąc*|miesięcy|mies rok|roku|lat|lata|latach|letni* dekad* wiek|wieku|wieki|stuleci*',
  references: 'artykuł*|art ustęp*|ust załącznik* rozdział*|rozdz stron*|str numer*|nr',
};
