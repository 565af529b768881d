/**
 * Which old sentence each fresh sentence is. One alignment serves update, import and merge: it looks at the order of
 * sources, never at ids, and says nothing about what is done with the pairs.
 *
 * Promise: no old and no fresh sentence is in two pairs; a pair above `edited` joins sources that are equal up to
 * typography and codes; where equal sources have different targets and the context cannot decide, there is no pair,
 * only an offer.
 */
import type { InlineContent } from '@dragoman/model';
import {
  type AlignableSegment,
  gapsOf,
  isFree,
  type Item,
  keepAnchors,
  pair,
  type SegmentPair,
  sortedPairs,
  startAlignment,
  targetKey,
  type Work,
} from './alignment-work.ts';
import { assign, type Candidate } from './assign.ts';
import { commonSubsequence } from './common-subsequence.ts';
import { contestedKeys, isContested, pairContested } from './contested-sentences.ts';
import { type Group, regrouped, type SentencePlace } from './regrouped.ts';
import { rewrittenPairs, similarPairs } from './similar-pairs.ts';
import { type KeyLevel, keyLevels, lettersOf } from './source-keys.ts';

export interface Alignment {
  /** In fresh order. */
  readonly pairs: readonly SegmentPair[];
  /** Fresh index without a pair → old sentences of the same source (one per different target) that may serve it. */
  readonly offers: ReadonlyMap<number, readonly number[]>;
}

/** What is asked for when the French changed: also what became of sentences that are no pair. */
export interface WholeAlignment extends Alignment {
  /** Sentences that were split or joined; none of them is in a pair. */
  readonly groups: readonly Group[];
  /** Sentences without a pair that stand at one place and share too little to be an edit of each other. */
  readonly rewritten: readonly SegmentPair[];
}

export function alignSegments(old: readonly AlignableSegment[], fresh: readonly AlignableSegment[]): Alignment {
  const work = startAlignment(old, fresh);
  return { offers: align(work), pairs: sortedPairs(work) };
}

/** @param claimed What the memory says stood at a fresh place (by index), under this very source, in this very context. */
export function alignWhole(
  old: readonly AlignableSegment[],
  fresh: readonly AlignableSegment[],
  claimed?: (index: number) => InlineContent | undefined,
): WholeAlignment {
  const work = startAlignment(old, fresh, claimed);
  const groups: Group[] = [];
  const offers = align(work, (isExcluded) => groups.push(...regroup(work, isExcluded)));
  const rewritten = pairRewritten(work, isOffered(offers));
  const isRewritten = new Set(rewritten);
  return { offers, pairs: sortedPairs(work).filter((found) => !isRewritten.has(found)), groups, rewritten };
}

type Excluded = (item: Item) => boolean;

/** @param regroup Called when every sentence that is still the same has its pair, before edited ones get theirs. */
function align(work: Work, regroup?: (isExcluded: Excluded) => void): Alignment['offers'] {
  // A sentence whose typography changed in its place goes before an equal one from elsewhere.
  for (const level of ['exact', 'typographic'] as const) anchorLevel(work, level);
  for (const level of ['exact', 'typographic'] as const) pairMoved(work, level);
  anchorLevel(work, 'text');
  pairMoved(work, 'text');
  for (const level of keyLevels) preferTranslated(work, level);
  const isWaiting = isContested(work);
  const twins = twinsOfOpen(work);
  const isTwin = isOffered(findOffers(work, twins));
  const isExcluded: Excluded = (item) => isWaiting(item) || isTwin(item);
  regroup?.(isExcluded);
  pairSimilarInGaps(work, isExcluded);
  pairContested(work);
  const offers = findOffers(work, twins);
  pairSimilarInGaps(work, isOffered(offers));
  pairSimilar(work, work.old, work.fresh, isOffered(offers));
  return offers;
}

/** Split and joined sentences of each gap, then of what stands elsewhere now; they are nobody's partner after that. */
function regroup(work: Work, isExcluded: Excluded): readonly Group[] {
  const inGaps = gapsOf(work).flatMap(({ old, fresh }) => groupAmong(work, old, fresh, isExcluded));
  return [...inGaps, ...groupAmong(work, work.old, work.fresh, isExcluded)];
}

function groupAmong(work: Work, old: readonly Item[], fresh: readonly Item[], isExcluded: Excluded): readonly Group[] {
  const free = (items: readonly Item[]): readonly SentencePlace[] =>
    placesOf(
      items.filter((item) => isFree(work, item)),
      isExcluded,
    );
  const groups = regrouped(free(old), free(fresh));
  for (const { olds, freshes } of groups) {
    for (const index of olds) work.grouped.old.add(index);
    for (const index of freshes) work.grouped.fresh.add(index);
  }
  return groups;
}

function placesOf(items: readonly Item[], isExcluded: Excluded): readonly SentencePlace[] {
  return items
    .filter((item) => !isExcluded(item) && item.keys.text !== '')
    .map((item) => ({ index: item.index, comparable: item.comparable() }));
}

/** What is left between two anchors on both sides. */
function pairRewritten(work: Work, isExcluded: Excluded): readonly SegmentPair[] {
  return gapsOf(work).flatMap(({ old, fresh }) => {
    const candidates = rewrittenPairs(placesOf(old, isExcluded), placesOf(fresh, isExcluded));
    return assign(candidates).flatMap((found) => {
      pair(work, work.old[found.old] as Item, work.fresh[found.fresh] as Item, false, found.similarity);
      return work.pairs[found.fresh] ?? [];
    });
  });
}

function anchorLevel(work: Work, level: KeyLevel): void {
  const contested = contestedKeys(
    work.old.filter((item) => isFree(work, item)),
    level,
  );
  work.contested.set(level, contested);
  const isUsable = ({ keys }: Item): boolean => keys[level] !== '' && !contested.has(keys[level]);
  for (const gap of gapsOf(work)) {
    const old = gap.old.filter(isUsable);
    const fresh = gap.fresh.filter(isUsable);
    const common = commonSubsequence(
      old.map(({ keys }) => keys[level]),
      fresh.map(({ keys }) => keys[level]),
    );
    for (const [a, b] of common) pair(work, old[a] as Item, fresh[b] as Item, true);
  }
  keepAnchors(work);
}

/** The same sentence elsewhere: an unused one whose neighbours came along, else the first unused one. */
function pairMoved(work: Work, level: KeyLevel): void {
  const free = Map.groupBy(
    work.old.filter((item) => isFree(work, item)),
    ({ keys }) => keys[level],
  );
  const contested = work.contested.get(level);
  for (const fresh of work.fresh.filter((item) => isFree(work, item))) {
    const key = fresh.keys[level];
    if (key === '' || contested?.has(key) === true) continue;
    const mayMove = ofItsContext(work, fresh, level);
    const unused = (free.get(key) ?? []).filter((item) => isFree(work, item) && mayMove(item));
    const best = unused.reduce<Item | undefined>(
      (first, item) =>
        first === undefined || agreeingNeighbours(work, item, fresh) > agreeingNeighbours(work, first, fresh)
          ? item
          : first,
      undefined,
    );
    if (best !== undefined) pair(work, best, fresh, false);
  }
}

/** A repeated sentence keeps the translation of its own context: what the memory has of it goes before one that stood elsewhere. */
function ofItsContext(work: Work, fresh: Item, level: KeyLevel): (old: Item) => boolean {
  const claim = work.claimed?.(fresh.index);
  const key = fresh.keys[level];
  if (claim === undefined || work.fresh.filter(({ keys }) => keys[level] === key).length < 2) return () => true;
  const target = targetKey(claim);
  return (old) => old.target === target;
}

/** Of two equal old sentences the one with a translation keeps the place: an untranslated twin has nothing to lose. */
function preferTranslated(work: Work, level: KeyLevel): void {
  const spare = Map.groupBy(
    work.old.filter((item) => item.target !== '' && isFree(work, item)),
    ({ keys }) => keys[level],
  );
  if (spare.size === 0) return;
  const contested = work.contested.get(level);
  for (const { old, fresh, class: found } of sortedPairs(work)) {
    const [from, to] = [work.old[old], work.fresh[fresh]];
    if (from === undefined || to === undefined || from.target !== '') continue;
    const key = to.keys[level];
    const better = key === '' || contested?.has(key) === true ? undefined : spare.get(key)?.shift();
    if (better === undefined) continue;
    work.freshOf[old] = -1;
    pair(work, better, to, found === 'identical');
  }
  keepAnchors(work);
}

/** On how many sides (0 to 2) the neighbours are each other's pair, or both sequences end. */
function agreeingNeighbours(work: Work, old: Item, fresh: Item): number {
  return [-1, 1].filter((step) => {
    const oldIndex = old.index + step;
    const freshIndex = fresh.index + step;
    const oldEnds = work.old[oldIndex] === undefined;
    const freshEnds = work.fresh[freshIndex] === undefined;
    return oldEnds || freshEnds ? oldEnds && freshEnds : work.pairs[freshIndex]?.old === oldIndex;
  }).length;
}

function pairSimilarInGaps(work: Work, isExcluded: (item: Item) => boolean): void {
  for (const { old, fresh } of gapsOf(work)) pairSimilar(work, old, fresh, isExcluded);
  keepAnchors(work);
}

function pairSimilar(
  work: Work,
  olds: readonly Item[],
  freshes: readonly Item[],
  isExcluded: (item: Item) => boolean,
): void {
  const places = (items: readonly Item[]): readonly SentencePlace[] =>
    placesOf(
      items.filter((item) => isFree(work, item)),
      isExcluded,
    );
  const candidates: readonly Candidate[] = similarPairs(places(olds), places(freshes));
  for (const { old, fresh, similarity } of assign(candidates)) {
    pair(work, work.old[old] as Item, work.fresh[fresh] as Item, false, similarity);
  }
}

/** A second occurrence of a sentence is not a new wording of another one. */
function isOffered(offers: Alignment['offers']): (item: Item) => boolean {
  return ({ side, index }) => side === 'fresh' && offers.has(index);
}

/** Translated old sentences with the letters of one that has no pair yet, and all that may be offered to those: later there are fewer. */
function twinsOfOpen(work: Work): readonly Item[] {
  const open = work.fresh.filter((item) => isFree(work, item));
  const letters = new Set(open.map(({ content }) => lettersOf(content)));
  if (open.length === 0) return [];
  return work.old.filter(({ target, content }) => target !== '' && letters.has(lettersOf(content)));
}

function findOffers(work: Work, twins: readonly Item[]): ReadonlyMap<number, readonly number[]> {
  const offers = new Map<number, readonly number[]>();
  const open = work.fresh.filter((item) => isFree(work, item));
  if (open.length === 0) return offers;
  const byKey = keyLevels.map((level) => [level, Map.groupBy(twins, ({ keys }) => keys[level])] as const);
  for (const fresh of open) {
    const same = byKey
      .filter(([level]) => fresh.keys[level] !== '')
      .map(([level, olds]) => olds.get(fresh.keys[level]))
      .find((olds) => olds !== undefined);
    if (same === undefined) continue;
    const perTarget = new Map(same.toReversed().map((item) => [item.target, item.index]));
    offers.set(fresh.index, [...perTarget.values()].reverse());
  }
  return offers;
}
