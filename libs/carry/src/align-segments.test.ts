import { describe, expect, test } from 'vitest';
import { alignSegments } from './align-segments.ts';
import type { AlignableSegment } from './alignment-work.ts';

const lines = (...all: readonly (string | readonly [source: string, target: string])[]): readonly AlignableSegment[] =>
  all.map((line) => (typeof line === 'string' ? { source: [line] } : { source: [line[0]], target: [line[1]] }));

const shown = (old: readonly AlignableSegment[], fresh: readonly AlignableSegment[]): readonly string[] =>
  alignSegments(old, fresh).pairs.map((pair) => `${pair.old}→${pair.fresh} ${pair.class}`);

describe('alignSegments', () => {
  test('keeps sentences in place around an insertion and a deletion', () => {
    expect(shown(lines('Un.', 'Deux.', 'Trois.'), lines('Zéro.', 'Un.', 'Trois.'))).toEqual([
      '0→1 identical',
      '2→2 identical',
    ]);
  });

  test('finds a sentence that moved', () => {
    expect(
      shown(lines('Alpha.', 'Bravo.', 'Charlie.', 'Delta.'), lines('Bravo.', 'Charlie.', 'Delta.', 'Alpha.')),
    ).toEqual(['1→0 identical', '2→1 identical', '3→2 identical', '0→3 moved']);
  });

  test('sees apostrophes and no-break spaces as typography', () => {
    expect(shown(lines("L'UE : une force"), lines('L’UE\u00A0: une force'))).toEqual(['0→0 typographic']);
  });

  test('sees a hyphen inside a word group as an edit', () => {
    expect(shown(lines('Il viendra peut être.'), lines('Il viendra peut-être.'))).toEqual(['0→0 edited']);
  });

  test('sees an added emphasis as markup and an added link as an edit', () => {
    const around = (type: string): readonly AlignableSegment[] => [
      {
        source: [
          { kind: 'sc', id: '1', type, label: '<x1>' },
          'Le séminaire a réuni des experts.',
          { kind: 'ec', id: '2', type, label: '</x1>', startRef: '1' },
        ],
      },
    ];
    expect(shown(lines('Le séminaire a réuni des experts.'), around('strong'))).toEqual(['0→0 markup']);
    expect(shown(lines('Le séminaire a réuni des experts.'), around('link'))).toEqual(['0→0 edited']);
  });

  test('pairs edited sentences with the one they are most like, not with the nearest', () => {
    const old = lines(
      'Le séminaire aura lieu à Riga le 25 mars.',
      'Les ministres ont adopté une déclaration commune hier.',
    );
    const fresh = lines(
      'Les ministres ont adopté une déclaration commune aujourd’hui.',
      'Le séminaire aura lieu à Riga le 26 mars.',
    );
    expect(shown(old, fresh)).toEqual(['1→0 edited', '0→1 edited']);
  });

  test('compares short sentences by characters', () => {
    expect(shown(lines('Contact'), lines('Contacts'))).toEqual(['0→0 edited']);
  });

  test('does not pair sentences that share less than 60 %', () => {
    expect(shown(lines('Le ministre est arrivé hier à Riga.'), lines('Une conférence de presse aura lieu.'))).toEqual(
      [],
    );
  });

  test('tells equal sentences with different translations apart by the sentences around them', () => {
    const old = lines(['Alpha.', 'A'], ['Oui', 'jā'], ['Bravo.', 'B'], ['Oui', 'ir'], ['Charlie.', 'C']);
    expect(shown(old, lines('Alpha.', 'Bravo.', 'Oui', 'Charlie.'))).toEqual([
      '0→0 identical',
      '2→1 identical',
      '3→2 identical',
      '4→3 identical',
    ]);
  });

  test('offers all translations where the context cannot decide', () => {
    const old = lines(['Alpha.', 'A'], ['Oui', 'jā'], ['Oui', 'ir'], ['Bravo.', 'B']);
    const { pairs, offers } = alignSegments(old, lines('Alpha.', 'Oui', 'Bravo.'));
    expect(pairs.map(({ fresh }) => fresh)).toEqual([0, 2]);
    expect([...offers]).toEqual([[1, [1, 2]]]);
  });

  test('fills equal sentences of one translation', () => {
    const old = lines(['Alpha.', 'A'], ['Oui', 'jā'], ['Oui', 'jā'], ['Bravo.', 'B']);
    expect(shown(old, lines('Alpha.', 'Oui', 'Bravo.'))).toEqual(['0→0 identical', '1→1 identical', '3→2 identical']);
  });

  test('offers the translation of a sentence that is kept to its new second occurrence', () => {
    const { pairs, offers } = alignSegments(lines(['Oui', 'jā'], ['Alpha.', 'A']), lines('Oui', 'Alpha.', 'Oui'));
    expect(pairs.map(({ old, fresh }) => [old, fresh])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect([...offers]).toEqual([[2, [0]]]);
  });

  test('pairs an edited twin when the other twin is settled', () => {
    const old = lines(['Alpha.', 'A'], ['Contact', 'a'], ['Bravo.', 'B'], ['Contact', 'b']);
    expect(shown(old, lines('Alpha.', 'Contacts', 'Bravo.', 'Contact'))).toEqual([
      '0→0 identical',
      '1→1 edited',
      '2→2 identical',
      '3→3 identical',
    ]);
  });
});
