import { type LanguageTable } from './language-table.ts';

export const tr: LanguageTable = {
  language: 'tr',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  capitalMonths: true,
  months:
    'ocak*|oca şubat*|şub mart*|mar nisan*|nis mayıs* haziran*|haz temmuz*|tem ağustos*|ağu eylül* ekim*|eki kasım* aralık*|aralığ*|ara',
  weekdays: 'pazar pazartesi* salı* çarşamba* perşembe* cuma cumartesi*',
  fillers: '-',
  cardinals:
    '?bir iki|ikisi üç dört beş altı yedi sekiz dokuz on on_bir on_iki on_üç on_dört on_beş on_altı on_yedi on_sekiz on_dokuz yirmi',
  tens: 'otuz kırk elli altmış yetmiş seksen doksan',
  large: 'yüz|yüzlerce bin|binden|bine|binin|bini|binlik|binlerce milyon*|mn milyar*|mr trilyon*',
  ordinals:
    'birinci*|ilk ikinci* üçüncü* dördüncü* beşinci* altıncı* yedinci* sekizinci* dokuzuncu* onuncu* on_birinci on_ikinci',
  others:
    '1:her|tek|kez 2:iki|çift*|yarı*|yarım*|her_ikisi 4:çeyre* 7:hafta 10:onlarca 12:düzine|öğle|yıl 100:yüzyıl* 0:sıfır 2:buçuk*',
  ordinalMarks: '. inci ıncı uncu üncü nci ncı ncu ncü',
  until: '-',
  percent: 'yüzde',
  clock: '-',
  beforeClock: 'saat',
  durations: 'saniye* dakika*|dk saat* gün|günü|günlük hafta* ay|aylık yıl|yıllık|yılda|yılında|yıldır on_yıl yüzyıl*',
  references: 'madde* fıkra* ek|eki bölüm* sayfa*|s numara*|no',
};
