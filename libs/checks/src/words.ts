/** Words of a text: runs of letters and marks, with the apostrophes and hyphens inside them. */
import { codeMark, withoutAddresses } from './text.ts';

const wordPattern = /[\p{L}\p{M}]+(?:['’ʼʻ‘`\u00AD-][\p{L}\p{M}]+)*/gu;

export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Words with their places; addresses hold none. */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(withoutAddresses(text).matchAll(wordPattern), ({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
  }));
}

/** Parts of words: `l’Union` is `l` and `Union`. */
export function wordParts(text: string): readonly string[] {
  return (
    withoutAddresses(text)
      .replaceAll(codeMark, ' ')
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}

export function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** Begins with a small letter; letters without case are neither. */
export function beginsSmall(word: string): boolean {
  const [first = ''] = word;
  return first !== first.toUpperCase();
}

export function beginsCapital(word: string): boolean {
  const [first = ''] = word;
  return first !== first.toLowerCase();
}
