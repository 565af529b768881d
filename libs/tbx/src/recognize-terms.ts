/** Terms of registers in running text: inflected, across typography, longest first. */
import type { RecognizeTerms, RegisterConcept, RegisterTerm, TermHit } from '@dragoman/model';
import { foldTypography } from '@dragoman/text';
import { createTermIndex, indexedWords, type PatternMatch, type TermIndex } from './term-index.ts';
import { behindSuffix, isTermHere, surroundingsOf } from './term-surroundings.ts';
import { isInForce } from './term-validity.ts';

/** What is asked once for a language is kept. */
export type TermIndexes = (language: string) => TermIndex;

export function createTermIndexes(concepts: readonly RegisterConcept[]): TermIndexes {
  const indexes = new Map<string, TermIndex>();
  return (language) => {
    const key = language.toLowerCase();
    const known = indexes.get(key);
    if (known !== undefined) return known;
    const index = createTermIndex(concepts, language);
    indexes.set(key, index);
    return index;
  };
}

/** The registers are read once; the terms of a language are prepared when it is first asked for. */
export function createTermRecognizer(concepts: readonly RegisterConcept[]): RecognizeTerms {
  const indexes = createTermIndexes(concepts);
  return (text, language, on) => longestHits(allHits(text, indexes(language), on));
}

/** Hits inside longer ones too, in order of the text, longer ones first. */
export function allHits(text: string, index: TermIndex, on?: string): readonly TermHit[] {
  const words = indexedWords(text, index);
  const candidates = index.scan(words);
  if (candidates.length === 0) return [];
  const around = surroundingsOf(text, words, index.language, index.inflection);
  const matches = candidates.filter((match) => isTermHere(match, around));
  const hits = matches.map((match) => hitOf(match, text, words[match.first]?.from ?? 0, behindSuffix(match, around)));
  return bestOfPlace(hits, on).toSorted((a, b) => a.from - b.from || b.to - a.to);
}

function hitOf({ pattern }: PatternMatch, text: string, from: number, to: number): TermHit {
  const { concept, term, trail } = pattern;
  const end = to + trail.length;
  const written = text.slice(from, end);
  return { concept, term, from, to: end, text: written, exact: isAsRegistered(written, term.term) };
}

function isAsRegistered(written: string, term: string): boolean {
  if (written === term) return true;
  const [found, own] = [foldTypography(written), foldTypography(term)];
  return found === own || found === own.slice(0, 1).toUpperCase() + own.slice(1);
}

/** Of terms of one concept in one place the one that fits best; of homonyms those that are in force on the day, if any is. */
function bestOfPlace(hits: readonly TermHit[], on: string | undefined): readonly TermHit[] {
  const places = Map.groupBy(hits, ({ from, to }) => `${from} ${to}`);
  return [...places.values()].flatMap((here) => {
    const concepts = Map.groupBy(here, ({ concept }) => concept);
    const best = [...concepts.values()].flatMap((same) =>
      same.toSorted((a, b) => rank(a, on) - rank(b, on)).slice(0, 1),
    );
    const inForce = best.filter(({ term }) => isInForce(term, on));
    return inForce.length > 0 ? inForce : best;
  });
}

function rank({ exact, term }: TermHit, on: string | undefined): number {
  return (exact ? 0 : 8) + (isInForce(term, on) ? 0 : 4) + statusRank(term);
}

function statusRank({ status }: RegisterTerm): number {
  return status === 'preferred' ? 0 : status === undefined || status === 'admitted' ? 1 : 2;
}

/**
 * Where hits overlap the longest stands; homonyms stand together. What stands already is no shorter, so it holds the first
 * or the last character of whatever it overlaps: no hit is compared with all others.
 */
export function longestHits(hits: readonly TermHit[]): readonly TermHit[] {
  const kept: TermHit[] = [];
  const owners = new Map<number, TermHit>();
  for (const hit of hits.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    const standing = [owners.get(hit.from), owners.get(hit.to - 1)];
    if (!standing.every((owner) => owner === undefined || isSamePlace(owner, hit))) continue;
    if (standing[0] === undefined) for (let at = hit.from; at < hit.to; at += 1) owners.set(at, hit);
    kept.push(hit);
  }
  return kept.toSorted((a, b) => a.from - b.from);
}

function isSamePlace(one: TermHit, other: TermHit): boolean {
  return one.from === other.from && one.to === other.to;
}
