/**
 * Whether two texts differ as one does where a key was missed: in single letters inside long words, and in nothing else.
 * Says nothing about whether both are words (`collision`, `collusion`): whoever asks has to know.
 */
import { editDistance } from './similarity.ts';
import { foldTypography } from './fold.ts';

export interface LetterSlip {
  readonly before: string;
  readonly after: string;
}

const least = 6;

/** The words that differ; undefined where anything else does. */
export function letterSlips(before: string, after: string): readonly LetterSlip[] | undefined {
  const [a, b] = [pieces(before), pieces(after)];
  if (a.length !== b.length) return undefined;
  const changed = a.flatMap((piece, index) => {
    const other = b[index] ?? '';
    return piece === other ? [] : [{ before: piece, after: other }];
  });
  return changed.length > 0 && changed.every(isSlip) ? changed : undefined;
}

function pieces(text: string): readonly string[] {
  return foldTypography(text).match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? [];
}

function isSlip({ before, after }: LetterSlip): boolean {
  const isWord = [before, after].every((word) => /^\p{L}\p{Ll}+$/u.test(word) && word.length >= least);
  if (!isWord || before[0] !== after[0] || before.at(-1) !== after.at(-1)) return false;
  return editDistance([...before], [...after]) === 1 || isExchanged(before, after);
}

/** Two neighbouring letters have changed places, and nothing else has: `séminiare`, `séminaire`. */
export function isExchanged(before: string, after: string): boolean {
  if (before.length !== after.length) return false;
  const at = [...before].findIndex((letter, index) => letter !== after[index]);
  const exchanged = before.slice(0, at) + (before[at + 1] ?? '') + (before[at] ?? '') + before.slice(at + 2);
  return at >= 0 && exchanged === after;
}
