/** Concepts as lines of a bilingual glossary. */
import type { RegisterConcept } from '@dragoman/model';
import { termsIn } from './term-language.ts';
import { isUsable } from './term-validity.ts';
import { usableTerms } from './usable-terms.ts';

export interface TermPair {
  readonly source: string;
  readonly target: string;
  /** Terms of the target language that the register forbids or has replaced. */
  readonly avoid: readonly string[];
}

/**
 * Every source term, old ones too (texts still have them), with every target term that may be written, preferred ones
 * first; what is not translated is its own translation. Where a concept has no term in `pt-BR`, those in `pt` serve (RFC 4647, lookup).
 */
export function termPairs(
  concepts: readonly RegisterConcept[],
  sourceLanguage: string,
  targetLanguage: string,
): readonly TermPair[] {
  return concepts.flatMap(({ terms, doNotTranslate }) => {
    const targets = termsIn(terms, targetLanguage);
    const avoid = targets.filter((term) => !isUsable(term)).map(({ term }) => term);
    const usable = usableTerms({ terms }, targetLanguage);
    return termsIn(terms, sourceLanguage).flatMap(({ term: source }) => {
      const written = doNotTranslate === true && usable.length === 0 ? [{ term: source }] : usable;
      return written.map(({ term: target }) => ({ source, target, avoid }));
    });
  });
}
