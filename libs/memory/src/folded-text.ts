/**
 * A text folded for searching, with the place of every folded character in the text as it is. Folded are case,
 * composition, width, kinds of apostrophes, quotation marks, hyphens and dashes; what is unseen is left out; white space
 * counts only between words.
 */
import { kindAt, sign, space } from './character-kinds.ts';
import { foldCharacters, foldedSign } from './fold-characters.ts';

export interface FoldedText {
  readonly text: string;
  /** Of each UTF-16 code unit of the folded text, the span it stands for in the text itself. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Syllables of Hangul in parts, or a character with its marks. */
const cluster = /[\u1100-\u11FF]+|[\s\S]\p{M}*/gu;

export function foldedText(text: string): FoldedText {
  const from: number[] = [];
  const to: number[] = [];
  let folded = '';
  let isSpaced = false;
  for (const match of text.matchAll(cluster)) {
    const piece = foldedCluster(match[0]);
    if (piece === '') continue;
    if (/^\p{White_Space}/u.test(piece)) {
      isSpaced = true;
      continue;
    }
    const start = match.index;
    if (isSpaced && isWordAt(folded, folded.length - 1) && isWordAt(piece, 0)) {
      folded += ' ';
      from.push(start);
      to.push(start);
    }
    isSpaced = false;
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      from.push(start);
      to.push(start + match[0].length);
    }
  }
  return { text: folded, from, to };
}

function foldedCluster(written: string): string {
  const folded = foldCharacters(written);
  return folded === '' ? '' : foldedSign(folded);
}

/** Whether a letter, mark or digit stands there. */
export function isWordAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const isSecondHalf = at > 0 && text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) < 0xe000;
  const kind = kindAt(text, isSecondHalf ? at - 1 : at);
  return kind !== sign && kind !== space;
}
