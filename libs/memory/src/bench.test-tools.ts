/** What the benchmark measures apart from the door: the tokens and the distance, for searches that have no index. */
export { patternDistance, queryPattern } from './edit-distance.ts';
export { foldedTokens } from './folded-tokens.ts';
export { fuzzyScore } from './formula.ts';
export * from './index.ts';
