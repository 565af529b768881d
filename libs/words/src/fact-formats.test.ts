import { expect, test } from 'vitest';
import {
  formatAmount,
  formatDay,
  formatDayRange,
  formatDecimal,
  formatItems,
  formatMeasure,
  formatPercentage,
  formatTime,
} from './fact-formats.ts';
import { formatOverridesVersion } from './format-overrides.ts';

/** Taken with ICU 78 (CLDR 48). No-break spaces are shown as spaces, marks of direction left out: ICU has changed both before. */
const forms: Readonly<Record<string, string>> = {
  ar: '26 مارس 2015 | 26 مارس | مارس 2015 | 26–28 مارس 2015 | 26 مارس – 2 أبريل 2015 | 8:05 م | 1,234,567.5 | 3,000 € | 3.5% | 12 كم | 5 أيام | A وB وC',
  bg: '26 март 2015 г. | 26 март | март 2015 г. | 26–28 март 2015 г. | 26 март – 2 април 2015 г. | 20:05 | 1 234 567,5 | 3000 € | 3,5% | 12 km | 5 дни | A, B и C',
  cs: '26. března 2015 | 26. března | březen 2015 | 26.–28. března 2015 | 26. března – 2. dubna 2015 | 20:05 | 1 234 567,5 | 3 000 € | 3,5 % | 12 km | 5 dnů | A, B a C',
  da: '26. marts 2015 | 26. marts | marts 2015 | 26.–28. marts 2015 | 26. marts – 2. april 2015 | 20.05 | 1.234.567,5 | 3.000 € | 3,5 % | 12 km | 5 dage | A, B og C',
  de: '26. März 2015 | 26. März | März 2015 | 26.–28. März 2015 | 26. März – 2. April 2015 | 20:05 | 1.234.567,5 | 3.000 € | 3,5 % | 12 km | 5 Tage | A, B und C',
  el: '26 Μαρτίου 2015 | 26 Μαρτίου | Μάρτιος 2015 | 26–28 Μαρτίου 2015 | 26 Μαρτίου – 2 Απριλίου 2015 | 8:05 μ.μ. | 1.234.567,5 | 3.000 € | 3,5% | 12 χλμ. | 5 ημέρες | A, B και C',
  'en-GB':
    '26 March 2015 | 26 March | March 2015 | 26–28 March 2015 | 26 March – 2 April 2015 | 20:05 | 1,234,567.5 | €3,000 | 3.5% | 12 km | 5 days | A, B and C',
  es: '26 de marzo de 2015 | 26 de marzo | marzo de 2015 | 26–28 de marzo de 2015 | 26 de marzo – 2 de abril de 2015 | 20:05 | 1.234.567,5 | 3000 € | 3,5 % | 12 km | 5 días | A, B y C',
  et: '26. märts 2015 | 26. märts | märts 2015 | 26.–28. märts 2015 | 26. märts – 2. aprill 2015 | 20:05 | 1 234 567,5 | 3000 € | 3,5% | 12 km | 5 päeva | A, B ja C',
  fi: '26. maaliskuuta 2015 | 26. maaliskuuta | maaliskuu 2015 | 26.–28. maaliskuuta 2015 | 26. maaliskuuta – 2. huhtikuuta 2015 | 20.05 | 1 234 567,5 | 3 000 € | 3,5 % | 12 km | 5 päivää | A, B ja C',
  fr: '26 mars 2015 | 26 mars | mars 2015 | 26–28 mars 2015 | 26 mars – 2 avril 2015 | 20 h 05 | 1 234 567,5 | 3 000 € | 3,5 % | 12 km | 5 jours | A, B et C',
  ga: '26 Márta 2015 | 26 Márta | Márta 2015 | 26–28 Márta 2015 | 26 Márta – 2 Aibreán 2015 | 20:05 | 1,234,567.5 | €3,000 | 3.5% | 12 km | 5 lá | A, B agus C',
  hr: '26. ožujka 2015. | 26. ožujka | ožujak 2015. | 26.–28. ožujka 2015. | 26. ožujka – 2. travnja 2015. | 20:05 | 1.234.567,5 | 3.000 € | 3,5 % | 12 km | 5 dana | A, B i C',
  hu: '2015. március 26. | március 26. | 2015. március | 2015. március 26–28. | 2015. március 26. – április 2. | 20:05 | 1 234 567,5 | 3000 EUR | 3,5% | 12 km | 5 nap | A, B és C',
  it: '26 marzo 2015 | 26 marzo | marzo 2015 | 26–28 marzo 2015 | 26 marzo – 2 aprile 2015 | 20:05 | 1.234.567,5 | 3000 € | 3,5% | 12 km | 5 giorni | A, B e C',
  kk: '2015 жылғы 26 наурыз | 26 наурыз | 2015 жылғы наурыз | 2015 жылғы 26–28 наурыз | 2015 жылғы 26 наурыз – 2 сәуір | 20:05 | 1 234 567,5 | 3 000 € | 3,5% | 12 км | 5 күн | A, B және C',
  ky: '2015-ж., 26-март | 26-март | 2015-ж., март | 2015-ж., 26–28-март | 2015-ж., 26-март – 2-апрель | 20:05 | 1 234 567,5 | 3 000 € | 3,5% | 12 км | 5 күн | A, B жана C',
  lt: '2015 m. kovo 26 d. | kovo 26 d. | 2015 m. kovas | 2015 m. kovo 26–28 d. | 2015 m. kovo 26 d. – balandžio 2 d. | 20:05 | 1 234 567,5 | 3 000 € | 3,5 % | 12 km | 5 dienos | A, B ir C',
  lv: '2015. gada 26. marts | 26. marts | 2015. g. marts | 2015. gada 26.–28. marts | 2015. gada 26. marts – 2. aprīlis | 20:05 | 1 234 567,5 | 3000 € | 3,5% | 12 km | 5 dienas | A, B un C',
  mt: '26 ta’ Marzu 2015 | 26 ta’ Marzu | Marzu 2015 | 26–28 ta’ Marzu 2015 | 26 ta’ Marzu – 2 ta’ April 2015 | 20:05 | 1,234,567.5 | €3,000 | 3.5% | 12 km | 5 ijiem | A, B, u C',
  nb: '26. mars 2015 | 26. mars | mars 2015 | 26.–28. mars 2015 | 26. mars – 2. april 2015 | 20:05 | 1 234 567,5 | 3 000 € | 3,5 % | 12 km | 5 dager | A, B og C',
  nl: '26 maart 2015 | 26 maart | maart 2015 | 26–28 maart 2015 | 26 maart – 2 april 2015 | 20:05 | 1.234.567,5 | € 3.000 | 3,5% | 12 km | 5 dagen | A, B en C',
  pl: '26 marca 2015 | 26 marca | marzec 2015 | 26–28 marca 2015 | 26 marca – 2 kwietnia 2015 | 20:05 | 1 234 567,5 | 3000 € | 3,5% | 12 km | 5 dni | A, B i C',
  'pt-PT':
    '26 de março de 2015 | 26 de março | março de 2015 | 26–28 de março de 2015 | 26 de março – 2 de abril de 2015 | 20:05 | 1 234 567,5 | 3000 € | 3,5% | 12 km | 5 dias | A, B e C',
  ro: '26 martie 2015 | 26 martie | martie 2015 | 26–28 martie 2015 | 26 martie – 2 aprilie 2015 | 20:05 | 1.234.567,5 | 3.000 EUR | 3,5 % | 12 km | 5 zile | A, B și C',
  ru: '26 марта 2015 г. | 26 марта | март 2015 г. | 26–28 марта 2015 г. | 26 марта – 2 апреля 2015 г. | 20:05 | 1 234 567,5 | 3 000 € | 3,5 % | 12 км | 5 дней | A, B и C',
  sk: '26. marca 2015 | 26. marca | marec 2015 | 26.–28. marca 2015 | 26. marca – 2. apríla 2015 | 20:05 | 1 234 567,5 | 3 000 € | 3,5 % | 12 km | 5 dní | A, B a C',
  sl: '26. marec 2015 | 26. marec | marec 2015 | 26.–28. marec 2015 | 26. marec – 2. april 2015 | 20:05 | 1.234.567,5 | 3000 € | 3,5 % | 12 km | 5 dni | A, B in C',
  sr: '26. март 2015. | 26. март | март 2015. | 26.–28. март 2015. | 26. март – 2. април 2015. | 20:05 | 1.234.567,5 | 3.000 € | 3,5% | 12 km | 5 дана | A, B и C',
  sv: '26 mars 2015 | 26 mars | mars 2015 | 26–28 mars 2015 | 26 mars – 2 april 2015 | 20:05 | 1 234 567,5 | 3 000 € | 3,5 % | 12 km | 5 dagar | A, B och C',
  tg: '26 марти соли 2015 | 26 март | марти соли 2015 | 26–28 марти соли 2015 | 26 март – 2 апрели соли 2015 | 20:05 | 1 234 567,5 | 3 000 € | 3,5% | 12 км | 5 рӯз | A, B ва C',
  tr: '26 Mart 2015 | 26 Mart | Mart 2015 | 26–28 Mart 2015 | 26 Mart – 2 Nisan 2015 | 20:05 | 1.234.567,5 | €3.000 | %3,5 | 12 km | 5 gün | A, B ve C',
  uk: '26 березня 2015 р. | 26 березня | березень 2015 р. | 26–28 березня 2015 р. | 26 березня – 2 квітня 2015 р. | 20:05 | 1 234 567,5 | 3 000 EUR | 3,5% | 12 км | 5 днів | A, B і C',
  uz: '26-mart, 2015 | 26-mart | mart, 2015 | 26–28-mart, 2015 | 26-mart – 2-aprel, 2015 | 20:05 | 1 234 567,5 | 3 000 € | 3,5% | 12 km | 5 kun | A, B va C',
  'uz-Cyrl':
    '2015 йил 26 март | 26 март | 2015 йил март | 2015 йил 26–28 март | 2015 йил 26 март – 2 апрель | 20:05 | 1 234 567,5 | 3 000 € | 3,5% | 12 км | 5 кун | A, B ва C',
  zh: '2015年3月26日 | 3月26日 | 2015年3月 | 2015年3月26–28日 | 2015年3月26日 – 4月2日 | 20:05 | 1,234,567.5 | €3,000 | 3.5% | 12公里 | 5天 | A、B和C',
};

function plain(text: string | undefined): string {
  return (text ?? '-').replace(/[\u00A0\u202F]/gu, ' ').replace(/[\u200E\u200F\u061C]/gu, '');
}

test.each(Object.entries(forms))(
  '%s writes day, month, ranges, time, number, amount, percentage, measures and list so',
  (locale, expected) => {
    const written = [
      formatDay(locale, '2015-03-26'),
      formatDay(locale, '--03-26'),
      formatDay(locale, '2015-03'),
      formatDayRange(locale, '2015-03-26', '2015-03-28'),
      formatDayRange(locale, '2015-03-26', '2015-04-02'),
      formatTime(locale, '20:05'),
      formatDecimal(locale, '1234567.5'),
      formatAmount(locale, 'EUR', '3000'),
      formatPercentage(locale, '3.5'),
      formatMeasure(locale, '12', 'km'),
      formatMeasure(locale, '5', 'day'),
      formatItems(locale, ['A', 'B', 'C']),
    ];
    expect(written.map(plain).join(' | ')).toBe(expected);
  },
);

test('the own forms are version 1: a changed form above is a new version', () => {
  expect(formatOverridesVersion).toBe(1);
});

test('what is no value, or no locale the runtime knows, is written as nothing', () => {
  expect(formatDay('fr', '2015-02-30')).toBeUndefined();
  expect(formatDay('qqq', '2015-03-26')).toBeUndefined();
  expect(formatDayRange('fr', '2015-03', '2015-04')).toBeUndefined();
  expect(formatTime('fr', '24:00')).toBeUndefined();
  expect(formatDecimal('fr', '1,5')).toBeUndefined();
  expect(formatDecimal('not a tag', '1.5')).toBeUndefined();
  expect(formatAmount('fr', 'euro', '3')).toBeUndefined();
  expect(formatPercentage('fr', '')).toBeUndefined();
  expect(formatMeasure('fr', 'x', 'km')).toBeUndefined();
});

test('days in different years are written out in full, cents in pairs, an unknown unit as its symbol', () => {
  expect(plain(formatDayRange('fr', '2014-12-31', '2015-01-02'))).toBe('31 décembre 2014 – 2 janvier 2015');
  expect(plain(formatAmount('fr', 'EUR', '12.5'))).toBe('12,50 €');
  expect(plain(formatMeasure('fr', '7', 'MWh'))).toBe('7 MWh');
  expect(plain(formatMeasure('mt', '12', 'day'))).toBe('12-il-jum');
  expect(formatItems('tg', ['A'])).toBe('A');
});
