export { targetFor } from './adapt-codes.ts';
export {
  type AlignableSegment,
  type Alignment,
  alignSegments,
  type PairClass,
  type SegmentPair,
} from './align-segments.ts';
export { carry, type CarryInput } from './carry.ts';
export { classifyChange, type WordingClass } from './classify-change.ts';
export type { Decisions } from './decisions.ts';
export { takeBack, type TakeBackInput, type TakenBack } from './take-back.ts';
export type { FactEdits } from './fact-edit.ts';
export { exactKey } from './source-keys.ts';
export { isTermNote, termNote, withoutTermNotes } from './term-note.ts';
export type { MergeOutcome } from './merge-segment.ts';
export { type MergedUnits, type MergeInput, mergeUnits } from './merge-units.ts';
