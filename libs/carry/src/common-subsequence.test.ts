import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonSubsequence, increasing } from './common-subsequence.ts';

const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 14 });

describe('commonSubsequence', () => {
  test('finds what both sides have in the same order', () => {
    expect(commonSubsequence(['a', 'b', 'c', 'd'], ['b', 'x', 'c', 'y', 'a'])).toEqual([
      [1, 0],
      [2, 2],
    ]);
  });

  test('for any two sequences the pairs rise on both sides and join equal keys', () => {
    fc.assert(
      fc.property(keys, keys, (a, b) => {
        const pairs = commonSubsequence(a, b);
        pairs.forEach(([i, j], index) => {
          const [beforeI, beforeJ] = pairs[index - 1] ?? [-1, -1];
          expect(a[i]).toBe(b[j]);
          expect(i > beforeI && j > beforeJ).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('for any sequence everything is common with itself', () => {
    fc.assert(
      fc.property(keys, (a) => {
        expect(commonSubsequence(a, a)).toEqual(a.map((_, index) => [index, index]));
      }),
    );
  });

  test('pairs ten thousand equal keys in order instead of comparing each with each', () => {
    const a = ['x', ...Array.from({ length: 10_000 }, () => 'a'), 'y'];
    const b = ['p', ...Array.from({ length: 9_000 }, () => 'a'), 'q'];
    expect(commonSubsequence(a, b)).toHaveLength(9_000);
  });
});

test('increasing keeps the longest part that rises', () => {
  const pairs = [3, 0, 1, 4, 2].map((b, a) => [a, b] as const);
  expect(increasing(pairs)).toEqual([
    [1, 0],
    [2, 1],
    [4, 2],
  ]);
});
