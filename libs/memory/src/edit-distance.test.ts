import { editDistance } from '@dragoman/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patternDistance, queryPattern } from './edit-distance.ts';

function distance(query: readonly number[], form: readonly number[]): number {
  const distinct = [...new Set(query)].filter((token) => token < 9);
  const placeOf = new Int32Array(12);
  for (const [index, token] of distinct.entries()) placeOf[token] = index + 1;
  const pattern = queryPattern(
    query.map((token) => distinct.indexOf(token) + 1),
    distinct.length,
    placeOf,
  );
  const tokens = Uint32Array.from([...form, 7, 7]);
  const first = patternDistance(pattern, tokens, 0, form.length);
  expect(patternDistance(pattern, tokens, 0, form.length)).toBe(first);
  return first;
}

test('counts tokens put in, left out and replaced', () => {
  expect([distance([1, 2, 3], [1, 3]), distance([1, 2, 3], [1, 4, 3, 5]), distance([], [1, 1])]).toEqual([1, 2, 2]);
});

test('is the edit distance for rows of any length, also where they end at a block of 32', () => {
  const rows = fc.oneof(
    fc.array(fc.nat(9), { maxLength: 12 }),
    ...[31, 32, 33, 64, 65, 100].map((length) => fc.array(fc.nat(3), { minLength: length, maxLength: length })),
  );
  fc.assert(
    fc.property(rows, rows, (query, form) => {
      // Tokens from 9 on are none of the memory's: in a query they are equal to nothing.
      const written = query.map((token, index) => (token < 9 ? String(token) : `unknown ${index}`));
      expect(distance(query, form)).toBe(editDistance(written, form.map(String)));
    }),
    { numRuns: 1000 },
  );
});
