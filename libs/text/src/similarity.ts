/** How alike two texts are, 0 to 1: by words, by characters when they are short. */
import { foldTypography } from './fold.ts';
import { tokens } from './words.ts';

const shortTexts = 3;

/** 1 − edit distance / longer length, over folded words, or over characters when either side has three words or fewer. */
export function similarity(a: string, b: string): number {
  const foldedA = foldTypography(a).toLowerCase();
  const foldedB = foldTypography(b).toLowerCase();
  if (foldedA === foldedB) return 1;
  const wordsA = tokens(foldedA);
  const wordsB = tokens(foldedB);
  if (Math.min(wordsA.length, wordsB.length) <= shortTexts) return ratio([...foldedA], [...foldedB]);
  return ratio(wordsA, wordsB);
}

function ratio(a: readonly string[], b: readonly string[]): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer;
}

/** Levenshtein distance over any items. */
export function editDistance(a: ArrayLike<unknown>, b: ArrayLike<unknown>): number {
  let row = Uint32Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = new Uint32Array(b.length + 1);
    next[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(substituted, (row[j] as number) + 1, (next[j - 1] as number) + 1);
    }
    row = next;
  }
  return row[b.length] as number;
}
