/** The contract between segmentation rules and everything that needs sentences. */
import type { InlineContent } from './inline.ts';

/** A sentence or the white space between two, in order; joined they are the unit's content exactly (law 3). */
export interface SplitPart {
  readonly kind: 'segment' | 'ignorable';
  readonly content: InlineContent;
}

/** Splits the content of a unit. Never across units; every part non-empty; first and last part are segments. */
export type SplitUnit = (content: InlineContent) => readonly SplitPart[];
