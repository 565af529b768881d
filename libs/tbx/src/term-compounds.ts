/** Words of a term inside longer words: no hit, but where words are put together the term is not missing either. */
import type { RegisterTerm } from '@dragoman/model';
import { inflectionOf } from './inflections.ts';
import { wordsOf } from './term-words.ts';

/** Shorter words begin too many others. */
const shortest = 5;

/** `Kommissionsvorschlag` speaks of the `Kommission`, `pamatbrīvību` of `brīvība`, `európai bizottsági` of the `Európai Bizottság`. */
export function hasCompound(text: string, language: string, terms: readonly RegisterTerm[]): boolean {
  if (inflectionOf(language).compounds !== true) return false;
  const written = wordsOf(text, language).map(({ folded }) => folded);
  return terms.some(({ term }) => {
    const parts = wordsOf(term, language).map(({ folded }) => folded);
    if (parts.length === 0 || parts.every((part) => part.length < shortest)) return false;
    return written.some((_, at) => parts.every((part, index) => isPart(part, written[at + index] ?? '', index === 0)));
  });
}

function isPart(part: string, word: string, isFirst: boolean): boolean {
  if (part.length < shortest) return part === word;
  const stem = part.slice(0, Math.max(shortest, part.length - 2));
  return word.startsWith(stem) || (isFirst && word.includes(stem));
}
