/**
 * Equal sentences whose translations differ: which of them a fresh one is, only its surroundings can say. A text with its
 * approval at its twin's place would be a wrong translation that nobody looks at again, so what is not certain is offered.
 */
import { isFree, type Item, keepAnchors, pair, type Work } from './alignment-work.ts';
import { type KeyLevel, keyLevels } from './source-keys.ts';

/** Keys under which old sentences that have no pair yet say different things. */
export function contestedKeys(old: readonly Item[], level: KeyLevel): ReadonlySet<string> {
  const targets = new Map<string, string>();
  const contested = new Set<string>();
  for (const { keys, target } of old) {
    if (target === '') continue;
    const known = targets.get(keys[level]);
    if (known === undefined) targets.set(keys[level], target);
    else if (known !== target) contested.add(keys[level]);
  }
  return contested;
}

/** Sentences whose equals compete, and which must wait until everything around them is settled. */
export function isContested(work: Work): (item: Item) => boolean {
  const keysOf = (items: readonly Item[], level: KeyLevel): ReadonlySet<string> =>
    new Set(items.filter((item) => isFree(work, item)).map(({ keys }) => keys[level]));
  const waiting = keyLevels.map((level) => {
    const inOld = keysOf(work.old, level);
    const inFresh = keysOf(work.fresh, level);
    const keys = [...(work.contested.get(level) ?? [])].filter((key) => inOld.has(key) && inFresh.has(key));
    return [level, new Set(keys)] as const;
  });
  return ({ keys }) => waiting.some(([level, contested]) => contested.has(keys[level]));
}

/**
 * A sentence stays where both its neighbours stayed (or the document ends), and so does a whole row of contested ones.
 * Where one of the two changed, the other one decides if the equals that are left come out even, old and fresh.
 * Each pair may be the neighbour that the next one needs.
 */
export function pairContested(work: Work): void {
  if (keyLevels.every((level) => (work.contested.get(level)?.size ?? 0) === 0)) return;
  for (let isFound = true; isFound;) {
    isFound =
      keyLevels.some((level) => pairBetweenNeighbours(work, level)) || keyLevels.some((level) => pairLast(work, level));
  }
  keepAnchors(work);
}

/** By fresh index: what stands next to the partner of its neighbour. */
type Candidates = ReadonlyMap<number, Item>;

function pairBetweenNeighbours(work: Work, level: KeyLevel): boolean {
  const [before, after] = [candidates(work, level, 1), candidates(work, level, -1)];
  const found = [...before].flatMap(([fresh, old]) => {
    const other = after.get(fresh);
    // Two that say the same are one.
    return other !== undefined && other.target === old.target ? [{ fresh, old, other }] : [];
  });
  for (const { fresh, old, other } of found) {
    const partner = [old, other].find((item) => isFree(work, item));
    if (partner !== undefined) pair(work, partner, work.fresh[fresh] as Item, true);
  }
  return found.length > 0;
}

/** @param step 1: from the first sentence to the last, each behind the one before it; −1: the other way. */
function candidates(work: Work, level: KeyLevel, step: 1 | -1): Candidates {
  const found = new Map<number, Item>();
  const contested = work.contested.get(level) ?? new Set();
  if (contested.size === 0) return found;
  const [oldEdge, freshEdge] = step === 1 ? [-1, -1] : [work.old.length, work.fresh.length];
  let next = oldEdge + step;
  for (let at = freshEdge + step; at >= 0 && at < work.fresh.length; at += step) {
    const [fresh, old] = [work.fresh[at], work.old[next]];
    if (fresh !== undefined && !isFree(work, fresh)) {
      // Behind one that was split or joined nobody knows what comes next.
      const partner = work.pairs[at]?.old;
      next = partner === undefined ? noPlace : partner + step;
    } else if (old !== undefined && isFree(work, old) && isContestedPair(old, fresh, contested, level)) {
      found.set(at, old);
      next += step;
    } else next = noPlace;
  }
  return found;
}

const noPlace = -2;

function isContestedPair(old: Item, fresh: Item | undefined, contested: ReadonlySet<string>, level: KeyLevel): boolean {
  return fresh?.keys[level] === old.keys[level] && contested.has(old.keys[level]);
}

/** One neighbour stayed, and what is left comes out even: as many of these as before have no place, and each points to another. */
function pairLast(work: Work, level: KeyLevel): boolean {
  const contested = work.contested.get(level) ?? new Set();
  if (contested.size === 0) return false;
  const open = (items: readonly Item[]): ReadonlyMap<string, readonly Item[]> =>
    Map.groupBy(
      items.filter((item) => isFree(work, item) && contested.has(item.keys[level])),
      ({ keys }) => keys[level],
    );
  const [olds, freshes] = [open(work.old), open(work.fresh)];
  const sides = [candidates(work, level, 1), candidates(work, level, -1)];
  const found = [...freshes].flatMap(([key, row]) => {
    const pairs = row.flatMap((fresh) => {
      const [old, another] = new Set(sides.flatMap((side) => side.get(fresh.index) ?? []));
      return old === undefined || another !== undefined ? [] : [{ old, fresh }];
    });
    const isEven = row.length === olds.get(key)?.length && row.length === new Set(pairs.map(({ old }) => old)).size;
    return isEven ? pairs : [];
  });
  for (const { old, fresh } of found) pair(work, old, fresh, true);
  return found.length > 0;
}
