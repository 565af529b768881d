/** What became of a sentence when its French changed (`product.md`, Change classes). */
import type { InlineContent } from './inline.ts';
import type { Approval, Segment, Unit } from './bilingual.ts';

export const changeClasses = [
  'identical',
  'moved',
  'typographic',
  'markup',
  'spelling',
  'fact',
  'edited',
  'split',
  'joined',
  'rewritten',
  'new',
  'restored',
] as const;
export type ChangeClass = (typeof changeClasses)[number];

/** A translation that lost its place: kept in the language's memory with its state, comes back with its French. */
export interface RetiredText {
  readonly source: InlineContent;
  readonly target: InlineContent;
  readonly state: Segment['state'];
  readonly subState?: string;
  readonly origin?: Segment['origin'];
  readonly by?: string;
  readonly at?: string;
  readonly approval?: Approval;
  readonly asIs?: boolean;
  readonly waivers?: Segment['waivers'];
  readonly notes?: Segment['notes'];
  /** Document below the source folder, and unit id, it stood in. */
  readonly document: string;
  readonly unit: string;
}

/** Today's units, cut into sentences, still without translations. */
export interface FreshUnit {
  readonly id: string;
  readonly parts: readonly FreshPart[];
}
export type FreshPart =
  | { readonly kind: 'segment'; readonly id: string; readonly source: InlineContent }
  | { readonly kind: 'ignorable'; readonly source: InlineContent };

export interface Carried {
  readonly units: readonly Unit[];
  /** One entry per new segment, in document order. */
  readonly classes: readonly { readonly unit: string; readonly segment: string; readonly class: ChangeClass }[];
  readonly retired: readonly RetiredText[];
}
