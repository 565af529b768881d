/** Retrieval is exact: what a memory answers is what asking every entry one after the other answers, in the same order. */
import type { InlineContent, InlineItem, MemoryEntry, MemoryQuery } from '@dragoman/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exhaustiveLookup } from './exhaustive.test-tools.ts';
import { buildMemory, encodeMemory, openMemory } from './memory.ts';

/** Few words, the first ones far more often: rows repeat tokens, and differ little. */
const words = 'de la le , . et comité séance rapport Riga 26 2015 annuel général président traité'.split(' ');
const word = fc
  .tuple(fc.nat(words.length - 1), fc.nat(words.length - 1))
  .map(([a, b]) => words[Math.min(a, b)] as string);
const code: fc.Arbitrary<InlineItem> = fc.constantFrom<InlineItem>(
  { kind: 'sc', id: '1', type: 'strong', label: '<b1>' },
  { kind: 'ec', id: '2', type: 'strong', label: '</b1>', startRef: '1' },
  { kind: 'ph', id: '3', type: 'image', label: '<img3/>' },
  { kind: 'sm', id: 'm', type: 'term' },
);
const sentence = fc.oneof(
  { weight: 6, arbitrary: fc.array(word, { maxLength: 9 }) },
  { weight: 2, arbitrary: fc.array(word, { minLength: 20, maxLength: 80 }) },
  { weight: 1, arbitrary: fc.constantFrom(['26', 'mars', '2015'], ['3,5'], ['https://exemple.eu/a']) },
);
const content: fc.Arbitrary<InlineContent> = fc
  .tuple(sentence, fc.array(code, { maxLength: 2 }))
  .map(([row, codes]) =>
    codes.length === 0 ? [row.join(' ')] : [row.slice(0, 2).join(' '), ...codes, row.slice(2).join(' ')],
  );

const neighbour = fc.option(fc.constantFrom<InlineContent | null>(['Riga'], ['le comité'], null), { nil: undefined });
const surroundings = {
  previous: neighbour,
  next: neighbour,
  unit: fc.option(fc.constantFrom('u1', 'u2'), { nil: undefined }),
  document: fc.option(fc.constantFrom('R/a.md', 'R/b.md'), { nil: undefined }),
};
const approval = { by: 'Ilze', at: '2026-03-01T08:00:00Z', source: 's', target: 't' };
const entry = fc.record({
  source: content,
  target: fc.constantFrom<InlineContent>(['A'], ['B'], ['C', '']),
  origin: fc.constantFrom('lv/memory.tmx', 'lv/R/a.md.xlf'),
  ...surroundings,
  state: fc.constantFrom('initial', 'translated', 'reviewed', 'final', undefined),
  approval: fc.option(fc.constant(approval), { nil: undefined, freq: 1 }),
  madeBy: fc.constantFrom('person', 'machine', undefined),
  at: fc.constantFrom('2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z', undefined),
  penalty: fc.constantFrom(2, 10, undefined),
  aligned: fc.constantFrom(true, undefined),
}) as fc.Arbitrary<MemoryEntry>;

/** A memory and a query that is one of its sources with some words changed, or none of them. */
const memoryAndQuery = fc
  .tuple(fc.array(entry, { maxLength: 60 }), content, fc.nat(), fc.array(fc.tuple(fc.nat(), word), { maxLength: 4 }))
  .chain(([entries, other, place, edits]) => {
    const near = edited((entries[place % Math.max(1, entries.length)]?.source ?? other) as InlineContent, edits);
    return fc.tuple(
      fc.constant(entries),
      fc.record({ source: fc.constantFrom(near, other), ...surroundings }) as fc.Arbitrary<MemoryQuery>,
    );
  });

function edited(source: InlineContent, edits: readonly (readonly [number, string])[]): InlineContent {
  return source.map((item, index) => {
    if (typeof item !== 'string' || index > 0) return item;
    const row = item.split(' ');
    for (const [place, text] of edits) row.splice(place % (row.length + 1), place % 2, text);
    return row.join(' ');
  });
}

/** Without fields that are not said, as the memory gives them back. */
function said<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

test.each([70, 50, 60, 85, 98, 99, 100, 101, 1])(
  'at a threshold of %i the answer is that of an exhaustive search',
  (threshold) => {
    fc.assert(
      fc.property(memoryAndQuery, fc.constantFrom(1, 5, 100), ([entries, query], limit) => {
        const memory = buildMemory(entries);
        const expected = exhaustiveLookup([...memory.entries()])(query, threshold, limit);
        expect(memory.lookup(query, { threshold, limit })).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  },
);

test('a threshold below 1 is one of 1: what has nothing in common is no match', () => {
  fc.assert(
    fc.property(memoryAndQuery, ([entries, query]) => {
      const { lookup } = buildMemory(entries);
      expect(lookup(query, { threshold: -5 })).toEqual(lookup(query, { threshold: 1 }));
    }),
  );
});

test('a memory holds what it was given, an entry that was given twice once', () => {
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const memory = buildMemory([...entries, ...entries]);
      const written = (all: Iterable<MemoryEntry>) =>
        [...all].map((one) => JSON.stringify(one, Object.keys(one).sort())).sort();
      const given = new Map(entries.map((one) => [JSON.stringify(said(one)), said(one)]));
      expect(written(memory.entries())).toEqual(written(given.values()));
      expect(memory.size).toBe(given.size);
    }),
  );
});

test('in whatever order the entries come, the memory is the same to the byte', () => {
  fc.assert(
    fc.property(
      fc
        .array(entry, { maxLength: 30 })
        .chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
        ),
      ([entries, shuffled]) => {
        expect(Buffer.from(encodeMemory(buildMemory(shuffled))).equals(encodeMemory(buildMemory(entries)))).toBe(true);
      },
    ),
  );
});

test('a memory that was opened answers as the one that was built', () => {
  fc.assert(
    fc.property(memoryAndQuery, fc.nat(7), ([entries, query], shift) => {
      const memory = buildMemory(entries, { inputs: 'sha256:0' });
      const stored = new Uint8Array(memory.bytes.length + shift);
      stored.set(encodeMemory(memory), shift);
      const opened = openMemory(stored.subarray(shift));
      expect(opened?.lookup(query, { threshold: 50 })).toEqual(memory.lookup(query, { threshold: 50 }));
      expect([opened?.inputs, opened?.size, opened?.stats]).toEqual(['sha256:0', memory.size, memory.stats]);
    }),
  );
});
