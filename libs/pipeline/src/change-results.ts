/** What the verbs `changes` and `changes accept` take and give. */
import type { ChangeClass } from '@dragoman/model';
import type { ExtractedDocument } from './results.ts';

export interface ChangesOptions {
  readonly paths: readonly string[];
  readonly languages: readonly string[];
}

/** One change of the French, for the whole workspace: wherever the same wording became the same other one. */
export interface FrenchChange {
  /** Content: the same on every machine and in every run. */
  readonly id: string;
  /** The first document it stands in. */
  readonly document: string;
  readonly documents: readonly string[];
  /** Proposed; of one that was decided, what was decided. */
  readonly class: ChangeClass;
  readonly old: string;
  readonly new: string;
  /** Those whose translations it concerns. */
  readonly languages: readonly string[];
  /** Of today's sentence, in every place it stands in. */
  readonly words: number;
  /** What has to be looked at again, over all languages; nothing where it is settled. */
  readonly cost: { readonly segments: number; readonly words: number };
  readonly decided: { readonly class: 'spelling'; readonly by: string; readonly at: string } | null;
  /** What a decision makes of the translations, by language: the house may be stricter (`changes` in `dragoman.json`). */
  readonly onceDecided: OnceDecided;
}

export interface OnceDecided {
  /** Texts and approvals hold. */
  readonly kept: readonly string[];
  /** The text stays, and whoever approved it is asked again. */
  readonly asked: readonly string[];
  /** The text is offered beside the sentence, which waits for a translation. */
  readonly offered: readonly string[];
}

export interface ChangesResult {
  readonly changes: readonly FrenchChange[];
  /** Sentences that no earlier wording stands behind and that nobody has translated, over all languages; absent where there are none. */
  readonly untranslated?: { readonly segments: number; readonly words: number };
}

export interface AcceptChangesOptions {
  readonly ids: readonly string[];
  readonly class: 'spelling';
  readonly by: string;
}
export interface AcceptChangesResult {
  /** Those that hold now. */
  readonly changes: readonly FrenchChange[];
  readonly refused: readonly { readonly id: string; readonly reason: RefusedChange }[];
  /** Brought up to date with the decisions, as `extract` does it. */
  readonly documents: readonly ExtractedDocument[];
}
/**
 * `unknown`: no such change · `fact`: a date, number or name differs · `words`: one French word became another ·
 * `meaning`: it may say something else now.
 */
export type RefusedChange = 'unknown' | 'fact' | 'words' | 'meaning' | 'not-written';
