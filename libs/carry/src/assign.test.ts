import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign, type Candidate } from './assign.ts';

const candidates = fc
  .uniqueArray(fc.record({ old: fc.nat(4), fresh: fc.nat(4), tenths: fc.integer({ min: 1, max: 10 }) }), {
    selector: ({ old, fresh }) => `${old} ${fresh}`,
    maxLength: 14,
  })
  .map((all) =>
    all.map(({ old, fresh, tenths }): Candidate => ({ old, fresh, similarity: tenths / 10, score: tenths / 10 })),
  );

const total = (chosen: readonly Candidate[]): number => chosen.reduce((sum, { score }) => sum + score, 0);

function bestTotal(rest: readonly Candidate[]): number {
  const [first, ...others] = rest;
  if (first === undefined) return 0;
  const compatible = others.filter(({ old, fresh }) => old !== first.old && fresh !== first.fresh);
  return Math.max(bestTotal(others), first.score + bestTotal(compatible));
}

describe('assign', () => {
  test('gives up the best single pair where two good ones are worth more', () => {
    const all = [
      { old: 0, fresh: 0, similarity: 0.9, score: 0.9 },
      { old: 0, fresh: 1, similarity: 0.8, score: 0.8 },
      { old: 1, fresh: 0, similarity: 0.8, score: 0.8 },
    ];
    expect(assign(all).map(({ old, fresh }) => [old, fresh])).toEqual(
      expect.arrayContaining([
        [0, 1],
        [1, 0],
      ]),
    );
  });

  test('for any candidates the total is the greatest there is, and nobody is chosen twice', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const chosen = assign(all);
        expect(new Set(chosen.map(({ old }) => old)).size).toBe(chosen.length);
        expect(new Set(chosen.map(({ fresh }) => fresh)).size).toBe(chosen.length);
        expect(total(chosen)).toBeCloseTo(bestTotal(all), 9);
      }),
      { numRuns: 200 },
    );
  });

  test('settles a group too large for the optimum greedily, best score first', () => {
    const all = Array.from({ length: 300 }, (_, old) =>
      [old, old + 1].map((fresh) => ({ old, fresh, similarity: 0.7, score: old === fresh ? 0.8 : 0.7 })),
    ).flat();
    expect(assign(all).every(({ old, fresh }) => old === fresh)).toBe(true);
  });
});
