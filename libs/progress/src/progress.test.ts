import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FreshUnit, type InlineContent, type StateCounts, states, type Unit } from '@dragoman/model';
import { countCharacters, countWords } from '@dragoman/text';
import { documentCoverage, isStale, languageCoverage, segmentCounts } from './index.ts';

const noFindings = { error: 0, warning: 0 };

const anyContent: fc.Arbitrary<InlineContent> = fc.array(
  fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'é', '1', ' ', '\u00A0', '«', '.', '𝔸') }),
    fc.nat(9).map((id) => ({ kind: 'ph' as const, id: String(id), type: 'image', label: `<img${id}/>` })),
  ),
  { maxLength: 4 },
);
const anyPart = fc.oneof(
  fc.record({
    kind: fc.constant('segment' as const),
    id: fc.constantFrom('s1', 's2', 's3'),
    source: anyContent,
    state: fc.constantFrom(...states),
  }),
  fc.record({ kind: fc.constant('ignorable' as const), source: anyContent }),
);
const anyUnits: fc.Arbitrary<readonly Unit[]> = fc.array(
  fc.record({ id: fc.constantFrom('ua', 'ub', 'uc'), parts: fc.array(anyPart, { maxLength: 4 }) }),
  { maxLength: 5 },
);

function unit(id: string, ...sources: readonly InlineContent[]): Unit {
  return {
    id,
    parts: sources.map((source, index) => ({ kind: 'segment', id: `s${index + 1}`, source, state: 'initial' })),
  };
}

/** Today's French that a file was made from. */
function freshOf(units: readonly Unit[]): readonly FreshUnit[] {
  return units.map(({ id, parts }) => ({
    id,
    parts: parts.map((part) =>
      part.kind === 'segment' ? { kind: part.kind, id: part.id, source: part.source } : part,
    ),
  }));
}

function sumOfStates(counts: StateCounts): number {
  return counts.initial + counts.translated + counts.reviewed + counts.final;
}

describe('counts', () => {
  test('words and characters are those of the source, by the state of each segment; codes count for nothing', () => {
    const link = { kind: 'ph', id: '1', type: 'image', label: '<img1/>' } as const;
    const units: readonly Unit[] = [
      {
        id: 'ua',
        parts: [
          { kind: 'segment', id: 's1', source: ["L'Union et ", link, ' « 25 » pays.'], state: 'reviewed' },
          { kind: 'ignorable', source: [' '] },
          { kind: 'segment', id: 's2', source: ['Deux\u00A0mots'], target: ['Divi vārdi'], state: 'translated' },
        ],
      },
      { id: 'ub', parts: [{ kind: 'segment', id: 's1', source: ['Fin.'], state: 'initial' }] },
    ];
    expect(segmentCounts(units)).toEqual({
      segments: { total: 3, initial: 1, translated: 1, reviewed: 1, final: 0 },
      words: { total: 7, initial: 1, translated: 2, reviewed: 4, final: 0 },
      characters: { total: 37, initial: 4, translated: 9, reviewed: 24, final: 0 },
    });
  });

  test('for any document: each total is the sum of its states, and of what the segments measure', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const sources = units.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'segment'));
        const { segments, words, characters } = segmentCounts(units);
        for (const counts of [segments, words, characters]) expect(counts.total).toBe(sumOfStates(counts));
        expect(segments.total).toBe(sources.length);
        expect(words.total).toBe(sources.reduce((sum, { source }) => sum + countWords(source), 0));
        expect(characters.total).toBe(sources.reduce((sum, { source }) => sum + countCharacters(source), 0));
      }),
      { numRuns: 200 },
    );
  });

  test('for any documents: a language counts what its documents count together', () => {
    fc.assert(
      fc.property(fc.array(anyUnits, { maxLength: 4 }), (documents) => {
        const coverages = documents.map((units, index) =>
          documentCoverage({ document: `R/${index}.md`, stale: false, held: [], units, findings: noFindings }),
        );
        const { segments, words, characters } = languageCoverage('lv', coverages);
        expect({ segments, words, characters }).toEqual(segmentCounts(documents.flat()));
      }),
      { numRuns: 200 },
    );
  });
});

describe('releasable', () => {
  const document = (releasable: boolean) =>
    documentCoverage({
      document: 'R/a.md',
      stale: false,
      held: releasable ? [] : [{ code: 'not-reviewed', message: '1 of 1 segments is not reviewed' }],
      units: [unit('ua', ['Un.'])],
      findings: noFindings,
    });

  test('a document is releasable when nothing holds it', () => {
    expect([document(true).releasable, document(false).releasable]).toEqual([true, false]);
  });

  test('a stale document is not releasable, even without another reason', () => {
    const stale = { document: 'R/a.md', stale: true, held: [], units: [], findings: noFindings };
    expect(documentCoverage(stale)).toMatchObject({ stale: true, releasable: false });
  });

  test('a language is releasable when all its documents are, and not when it has none', () => {
    expect(languageCoverage('lv', [document(true), document(true)]).releasable).toBe(true);
    expect(languageCoverage('lv', [document(true), document(false)]).releasable).toBe(false);
    expect(languageCoverage('lv', []).releasable).toBe(false);
  });
});

describe('stale', () => {
  const stored = [unit('ua', ['Un.'], ['Deux.']), unit('ub', ['Trois.'])];

  test('for any document: a file just made from it is not stale, whatever was translated since', () => {
    fc.assert(
      fc.property(anyUnits, fc.constantFrom(...states), (units, state) => {
        const translated = units.map(({ id, parts }) => ({
          id,
          parts: parts.map((part) => (part.kind === 'segment' ? { ...part, state, target: ['x'] } : part)),
        }));
        expect(isStale(freshOf(units), translated)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test.each<[string, readonly Unit[]]>([
    ['a sentence that changed', [unit('ua', ['Un.'], ['Deux !']), unit('ub', ['Trois.'])]],
    ['a kind of space that changed', [unit('ua', ['Un.'], ['Deux\u00A0.']), unit('ub', ['Trois.'])]],
    ['another id', [unit('uz', ['Un.'], ['Deux.']), unit('ub', ['Trois.'])]],
    ['another order', [unit('ub', ['Trois.']), unit('ua', ['Un.'], ['Deux.'])]],
    ['another cut into sentences', [unit('ua', ['Un.Deux.']), unit('ub', ['Trois.'])]],
    ['a paragraph more', [...stored, unit('uc', ['Quatre.'])]],
    ['a paragraph less', stored.slice(0, 1)],
    [
      'a code more',
      [unit('ua', ['Un.'], ['Deux.']), unit('ub', ['Trois.', { kind: 'ph', id: '1', type: 'lb', label: '<br1/>' }])],
    ],
  ])('%s makes a file stale, both ways', (_, today) => {
    expect([isStale(freshOf(today), stored), isStale(freshOf(stored), today)]).toEqual([true, true]);
  });

  test('what is inside a code, the white space between sentences and how text is cut into runs make nothing stale', () => {
    const code = { kind: 'ph', id: '1', type: 'code', label: '<code1/>' } as const;
    const file: readonly Unit[] = [
      {
        id: 'ua',
        parts: [
          { kind: 'segment', id: 's1', source: ['Un ', code, '.'], state: 'initial' },
          { kind: 'ignorable', source: [' '] },
          { kind: 'segment', id: 's2', source: ['Deux.'], state: 'initial' },
        ],
      },
    ];
    const today: readonly FreshUnit[] = [
      {
        id: 'ua',
        parts: [
          { kind: 'segment', id: 's1', source: ['U', 'n ', { ...code, data: ['`npm ci`'] }, '.'] },
          { kind: 'ignorable', source: ['\n'] },
          { kind: 'segment', id: 's2', source: ['Deux.'] },
        ],
      },
    ];
    expect(isStale(today, file)).toBe(false);
  });
});
