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

function took(text: string): number {
  const start = cpu();
  compareFacts({ text, language: 'fr' }, { text: text.slice(1).replaceAll('1', '2'), language: 'de' });
  return cpu() - start;
}

// What else the machine does only ever adds: the quickest of each counts, and one good round in nine is enough.
test.each(pieces)('%j: four times the text takes four times as long, not sixteen', (piece) => {
  const small = piece.repeat(3000 / piece.length);
  const [once, more]: [number[], number[]] = [[], []];
  const isQuick = (): boolean => {
    once.push(took(small));
    more.push(took(small.repeat(4)));
    return Math.min(...more) < Math.max(Math.min(...once), 5) * 10;
  };
  expect(Array.from({ length: 9 }).some(isQuick), `${Math.min(...once)} ms, then ${Math.min(...more)} ms`).toBe(true);
});
