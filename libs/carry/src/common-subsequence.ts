/**
 * What two sequences of keys have in common, in order (patience diff): keys that occur once on both sides first, then
 * the stretches between them. Promise: the pairs rise strictly on both sides and join equal keys.
 */
export type IndexPair = readonly [a: number, b: number];

/** Above this many cells (a stretch of nothing but repeated keys) repeats are paired in order instead of optimally. */
const maxCells = 4_000_000;

interface Range {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

export function commonSubsequence(a: readonly string[], b: readonly string[]): readonly IndexPair[] {
  const pairs: IndexPair[] = [];
  const open: Range[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const inner = trimEnds(a, b, range, pairs);
    if (inner.aFrom === inner.aTo || inner.bFrom === inner.bTo) continue;
    const unique = increasing(uniquePairs(a, b, inner));
    if (unique.length === 0) pairs.push(...ofRepeats(a, b, inner));
    else open.push(...between(inner, unique));
    pairs.push(...unique);
  }
  return pairs.sort(([x], [y]) => x - y);
}

/** The longest part of `pairs` (sorted by their first index) that also rises in the second. */
export function increasing(pairs: readonly IndexPair[]): readonly IndexPair[] {
  if (isRising(pairs)) return pairs;
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, b], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as IndexPair)[1] < b) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = tails[low - 1] as number;
    tails[low] = index;
  });
  const rising: IndexPair[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] as number) rising.push(pairs[at] as IndexPair);
  return rising.reverse();
}

/** Where nothing moved, which is most of the time, there is nothing to look for. */
function isRising(pairs: readonly IndexPair[]): boolean {
  return pairs.every(([, b], index) => index === 0 || (pairs[index - 1] as IndexPair)[1] < b);
}

function trimEnds(a: readonly string[], b: readonly string[], range: Range, pairs: IndexPair[]): Range {
  let { aFrom, aTo, bFrom, bTo } = range;
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) pairs.push([aFrom++, bFrom++]);
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) pairs.push([--aTo, --bTo]);
  return { aFrom, aTo, bFrom, bTo };
}

function uniquePairs(a: readonly string[], b: readonly string[], range: Range): readonly IndexPair[] {
  const inA = onlyPlaces(a, range.aFrom, range.aTo);
  const inB = onlyPlaces(b, range.bFrom, range.bTo);
  const pairs: IndexPair[] = [];
  // In the order of `a`: a key that is there once stands where it first stood.
  for (const [key, at] of inA) {
    const other = at >= 0 ? inB.get(key) : undefined;
    if (other !== undefined && other >= 0) pairs.push([at, other]);
  }
  return pairs;
}

/** Key → its place, −1 where it occurs twice. */
function onlyPlaces(keys: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at < to; at += 1) places.set(keys[at] as string, places.has(keys[at] as string) ? -1 : at);
  return places;
}

function between(range: Range, anchors: readonly IndexPair[]): readonly Range[] {
  const starts: readonly IndexPair[] = [[range.aFrom - 1, range.bFrom - 1], ...anchors];
  const ends: readonly IndexPair[] = [...anchors, [range.aTo, range.bTo]];
  return starts.map(([a, b], index) => {
    const [aTo, bTo] = ends[index] as IndexPair;
    return { aFrom: a + 1, aTo, bFrom: b + 1, bTo };
  });
}

function ofRepeats(a: readonly string[], b: readonly string[], range: Range): readonly IndexPair[] {
  const { aFrom, aTo, bFrom, bTo } = range;
  const width = bTo - bFrom + 1;
  if ((aTo - aFrom + 1) * width > maxCells) return inOrder(a, b, range);
  const lengths = new Uint32Array((aTo - aFrom + 1) * width);
  const at = (i: number, j: number): number => lengths[(i - aFrom) * width + (j - bFrom)] as number;
  for (let i = aTo - 1; i >= aFrom; i -= 1) {
    for (let j = bTo - 1; j >= bFrom; j -= 1) {
      lengths[(i - aFrom) * width + (j - bFrom)] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: IndexPair[] = [];
  for (let i = aFrom, j = bFrom; i < aTo && j < bTo;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function inOrder(a: readonly string[], b: readonly string[], { aFrom, aTo, bFrom, bTo }: Range): readonly IndexPair[] {
  const places = new Map<string, number[]>();
  for (let j = bTo - 1; j >= bFrom; j -= 1) {
    const known = places.get(b[j] as string);
    if (known === undefined) places.set(b[j] as string, [j]);
    else known.push(j);
  }
  const pairs: IndexPair[] = [];
  for (let i = aFrom; i < aTo; i += 1) {
    const j = places.get(a[i] as string)?.pop();
    if (j !== undefined) pairs.push([i, j]);
  }
  return increasing(pairs);
}
