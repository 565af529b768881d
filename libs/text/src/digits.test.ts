import { describe, expect, test } from 'vitest';
import { digitsLike, westernDigits } from './digits.ts';

/** Of each numbering system that the runtime knows and that writes ten digits. */
const rows = Intl.supportedValuesOf('numberingSystem')
  .map((system) => ({ system, format: new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }) }))
  .map(({ system, format }) => ({
    system,
    row: Array.from({ length: 10 }, (_, digit) => format.format(digit)).join(''),
  }))
  .filter(({ row }) => /^\p{Nd}{10}$/u.test(row));

test('the runtime knows scripts enough to ask it', () => {
  expect(rows.map(({ system }) => system)).toEqual(expect.arrayContaining(['arab', 'beng', 'deva', 'mathdbl', 'thai']));
});

describe.each(rows)('$system: $row', ({ row }) => {
  test('is read as 0 to 9', () => {
    expect(westernDigits(row)).toBe('0123456789');
  });

  test('is written for 0 to 9 where one of its digits stood', () => {
    for (const model of row) expect(digitsLike('0123456789', model)).toBe(row);
  });
});

test.each([
  ['الساعة ٩:٣٠', 'الساعة 9:30'],
  ['२५ मार्च, 2015', '25 मार्च, 2015'],
  ['CO₂, m², ½, 五', 'CO₂, m², ½, 五'],
])('%s is read as %s', (text, read) => {
  expect(westernDigits(text)).toBe(read);
});

test.each(['₂', 'x', ''])('digits like "%s", which is no digit, stay 0 to 9', (model) => {
  expect(digitsLike('25', model)).toBe('25');
});

test('separators stay where digits change their script', () => {
  expect(digitsLike('1,250.5', '٣')).toBe('١,٢٥٠.٥');
});
