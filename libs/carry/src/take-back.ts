/**
 * What came back + what is here now → what is here after. Import is alignment (`architecture.md`): sequences of sources
 * decide which sentence a returned one is, ids are hints; each text is compared three ways, with what was sent and with
 * what is here.
 *
 * Promise (law 6): every returned target that says something new is in the result as a target or as a match, or is
 * named in `queued` or `retired`, and so is every note of a person; a text is filled in only under a source it was made for, up to typography,
 * formatting codes and what a person decided; nothing comes out above `translated`; taking the same file back again changes nothing.
 */
import {
  type ChangePolicy,
  codesOf,
  type InlineContent,
  type Match,
  type Note,
  plainText,
  type RetiredText,
  type ReturnedSegment,
  type ReturnOutcome,
  type Segment,
  type SentSegment,
  type Unit,
} from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { adaptTarget } from './adapt-codes.ts';
import { alignSegments } from './align-segments.ts';
import type { SegmentPair } from './alignment-work.ts';
import type { Decisions } from './decisions.ts';
import { placedOld, type PlacedOld } from './flat-segments.ts';
import { type KeptReturn, keptReturns, type Through } from './kept-return.ts';
import { distinctMatches, editedSegment, hasText } from './previous-version.ts';
import { exactKey } from './source-keys.ts';
import { boundedSimilarity, similarityPercent } from './similar-pairs.ts';
import { resegmentedPlaces } from './resegmented.ts';
import {
  isNews,
  newNotes,
  type SettledReturn,
  settleReturned,
  type Settling,
  withNewNotes,
} from './settle-returned.ts';

export interface TakeBackInput extends Settling {
  /** Path below the source folder; written into what is retired. */
  readonly document: string;
  /** The units of today's French with what is here now. */
  readonly here: readonly Unit[];
  /** In the order of the returned file. */
  readonly returned: readonly ReturnedSegment[];
  /** What the job recorded of a segment; undefined: the file's own marks must do. */
  readonly sentOf: (returned: ReturnedSegment) => SentSegment | undefined;
  /** Texts that earlier returns of the same job brought for a segment; without it there were none. */
  readonly earlierOf?: (returned: ReturnedSegment) => readonly InlineContent[];
  /** As `carry` takes them: a text is placed where `carry` would have kept it, and offered elsewhere. */
  readonly policy?: ChangePolicy;
  readonly decisions?: Decisions;
}

export interface TakenBack {
  readonly units: readonly Unit[];
  /** One per returned segment, in their order. */
  readonly outcomes: readonly {
    readonly outcome: ReturnOutcome;
    /** Where its text is now, as target or as match; absent where it is nowhere in the file. */
    readonly place?: { readonly unit: string; readonly segment: string };
    /** With `codes`: labels of the codes concerned. With `regressed`: whether the state was lowered. With `queued`: `locked`. With `unknown`: `note`, where it brought nothing but a note. */
    readonly detail?: string;
    /** With `place`: by which change of its French its text stands under another wording than came back. */
    readonly through?: Through;
  }[];
  /** Texts that were replaced though a person had approved them, and texts whose sentence is gone. */
  readonly retired: readonly RetiredText[];
}

/** Which sentence a returned one is. */
interface Placed {
  readonly returned: ReturnedSegment;
  readonly pair: SegmentPair;
  readonly kept: KeptReturn;
}

interface Work {
  readonly input: TakeBackInput;
  readonly here: readonly PlacedOld[];
  readonly placesBySource: () => ReadonlyMap<string, readonly number[]>;
  readonly returnedByUnit: ReadonlyMap<string, readonly ReturnedSegment[]>;
  /** By index into `here`. */
  readonly settled: Map<number, Segment>;
  readonly retired: RetiredText[];
}

type Outcome = TakenBack['outcomes'][number];

export function takeBack(input: TakeBackInput): TakenBack {
  const here = placedOld(input.here);
  const { pairs, offers } = alignSegments(
    input.returned.map(({ source, target }) => ({ source, ...(target === undefined ? {} : { target }) })),
    here.map(({ segment }) => segment),
  );
  const work: Work = {
    input,
    here,
    placesBySource: placesBySource(here),
    returnedByUnit: Map.groupBy(input.returned, ({ unit }) => unit),
    settled: new Map(),
    retired: [],
  };
  const byReturned = withAligned(pairsByUnit(work), pairs);
  const successors = successorPairs(work, byReturned);
  const twins = twinPlaces(offers);
  const places = resegmentedPlaces(input.returned, here);
  const keptOf = keptReturns(input.returned, here, input);
  const outcomes = input.returned.map((returned, index): Outcome => {
    const pair = byReturned.get(index) ?? successors.get(index);
    const kept = pair && keptOf(pair);
    if (pair !== undefined && kept !== undefined) return takeSame(work, { returned, pair, kept });
    const isText = isNews(returned, input.sentOf(returned), input);
    const notes = isText ? [] : newNotes(returned.notes, input.sentOf(returned)?.notes ?? []);
    if (!isText && notes.length === 0) return { outcome: 'unchanged' };
    const same = twins.get(index) ?? samePlaces(work, returned);
    return isText
      ? offerElsewhere(work, returned, pair, same, places.get(index))
      : noteElsewhere(work, notes, same[0] ?? places.get(index) ?? pair?.fresh);
  });
  return { units: withSettled(input.here, here, work.settled), outcomes, retired: work.retired };
}

/**
 * A file may hold a part of the document only, and then order alone does not tell which of two equal sentences a
 * returned one is. Its paragraph's id does, where it is the same paragraph still and no other shares its content: an id
 * never names other content, and that of a repeated paragraph includes its neighbours.
 */
function pairsByUnit({ here, input }: Work): ReadonlyMap<number, SegmentPair> {
  const today = Map.groupBy(here.entries(), ([, { unit }]) => unit);
  const ids = new Set([...today.keys(), ...input.returned.map(({ unit }) => unit)]);
  const repeated = new Set([...ids].filter((id) => /-\d+$/u.test(id)).map((id) => id.replace(/-\d+$/u, '')));
  const pairs = new Map<number, SegmentPair>();
  for (const [unit, returned] of Map.groupBy(input.returned.entries(), ([, one]) => one.unit)) {
    const now = today.get(unit) ?? [];
    const isSame =
      now.length === returned.length &&
      now.every(([, place], at) => exactKey(place.segment.source) === exactKey(returned[at]?.[1].source ?? []));
    if (!isSame || repeated.has(unit.replace(/-\d+$/u, ''))) continue;
    for (const [at, [fresh]] of now.entries()) {
      const old = returned[at]?.[0];
      if (old !== undefined) pairs.set(old, { old, fresh, class: 'identical', similarity: 1 });
    }
  }
  return pairs;
}

/** What the alignment says, except of sentences that are certain already. */
function withAligned(
  certain: ReadonlyMap<number, SegmentPair>,
  aligned: readonly SegmentPair[],
): ReadonlyMap<number, SegmentPair> {
  const taken = new Set([...certain.values()].map(({ fresh }) => fresh));
  const others = aligned.filter(({ old, fresh }) => !certain.has(old) && !taken.has(fresh));
  return new Map([...certain, ...others.map((pair) => [pair.old, pair] as const)]);
}

/**
 * A sentence rewritten beyond likeness is told by its place: its neighbours came along, and between them stands one
 * that nothing came back for. Within a paragraph that is enough; across paragraphs something must be alike, too.
 */
function successorPairs(
  { here, input }: Work,
  known: ReadonlyMap<number, SegmentPair>,
): ReadonlyMap<number, SegmentPair> {
  const taken = new Set([...known.values()].map(({ fresh }) => fresh));
  const found = new Map<number, SegmentPair>();
  let before = -1;
  for (let start = 0; start < input.returned.length; start += 1) {
    before = known.get(start)?.fresh ?? before;
    if (known.has(start)) continue;
    let end = start;
    while (end < input.returned.length && !known.has(end)) end += 1;
    const after = known.get(end)?.fresh ?? here.length;
    const free = Array.from({ length: Math.max(0, after - before - 1) }, (_none, at) => before + 1 + at).filter(
      (index) => !taken.has(index),
    );
    for (const [at, fresh] of free.slice(0, end - start).entries()) {
      const pair = successorPair(input.returned, here, { start, end, at, fresh }, known);
      if (pair !== undefined) found.set(pair.old, pair);
    }
    start = end - 1;
  }
  return found;
}

const leastLikeness = 0.3;

function successorPair(
  returned: readonly ReturnedSegment[],
  here: readonly PlacedOld[],
  { start, end, at, fresh }: Readonly<Record<'start' | 'end' | 'at' | 'fresh', number>>,
  known: ReadonlyMap<number, SegmentPair>,
): SegmentPair | undefined {
  const old = start + at;
  const [from, to] = [returned[old], here[fresh]];
  if (from === undefined || to === undefined) return undefined;
  const isNeighbour = (index: number): boolean => {
    const place = here[known.get(index)?.fresh ?? -1];
    return returned[index]?.unit === from.unit && place?.unit === to.unit;
  };
  const similarity = boundedSimilarity(plainText(from.source), plainText(to.segment.source));
  const isInPlace = isNeighbour(start - 1) || isNeighbour(end);
  return isInPlace || similarity >= leastLikeness ? { old, fresh, class: 'edited', similarity } : undefined;
}

/** Returned index → today's sentences of the same source that it may be one of. */
function twinPlaces(offers: ReadonlyMap<number, readonly number[]>): ReadonlyMap<number, readonly number[]> {
  const twins = new Map<number, number[]>();
  for (const [fresh, olds] of offers) {
    for (const old of olds) twins.set(old, [...(twins.get(old) ?? []), fresh]);
  }
  return twins;
}

/** Where the very same source stands today, though another returned sentence has the place. */
function samePlaces({ placesBySource }: Work, { source }: ReturnedSegment): readonly number[] {
  return placesBySource().get(contentDigest(source)) ?? [];
}

/** Made when a first sentence has no place of its own: most files never ask. */
function placesBySource(here: readonly PlacedOld[]): Work['placesBySource'] {
  let known: ReadonlyMap<string, readonly number[]> | undefined;
  return () => (known ??= Map.groupBy(here.keys(), (index) => contentDigest(here[index]?.segment.source ?? [])));
}

/* The sentence is still there */

function takeSame(work: Work, { returned, pair, kept }: Placed): Outcome {
  const place = work.here[pair.fresh];
  if (place === undefined) return { outcome: 'unknown' };
  const { input } = work;
  const now = work.settled.get(pair.fresh) ?? place.segment;
  const sent = input.sentOf(returned);
  const adapt = adapterOf(work, returned, place, kept);
  const earlier = (): readonly InlineContent[] => input.earlierOf?.(returned) ?? [];
  const result = settleReturned({ returned, sent, here: now, earlier, adapt }, input);
  store(work, pair.fresh, now, result);
  const at = { unit: place.unit, segment: place.segment.id };
  const isPlaced = result.outcome !== 'codes' && result.outcome !== 'queued';
  return {
    outcome: result.outcome,
    ...(isPlaced ? { place: at } : {}),
    ...(isPlaced && kept.through !== undefined ? { through: kept.through } : {}),
    ...(result.detail === undefined ? {} : { detail: result.detail }),
  };
}

/** Brings a returned text under today's codes; undefined where a code's place would be a guess. */
function adapterOf(
  work: Work,
  returned: ReturnedSegment,
  place: PlacedOld,
  { change }: KeptReturn,
): (content: InlineContent) => InlineContent | undefined {
  const siblings = work.returnedByUnit.get(returned.unit) ?? [];
  const oldCodes = siblings.flatMap(({ source }) => codesOf(source));
  return (content) =>
    change === undefined
      ? undefined
      : adaptTarget(content, change, {
          oldCodes,
          freshCodes: place.codes,
          isSameUnit: returned.unit === place.unit,
          siblings: [],
        });
}

function store(work: Work, index: number, before: Segment, { segment, isSuperseded }: SettledReturn): void {
  if (segment === before) return;
  work.settled.set(index, segment);
  const { approval, target } = before;
  const place = work.here[index];
  const isReplaced = approval !== undefined && hasText(target) && segment.target !== target;
  if ((isReplaced || isSuperseded === true) && place !== undefined)
    work.retired.push(retiredSegment(work.input.document, place.unit, before));
}

function retiredSegment(document: string, unit: string, segment: Segment): RetiredText {
  const { kind: _kind, id: _id, matches: _matches, translate: _translate, foreign: _foreign, ...kept } = segment;
  return { ...kept, target: segment.target ?? [], document, unit };
}

/* The sentence is another one today, or none */

function offerElsewhere(
  work: Work,
  returned: ReturnedSegment,
  pair: SegmentPair | undefined,
  twins: readonly number[],
  resegmented: number | undefined,
): Outcome {
  if (returned.isLocked) return { outcome: 'queued', detail: 'locked' };
  if (twins.length > 0) return offered(work, 'duplicate', twins, returned, 100);
  if (resegmented !== undefined) return offered(work, 'resegmented', [resegmented], returned);
  if (pair !== undefined) return offeredAsPrevious(work, pair, returned);
  const at = work.input.now;
  if (hasText(returned.target)) work.retired.push(retiredReturn(work.input, returned, at));
  return { outcome: 'unknown' };
}

/** No new text, but perhaps a note: it goes where the sentence went, and is named where that is nowhere. */
function noteElsewhere({ settled, here }: Work, notes: readonly Note[], index: number | undefined): Outcome {
  const now = index === undefined ? undefined : (settled.get(index) ?? here[index]?.segment);
  if (index === undefined || now === undefined) return { outcome: 'unknown', detail: 'note' };
  const noted = withNewNotes(now, notes);
  if (noted !== now) settled.set(index, noted);
  return { outcome: 'unchanged' };
}

/** The French of this sentence is gone: its translation comes back with it. */
function retiredReturn({ document, by }: TakeBackInput, returned: ReturnedSegment, at: string): RetiredText {
  const notes = newNotes(returned.notes, []);
  return {
    source: returned.source,
    target: returned.target ?? [],
    state: 'translated',
    origin: 'person',
    ...(by === undefined ? {} : { by }),
    at,
    document,
    unit: returned.unit,
    ...(notes.length === 0 ? {} : { notes }),
  };
}

function offered(
  work: Work,
  outcome: ReturnOutcome,
  places: readonly number[],
  returned: ReturnedSegment,
  similarity?: number,
): Outcome {
  const [first] = places;
  for (const index of places) offerAt(work, index, returned, similarity);
  const place = first === undefined ? undefined : work.here[first];
  return { outcome, ...(place === undefined ? {} : { place: { unit: place.unit, segment: place.segment.id } }) };
}

/** The French was edited while the file was out: as `extract` offers it, with the words that differ. */
function offeredAsPrevious(work: Work, { fresh, similarity }: SegmentPair, returned: ReturnedSegment): Outcome {
  const place = work.here[fresh];
  const now = work.settled.get(fresh) ?? place?.segment;
  if (now === undefined || now.target !== undefined) return offered(work, 'stale', [fresh], returned);
  const { source, target = [] } = returned;
  const noted = withNewNotes(now, returned.notes);
  const next = editedSegment({ ...noted, source, target, state: 'translated' }, now, similarity);
  if (JSON.stringify(next) !== JSON.stringify(now)) work.settled.set(fresh, next);
  return { outcome: 'stale', ...(place === undefined ? {} : { place: { unit: place.unit, segment: now.id } }) };
}

function offerAt(work: Work, index: number, returned: ReturnedSegment, similarity?: number): void {
  const { source, target = [], notes } = returned;
  const before = work.settled.get(index) ?? work.here[index]?.segment;
  if (before === undefined) return;
  const now = withNewNotes(before, notes);
  const isSame = contentDigest(source) === contentDigest(now.source);
  const percent = similarity ?? similarityPercent(boundedSimilarity(plainText(source), plainText(now.source)), isSame);
  const match: Match = {
    source,
    target,
    similarity: percent,
    origin: 'import',
    type: isSame ? 'proposal' : 'previous-version',
    state: 'translated',
  };
  const matches = distinctMatches([...(now.matches ?? []), match]);
  const next = matches.length === (now.matches ?? []).length ? now : { ...now, matches };
  if (next !== before) work.settled.set(index, next);
}

function withSettled(
  units: readonly Unit[],
  here: readonly PlacedOld[],
  settled: ReadonlyMap<number, Segment>,
): readonly Unit[] {
  if (settled.size === 0) return units;
  const next = new Map([...settled].map(([index, segment]) => [here[index]?.segment, segment]));
  return units.map((unit) =>
    unit.parts.some((part) => part.kind === 'segment' && next.has(part))
      ? { ...unit, parts: unit.parts.map((part) => (part.kind === 'segment' ? (next.get(part) ?? part) : part)) }
      : unit,
  );
}
