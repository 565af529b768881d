/** The published formula, in whole points. */

/** Of rows that differ: never a point that only equal rows may have. */
export const bestOfDifferent = 98;

/** 100 · (1 − distance / longer), rounded down, where the folded rows differ. */
export function fuzzyScore(distance: number, longer: number): number {
  return Math.min(bestOfDifferent, Math.floor((100 * (longer - distance)) / longer));
}

/** Tokens that two rows must have in common, the longer of this length, to reach a score. */
export function tokensInCommon(score: number, longer: number): number {
  return Math.ceil((score * longer) / 100);
}
