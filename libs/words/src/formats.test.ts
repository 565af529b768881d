import { expect, test } from 'vitest';
import { formatDate } from './formats.ts';

test.each([
  ['fr', '26 mars 2015'],
  ['en-GB', '26 March 2015'],
  ['lv', '2015. gada 26. marts'],
  ['ru', '26 марта 2015 г.'],
])('the 26th of March 2015 in %s is %s', (locale, expected) => {
  expect(formatDate(locale, '2015-03-26', 'long').replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ')).toBe(expected);
});

test.each(['2015-02-30', '2015-13-01', '26 mars 2015', '2015-3-26', '2015-03-26T10:00:00Z', ''])(
  'what is not a calendar day comes back unchanged: "%s"',
  (date) => {
    expect(formatDate('lv', date, 'long')).toBe(date);
  },
);

test('a locale the runtime does not know gives the ISO date, never the habits of another language', () => {
  expect(formatDate('qqq', '2015-03-26', 'long')).toBe('2015-03-26');
  expect(formatDate('not a tag', '2015-03-26', 'long')).toBe('2015-03-26');
});
