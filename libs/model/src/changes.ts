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

/** What is done with a text and its approval when its French changed in one way. */
export interface ChangeTreatment {
  /** `offer`: as a match beside the sentence, never its target. */
  readonly text: 'keep' | 'offer';
  /** `ask`: whoever approved is asked again. */
  readonly approval: 'keep' | 'ask';
}

export type ChangePolicy = Readonly<Partial<Record<ChangeClass, ChangeTreatment>>>;

const kept: ChangeTreatment = { text: 'keep', approval: 'keep' };
const offered: ChangeTreatment = { text: 'offer', approval: 'ask' };

/**
 * The loosest that is allowed, and the default (`product.md`, Change classes): a house may be stricter. `spelling` means
 * decided by a person; the text of a `fact` is adapted, where that is certain.
 */
export const defaultChangePolicy = {
  moved: kept,
  typographic: kept,
  markup: kept,
  spelling: kept,
  fact: { text: 'keep', approval: 'ask' },
  edited: offered,
  split: offered,
  joined: offered,
  rewritten: offered,
} as const satisfies ChangePolicy;

export type GovernedClass = keyof typeof defaultChangePolicy;

/** What was wished, and nothing looser than the default; a text that is offered has no approval to keep. */
export function changeTreatment(changeClass: GovernedClass, policy: ChangePolicy = {}): ChangeTreatment {
  const loosest: ChangeTreatment = defaultChangePolicy[changeClass];
  const wish = policy[changeClass] ?? loosest;
  const text = loosest.text === 'keep' && wish.text === 'keep' ? 'keep' : 'offer';
  const isKept = text === 'keep' && loosest.approval === 'keep' && wish.approval === 'keep';
  return { text, approval: isKept ? 'keep' : 'ask' };
}

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
