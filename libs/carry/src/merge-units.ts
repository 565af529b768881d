/**
 * Three-way merge of one bilingual file, sentence by sentence: base, ours, theirs → one.
 *
 * Promise: merge(b, x, b) = merge(b, b, x) = merge(b, x, x) = x; every text that a side wrote is a target or a match of
 * the result, or stands in a unit that is kept until `extract` retires it; no approval stands over a text that nobody
 * approved. Which sentence is which is decided by the row of sources, as in `carry`; ids are hints.
 */
import {
  type Carried,
  type ChangePolicy,
  type FreshUnit,
  type InlineContent,
  plainText,
  type RetiredText,
  type Segment,
  segmentAddress,
  segmentsOf,
  type Unit,
} from '@dragoman/model';
import { carryPairs } from './carry.ts';
import { asDecided, type Decisions } from './decisions.ts';
import { valueKey } from './value-key.ts';
import {
  emptied,
  type MergedSegment,
  type MergeOutcome,
  mergeSegments,
  isSigned,
  threeWayList,
  matchKey,
} from './merge-segment.ts';
import { hasSameStructure, mergeStructures, type MergedStructure, unitContentKey, freeId } from './merge-structure.ts';
import { textKey, withoutOrdinal } from './retire.ts';
import { distinctUnits } from './repeated-units.ts';
import { exactKey } from './source-keys.ts';
import { mergeUnitFacts } from './unit-facts.ts';

export interface MergeInput {
  /** Path below the source folder. */
  readonly document: string;
  /** Empty: both sides added the file, or nobody knows what they began with. */
  readonly base: readonly Unit[];
  readonly ours: readonly Unit[];
  readonly theirs: readonly Unit[];
  /** As `carry` takes them: a text for the French before a correction is one for the corrected French. */
  readonly decisions?: Decisions;
  /** What the house wishes, as `carry` takes it: no approval outlives here what `extract` would ask about again. */
  readonly policy?: ChangePolicy;
}

export interface MergedUnits {
  readonly units: readonly Unit[];
  /** One entry per segment of the result, in order. */
  readonly outcomes: readonly { readonly unit: string; readonly segment: string; readonly outcome: MergeOutcome }[];
  /** Units that one side deleted and the other one translated: still there, for `extract` to retire what they hold. */
  readonly kept: readonly string[];
  /** Whose paragraphs the result has. */
  readonly structure: MergedStructure['from'];
  /** Ids that name different content on the two sides, or twice on one: then nothing was merged and `units` is empty. */
  readonly contradictions: readonly string[];
}

export function mergeUnits(input: MergeInput): MergedUnits {
  const [base, ours, theirs] = [input.base, input.ours, input.theirs].map(distinctUnits);
  if (base === undefined || ours === undefined || theirs === undefined) return refused([]);
  const contradictions = [
    ...ours.contradictions,
    ...theirs.contradictions,
    ...contradictoryIds([...ours.units, ...theirs.units]),
  ];
  if (contradictions.length > 0) return refused([...new Set(contradictions)]);
  const sides: Sides = { ...input, base: base.units, ours: ours.units, theirs: theirs.units };
  const merged = mergeSides(sides);
  const earlier = new Set([...ours.conflicts, ...theirs.conflicts]);
  const outcomes = merged.outcomes.map((one) =>
    earlier.has(segmentAddress(one.unit, one.segment)) ? ({ ...one, outcome: 'conflict' } as const) : one,
  );
  return { ...merged, outcomes };
}

function refused(contradictions: readonly string[]): MergedUnits {
  return { units: [], outcomes: [], kept: [], structure: 'ours', contradictions };
}

/** An id never names other content (`definitions.md`, Unit id). */
function contradictoryIds(units: readonly Unit[]): readonly string[] {
  const contents = new Map<string, string>();
  return units.flatMap((unit) => {
    const [stem, content] = [withoutOrdinal(unit.id), unitContentKey(unit)];
    const known = contents.get(stem) ?? content;
    contents.set(stem, known);
    return known === content ? [] : [unit.id];
  });
}

type Sides = MergeInput;

function mergeSides(sides: Sides): MergedUnits {
  const structure = mergeStructures(sides.base, sides.ours, sides.theirs);
  const view = (side: readonly Unit[]): View => viewOf(sides, side, structure.units);
  const views = { base: view(sides.base), ours: view(sides.ours), theirs: view(sides.theirs) };
  const bySource = Map.groupBy(sides.base.flatMap(segmentsOf), ({ source }) => exactKey(source));
  const segments = views.ours.segments.map((_own, index) => mergeAt(views, index, bySource, sides.decisions));
  const units = rebuilt(structure.units, views, segments);
  const own = withKept(units, sides.ours, homelessTexts(views.ours, views.theirs, views.base, units));
  const all = withKept(own.units, sides.theirs, homelessTexts(views.theirs, views.ours, views.base, own.units));
  const outcomes = structure.units.flatMap((unit) =>
    segmentsOf(unit).map(({ id }) => ({ unit: unit.id, segment: id })),
  );
  return {
    units: all.units,
    outcomes: outcomes.map((place, index) => ({ ...place, outcome: segments[index]?.outcome ?? 'unchanged' })),
    kept: [...own.kept, ...all.kept],
    structure: structure.from,
    contradictions: [],
  };
}

/** A side, brought to the paragraphs of the result as `extract` brings a file to today's French. */
interface View {
  readonly units: readonly Unit[];
  readonly segments: readonly Segment[];
  /** By place: whether the side knows this sentence, in these words or in others. */
  readonly isThere: readonly boolean[];
  /** By place: whether the side has it in these very words. */
  readonly isSame: readonly boolean[];
  /** Whether a text of the side has no place of its own in this view. */
  readonly isOffered: (text: HeldText) => boolean;
  /** Whether the side still has this text, in a place of this view or in none. */
  readonly holds: (text: RetiredText) => boolean;
  readonly retired: readonly RetiredText[];
}
interface Views {
  readonly base: View;
  readonly ours: View;
  readonly theirs: View;
}

function viewOf({ document, decisions, policy = {} }: Sides, side: readonly Unit[], structure: readonly Unit[]): View {
  const brought: Carried = hasSameStructure(side, structure)
    ? { units: side, classes: [], retired: [] }
    : carryPairs({
        document,
        old: side,
        fresh: structure.map(bareUnit),
        policy,
        ...(decisions === undefined ? {} : { decisions }),
      });
  const segments = brought.units.flatMap(segmentsOf);
  const classes = segments.map((_segment, index) => brought.classes[index]?.class ?? 'identical');
  const placed = new Set(
    segments.flatMap((one) => (one.target === undefined ? [] : textKey({ ...one, target: one.target }))),
  );
  const homeless = new Set(brought.retired.map(recordKey));
  return {
    units: brought.units,
    segments,
    isThere: classes.map((found) => found !== 'new'),
    isSame: classes.map((found) => found === 'identical' || found === 'moved'),
    isOffered: (text) => !placed.has(textKey(text)),
    holds: (text) => placed.has(textKey(text)) || homeless.has(recordKey(text)),
    retired: brought.retired,
  };
}

function bareUnit({ id, parts }: Unit): FreshUnit {
  return {
    id,
    parts: parts.map((part) =>
      part.kind === 'segment' ? { kind: 'segment', id: part.id, source: part.source } : part,
    ),
  };
}

function mergeAt(
  { base, ours, theirs }: Views,
  index: number,
  bySource: ReadonlyMap<string, readonly Segment[]>,
  decisions: Decisions | undefined,
): MergedSegment {
  const [before, own, other] = [base.segments[index], ours.segments[index], theirs.segments[index]] as const;
  if (own === undefined || other === undefined) return neverThere(own ?? other);
  const known = base.isThere[index] === true ? before : sameElsewhere(bySource, own, other);
  if (ours.isThere[index] === true && theirs.isThere[index] === true) {
    const isSame = ours.isSame[index] === true && theirs.isSame[index] === true;
    if (!isSame) return mergeSegments(known, own, other, false);
    return mergeSegments(known, asDecided(own, other, decisions), asDecided(other, own, decisions));
  }
  // Who does not have a sentence has no opinion on it; offers that the alignment made for it are no loss.
  const isOurs = ours.isThere[index] === true || theirs.isThere[index] !== true;
  const [side, guest] = isOurs ? [own, other] : [other, own];
  const isNeeded = isOurs ? theirs.isOffered : ours.isOffered;
  const offered = (guest.matches ?? []).filter((match) => side.target === undefined || isNeeded(match));
  const matches = threeWayList([], side.matches, offered, matchKey);
  const isNew = side.target !== undefined && side.target !== known?.target;
  return {
    segment: matches === undefined ? side : { ...side, matches },
    outcome: isNew ? (isOurs ? 'ours' : 'theirs') : 'unchanged',
  };
}

/** The sentence where the base had it, when a side still says the same: a paragraph that both sides rewrote holds it twice. */
function sameElsewhere(
  bySource: ReadonlyMap<string, readonly Segment[]>,
  own: Segment,
  other: Segment,
): Segment | undefined {
  const texts = [own, other].map(({ target }) => valueKey(target));
  const found = bySource.get(exactKey(own.source))?.find(({ target }) => texts.includes(valueKey(target)));
  return found && { ...found, id: own.id, source: own.source };
}

/** Views have a segment for every place of the structure; said for the compiler. */
function neverThere(segment: Segment | undefined): MergedSegment {
  return { segment: segment ?? { kind: 'segment', id: '', source: [], state: 'initial' }, outcome: 'unchanged' };
}

function rebuilt(structure: readonly Unit[], views: Views, segments: readonly MergedSegment[]): readonly Unit[] {
  let next = 0;
  return structure.map((unit, index) => {
    const parts = unit.parts.map((part) => (part.kind === 'segment' ? (segments[next++]?.segment ?? part) : part));
    const [before, own, other] = [views.base, views.ours, views.theirs].map(({ units }) => units[index]);
    return { id: unit.id, parts, ...mergeUnitFacts(before, own, other) };
  });
}

/**
 * What a side wrote since the base, or both left alone, and what has lost its place without being offered anywhere. A
 * text of the base that the other side no longer holds was retired there.
 */
function homelessTexts(side: View, other: View, base: View, result: readonly Unit[]): readonly RetiredText[] {
  const before = new Set(base.retired.filter((text) => !other.holds(text)).map(recordKey));
  const { said, signed, notes } = everythingSaid(result);
  return side.retired.filter((text) => {
    if (before.has(recordKey(text))) return false;
    const isTextLost = text.target.length > 0 && !said.has(plainText(text.target));
    // Undone, or called spelling one day, the edit that took its place gives it back with its signature.
    const isSignatureLost = isSigned(text) && !signed.has(signatureKey(text));
    return (
      isTextLost ||
      isSignatureLost ||
      (text.notes ?? []).some((note) => note.from !== 'dragoman' && !notes.has(valueKey(note)))
    );
  });
}

function everythingSaid(units: readonly Unit[]): {
  readonly said: ReadonlySet<string>;
  readonly signed: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
} {
  const segments = units.flatMap(segmentsOf);
  return {
    said: new Set(segments.flatMap((segment) => textsOf(segment).map(({ target }) => plainText(target)))),
    signed: new Set(segments.filter(isSigned).map(signatureKey)),
    notes: new Set(segments.flatMap((segment) => (segment.notes ?? []).map(valueKey))),
  };
}

/** Who signed which text: the French may have been corrected under it. */
function signatureKey({ target, approval }: Pick<Segment, 'target' | 'approval'>): string {
  return valueKey([plainText(target ?? []), approval?.by, approval?.at]);
}

interface HeldText {
  readonly source: InlineContent;
  readonly target: InlineContent;
}

/** The translation and the proposals of a segment. */
function textsOf({ source, target, matches = [] }: Segment): readonly HeldText[] {
  return target === undefined ? matches : [{ source, target }, ...matches];
}

/** Ids of equal units move with their neighbours: the unit a text stood in is no part of what it says. */
function recordKey({ unit: _unit, ...text }: RetiredText): string {
  return valueKey(text);
}

/** Puts the units back that hold what has no place, each behind the unit it stood behind, with nothing else in them. */
function withKept(
  result: readonly Unit[],
  side: readonly Unit[],
  homeless: readonly RetiredText[],
): { readonly units: readonly Unit[]; readonly kept: readonly string[] } {
  const lost = new Set(homeless.map(heldKey));
  const row = [...result];
  const kept = new Set<string>();
  side.forEach((unit, index) => {
    const isLost = (segment: Segment): boolean =>
      [...textsOf(segment), { source: segment.source, target: [] }].some((text) =>
        lost.has(heldKey({ ...text, unit: unit.id })),
      );
    if (!segmentsOf(unit).some(isLost)) return;
    const parts = unit.parts.map((part) => (part.kind === 'segment' && !isLost(part) ? emptied(part) : part));
    const id = freeId(unit.id, new Set(row.map((other) => other.id)));
    const before = new Set(side.slice(0, index).map((other) => other.id));
    const place = row.findLastIndex((other) => before.has(other.id) || kept.has(other.id));
    row.splice(place + 1, 0, { ...unit, id, parts });
    kept.add(id);
  });
  return { units: row, kept: [...kept] };
}

function heldKey({ unit, source, target }: HeldText & { readonly unit: string }): string {
  return valueKey([unit, source, target]);
}
