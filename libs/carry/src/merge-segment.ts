/**
 * Three versions of one sentence → one. Promise: a text that one side wrote is the target or a match of the result;
 * an approval stands only over a text that its person approved; what only one side changed is taken whole.
 */
import {
  compareStates,
  type Foreign,
  lowerState,
  type Match,
  type Segment,
  type State,
  type Waiver,
} from '@dragoman/model';
import { contentDigest, equalValues } from '@dragoman/text';
import { valueKey } from './value-key.ts';
import { hasText } from './previous-version.ts';
import { holdsFor } from './rebind-approval.ts';
import { mergeOrigin } from './retire.ts';
import { exactKey } from './source-keys.ts';

/** `both`: both sides changed it and agree on the text. `offered`: a text for another wording of the source arrived as a match. */
export type MergeOutcome = 'unchanged' | 'ours' | 'theirs' | 'both' | 'conflict' | 'offered';

export interface MergedSegment {
  readonly segment: Segment;
  readonly outcome: MergeOutcome;
}

export const conflictSubState = 'dragoman:merge-conflict';

/**
 * All three have one source; `base` is undefined where both sides added the sentence. `mayRemove` false: a side had the
 * sentence in other words, so that it lacks a proposal says nothing about what it wants removed.
 */
export function mergeSegments(
  base: Segment | undefined,
  ours: Segment,
  theirs: Segment,
  mayRemove = true,
): MergedSegment {
  if (equalValues(ours, theirs)) return { segment: ours, outcome: agreed(base, ours) };
  if (equalValues(base, theirs)) return { segment: ours, outcome: isOffer(base, ours) ? 'offered' : 'ours' };
  if (equalValues(base, ours)) return { segment: theirs, outcome: isOffer(base, theirs) ? 'offered' : 'theirs' };
  const before = base ?? emptied(ours);
  const { standing, outcome } = mergeStandings(before, ours, theirs);
  const offers = outcome === 'conflict' ? offeredTarget(standing, ours, theirs) : [];
  const { kind, id, source } = ours;
  const segment = {
    kind,
    id,
    source,
    ...standing,
    ...given('translate', threeWay(before.translate, ours.translate, theirs.translate)),
    ...given('notes', threeWayList(before.notes, ours.notes, theirs.notes, valueKey)),
    ...given(
      'matches',
      withOffers(offers, threeWayList(mayRemove ? before.matches : [], ours.matches, theirs.matches, matchKey)),
    ),
    ...given('order', threeWay(before.order, ours.order, theirs.order)),
    ...given('foreign', mergeForeign(before.foreign, ours.foreign, theirs.foreign)),
    ...given('extensions', mergeForeign(before.extensions, ours.extensions, theirs.extensions)),
  };
  const isOnlyOffer = outcome !== 'conflict' && (isOffer(before, theirs, ours) || isOffer(before, ours, theirs));
  return { segment, outcome: isOnlyOffer ? 'offered' : outcome };
}

function agreed(base: Segment | undefined, both: Segment): MergeOutcome {
  return equalValues(base, both) || (base === undefined && both.target === undefined) ? 'unchanged' : 'both';
}

/** The sentence as `extract` makes it when it is new. */
export function emptied({ kind, id, source }: Segment): Segment {
  return { kind, id, source, state: 'initial' };
}

/** Whether a side brings a text that can only be a match here, and that nobody else has. */
function isOffer(base: Segment | undefined, side: Segment, other?: Segment): boolean {
  if (side.target !== undefined) return false;
  const known = new Set([...(base?.matches ?? []), ...(other?.matches ?? [])].map(matchKey));
  return (side.matches ?? []).some((match) => !known.has(matchKey(match)));
}

/** What the segment says about its target, as one: never a part of one side with a part of the other. */
type Standing = Pick<
  Segment,
  'target' | 'state' | 'subState' | 'origin' | 'by' | 'at' | 'approval' | 'asIs' | 'waivers'
>;

function standingOf({ target, state, subState, origin, by, at, approval, asIs, waivers }: Segment): Standing {
  return {
    state,
    ...given('target', target),
    ...given('subState', subState),
    ...given('origin', origin),
    ...given('by', by),
    ...given('at', at),
    ...given('approval', approval),
    ...given('asIs', asIs),
    ...given('waivers', waivers),
  };
}

interface MergedStanding {
  readonly standing: Standing;
  readonly outcome: 'ours' | 'theirs' | 'both' | 'conflict';
}

function mergeStandings(base: Segment, ours: Segment, theirs: Segment): MergedStanding {
  const [before, own, other] = [standingOf(base), standingOf(ours), standingOf(theirs)];
  if (equalValues(own, other)) return { standing: own, outcome: 'both' };
  if (equalValues(before, other)) return { standing: own, outcome: 'ours' };
  if (equalValues(before, own)) return { standing: other, outcome: 'theirs' };
  if (hasSameTarget(ours, theirs)) return { standing: higherStanding(ours, theirs), outcome: 'both' };
  if (base.target === undefined && theirs.target === undefined) return { standing: own, outcome: 'ours' };
  if (base.target === undefined && ours.target === undefined) return { standing: other, outcome: 'theirs' };
  return { standing: contested(ours, theirs), outcome: 'conflict' };
}

function hasSameTarget({ target: a }: Segment, { target: b }: Segment): boolean {
  return a === undefined || b === undefined ? a === b : contentDigest(a) === contentDigest(b);
}

/** The same text twice: the better founded claim stands. What one side sent back is not raised by the other's approval: a person must look. */
function higherStanding(ours: Segment, theirs: Segment): Standing {
  const isRejected = ({ subState }: Segment): boolean => subState === 'dragoman:rejected';
  const isTheirs = isRejected(ours) === isRejected(theirs) ? rank(theirs) > rank(ours) : isRejected(theirs);
  const [winner, loser] = isTheirs ? [theirs, ours] : [ours, theirs];
  const { approval, waivers: _waivers, ...rest } = standingOf(winner);
  return {
    ...rest,
    state: validState(winner),
    ...(isSigned(winner) ? given('approval', approval) : {}),
    ...given('waivers', unitedWaivers(winner.waivers, loser.waivers)),
  };
}

function rank(segment: Segment): number {
  const isKnown = segment.subState !== 'dragoman:edited-outside' && segment.subState !== 'dragoman:unknown';
  return 2 * compareStates(validState(segment), 'initial') + (isKnown ? 1 : 0);
}

function validState(segment: Segment): State {
  return isSigned(segment) ? segment.state : lowerState(segment.state, 'translated');
}

export function isSigned({ source, target, approval }: Pick<Segment, 'source' | 'target' | 'approval'>): boolean {
  return approval !== undefined && target !== undefined && holdsFor(approval, { source, target });
}

/** Different texts: ours stays to be looked at, nobody's signature does. A text that one side removed and the other changed is kept. */
function contested(ours: Segment, theirs: Segment): Standing {
  const kept = ours.target === undefined ? theirs : ours;
  const { approval: _approval, asIs: _asIs, ...rest } = standingOf(kept);
  return {
    ...rest,
    state: lowerState(kept.state, 'translated'),
    subState: conflictSubState,
    ...given('waivers', unitedWaivers(ours.waivers, theirs.waivers)),
  };
}

/** A waiver is bound to its exact texts: that of the other text lapses by itself, and what was said is not lost. */
function unitedWaivers(a: Segment['waivers'], b: Segment['waivers']): readonly Waiver[] | undefined {
  return threeWayList([], a, b, valueKey);
}

function offeredTarget({ target }: Standing, ours: Segment, theirs: Segment): readonly Match[] {
  return [ours, theirs].flatMap((side): readonly Match[] => {
    if (!hasText(side.target) || target === side.target) return [];
    const { source, target: offered, state } = side;
    return [{ source, target: offered, similarity: 100, origin: mergeOrigin, type: 'proposal', state }];
  });
}

function withOffers(offers: readonly Match[], matches: readonly Match[] | undefined): readonly Match[] | undefined {
  return offers.length === 0 ? matches : threeWayList([], offers, matches, matchKey);
}

export function matchKey({ source, target, type }: Match): string {
  return valueKey([exactKey(source), exactKey(target), type]);
}

export function mergeForeign(
  base: Foreign | undefined,
  ours: Foreign | undefined,
  theirs: Foreign | undefined,
): Foreign | undefined {
  if (equalValues(ours, theirs) || equalValues(base, theirs)) return ours;
  if (equalValues(base, ours)) return theirs;
  const children = threeWayList(base?.children, ours?.children, theirs?.children, (child) => child) ?? [];
  return { attributes: { ...theirs?.attributes, ...ours?.attributes }, children };
}

export function threeWay<Value>(base: Value, ours: Value, theirs: Value): Value {
  return equalValues(base, ours) ? theirs : ours;
}

/** Ours without what they removed, and what they added behind it; undefined where neither side has a list. */
export function threeWayList<Item>(
  base: readonly Item[] | undefined,
  ours: readonly Item[] | undefined,
  theirs: readonly Item[] | undefined,
  keyOf: (item: Item) => string,
): readonly Item[] | undefined {
  if (ours === undefined && theirs === undefined) return undefined;
  const keysOf = (items: readonly Item[] | undefined): ReadonlySet<string> => new Set((items ?? []).map(keyOf));
  const [inBase, inOurs, inTheirs] = [keysOf(base), keysOf(ours), keysOf(theirs)];
  const kept = (ours ?? []).filter((item) => !inBase.has(keyOf(item)) || inTheirs.has(keyOf(item)));
  const added = (theirs ?? []).filter((item) => !inBase.has(keyOf(item)) && !inOurs.has(keyOf(item)));
  const all = [...kept, ...added];
  return all.length === 0 ? undefined : all;
}

export function given<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}
