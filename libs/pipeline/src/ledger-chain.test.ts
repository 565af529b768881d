import fc from 'fast-check';
import type { LedgerVersion } from '@dragoman/workspace';
import { expect, test } from 'vitest';
import { firstDifference, identity, joinChains } from './ledger-chain.ts';

type Kind = LedgerVersion['event']['kind'];

function version(n: number, hour: number, by: string, text: string, kind: Kind = 'corrected'): LedgerVersion {
  const at = `2026-06-01T${String(hour).padStart(2, '0')}:00:00Z`;
  const files = kind === 'withdrawn' ? [] : [{ path: 'note.txt', bytes: Buffer.from(text) }];
  const event = { kind, at, by, n, supersedes: n === 1 ? null : n - 1 };
  return { release: 'R', language: 'lv', event, files };
}

/** `3 corrected Ivo Teksts ← 2`: number, kind, person, text, what it supersedes. */
const shown = (versions: readonly LedgerVersion[]): readonly string[] =>
  versions.map(({ event, files }) =>
    [
      event.n,
      event.kind,
      event.by,
      ...files.map(({ bytes }) => Buffer.from(bytes).toString()),
      '←',
      event.supersedes,
    ].join(' '),
  );

const first = version(1, 8, 'Anna', 'Viens', 'published');

test('the later of two second versions becomes the third', () => {
  const sides = [
    [first, version(2, 14, 'Ilze', 'Divi')],
    [first, version(2, 10, 'Ivo', 'Trīs')],
  ];
  expect(firstDifference(sides, [])).toBe(2);
  expect(shown(joinChains(sides, 2))).toEqual(['2 corrected Ivo Trīs ← 1', '3 corrected Ilze Divi ← 2']);
});

test('of two first publications the later one is a correction', () => {
  const sides = [[version(1, 14, 'Ilze', 'Divi', 'published')], [version(1, 10, 'Ivo', 'Trīs', 'published')]];
  expect(shown(joinChains(sides, 1))).toEqual(['1 published Ivo Trīs ← ', '2 corrected Ilze Divi ← 1']);
});

test('versions that follow on a branch go on following', () => {
  const ours = [first, version(2, 10, 'Ilze', 'Divi'), version(3, 16, 'Ilze', 'Četri')];
  const theirs = [first, version(2, 14, 'Ivo', 'Trīs')];
  expect(shown(joinChains([ours, theirs], 2))).toEqual([
    '2 corrected Ilze Divi ← 1',
    '3 corrected Ivo Trīs ← 2',
    '4 corrected Ilze Četri ← 3',
  ]);
});

test('the same text published twice, and the same withdrawal, stays once; the same text after another one does not', () => {
  const twice = [
    [first, version(2, 10, 'Ilze', 'Divi')],
    [first, version(2, 11, 'Ivo', 'Divi')],
  ];
  expect(shown(joinChains(twice, 2))).toEqual(['2 corrected Ilze Divi ← 1']);
  const withdrawn = [
    [first, version(2, 10, 'Ilze', '', 'withdrawn')],
    [first, version(2, 11, 'Ivo', '', 'withdrawn')],
  ];
  expect(shown(joinChains(withdrawn, 2))).toEqual(['2 withdrawn Ilze ← 1']);
  const again = [
    [first, version(2, 10, 'Ilze', 'Divi'), version(3, 12, 'Ilze', 'Viens')],
    [first, version(2, 11, 'Ivo', 'Trīs')],
  ];
  expect(shown(joinChains(again, 2)).at(-1)).toBe('4 corrected Ilze Viens ← 3');
});

/** A history of one branch: instants go on, texts differ between people and hours. */
const branch = (by: string): fc.Arbitrary<readonly LedgerVersion[]> =>
  fc
    .uniqueArray(fc.integer({ min: 9, max: 23 }), { minLength: 1, maxLength: 4 })
    .map((hours) => hours.toSorted((a, b) => a - b).map((hour, index) => version(index + 2, hour, by, `${by} ${hour}`)))
    .map((own) => [first, ...own]);

test('for any two branches: the numbers are the same whichever is merged into which, nothing is lost, and a second repair changes nothing', () => {
  fc.assert(
    fc.property(branch('Ilze'), branch('Ivo'), (ours, theirs) => {
      const joined = joinChains([ours, theirs], 2);
      expect(shown(joinChains([theirs, ours], 2))).toEqual(shown(joined));
      expect(new Set(joined.map(identity))).toEqual(new Set([...ours.slice(1), ...theirs.slice(1)].map(identity)));
      expect(joined.map(({ event }) => event.n)).toEqual(joined.map((_, index) => index + 2));
      expect(shown(joinChains([[first, ...joined], ours, theirs], 2))).toEqual(shown(joined));
    }),
  );
});
