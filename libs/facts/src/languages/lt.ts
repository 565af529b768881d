import { type LanguageTable } from './language-table.ts';

export const lt: LanguageTable = {
  language: 'lt',
  decimal: ',',
  dates: 'YMD MD YM',
  numeric: 'YMD',
  months:
    'sausio|sausis|sausį|sausiui|saus vasario|vasaris|vasarį|vasar kovo|kovas|kovą balandžio|balandis|balandį gegužės|gegužė|gegužę|geg birželio|birželis|birželį|birž liepos|liepa|liepą rugpjūčio|rugpjūtis|rugpjūtį|rugp rugsėjo|rugsėjis|rugsėjį|rugs spalio|spalis|spalį lapkričio|lapkritis|lapkritį|lapkr gruodžio|gruodis|gruodį|gruodž',
  weekdays: 'sekmadien* pirmadien* antradien* trečiadien* ketvirtadien* penktadien* šeštadien*',
  fillers: 'm metų metais',
  dayWords: 'd dieną dienos',
  cardinals:
    '?vienas|?viena|?vieno|?vieną|?vienos|?vienam|?vienu du|dvi|dviejų|dviem|dvejų|dviejose|dviejuose|dveji trys|tris|trijų|trims|trimis|trejų|trijose|trijuose keturi*|ketur|keturių penki*|penkių šeši*|šešių septyni*|septynių aštuoni*|aštuonių devyni*|devynių dešimt* vienuolik* dvylik* trylik* keturiolik* penkiolik* šešiolik* septyniolik* aštuoniolik* devyniolik* dvidešimt*',
  tens: 'trisdešimt* keturiasdešimt* penkiasdešimt* šešiasdešimt* septyniasdešimt* aštuoniasdešimt* devyniasdešimt*',
  large: 'šimt* tūkstan*|tūkst milijon*|mln milijard*|mlrd trilijon*|trln',
  ordinals:
    'pirm|pirmas|pirmą|pirmoji|pirmasis|pirmojo|pirmąjį|pirmą|pirmieji|pirmą antr|antras|antra|antrą|antrasis|antroji|antrojo treči* ketvirt* penkt* šešt* septint* aštunt* devint* dešimtas|dešimtasis|dešimtojo vienuolikt* dvylikt*',
  others:
    '1:kartą|kiekvien*|vienintel* 1.5:pusantr* 2:dvi*|abu|abi|abiejų|abiem|dvigub*|pusė*|pusę|pora|porą|dvišal* 3:tri*|trigub*|trečdal* 4:ketvirt* 6:pusmet* 7:savaitė 10:dešimtmet* 12:tuzin*|vidurdien* 100:šimtmet*|amžius|amžiaus|amžiuje 0:nulis|nulio|vidurnak* 1000:tūkstantmet* 4:ketvert* 5:penket* 6:šešet*',
  combining:
    '2:dvi|dvie 3:tri 4:ketur|ketver 5:penk|penkia 6:šeš|šešia 7:septyn|septynia 8:aštuon|aštuonia 9:devyn|devynia 10:dešimt|dešimtia 12:dvylika 15:penkiolika 18:aštuoniolika 20:dvidešimt|dvidešimtia 30:trisdešimt|trisdešimtia 50:penkiasdešimt|penkiasdešimtia 100:šimt|šimta',
  lengths: 'met* mėnes* dien* valand* savait*',
  ordinalMarks: 'ojo asis oji ąjį ajame ajį aja',
  until: 'iki',
  percent: 'procent*|proc',
  clock: 'val h',
  durations:
    'sekund* minut*|minuč*|min valand*|val|h dien*|d savait*|savaič* mėnes*|mėnuo|mėnesį|mėn metai|metų|metus|metais|m|mečio dešimtmet* šimtmet*|amžius|amžiaus',
  references: 'straipsn*|str dal|dalis|dalies|dalyje pried* skyri* puslap*|p numer*|nr',
};
