/**
 * Old bilingual content + today's source → today's bilingual content.
 *
 * Promise (law 6): every target of `old` is in the result as a target, as a match, or in `retired`; a translation is
 * filled in only under a source that it was made for, up to typography and formatting codes; running again changes nothing.
 * Pure: no clock, no memory between runs.
 */
import {
  type Carried,
  type ChangeClass,
  type FreshUnit,
  type InlineContent,
  isCode,
  isText,
  type Match,
  type RetiredText,
  type Segment,
  type Unit,
} from '@dragoman/model';
import { adaptTarget, type CodeChange, reformattedCodes, renumberedCodes } from './adapt-codes.ts';
import { alignSegments, type Alignment, type SegmentPair } from './align-segments.ts';
import { factAdapted, type FactEdits, factTarget, isFactEdit } from './fact-edit.ts';
import { type FreshSegment, type PlacedFresh, placedFresh, type PlacedOld, placedOld } from './flat-segments.ts';
import { distinctMatches, editedSegment, hasText, peopleNotes } from './previous-version.ts';
import { rebindApproval, rebindWaivers } from './rebind-approval.ts';
import { unitFacts, withOldSpaces } from './unit-facts.ts';
import {
  isWorthRetiring,
  peoplesMatches,
  type RetiredMemory,
  retiredMatch,
  retiredMemory,
  retiredText,
  revivedSegment,
  textKey,
} from './retire.ts';

export interface CarryInput {
  /** Path below the source folder; written into what is retired, and preferred when a retired text comes back. */
  readonly document: string;
  readonly old: readonly Unit[];
  readonly fresh: readonly FreshUnit[];
  /** The language's memory of texts that lost their place, oldest first; of any document. */
  readonly retired?: readonly RetiredText[];
  /** Absent: facts are not told apart from other edits. */
  readonly facts?: FactEdits;
}

/** A fresh sentence with what it got. */
interface Settled {
  readonly class: ChangeClass;
  readonly segment: Segment;
  /** The old segment's text has its place, whole. */
  readonly keepsOld: boolean;
}

/** `retired` holds what lost its place in this run and is not in the given memory already: append it there. */
export function carry({ document, old: oldUnits, fresh: freshUnits, retired = [], facts }: CarryInput): Carried {
  const old = placedOld(oldUnits);
  const fresh = placedFresh(freshUnits);
  const alignment = alignSegments(
    old.map(({ segment }) => segment),
    fresh.map(({ segment }) => segment),
  );
  const pairs = new Map(alignment.pairs.map((pair) => [pair.fresh, pair]));
  const applied = applyPairs(old, fresh, alignment);
  const inUse = new Set(applied.flatMap((settled) => (settled === undefined ? [] : placedKey(settled))));
  const memory = retiredMemory(document, retired, (text) => inUse.has(textKey(text)));
  const settled = settleRest(old, fresh, alignment, pairs, applied, memory).map((item, index) =>
    withFacts(item, old[pairs.get(index)?.old ?? -1], fresh[index], facts),
  );
  return {
    units: rebuiltUnits(oldUnits, freshUnits, old, fresh, pairs, settled),
    classes: settled.map((item, index) => ({
      unit: fresh[index]?.unit ?? '',
      segment: item.segment.id,
      class: item.class,
    })),
    retired: retiredNow(document, old, alignment, settled, retired),
  };
}

function placedKey({ segment }: Settled): readonly string[] {
  return segment.target === undefined ? [] : [textKey({ source: segment.source, target: segment.target })];
}

/** Step one: pairs whose text stays; undefined where it cannot. */
function applyPairs(
  old: readonly PlacedOld[],
  fresh: readonly PlacedFresh[],
  { pairs }: Alignment,
): readonly (Settled | undefined)[] {
  const changes = new Map(pairs.map((pair) => [pair, codeChange(pair, old, fresh)]));
  const unitsOf = ({ old: o, fresh: f }: SegmentPair): string => `${old[o]?.unitIndex} ${fresh[f]?.unitIndex}`;
  const byUnits = Map.groupBy(pairs, unitsOf);
  const applied: (Settled | undefined)[] = fresh.map(() => undefined);
  for (const pair of pairs) {
    const [from, to, change] = [old[pair.old], fresh[pair.fresh], changes.get(pair)];
    if (from === undefined || to === undefined || change === undefined) continue;
    const siblings = (byUnits.get(unitsOf(pair)) ?? []).flatMap((sibling) => changes.get(sibling) ?? []);
    applied[pair.fresh] = keptText(pair.class, from, to, change, siblings);
  }
  return applied;
}

function codeChange(
  pair: SegmentPair,
  old: readonly PlacedOld[],
  fresh: readonly PlacedFresh[],
): CodeChange | undefined {
  const before = old[pair.old]?.segment.source ?? [];
  const after = fresh[pair.fresh]?.segment.source ?? [];
  if (pair.class === 'edited') return undefined;
  return pair.class === 'markup' ? reformattedCodes(before, after) : renumberedCodes(before, after);
}

function keptText(
  changeClass: ChangeClass,
  from: PlacedOld,
  to: PlacedFresh,
  change: CodeChange,
  siblings: readonly CodeChange[],
): Settled | undefined {
  const target =
    from.segment.target &&
    adaptTarget(from.segment.target, change, {
      oldCodes: from.codes,
      freshCodes: to.codes,
      isSameUnit: from.unit === to.unit,
      siblings,
    });
  if (from.segment.target !== undefined && target === undefined) return undefined;
  const segment = inNewPlace(from.segment, to.segment, target, changeClass);
  return { class: changeClass, segment, keepsOld: change.removed.size === 0 };
}

/** Everything a segment has, under today's id and source. */
function inNewPlace(
  old: Segment,
  { id, source }: FreshSegment,
  target: Segment['target'],
  changeClass: ChangeClass,
): Segment {
  if (target === undefined || old.target === undefined || (target === old.target && hasSameText(old.source, source))) {
    return { ...old, id, source };
  }
  const [from, to] = [
    { source: old.source, target: old.target },
    { source, target },
  ];
  const { approval, waivers, ...rest } = old;
  const via = changeClass === 'identical' ? 'moved' : changeClass;
  const isSameSource = changeClass !== 'typographic' && changeClass !== 'markup';
  return {
    ...rest,
    id,
    source,
    target,
    ...(approval === undefined ? {} : { approval: rebindApproval(approval, from, to, via) }),
    ...(waivers === undefined ? {} : { waivers: isSameSource ? rebindWaivers(waivers, from, to) : waivers }),
  };
}

/** Whether the digests are equal, without computing them: every approved sentence of every document comes by here. */
function hasSameText(a: InlineContent, b: InlineContent): boolean {
  return (
    a.length === b.length &&
    a.every((item, index) => {
      const other = b[index];
      if (other === undefined || isText(item) || isText(other)) return item === other;
      return isCode(item) && isCode(other) && item.kind === other.kind && item.id === other.id;
    })
  );
}

/** Step two: what has no text yet gets it from the memory, or offers. Back to front, so that twins come back in order. */
function settleRest(
  old: readonly PlacedOld[],
  fresh: readonly PlacedFresh[],
  { offers }: Alignment,
  pairs: ReadonlyMap<number, SegmentPair>,
  applied: readonly (Settled | undefined)[],
  memory: RetiredMemory,
): readonly Settled[] {
  return fresh
    .map((to, index): Settled => {
      const done = applied[index];
      if (done !== undefined) return done;
      const pair = pairs.get(index);
      const from = pair === undefined ? undefined : old[pair.old]?.segment;
      const twins = (offers.get(index) ?? []).flatMap((twin) => old[twin]?.segment ?? []);
      const open: Settled =
        pair === undefined || from === undefined
          ? { class: 'new', segment: newSegment(to.segment), keepsOld: false }
          : { class: 'edited', segment: editedSegment(from, to.segment, pair.similarity), keepsOld: false };
      return { ...open, segment: withMatches(open.segment, twins.flatMap(sameSourceMatch)) };
    })
    .toReversed()
    .map((settled, index) => {
      const place = fresh.length - 1 - index;
      const to = fresh[place];
      const from = old[pairs.get(place)?.old ?? -1]?.segment;
      return to === undefined || !mayRecall(settled) ? settled : recalled(settled, from, to, memory);
    })
    .toReversed();
}

/** Step three: what is offered for an edited sentence is adapted, where nothing but facts changed and all is certain. */
function withFacts(
  settled: Settled,
  from: PlacedOld | undefined,
  to: PlacedFresh | undefined,
  facts: FactEdits | undefined,
): Settled {
  if (facts === undefined || from === undefined || to === undefined || settled.class !== 'edited') return settled;
  if (!isFactEdit(facts, from.segment.source, to.segment.source)) return settled;
  const offered: Settled = { ...settled, class: 'fact' };
  const adapted = factTarget(facts, from.segment, to.segment.source);
  if (adapted === undefined) return offered;
  const change = renumberedCodes(from.segment.source, to.segment.source);
  const surroundings = { oldCodes: from.codes, freshCodes: to.codes, isSameUnit: false, siblings: [] };
  const target = adaptTarget(adapted, change, surroundings);
  return target === undefined ? offered : { ...offered, segment: factAdapted(settled.segment, from.segment, target) };
}

/** An unchanged sentence is left as it is, translated or not: running again changes nothing. */
function mayRecall({ class: changeClass, segment }: Settled): boolean {
  return segment.target === undefined && changeClass !== 'identical';
}

function newSegment({ id, source }: FreshSegment): Segment {
  return { kind: 'segment', id, source, state: 'initial' };
}

function sameSourceMatch({ source, target, state }: Segment): readonly Match[] {
  if (!hasText(target)) return [];
  return [{ source, target, similarity: 100, origin: 'carry', type: 'proposal', state }];
}

function withMatches(segment: Segment, more: readonly Match[]): Segment {
  const matches = distinctMatches([...(segment.matches ?? []), ...more]);
  return matches.length === 0 ? segment : { ...segment, matches };
}

/** Puts a retired text back where its source came back; where several fit, they are offered. */
function recalled(open: Settled, paired: Segment | undefined, to: PlacedFresh, memory: RetiredMemory): Settled {
  const { text, offered, notes: oldNotes } = memory.recall(to);
  const offering = withMatches(open.segment, offered.flatMap(sameSource));
  const alone: Settled = { ...open, segment: withNotes(offering, oldNotes) };
  if (text === undefined) return alone;
  const revived = revivedSegment(text);
  const notes = paired?.target === undefined && paired !== undefined ? peopleNotes(paired) : [];
  const from: PlacedOld = { unitIndex: -1, unit: text.unit, codes: [], segment: revived };
  const restored = keptText('restored', from, to, renumberedCodes(text.source, to.segment.source), []);
  if (restored === undefined) return { ...alone, segment: withMatches(alone.segment, sameSource(text)) };
  return { ...restored, segment: withNotes(restored.segment, [...oldNotes, ...notes]), keepsOld: false };
}

function sameSource({ source, target, state }: RetiredText): readonly Match[] {
  return sameSourceMatch({ kind: 'segment', id: '', source, target, state });
}

function withNotes(segment: Segment, more: readonly NonNullable<Segment['notes']>[number][]): Segment {
  const known = new Set((segment.notes ?? []).map((note) => JSON.stringify(note)));
  const notes = [...(segment.notes ?? []), ...more.filter((note) => !known.has(JSON.stringify(note)))];
  return notes.length === 0 ? segment : { ...segment, notes };
}

/** Texts of old segments that did not stay whole, and previous versions that nobody offers any more. */
function retiredNow(
  document: string,
  old: readonly PlacedOld[],
  { pairs }: Alignment,
  settled: readonly Settled[],
  memory: readonly RetiredText[],
): readonly RetiredText[] {
  const freshOf = new Map(pairs.map(({ old: from, fresh }) => [from, settled[fresh]]));
  const known = new Set(memory.map((text) => recordKey(text)));
  const kept = new Set([
    ...memory.map(textKey),
    ...settled.flatMap((item) => [...placedKey(item), ...(item.segment.matches ?? []).map(textKey)]),
  ]);
  return old.flatMap((from, index) => {
    const now = freshOf.get(index);
    const { segment } = from;
    const isKept = now?.keepsOld === true || (segment.target === undefined && now !== undefined);
    const whole = isKept || !isWorthRetiring(segment) ? [] : [retiredText(document, from)];
    const earlier = peoplesMatches(segment)
      .filter((match) => !kept.has(textKey(match)))
      .map((match) => retiredMatch(document, from, match));
    return [...whole, ...earlier].filter((text) => !known.has(recordKey(text)));
  });
}

function recordKey(text: RetiredText): string {
  const entries = Object.entries(text).filter(([, value]) => value !== undefined);
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function rebuiltUnits(
  oldUnits: readonly Unit[],
  freshUnits: readonly FreshUnit[],
  old: readonly PlacedOld[],
  fresh: readonly PlacedFresh[],
  pairs: ReadonlyMap<number, SegmentPair>,
  settled: readonly Settled[],
): readonly Unit[] {
  let next = 0;
  const used = new Set<Unit>();
  const withId = Map.groupBy(oldUnits, ({ id }) => id);
  return freshUnits.map((unit) => {
    const start = next;
    const parts = unit.parts.map((part) =>
      part.kind === 'segment' ? (settled[next++]?.segment ?? newSegment(part)) : part,
    );
    const partners = fresh.slice(start, next).map((_segment, index) => {
      const pair = pairs.get(start + index);
      return pair === undefined ? undefined : oldUnits[old[pair.old]?.unitIndex ?? -1];
    });
    const before = [...partners, ...(withId.get(unit.id) ?? [])].find(
      (candidate) => candidate !== undefined && !used.has(candidate),
    );
    if (before !== undefined) used.add(before);
    return { id: unit.id, parts: withOldSpaces(parts, before), ...unitFacts(before) };
  });
}
