/**
 * Sentences that were split or joined: one sentence on one side says what two or three neighbours say on the other.
 * Compared by words without punctuation, in order. A neighbour that adds nothing of the whole is no part of it.
 */
import { editDistance } from '@dragoman/text';
import { type ComparableText } from './similar-pairs.ts';

export interface SentencePlace {
  readonly index: number;
  readonly comparable: ComparableText;
}

export interface Group {
  readonly class: 'split' | 'joined';
  /** One, and two or three neighbours in order; the other way round where sentences were joined. */
  readonly olds: readonly number[];
  readonly freshes: readonly number[];
  /** 0 to 1, of the words of the whole and of all parts together. */
  readonly similarity: number;
}

/** Least similarity of the whole and its parts together. */
export const groupThreshold = 0.8;
/** By so much the parts together are more like the whole than the best of them alone. */
const gain = 0.05;
const maxParts = 3;
const leastWords = 4;
/** In a stretch with more pairs than these only sentences near each other are tried. */
const maxTried = 20_000;
const reach = 30;
const maxCells = 250_000;

/** Groups that share no sentence, the most alike first. Both lists in document order. */
export function regrouped(olds: readonly SentencePlace[], freshes: readonly SentencePlace[]): readonly Group[] {
  const splits = groupsOf(olds, freshes).map(({ whole, parts, similarity }): Group => {
    return { class: 'split', olds: [whole], freshes: parts, similarity };
  });
  const joins = groupsOf(freshes, olds).map(({ whole, parts, similarity }): Group => {
    return { class: 'joined', olds: parts, freshes: [whole], similarity };
  });
  const usedOld = new Set<number>();
  const usedFresh = new Set<number>();
  const size = (group: Group): number => group.olds.length + group.freshes.length;
  return [...splits, ...joins]
    .sort((a, b) => b.similarity - a.similarity || size(a) - size(b) || (a.freshes[0] ?? 0) - (b.freshes[0] ?? 0))
    .filter((group) => {
      if (group.olds.some((index) => usedOld.has(index)) || group.freshes.some((index) => usedFresh.has(index))) {
        return false;
      }
      for (const index of group.olds) usedOld.add(index);
      for (const index of group.freshes) usedFresh.add(index);
      return true;
    });
}

interface Candidate {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly similarity: number;
}

function groupsOf(wholes: readonly SentencePlace[], others: readonly SentencePlace[]): readonly Candidate[] {
  if (others.length < 2) return [];
  const isSmall = wholes.length * others.length <= maxTried;
  const runs = runsOf(others);
  return wholes.flatMap((whole, place) => {
    const centre = Math.round((place / wholes.length) * others.length);
    const [from, to] = isSmall ? [0, others.length] : [Math.max(0, centre - reach), centre + reach];
    return runs.slice(from, to).flatMap((ofOne) => ofOne.flatMap((run) => candidate(whole, run) ?? []));
  });
}

/** By place of their first sentence: two and three neighbours. */
function runsOf(others: readonly SentencePlace[]): readonly (readonly (readonly SentencePlace[])[])[] {
  return others.map((first, place) => {
    const runs: (readonly SentencePlace[])[] = [];
    for (let length = 2; length <= maxParts; length += 1) {
      const run = others.slice(place, place + length);
      if (run.length === length && run.at(-1)?.index === first.index + length - 1) runs.push(run);
    }
    return runs;
  });
}

function candidate(whole: SentencePlace, run: readonly SentencePlace[]): Candidate | undefined {
  const words = whole.comparable.bare();
  const length = run.reduce((sum, part) => sum + part.comparable.bare().length, 0);
  const longer = Math.max(words.length, length);
  if (words.length < leastWords || Math.min(words.length, length) < groupThreshold * longer) return undefined;
  if (longer * longer > maxCells) return undefined;
  const parts = run.map((part) => part.comparable.bare());
  const known = new Set(words);
  if (!parts.every((part) => part.length > 0 && sharedWith(known, part) * 2 >= part.length)) return undefined;
  const joined = Int32Array.from(parts.flatMap((part) => [...part]));
  const similarity = ratio(words, joined);
  if (similarity < groupThreshold) return undefined;
  const alone = Math.max(...parts.map((part) => ratio(words, part)));
  if (similarity < alone + gain) return undefined;
  return { whole: whole.index, parts: run.map(({ index }) => index), similarity };
}

function sharedWith(known: ReadonlySet<number>, part: Int32Array): number {
  return part.reduce((count, word) => count + (known.has(word) ? 1 : 0), 0);
}

/** 1 − edit distance ÷ longer length. */
function ratio(a: Int32Array, b: Int32Array): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer;
}
