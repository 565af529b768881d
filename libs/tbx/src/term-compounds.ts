/** Words of a term inside longer words: no hit, but where words are put together the term is not missing either. */
import type { RegisterTerm } from '@dragoman/model';
import { inflectionOf } from './inflections.ts';
import { wordsOf } from './term-words.ts';

/** Shorter words begin too many others. */
const shortest = 5;

/** `Kommissionsvorschlag` speaks of the `Kommission`. */
export function hasCompound(text: string, language: string, terms: readonly RegisterTerm[]): boolean {
  if (inflectionOf(language).compounds !== true) return false;
  const written = wordsOf(text, language).map(({ folded }) => folded);
  return terms.some(({ term }) => {
    const words = wordsOf(term, language);
    const [only] = words;
    if (only === undefined || words.length > 1 || only.folded.length < shortest) return false;
    return written.some((word) => word.length > only.folded.length + 2 && isPart(only.folded, word));
  });
}

function isPart(part: string, word: string): boolean {
  return word.startsWith(part.slice(0, Math.max(shortest, part.length - 1))) || word.endsWith(part);
}
