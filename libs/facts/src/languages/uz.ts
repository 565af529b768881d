import { type LanguageTable } from './language-table.ts';

export const uz: LanguageTable = {
  language: 'uz',
  decimal: ',',
  dates: 'YDM DMY DM YM MY',
  numeric: 'DMY',
  apostropheLetters: true,
  months:
    'yanvar*|yan fevral*|fev mart* aprel*|apr may|mayda|maydagi|mayning|maydan|maygacha iyun* iyul* avgust*|avg sentabr*|sentyabr*|sen oktabr*|oktyabr*|okt noyabr*|noy dekabr*|dek',
  weekdays: 'yakshanba* dushanba* seshanba* chorshanba* payshanba* juma|jumada|jumaga shanba*',
  fillers: 'yil yili yilning yildagi y yildan yilgi da',
  cardinals:
    '?bir|?biri ikki|ikkita|ikkitasi uch|uchta|uchtasi to‘rt|to‘rtta|to‘rttasi besh|beshta olti|oltita yetti|yettita sakkiz|sakkizta to‘qqiz|to‘qqizta o‘n|o‘nta o‘n_bir o‘n_ikki o‘n_uch o‘n_to‘rt o‘n_besh o‘n_olti o‘n_yetti o‘n_sakkiz o‘n_to‘qqiz yigirma*',
  tens: 'o‘ttiz* qirq* ellik* oltmish* yetmish* sakson* to‘qson*',
  large: 'yuz|yuzta|yuzlab ming* million*|mln milliard*|mlrd trillion*',
  ordinals:
    'birinchi* ikkinchi* uchinchi* to‘rtinchi* beshinchi* oltinchi* yettinchi* sakkizinchi* to‘qqizinchi* o‘ninchi* o‘n_birinchi o‘n_ikkinchi',
  others:
    '1:har|yagona|marta 2:ikkala*|ikki|ikkalasi|yarim*|yarmi*|juft* 3:uchdan 4:chorak* 7:hafta 10:o‘nlab|o‘nyillik* 12:peshin|yil 100:asr* 0:nol 1000:mingyillik*',
  ordinalMarks: 'inchi chi nchi',
  until: '-',
  percent: 'foiz*|protsent*',
  clock: '-',
  beforeClock: 'soat',
  durations:
    'soniya*|sekund* daqiqa*|minut* soat* kun|kunlik|kuni|kunda|kundan hafta* oy|oylik|oyda|oydan yil|yillik|yilda|yilga|yilning o‘nyillik* asr*',
  units: 'ha:ga',
  references: 'modda* band* ilova* bob|bobi bet|betda raqam*|№',
};
