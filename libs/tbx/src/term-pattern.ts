/** What of a text may be a term: its words, which of them must be capitals, and what must follow. */
import type { RegisterConcept, RegisterTerm } from '@dragoman/model';
import { foldJoint, type Word, wordsOf } from './term-words.ts';

/** `acronym`: as written. `capital`: the first letter is one. `any`: as it likes. */
export type WordCase = 'acronym' | 'capital' | 'any';

export interface TermPattern {
  readonly concept: RegisterConcept;
  readonly term: RegisterTerm;
  readonly words: readonly Word[];
  readonly cases: readonly WordCase[];
  /** A `form` of the register stands as it is. */
  readonly isForm: boolean;
  /** What the text must have behind the last word: the stop of `M.`. */
  readonly trail: string;
}

/** Of the term and of its forms; none for a term without a letter or digit. */
export function patternsOf(concept: RegisterConcept, term: RegisterTerm, language: string): readonly TermPattern[] {
  const texts = [term.term, ...(term.forms ?? [])];
  return texts.flatMap((text, index) => {
    const words = wordsOf(text, language);
    const last = words.at(-1);
    if (last === undefined) return [];
    const cases = casesOf(words);
    return [{ concept, term, words, cases, isForm: index > 0, trail: foldJoint(text.slice(last.to)).trim() }];
  });
}

function casesOf(words: readonly Word[]): readonly WordCase[] {
  const cases = words.map(({ written }) => caseOf(written));
  const contents = words.filter(({ written }) => written.length > 3);
  const isShouted = contents.length > 1 && words.every(({ written }) => written === written.toUpperCase());
  if (isShouted) return words.map(() => 'any');
  // `Commission européenne` is also found without its capital: two such words together are no chance.
  if (contents.length > 1) return cases.map((wordCase) => (wordCase === 'capital' ? 'any' : wordCase));
  // `Le Monde` is not `le monde`, though its article may have a small letter.
  const isArticle = words.length > 1 && (words[0]?.written.length ?? 0) < 4;
  return cases.map((wordCase, index) => (index === 0 && isArticle && wordCase === 'capital' ? 'any' : wordCase));
}

function caseOf(written: string): WordCase {
  const letters = written.match(/\p{L}/gu)?.length ?? 0;
  const capitals = written.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals === 0) return 'any';
  if (!/^\p{Lu}/u.test(written)) return 'acronym';
  return capitals > 1 && capitals * 2 >= letters ? 'acronym' : 'capital';
}
