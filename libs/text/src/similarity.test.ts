import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, similarity } from './similarity.ts';

describe('similarity', () => {
  test('of long texts counts words', () => {
    const sentence = 'Le séminaire a eu lieu le 25 mars à Bruxelles';
    expect(similarity(sentence, sentence.replace('25', '26'))).toBe(0.9);
  });

  test('of short texts counts characters', () => {
    expect(similarity('Contact', 'Contacts')).toBe(0.875);
    expect(similarity('Contact', 'Photo de la présidence lettone')).toBeLessThan(0.5);
  });

  test('does not see typography and case', () => {
    expect(similarity('L’UE : « Oui »', 'l\'ue: "oui"')).toBe(1);
  });

  test('of an empty text with another is 0, with itself 1', () => {
    expect([similarity('', ''), similarity('a', '')]).toEqual([1, 0]);
  });

  test('is between 0 and 1, the same both ways, and 1 with itself', () => {
    const words = fc
      .array(fc.constantFrom('le', 'la', 'UE', '25', 'mars', '!'), { maxLength: 8 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (a, b) => {
        const value = similarity(a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(similarity(b, a)).toBe(value);
        expect(similarity(a, a)).toBe(1);
      }),
      { numRuns: 200 },
    );
  });
});

describe('edit distance', () => {
  test.each([
    ['chien', 'niche', 4],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['abc', 'axc', 1],
    ['abc', 'ac', 1],
  ])('from "%s" to "%s" is %i', (a, b, distance) => {
    expect(editDistance([...a], [...b])).toBe(distance);
  });

  test('never takes a longer way over a third text', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 });
    fc.assert(
      fc.property(letters, letters, letters, (a, b, c) => {
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
      { numRuns: 200 },
    );
  });
});
