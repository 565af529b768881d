import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areDatesUncertain, parseDateLine } from './date-line.ts';

describe('parseDateLine', () => {
  test.each([
    ['26 mars 2015', '2015-03-26'],
    ['le 26 mars 2015', '2015-03-26'],
    ['26\u00A0mars\u00A02015', '2015-03-26'],
    ['1er avril 2015', '2015-04-01'],
    ['Le 1er août 2024', '2024-08-01'],
    ['1er aou\u0302t 2024', '2024-08-01'],
    ['29 février 2024', '2024-02-29'],
  ])('reads %j', (text, isoDate) => {
    expect(parseDateLine(text)).toEqual({ isoDate, hasWeekday: false });
  });

  test('reads a weekday that is right and says that it is there', () => {
    expect(parseDateLine('jeudi 26 mars 2015')).toEqual({ isoDate: '2015-03-26', hasWeekday: true });
    expect(parseDateLine('Le jeudi 26 mars 2015')).toEqual({ isoDate: '2015-03-26', hasWeekday: true });
  });

  test.each([
    'vendredi 26 mars 2015',
    '29 février 2015',
    '31 avril 2015',
    '0 mars 2015',
    '2er avril 2015',
    '26 mars',
    'mars 2015',
    '26 mars 2015.',
    'du 25 au 26 mars 2015',
    'Riga, le 26 mars 2015',
    '26 March 2015',
    '',
  ])('leaves %j alone', (text) => {
    expect(parseDateLine(text)).toBeUndefined();
  });

  test('for any day of the calendar the long French form is read back', () => {
    const long = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
    const days = fc.date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        expect(parseDateLine(long.format(day))?.isoDate).toBe(day.toISOString().slice(0, 10));
      }),
      { numRuns: 300 },
    );
  });
});

test('dates of Tajik, Kazakh and Cyrillic Uzbek are uncertain, those of other languages are not', () => {
  expect(['tg', 'kk', 'kk-KZ', 'uz-Cyrl', 'uz-Cyrl-UZ', 'no_tag'].filter(areDatesUncertain)).toHaveLength(6);
  expect(['lv', 'uz', 'uz-Latn', 'ky', 'ar'].filter(areDatesUncertain)).toEqual([]);
});
