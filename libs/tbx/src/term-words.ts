/** A text as words with places, folded so that spellings which differ by typography alone are the same. */

export interface Word {
  /** Lower case and folded: what is compared. */
  readonly folded: string;
  /** As written, without soft hyphens. */
  readonly written: string;
  readonly from: number;
  readonly to: number;
  /** What stands between the word before and this one, folded: ` `, `-`, `'`, `. ` … */
  readonly joint: string;
}

/** Scripts that put no space between words: each letter is one, so that a term is found within a sentence. */
const spaceless =
  '[\\p{L}&&[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}]]';

/** `U.E.` is one word, and so is a run of katakana: `ダム` is no term in `アムステルダム`. */
const word = new RegExp(
  [
    '\\p{Lu}(?:\\.\\p{Lu})+(?![\\p{L}\\p{N}])',
    `[${spaceless}]\\p{M}*`,
    '[\\p{Script=Katakana}ー]+',
    `[[\\p{L}\\p{M}\\p{N}\\u00AD]--[\\u02BB\\u02BC${spaceless}\\p{Script=Katakana}ー]]+`,
  ].join('|'),
  'gv',
);

/** In Uzbek written in Latin letters an apostrophe is part of a letter: `oʻ`, `maʼno`. */
const wordOfUzbek = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00AD]|(?<=\p{L})['‘’`](?=\p{L}))*/gu;

export function wordsOf(text: string, language: string): readonly Word[] {
  const words: Word[] = [];
  let behind = 0;
  for (const match of text.matchAll(isLatinUzbek(language) ? wordOfUzbek : word)) {
    const [raw] = match;
    const written = raw.replace(/[.\u00AD]/gu, '');
    if (written === '') continue;
    const { index: from } = match;
    const to = from + raw.length;
    words.push({ folded: foldWord(written, language), written, from, to, joint: foldJoint(text.slice(behind, from)) });
    behind = to;
  }
  return words;
}

function isLatinUzbek(language: string): boolean {
  return /^uz\b(?!-Cyrl)/iu.test(language);
}

/** Kinds of spaces, hyphens and apostrophes are one; a line end is a space. */
export function foldJoint(joint: string): string {
  if (joint === ' ' || joint === '') return joint;
  return joint
    .replace(/[\u2066-\u2069\u200E\u200F\u061C\u202A-\u202E]/gu, '')
    .replace(/[\u2018\u2019\u02BB\u02BC\u2032`\u00B4]/gu, "'")
    .replace(/[\u2010\u2011\u00AD]/gu, '-')
    .replace(/\p{White_Space}+/gu, ' ');
}

const plainLetters = /^[a-z]+$/u;

export function foldWord(written: string, language: string): string {
  const lower = written.toLowerCase();
  if (plainLetters.test(lower)) return lower;
  return foldLetters(lower.normalize('NFC'), language.toLowerCase().replace(/-.*/u, ''));
}

function foldLetters(lower: string, language: string): string {
  switch (language) {
    case 'fr':
      // A capital may stand without its accent: `Etats-Unis`.
      return withoutAccents(lower.slice(0, 1)) + lower.slice(1).replaceAll('œ', 'oe').replaceAll('æ', 'ae');
    case 'el':
      // The accent moves when a word is inflected, and capitals have none.
      return withoutAccents(lower).replaceAll('ς', 'σ');
    case 'de':
      return lower.replaceAll('ß', 'ss');
    case 'ro':
      return lower.replaceAll('ş', 'ș').replaceAll('ţ', 'ț');
    case 'tr':
      // `I` and `İ` are capitals of two letters, which writers in capitals do not always keep apart.
      return lower.replaceAll('i\u0307', 'i').replaceAll('ı', 'i');
    case 'ru':
      return lower.replaceAll('ё', 'е');
    case 'uz':
      return lower.replace(/['‘’`\u02BB\u02BC]/gu, "'");
    case 'ar':
      return foldArabic(lower);
    default:
      return lower;
  }
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '');
}

/** Vowel signs, the long stroke, and the forms of alef and yeh that writers do not keep apart. */
function foldArabic(text: string): string {
  return text
    .replace(/[\p{M}\u0640]+/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replaceAll('ى', 'ي');
}
