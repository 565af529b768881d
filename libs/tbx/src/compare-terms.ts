/** What registers say against a translation. */
import type { CompareTerms, RegisterConcept, RegisterTerm, TermDifference, TermHit } from '@dragoman/model';
import { allHits, createTermIndexes, longestHits } from './recognize-terms.ts';
import { hasCompound } from './term-compounds.ts';
import { termsIn } from './term-language.ts';
import { isUsable } from './term-validity.ts';

interface Compared {
  readonly sourceHits: readonly TermHit[];
  /** Hits inside longer ones too: a body named inside another body's name is named. */
  readonly targetHits: readonly TermHit[];
  readonly target: { readonly text: string; readonly language: string };
  readonly on: string | undefined;
}

/**
 * One difference for each concept and kind, in order of the source, then of the target. `missing`: the source names it, and
 * nothing that may be written stands in the target. `forbidden` and `superseded` (not in force on the day): a term stands in the
 * target. `translated`: what is written the same in every language is not. Severity is for others to say.
 */
export function createTermComparer(concepts: readonly RegisterConcept[]): CompareTerms {
  const indexes = createTermIndexes(concepts);
  return (source, target, on) => {
    const compared: Compared = {
      sourceHits: longestHits(allHits(source.text, indexes(source.language), on)),
      targetHits: allHits(target.text, indexes(target.language), on),
      target,
      on,
    };
    const unwanted = unwantedTerms(compared);
    const reported = new Set(unwanted.map((difference) => difference.target?.concept));
    const absent = absentTerms(compared).filter(({ source: hit }) => !reported.has(hit?.concept));
    return [...absent, ...unwanted];
  };
}

/** Homonyms in one place are one question: any of their concepts answers it. */
function absentTerms(compared: Compared): readonly TermDifference[] {
  const places = Map.groupBy(compared.sourceHits, ({ from }) => from);
  const seen = new Set<RegisterConcept>();
  return [...places.values()].flatMap((hits) => {
    const differences = hits.map((hit) => absence(hit, compared));
    const [first] = differences;
    const concepts = hits.map(({ concept }) => concept);
    if (first === undefined || differences.includes(undefined) || concepts.some((concept) => seen.has(concept)))
      return [];
    for (const concept of concepts) seen.add(concept);
    return [first];
  });
}

/** Undefined: nothing is missing. */
function absence(source: TermHit, compared: Compared): TermDifference | undefined {
  const { target, on } = compared;
  const { concept } = source;
  if (concept.doNotTranslate === true) return untouched(source, compared);
  const expected = termsIn(concept.terms, target.language).filter((term) => isUsable(term, on));
  if (expected.length === 0) return undefined;
  const isThere = compared.targetHits.some((hit) => hit.concept === concept && isUsable(hit.term, on));
  if (isThere || hasCompound(target.text, target.language, expected)) return undefined;
  return { kind: 'missing', source, expected };
}

/** In a target any term of the concept counts, and what the source wrote: `Daesh` stays `Daesh`. */
function untouched(source: TermHit, { targetHits, target, on }: Compared): TermDifference | undefined {
  const { concept, term } = source;
  if (targetHits.some((hit) => hit.concept === concept && isUsable(hit.term, on))) return undefined;
  const usable = concept.terms.filter((other) => isUsable(other, on));
  if ([term, ...usable].some((other) => standsIn(other.term, target.text))) return undefined;
  return { kind: 'translated', source, expected: usable.filter(({ language }) => language === term.language) };
}

function standsIn(term: string, text: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (!/[\p{L}\p{N}]$/u.test(text.slice(0, at))) return true;
  }
  return false;
}

function unwantedTerms(compared: Compared): readonly TermDifference[] {
  const { targetHits, on } = compared;
  const seen = new Set<RegisterTerm>();
  return longestHits(targetHits).flatMap((hit) => {
    const kind = hit.term.status === 'forbidden' ? 'forbidden' : 'superseded';
    if (isUsable(hit.term, on) || seen.has(hit.term) || isExcused(hit, kind, compared)) return [];
    seen.add(hit.term);
    return [unwanted(kind, hit, compared)];
  });
}

function unwanted(
  kind: 'forbidden' | 'superseded',
  hit: TermHit,
  { sourceHits, target, on }: Compared,
): TermDifference {
  const source = sourceHits.find(({ concept }) => concept === hit.concept);
  const expected = termsIn(hit.concept.terms, target.language).filter((term) => isUsable(term, on));
  return { kind, ...(source === undefined ? {} : { source }), target: hit, expected };
}

/**
 * The same words may be the right ones for another concept. An old name is right where the source has an old name too,
 * and says nothing where the source does not speak of the concept.
 */
function isExcused(hit: TermHit, kind: 'forbidden' | 'superseded', { sourceHits, targetHits, on }: Compared): boolean {
  const here = targetHits.filter(({ from, to }) => from === hit.from && to === hit.to);
  if (here.some((other) => other.concept !== hit.concept && isUsable(other.term, on))) return true;
  if (kind === 'forbidden') return false;
  const sources = sourceHits.filter(({ concept }) => concept === hit.concept);
  return sources.length === 0 || sources.some(({ term }) => !isUsable(term, on));
}
