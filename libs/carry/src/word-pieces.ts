/** Sentences cut into what spelling is about. */
import { foldTypography } from '@dragoman/text';

/** Words with their hyphens, white space, and every other character. */
export function pieces(text: string): readonly string[] {
  return foldTypography(text).match(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*| |[^\p{L}\p{M}\p{N} ]/gu) ?? [];
}

/** In lower case; also without `œ` and `æ`, which many keyboards lack. */
export function withoutAccents(word: string): string {
  const lower = word.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
  return lower.normalize('NFD').replace(/\p{M}/gu, '');
}

export function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** A word without digits; hyphens inside belong to it. */
export function isLetters(piece: string): boolean {
  return /^[\p{L}-]+$/u.test(piece) && piece !== '-';
}
