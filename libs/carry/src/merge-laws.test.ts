/** The laws of merging, over two sides that each edited the French and worked on the translations. */
import { type InlineContent, plainText, type Segment, type Unit } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carry } from './carry.ts';
import type { Decisions } from './decisions.ts';
import {
  type Document,
  document,
  documents,
  documentsWithTwins,
  edited,
  freshUnits,
  operations,
  segments,
  sentence,
  type Step,
  steps,
  texts,
  translated,
} from './documents.test-tools.ts';
import { unitContentKey } from './merge-structure.ts';
import { type MergedUnits, mergeUnits } from './merge-units.ts';

/** What a person does to one sentence: `agree` is a text that the other side may write as well. */
const deeds = ['translate', 'agree', 'approve', 'reject', 'note', 'clear'] as const;
interface Deed {
  readonly kind: (typeof deeds)[number];
  readonly at: number;
}
interface Side {
  readonly name: string;
  readonly french: readonly Step[];
  readonly deeds: readonly Deed[];
}

const deed = fc.record({ kind: fc.constantFrom(...deeds), at: fc.nat(99) });
const side = (name: string, french: fc.Arbitrary<readonly Step[]>): fc.Arbitrary<Side> =>
  fc.record({ name: fc.constant(name), french, deeds: fc.array(deed, { maxLength: 6 }) });
const french = fc.oneof(fc.constant<readonly Step[]>([]), steps(operations));
/** No sentence twice: which of two equal ones is which would depend on whose stands first. */
const distinct = fc.oneof(fc.constant<readonly Step[]>([]), steps(operations.filter((name) => name !== 'duplicate')));
const story = fc.tuple(fc.oneof(documents, documentsWithTwins), side('ours', french), side('theirs', french));
const runs = { numRuns: 250 };

/** A quarter of the sentences is not translated yet. */
function baseUnits(base: Document): readonly Unit[] {
  return translated(base).map((unit) => ({
    ...unit,
    parts: unit.parts.map((part): Unit['parts'][number] =>
      part.kind === 'segment' && plainText(part.target ?? []).endsWith('3')
        ? { kind: 'segment', id: part.id, source: part.source, state: 'initial' }
        : part,
    ),
  }));
}

function unitsOf(base: Document, { name, french: script, deeds: done }: Side): readonly Unit[] {
  const before = baseUnits(base);
  const now =
    script.length === 0 ? before : carry({ document, old: before, fresh: freshUnits(edited(base, script)) }).units;
  return done.reduce((units, one, index) => done1(units, one, `${name} ${index}`), now);
}

function done1(units: readonly Unit[], { kind, at }: Deed, name: string): readonly Unit[] {
  const all = segments(units);
  const chosen = all[at % Math.max(1, all.length)];
  return units.map((unit) => ({
    ...unit,
    parts: unit.parts.map((part) => (part === chosen ? worked(chosen, kind, name) : part)),
  }));
}

function worked(segment: Segment, kind: Deed['kind'], name: string): Segment {
  const { approval: _approval, subState: _subState, ...rest } = segment;
  if (kind === 'translate' || kind === 'agree') {
    const text = kind === 'agree' ? `agreed on ${plainText(segment.source)}` : `${name} ${plainText(segment.source)}`;
    return { ...rest, target: [text], state: 'translated', by: name.split(' ')[0] ?? '', origin: 'person' };
  }
  if (kind === 'note') return { ...segment, notes: [...(segment.notes ?? []), { text: name, from: name }] };
  if (segment.target === undefined) return segment;
  if (kind === 'clear') {
    const { target: _target, by: _by, origin: _origin, ...untranslated } = rest;
    return { ...untranslated, state: 'initial' };
  }
  if (kind === 'reject') return { ...rest, state: 'initial', subState: 'dragoman:rejected' };
  const digests = { source: contentDigest(segment.source), target: contentDigest(segment.target) };
  return { ...rest, state: 'reviewed', approval: { by: name, at: '2026-02-02T00:00:00Z', ...digests } };
}

/** Ours rewrites the second of two twins; theirs moves a sentence over the first, so that which twin is which is a guess. */
const twinsAndMove: [Document, Side, Side] = [
  [
    [sentence(0, 4)],
    [{ truth: 900, source: ["Porte-parole de l'UE"], target: 'twin 0' }],
    [sentence(1, 4)],
    [sentence(2, 4)],
    [{ truth: 901, source: ["Porte-parole de l'UE"], target: 'twin 1' }],
    ...[3, 4, 5, 6].map((truth) => [sentence(truth, 4)]),
  ],
  { name: 'ours', french: [{ operation: 'rewrite', at: 4, to: 0, seed: 0 }], deeds: [] },
  {
    name: 'theirs',
    french: [
      { operation: 'typo', at: 0, to: 0, seed: 0 },
      { operation: 'deleteUnit', at: 6, to: 0, seed: 0 },
      { operation: 'typo', at: 5, to: 0, seed: 0 },
      { operation: 'move', at: 3, to: 0, seed: 0 },
    ],
    deeds: [],
  },
];

/** A typo of the scripts is an x behind the second letter. */
const everyTypo: Decisions = (before, after) => {
  const [a, b] = [plainText(before), plainText(after)];
  return b === `${a.slice(0, 2)}x${a.slice(2)}` ? { class: 'spelling', id: 'cdecided' } : undefined;
};
const placed = (units: readonly Unit[]): readonly (InlineContent | undefined)[] =>
  segments(units).map(({ target }) => target);
const everything = (units: readonly Unit[]): ReadonlySet<string> =>
  texts([...placed(units), ...segments(units).flatMap(({ matches }) => (matches ?? []).map(({ target }) => target))]);

describe.each([
  ['nobody decided on a change', {}],
  ['every typo was called spelling', { decisions: everyTypo }],
])('for any document, and any work on two sides of it, where %s', (_decided, known) => {
  const merge = (base: readonly Unit[], ours: readonly Unit[], theirs: readonly Unit[]): MergedUnits =>
    mergeUnits({ document, base, ours, theirs, ...known });

  test('what only one side changed is what that side has; what both changed alike is there once', () => {
    fc.assert(
      fc.property(story, ([base, ours]) => {
        const [before, now] = [baseUnits(base), unitsOf(base, ours)];
        expect(merge(before, now, before).units).toEqual(now);
        expect(merge(before, before, now).units).toEqual(now);
        expect(merge(before, now, now).units).toEqual(now);
        expect(merge([], now, now).units).toEqual(now);
      }),
      runs,
    );
  });

  test('no text that a side wrote is lost, whichever side is ours and whatever the base', () => {
    fc.assert(
      fc.property(story, ([base, ours, theirs]) => {
        const before = baseUnits(base);
        const [a, b] = [unitsOf(base, ours), unitsOf(base, theirs)];
        const known = everything(before);
        const written = [...everything(a), ...everything(b)].filter((text) => !known.has(text));
        for (const { units } of [merge(before, a, b), merge(before, b, a), merge([], a, b)]) {
          expect(written.filter((text) => !everything(units).has(text))).toEqual([]);
        }
      }),
      runs,
    );
  });

  test('merging one into the other and the other into the one gives the same paragraphs and new texts', () => {
    fc.assert(
      fc.property(fc.tuple(documents, side('ours', distinct), side('theirs', distinct)), ([base, ours, theirs]) => {
        const before = baseUnits(base);
        const [a, b] = [unitsOf(base, ours), unitsOf(base, theirs)];
        const [ab, ba] = [merge(before, a, b), merge(before, b, a)];
        // What the base said and a side has replaced may still be offered one way and not the other.
        const known = everything(before);
        const [inAb, inBa] = [ab, ba].map(({ units }) =>
          [...everything(units)].filter((text) => !known.has(text)).toSorted(),
        );
        expect(inAb).toEqual(inBa);
        // What is kept for `extract` to retire is no paragraph: of two ways to write a sentence each merge keeps the other.
        const [rowAb, rowBa] = [ab, ba].map(({ units, kept }) =>
          units
            .filter(({ id }) => !kept.includes(id))
            .map(unitContentKey)
            .toSorted(),
        );
        expect(rowAb).toEqual(rowBa);
      }),
      runs,
    );
  });

  test('of two translators of one French, each sentence has one outcome, the same both ways', () => {
    const untouched = fc.constant<readonly Step[]>([]);
    const docs = fc.oneof(documents, documentsWithTwins);
    fc.assert(
      fc.property(fc.tuple(docs, side('ours', untouched), side('theirs', untouched)), ([base, ours, theirs]) => {
        const before = baseUnits(base);
        const [a, b] = [unitsOf(base, ours), unitsOf(base, theirs)];
        const mirrored = { ours: 'theirs', theirs: 'ours' } as const;
        const [ab, ba] = [merge(before, a, b), merge(before, b, a)];
        expect(ab.outcomes).toEqual(
          ba.outcomes.map((one) => ({
            ...one,
            outcome: mirrored[one.outcome as keyof typeof mirrored] ?? one.outcome,
          })),
        );
        expect(everything(ab.units)).toEqual(everything(ba.units));
      }),
      runs,
    );
  });

  test('no note of a person is lost', () => {
    fc.assert(
      fc.property(story, ([base, ours, theirs]) => {
        const [a, b] = [unitsOf(base, ours), unitsOf(base, theirs)];
        const notes = (units: readonly Unit[]): readonly string[] =>
          segments(units).flatMap((segment) =>
            (segment.notes ?? []).filter(({ from }) => from !== 'dragoman').map(({ text }) => text),
          );
        const merged = new Set(notes(merge(baseUnits(base), a, b).units));
        expect([...notes(a), ...notes(b)].filter((note) => !merged.has(note))).toEqual([]);
      }),
      runs,
    );
  });

  test('a translation both sides left alone stays', () => {
    fc.assert(
      fc.property(story, ([base, ours, theirs]) => {
        const before = baseUnits(base);
        const [a, b] = [unitsOf(base, ours), unitsOf(base, theirs)];
        const merged = everything(merge(before, a, b).units);
        const [inA, inB] = [texts(placed(a)), texts(placed(b))];
        const kept = [...texts(placed(before))].filter((text) => inA.has(text) && inB.has(text));
        expect(kept.filter((text) => !merged.has(text))).toEqual([]);
      }),
      { ...runs, examples: [[twinsAndMove]] },
    );
  });

  test('an approval stands only over a text that this person approved, bound to exactly what is there', () => {
    fc.assert(
      fc.property(story, ([base, ours, theirs]) => {
        const before = baseUnits(base);
        const [a, b] = [unitsOf(base, ours), unitsOf(base, theirs)];
        const signed = (units: readonly Unit[]): readonly Segment[] =>
          segments(units).filter(({ approval }) => approval !== undefined);
        const known = new Set(
          [before, a, b].flatMap(signed).map(({ approval, target }) => `${approval?.by} ${plainText(target ?? [])}`),
        );
        for (const segment of segments(merge(before, a, b).units)) {
          const { source, target, approval, state } = segment;
          if (approval === undefined) {
            expect(['initial', 'translated']).toContain(state);
            continue;
          }
          expect(known).toContain(`${approval.by} ${plainText(target ?? [])}`);
          expect([approval.source, approval.target]).toEqual([contentDigest(source), contentDigest(target ?? [])]);
        }
      }),
      runs,
    );
  });

  test('no sentence carries the translation of another one', () => {
    fc.assert(
      fc.property(fc.tuple(documents, side('ours', french), side('theirs', french)), ([base, ours, theirs]) => {
        const [a, b] = [unitsOf(base, ours), unitsOf(base, theirs)];
        const words = (units: readonly Unit[]): readonly string[] =>
          segments(units).map(({ source, target }) => `${plainText(source)} = ${plainText(target ?? [])}`);
        const typo = 'decisions' in known ? /^(..)x+/u : /$^/u;
        const folded = (pair: string): string => withoutTypography(pair).replace(typo, '$1');
        const there = new Set([baseUnits(base), a, b].flatMap(words).map(folded));
        for (const pair of words(merge(baseUnits(base), a, b).units)) {
          if (!pair.endsWith(' = ')) expect(there).toContain(folded(pair));
        }
      }),
      runs,
    );
  });

  test('ids are distinct, every segment has an outcome, and what is kept is there', () => {
    fc.assert(
      fc.property(story, ([base, ours, theirs]) => {
        const { units, outcomes, kept } = merge(baseUnits(base), unitsOf(base, ours), unitsOf(base, theirs));
        const ids = units.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining([...kept]));
        const counted = units
          .filter(({ id }) => !kept.includes(id))
          .flatMap((unit) => segments([unit]).map(({ id }) => `${unit.id} ${id}`));
        expect(outcomes.map(({ unit, segment }) => `${unit} ${segment}`)).toEqual(counted);
      }),
      runs,
    );
  });

  test('the next extract brings everything to its place or to the memory, and a second one changes nothing', () => {
    fc.assert(
      fc.property(story, ([base, ours, theirs]) => {
        const merged = merge(baseUnits(base), unitsOf(base, ours), unitsOf(base, theirs)).units;
        const fresh = freshUnits(edited(edited(base, ours.french), theirs.french));
        const next = carry({ document, old: merged, fresh });
        const there = new Set([...everything(next.units), ...texts(next.retired.map(({ target }) => target))]);
        const known = everything(baseUnits(base));
        const written = [...everything(merged)].filter((text) => !known.has(text));
        expect([...texts(placed(merged)), ...written].filter((text) => !there.has(text))).toEqual([]);
        const again = carry({ document, old: next.units, fresh, retired: next.retired });
        expect([again.units, again.retired]).toEqual([next.units, []]);
      }),
      runs,
    );
  });
});

function withoutTypography(text: string): string {
  return text.replaceAll('’', "'").replaceAll('\u00A0', ' ');
}
