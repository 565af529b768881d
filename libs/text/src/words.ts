/** Words and characters as every figure counts them (`definitions.md`, Words and characters). No ICU: figures must not move with the runtime. */
import { type InlineContent, plainText } from '@dragoman/model';

/** Tokens between White_Space (U+00A0 and U+202F included). */
export function tokens(text: string): readonly string[] {
  return text.split(/\p{White_Space}+/u).filter((token) => token !== '');
}

/** A word holds at least one letter or number: `l'Union` is 1, `«` is 0. */
export function countWords(content: InlineContent): number {
  return plainText(content).match(wordFromItsFirstSign)?.length ?? 0;
}

/** From its first letter or number on, so that each word is one match. */
const wordFromItsFirstSign = /[\p{L}\p{N}]\P{White_Space}*/gu;

/** Unicode scalar values, spaces included, codes not. */
export function countCharacters(content: InlineContent): number {
  return [...plainText(content)].length;
}
