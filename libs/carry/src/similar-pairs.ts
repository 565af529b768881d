/**
 * Candidate pairs of old and fresh sentences that are alike enough to be one edited sentence. Most pairs are turned
 * down by a bound that is cheap (words or characters in common), so that a rewritten document stays fast.
 */
import { editDistance, foldTypography, similarity, tokens } from '@dragoman/text';
import type { Candidate } from './assign.ts';

/** Below this an old translation helps nobody (gettext's msgmerge has the same figure). */
export const editedThreshold = 0.6;
const positionBonus = 0.05;
/** As in `similarity`: texts of so few words are compared by characters. */
const shortText = 3;
const maxPairs = 2_000_000;
const maxCompared = 20_000;
const keptPerSentence = 8;
const maxComparedCells = 4_000_000;

const bareWord = /[\p{L}\p{M}\p{N}]+/gu;

/** One sentence, prepared once: its words and its characters as sorted numbers. */
export interface ComparableText {
  readonly text: string;
  readonly words: Int32Array;
  readonly characters: Int32Array;
  /** Words without punctuation, in order: of sentences that were split or joined the full stops differ. */
  readonly bare: () => Int32Array;
}

export type PrepareText = (text: string) => ComparableText;

/** The numbers of words hold for texts prepared by the same function only. */
export function textPreparer(): PrepareText {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  return (text) => {
    const folded = foldTypography(text).toLowerCase();
    let bare: Int32Array | undefined;
    return {
      text,
      bare: () => (bare ??= Int32Array.from(folded.match(bareWord) ?? [], numberOf)),
      words: Int32Array.from(tokens(folded), numberOf).sort(),
      characters: Int32Array.from(folded, (character) => character.codePointAt(0) ?? 0).sort(),
    };
  };
}

interface Place {
  readonly index: number;
  readonly comparable: ComparableText;
}

/** Candidates among the sentences of one stretch, both lists in document order. */
export function similarPairs(olds: readonly Place[], freshes: readonly Place[]): readonly Candidate[] {
  return candidatesOf(olds, freshes, editedThreshold, (old, fresh, bound) =>
    compare(old.comparable, fresh.comparable, bound),
  );
}

/** Least likeness of a sentence and the one that took its place; of short ones, which share letters by chance, more. */
export const rewrittenThreshold = 0.4;
const shortRewrittenThreshold = 0.55;

/** The same for what nobody would call an edit any more: sentences at one place that share something, whatever figures they name. */
export function rewrittenPairs(olds: readonly Place[], freshes: readonly Place[]): readonly Candidate[] {
  if (olds.length * freshes.length > maxRewritten) return [];
  return candidatesOf(olds, freshes, 0, (old, fresh) => {
    const [a, b] = [old.comparable.text, fresh.comparable.text];
    const found = Math.max(likeness(a, b), likeness(withoutDigits(a), withoutDigits(b)));
    const isFew = isShort(old.comparable, fresh.comparable);
    return found < (isFew ? shortRewrittenThreshold : rewrittenThreshold) ? undefined : likeness(a, b);
  });
}

/** Stretches with more pairs were replaced, not rewritten. */
const maxRewritten = 400;

function withoutDigits(text: string): string {
  return text.replace(/\p{Nd}+/gu, '0');
}

function candidatesOf(
  olds: readonly Place[],
  freshes: readonly Place[],
  threshold: number,
  measure: (old: Place, fresh: Place, bound: number) => number | undefined,
): readonly Candidate[] {
  if (olds.length === 0 || freshes.length === 0) return [];
  const likely = freshes.flatMap((fresh, row) =>
    likelyPartners(olds, fresh, row / freshes.length, freshes.length, threshold),
  );
  return worthComparing(likely).flatMap(({ old, fresh, bound, nearness }) => {
    const similarity = measure(old, fresh, bound);
    if (similarity === undefined || similarity < threshold) return [];
    return { old: old.index, fresh: fresh.index, similarity, score: similarity + positionBonus * nearness };
  });
}

interface LikelyPair {
  readonly old: Place;
  readonly fresh: Place;
  readonly bound: number;
  /** 1: same relative place in the stretch; 0: other end of it. */
  readonly nearness: number;
}

function likelyPartners(
  olds: readonly Place[],
  fresh: Place,
  place: number,
  freshCount: number,
  threshold: number,
): readonly LikelyPair[] {
  const reach = Math.max(50, Math.ceil(maxPairs / freshCount / 2));
  const centre = Math.floor(place * olds.length);
  const likely: LikelyPair[] = [];
  for (let at = Math.max(0, centre - reach); at < Math.min(olds.length, centre + reach + 1); at += 1) {
    const old = olds[at] as Place;
    const bound = similarityBound(old.comparable, fresh.comparable);
    if (bound >= threshold) likely.push({ old, fresh, bound, nearness: 1 - Math.abs(at / olds.length - place) });
  }
  return likely;
}

/** Thousands of sentences that are all alike (a price list) get their best few partners each, not all. */
function worthComparing(likely: readonly LikelyPair[]): readonly LikelyPair[] {
  if (likely.length <= maxCompared) return likely;
  return [...Map.groupBy(likely, ({ fresh }) => fresh.index).values()].flatMap((ofOne) =>
    ofOne.sort((a, b) => b.bound - a.bound || b.nearness - a.nearness).slice(0, keptPerSentence),
  );
}

/** Never below `similarity`: an edit distance is at least the longer length less what both sides share. */
export function similarityBound(a: ComparableText, b: ComparableText): number {
  return isShort(a, b) ? sharedRatio(a.characters, b.characters) : sharedRatio(a.words, b.words);
}

function sharedRatio(a: Int32Array, b: Int32Array): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  if (Math.min(a.length, b.length) < editedThreshold * longer) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared / longer;
}

/** Sentences of thousands of words are judged by the bound: comparing them word by word would take minutes. */
function compare(a: ComparableText, b: ComparableText, bound: number): number {
  const [itemsA, itemsB] = isShort(a, b) ? [a.characters, b.characters] : [a.words, b.words];
  return itemsA.length * itemsB.length > maxComparedCells ? bound : similarity(a.text, b.text);
}

function isShort(a: ComparableText, b: ComparableText): boolean {
  return Math.min(a.words.length, b.words.length) <= shortText;
}

/** 0 to 100, and 100 only for what is really the same. */
export function similarityPercent(ratio: number, isSame: boolean): number {
  return Math.min(isSame ? 100 : 99, Math.round(ratio * 100));
}

/** `similarity`, bounded in time. */
export function boundedSimilarity(a: string, b: string): number {
  const prepare = textPreparer();
  const [first, second] = [prepare(a), prepare(b)];
  return compare(first, second, similarityBound(first, second));
}

/** Sentences of so few words are compared by characters as well: one letter more in two of four words is half of them. */
const fewWords = 8;
/** Least likeness by characters at which such a sentence is an edit of the other. */
const alikeByCharacters = 0.75;

/**
 * How alike two wordings of one sentence are, 0 to 1, at its most favourable reading: by words as they stand, by words
 * without punctuation, and, where few, by characters. From `editedThreshold` on it is an edit, below it was rewritten.
 */
export function likeness(a: string, b: string): number {
  const found = boundedSimilarity(a, b);
  if (found >= editedThreshold) return found;
  const [wordsA, wordsB] = [bareWords(a), bareWords(b)];
  const longer = Math.max(wordsA.length, wordsB.length);
  if (longer === 0 || wordsA.length * wordsB.length > maxComparedCells) return found;
  const byWords = Math.max(found, 1 - editDistance(wordsA, wordsB) / longer);
  if (byWords >= editedThreshold || longer > fewWords) return byWords;
  const [charactersA, charactersB] = [[...wordsA.join(' ')], [...wordsB.join(' ')]];
  const byCharacters = 1 - editDistance(charactersA, charactersB) / Math.max(charactersA.length, charactersB.length);
  return byCharacters >= alikeByCharacters ? Math.max(editedThreshold, byWords) : byWords;
}

function bareWords(text: string): readonly string[] {
  return foldTypography(text).toLowerCase().match(bareWord) ?? [];
}
