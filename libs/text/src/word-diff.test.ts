import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatWordDiff, wordDiff } from './word-diff.ts';

describe('word difference', () => {
  test.each([
    ['le 25 mars', 'le 26 mars', 'le [-25-]{+26+} mars'],
    ['Un deux.', 'Un deux trois.', 'Un deux{+ trois+}.'],
    ["l'Union", 'l’Union', "l[-'-]{+’+}Union"],
    ['a', '', '[-a-]'],
    ['', 'a', '{+a+}'],
    ['même', 'même', 'même'],
  ])('from "%s" to "%s" reads "%s"', (before, after, shown) => {
    expect(formatWordDiff(wordDiff(before, after))).toBe(shown);
  });

  const text = fc.string({
    unit: fc.constantFrom('a', 'b', 'é', 'e\u0301', ' ', '\u00A0', '.', ',', '😀', '\uD800'),
    maxLength: 16,
  });
  const without = (kind: string, before: string, after: string): string =>
    wordDiff(before, after)
      .filter((run) => run.kind !== kind)
      .map((run) => run.text)
      .join('');

  test('without what was added it is the text before, without what was removed the text after', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(without('added', before, after)).toBe(before);
        expect(without('removed', before, after)).toBe(after);
      }),
      { numRuns: 300 },
    );
  });

  test('no run is empty and no two runs of a kind touch', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDiff(before, after);
        expect(runs.every((run) => run.text !== '')).toBe(true);
        expect(runs.every((run, index) => index === 0 || runs[index - 1]?.kind !== run.kind)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
