/** One edit at a time, of every kind, over every XLIFF file of other tools: the difference is the edited span. */
import { readFileSync } from 'node:fs';
import { lowestState, normalizeContent, type Segment, segmentsOf, type Unit } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { elementsOf, type XmlElement } from '@dragoman/xml';
import { describe, expect, test } from 'vitest';
import type { SegmentLayout, UnitLayout, XliffDocument } from './document.ts';
import { editXliff, type UnitEdit } from './edit-xliff.ts';
import { isXliff1 } from './names.ts';
import { encodeXliff, readXliff } from './read-xliff.ts';
import { catSamples, corpus, hasCorpus, xliffFilesBelow } from './shared-material.test-support.ts';

interface Place {
  readonly document: XliffDocument;
  readonly file: number;
  readonly unit: UnitLayout;
  readonly segment: SegmentLayout;
}

type Spans = readonly (readonly [number, number])[];

/** What an edit asks for, where the text may differ, and what is read afterwards. */
interface Change {
  readonly segment?: Segment;
  readonly unit?: Omit<UnitEdit, 'unit' | 'file'>;
  readonly spans: Spans;
  readonly read: (unit: Unit, segment: Segment | undefined) => unknown;
  readonly expected: unknown;
}

/** Undefined: this place has nothing to change so. */
type Kind = (place: Place, word: string) => Change | undefined;

const kinds: Readonly<Record<string, Kind>> = {
  target: (place, word) => {
    const { segment } = place;
    const next: Segment = { ...segment.segment, target: [...segment.segment.source, word], state: 'translated' };
    return {
      segment: next,
      spans: [...stateSpans(place), ...targetSpans(place)],
      // Codes by kind and id: a tool may have written one in the target with less than the source says of it.
      read: (_unit, read) => [contentDigest(read?.target ?? []), read?.state],
      expected: [contentDigest(normalizeContent(next.target ?? [])), readState(place, next)],
    };
  },
  state: (place) => {
    const { target, state } = place.segment.segment;
    if (target === undefined || target.length === 0) return undefined;
    const next: Segment = { ...place.segment.segment, state: state === 'translated' ? 'initial' : 'translated' };
    return {
      segment: next,
      spans: stateSpans(place),
      read: (_unit, read) => [read?.target, read?.state],
      expected: [target, readState(place, next)],
    };
  },
  'note added': (place, word) => list(place, 'notes', (notes) => [...notes, { text: word }]),
  'note changed': (place, word) =>
    list(place, 'notes', ([first, ...rest]) => first && [{ ...first, text: `${first.text} ${word}` }, ...rest]),
  'note removed': (place) => list(place, 'notes', ([first, ...rest]) => first && rest),
  'match added': (place, word) =>
    list(place, 'matches', (matches) => [
      ...matches,
      { source: ['Un'], target: [word], similarity: 80, origin: 'o', type: 'proposal' },
    ]),
  'match changed': (place, word) =>
    list(place, 'matches', ([first, ...rest]) => first && [{ ...first, origin: word.trim() }, ...rest]),
  'match removed': (place) => list(place, 'matches', ([first, ...rest]) => first && rest),
  term: (place, word) => {
    const glossary = [...(place.unit.unit.glossary ?? []), { term: { text: word }, definition: { text: 'd' } }];
    return only2(place, {
      unit: { glossary },
      spans: inside(place),
      read: (unit) => unit.glossary,
      expected: glossary,
    });
  },
  metadata: (place, word) => {
    const old = place.unit.unit.metadata;
    const groups = [...(old?.groups ?? []), { category: 'c', items: [{ type: 't', value: word }] }];
    const metadata = { ...old, groups };
    return only2(place, {
      unit: { metadata },
      spans: inside(place),
      read: (unit) => unit.metadata,
      expected: metadata,
    });
  },
  'size restriction': (place, word) => {
    const general = String(word.length);
    if (is1(place) && !isTransUnit(place)) return undefined;
    const sizeRestriction = is1(place) ? { general } : { ...place.unit.unit.sizeRestriction, general };
    return {
      unit: { sizeRestriction },
      spans: [startTag(place.unit.element)],
      read: (unit) => unit.sizeRestriction,
      expected: sizeRestriction,
    };
  },
  ITS: (place, word) => {
    if (is1(place) && !isTransUnit(place)) return undefined;
    const its = { ...place.unit.unit.its, locQualityIssue: { type: 'length', comment: word } };
    return { unit: { its }, spans: [startTag(place.unit.element)], read: (unit) => unit.its, expected: its };
  },
  'ITS records': (place, word) => {
    const records = [{ id: 'r1', records: [{ person: word }] }];
    const its = {
      ...place.unit.unit.its,
      provenanceRecords: [...(place.unit.unit.its?.provenanceRecords ?? []), ...records],
    };
    return only2(place, { unit: { its }, spans: inside(place), read: (unit) => unit.its, expected: its });
  },
  case: (place) =>
    only2(place, {
      segment: { ...place.segment.segment, case: ['other'] },
      spans: [startTag(place.segment.element)],
      read: (_unit, read) => read?.case,
      expected: ['other'],
    }),
};

function is1({ document }: Place): boolean {
  return isXliff1(document.layouts[0]?.root.namespace ?? '');
}

function only2(place: Place, change: Change): Change | undefined {
  return is1(place) ? undefined : change;
}

function isTransUnit({ unit, document, file }: Place): boolean {
  return unit.element.local === 'trans-unit' && document.layouts[file]?.isOurs !== true;
}

/** Notes and matches of a segment, in one place of the unit; what 2.x cannot say of a new one comes back without it. */
function list<K extends 'notes' | 'matches'>(
  place: Place,
  name: K,
  change: (items: NonNullable<Segment[K]>) => NonNullable<Segment[K]> | undefined,
): Change | undefined {
  if (name === 'notes' && sharesNotes(place)) {
    const notes = change((place.unit.unit.notes ?? []) as NonNullable<Segment[K]>) as Segment['notes'];
    return notes && { unit: { notes }, spans: inside(place), read: (unit) => unit.notes ?? [], expected: notes };
  }
  const old = place.segment.segment;
  const next = change((old[name] ?? []) as NonNullable<Segment[K]>);
  if (next === undefined) return undefined;
  const { [name]: _old, ...rest } = old;
  const segment = next.length === 0 ? (rest as Segment) : { ...old, [name]: next };
  return {
    segment,
    spans: inside(place),
    read: (_unit, read) => read?.[name] ?? [],
    expected: next,
  };
}

function startTag({ start, contentStart }: XmlElement): readonly [number, number] {
  return [start, contentStart];
}

/** Anywhere among the children of the unit, at one place: `oneRegion` says how small it is. */
function inside({ unit }: Place): Spans {
  return [[unit.element.contentStart, unit.element.contentEnd]];
}

/** Inside its mark or its target; where there is none, behind the source. */
function targetSpans({ segment: { target, anchor, element }, unit: { segmented } }: Place): Spans {
  const behind = anchor?.end ?? element.contentStart;
  const holder = target ?? segmented?.target;
  return [holder === undefined ? [behind, behind] : [holder.start, holder.end]];
}

/** Where a state stands: the start tags of the segment and its target, and Trados' own words. */
function stateSpans({ segment: { element, target }, unit: { segmented } }: Place): Spans {
  const confirmed = elementsOf(element).filter(({ name }) => name === 'sdl:seg-defs');
  const holder = segmented === undefined ? target : segmented.target;
  return [
    startTag(element),
    ...(holder === undefined ? [] : [startTag(holder)]),
    ...confirmed.map(({ start, end }) => [start, end] as const),
  ];
}

/** Sentences that share a target share its state, the lowest of theirs, unless Trados keeps one for each. */
function readState({ unit, segment }: Place, next: Segment): Segment['state'] {
  const isShared =
    unit.segmented !== undefined && !elementsOf(unit.element).some(({ name }) => name === 'sdl:seg-defs');
  if (!isShared) return next.state;
  return lowestState(unit.segments.map((one) => (one === segment ? next : one.segment).state));
}

/** In 1.x the notes of several sentences in one trans-unit are the unit's. */
function sharesNotes({ unit }: Place): boolean {
  return unit.segmented !== undefined && unit.segments.length > 1;
}

/** Repeatable: the same edits in every run. */
function* numbers(): Generator<number, never> {
  let state = 20_261_127;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state;
  }
}

function places(): readonly Place[] {
  return [...xliffFilesBelow(corpus), ...xliffFilesBelow(catSamples)].flatMap((path) => {
    const { document } = readXliff(path, readFileSync(path));
    return (document?.layouts ?? []).flatMap((layout, file) =>
      layout.units.flatMap((unit) =>
        unit.segments.flatMap((segment) => (document === undefined ? [] : [{ document, file, unit, segment }])),
      ),
    );
  });
}

/** What was added, changed or taken away in one place: adding deletes nothing, taking away inserts nothing. */
function regionOf(before: string, after: string): { readonly deleted: string; readonly inserted: string } {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { deleted: before.slice(start, before.length - end), inserted: after.slice(start, after.length - end) };
}

/** Without the id that a 2.x segment is given because its first proposal has to name one. */
function withoutGivenId(after: string, { document, segment }: Place): string {
  const at = after.length - (document.text.length - segment.element.tag.nameEnd);
  const given = ` id="${segment.segment.id}"`;
  return after.slice(at - given.length, at) === given ? after.slice(0, at - given.length) + after.slice(at) : after;
}

const empty = /<\/?[^>]*$|^\s*\/?>?$/u;

function expectSmall(name: string, before: string, after: string): void {
  const { deleted, inserted } = regionOf(before, after);
  // A list or an element that was written as `<notes/>` is opened.
  if (name.endsWith('added') || name === 'term' || name === 'metadata') expect(deleted, name).toMatch(empty);
  if (name.endsWith('removed')) expect(inserted, name).toBe('');
}

/** The old text outside the spans stands unchanged, in order, in the new one. */
function isOnlyWithin(before: string, after: string, spans: Spans): boolean {
  let [position, found] = [0, 0];
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    const kept = before.slice(position, start);
    const at = position === 0 ? (after.startsWith(kept) ? 0 : -1) : after.indexOf(kept, found);
    if (at < 0) return false;
    [position, found] = [end, at + kept.length];
  }
  const tail = before.slice(position);
  return after.endsWith(tail) && after.length - tail.length >= found;
}

/** Every unit but the edited one is read as before. */
function expectOthersEqual(before: XliffDocument, after: XliffDocument | undefined, place: Place): void {
  const others = (document: XliffDocument | undefined): unknown =>
    document?.files.map(({ units, ...facts }, file) => ({
      ...facts,
      sizeProfiles: undefined,
      units: units.filter(({ id }) => file !== place.file || id !== place.unit.unit.id),
    }));
  expect(others(after), before.path).toEqual(others(before));
}

describe.skipIf(!hasCorpus)('over every XLIFF file of other tools (needs ../shared/corpus)', () => {
  test('1,000 random edits and more, every kind of them: the difference is the edited span, and what is read is what was asked', () => {
    const random = numbers();
    const all = places();
    const counts = new Map<string, number>();
    let ambiguous = 0;
    for (const [name, kind] of Object.entries(kinds)) {
      const wanted = name === 'target' ? 300 : 75;
      for (let tried = 0; (counts.get(name) ?? 0) < wanted && tried < 40_000; tried += 1) {
        const place = all[random.next().value % all.length];
        const word = ` ${random.next().value}`;
        const change = place === undefined ? undefined : kind(place, word);
        if (place === undefined || change === undefined) continue;
        const { document, file, unit, segment } = place;
        const address = { file, unit: unit.unit.id };
        const edits =
          change.segment === undefined ? [] : [{ ...address, segment: segment.segment.id, next: change.segment }];
        const { text, diagnostics } = editXliff(
          document,
          edits,
          change.unit === undefined ? [] : [{ ...address, ...change.unit }],
        );
        if (diagnostics.length > 0) {
          expect(
            diagnostics.map(({ code }) => code.replace(/segment|unit/u, '')),
            `${name} ${document.path}`,
          ).toEqual(['ambiguous-']);
          ambiguous += 1;
          continue;
        }
        counts.set(name, (counts.get(name) ?? 0) + 1);
        const what = `${name}: ${document.path} ${unit.unit.id}`;
        expect(isOnlyWithin(document.text, text, change.spans), what).toBe(true);
        expectSmall(name, document.text, name === 'match added' ? withoutGivenId(text, place) : text);
        const again = readXliff(document.path, encodeXliff(document, text)).document;
        const read = again?.files[file]?.units.find(({ id }) => id === unit.unit.id);
        const part = read === undefined ? undefined : segmentsOf(read).find(({ id }) => id === segment.segment.id);
        expect(read && change.read(read, part), what).toEqual(change.expected);
        expectOthersEqual(document, again, place);
      }
    }
    console.log(
      `random edits: ${JSON.stringify(Object.fromEntries(counts))}, ambiguous: ${ambiguous}, places: ${all.length}`,
    );
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThanOrEqual(1000);
    expect([...counts.keys()].sort()).toEqual(Object.keys(kinds).sort());
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(75);
  });
});
