import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCharacters, countWords, tokens } from './words.ts';

test.each([
  ["l'Union", 1],
  ['«', 0],
  ['« Oui »', 1],
  ['«\u00A0Oui\u202F!\u00A0»', 1],
  ['1\u202F000\u00A0000 €', 3],
  ['porte-parole', 1],
  ['– … —', 0],
  ['', 0],
  ['Le 25 mars 2015', 4],
  ['Латвия\tұлттық\nقمة', 3],
])('"%s" is %i words', (text, words) => {
  expect(countWords([text])).toBe(words);
});

test('codes are no words and do not separate any', () => {
  const code = { kind: 'ph', id: '1', type: 'image', label: '<img1/>' } as const;
  expect(countWords(['anti', code, 'terroriste ', code])).toBe(1);
  expect(countCharacters(['a', code, 'b'])).toBe(2);
});

test('characters are Unicode scalar values, spaces included', () => {
  expect(countCharacters(['É a😀\u00A0'])).toBe(5);
  expect(countCharacters(['e\u0301'])).toBe(2);
});

test('tokens stand between any white space of Unicode', () => {
  expect(tokens(' a\u2009b\u3000c\u0085d\u200Be ')).toEqual(['a', 'b', 'c', 'd\u200Be']);
});

test('for any text: its words are the tokens that hold a letter or a number', () => {
  const sign = fc.constantFrom(
    'a',
    'É',
    '7',
    '²',
    '«',
    "'",
    '-',
    ' ',
    '\u00A0',
    '\u0085',
    '\uFEFF',
    '\u200B',
    '😀',
    '\uD800',
  );
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 30 }), (text) => {
      expect(countWords([text])).toBe(tokens(text).filter((token) => /[\p{L}\p{N}]/u.test(token)).length);
    }),
    { numRuns: 500 },
  );
});
