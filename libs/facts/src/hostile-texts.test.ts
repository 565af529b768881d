/** A text that somebody wrote to stop the machine takes a time that grows with its length, and no faster. */
import { expect, test } from 'vitest';
import { compareFacts } from './compare-facts.ts';

/** Digits, separators, brackets, quotes, letters of several scripts, marks of direction, months, currencies, numbers in words. */
const pieces = [
  ...['1', '12 ', '2015/', '1.1.1.', '1,', '1 000 ', "1'", '1–', '0.', '+1', '1/', '1:', '(1)', '1%', '%1', '٣٫'],
  ...['(', '[{', '«', '“”', '-', '. ', '…', "d'", '\u0301', '\u200E1', '\u20661\u2069', '\uFFFC', '\u00A0', '\n'],
  ...['a', 'a.', 'a@', 'www.', 'http://', 'a1', 'ж1', '年1月', 'ا1', 'X', 'XXe ', 'p.m.'],
  ...[
    'mars ',
    '1 mars ',
    'mars 1 ',
    'vingt-',
    'trois millions de ',
    'et ',
    'à ',
    '1 € ',
    '€1',
    'EUR 1 ',
    '1 km/',
    'art. ',
    '§',
  ],
];

const cpu = (): number => process.cpuUsage().user / 1000;

/** The quicker of two: what else the machine does only ever adds. */
function took(text: string): number {
  const runs = [1, 2].map(() => {
    const start = cpu();
    compareFacts({ text, language: 'fr' }, { text: text.slice(1).replaceAll('1', '2'), language: 'de' });
    return cpu() - start;
  });
  return Math.min(...runs);
}

test.each(pieces)('%j: four times the text takes four times as long, not sixteen', (piece) => {
  const small = piece.repeat(3000 / piece.length);
  took(small);
  expect(took(small.repeat(4))).toBeLessThan(Math.max(took(small), 5) * 10);
});
