/** What was handed out to a translator, and what came back: claims, none of them believed until `import` has compared them. */
import type { InlineContent } from './inline.ts';
import type { Note } from './bilingual.ts';
import type { State } from './states.ts';

/** One segment as a job recorded it. */
export interface SentSegment {
  /** Digest of the source that was sent. */
  readonly source: string;
  /** Digest of the target we had, whether or not the file showed it; null: there was none. */
  readonly target: string | null;
  readonly state: State;
  /** The target as sent, codes with kind and id only: three-way comparison needs the text. */
  readonly text?: InlineContent;
  /** It went out as finished: nobody was asked to change it. */
  readonly isLocked?: true;
  /** Texts of the notes it went out with. */
  readonly notes?: readonly string[];
}

/** One segment of a returned file. */
export interface ReturnedSegment {
  /** Id of the group or unit it stands in; a hint, as ids of returned files are. */
  readonly unit: string;
  /** `s1`, `s2` … */
  readonly segment: string;
  readonly source: InlineContent;
  /** The target as it stands in the file; absent where there is none. */
  readonly target?: InlineContent;
  /** `target/@state` of XLIFF 1.2, `segment/@state` of 2.x, as written. */
  readonly claim?: string;
  readonly approved?: boolean;
  /** `translate="no"` on the segment or around it: nobody was asked to change it. */
  readonly isLocked: boolean;
  readonly notes: readonly Note[];
  /** What our own attributes say was sent; tools keep them through every edit. */
  readonly sent: {
    readonly source?: string;
    readonly target?: string;
    readonly state?: State;
  };
  /** 1-based line of the segment in the returned file. */
  readonly line: number;
}

/** What became of one returned segment (`product.md`, `import`). */
export const returnOutcomes = [
  'applied',
  'unchanged',
  'stale',
  'codes',
  'regressed',
  'conflict',
  'unknown',
  'duplicate',
  'resegmented',
  'queued',
] as const;
export type ReturnOutcome = (typeof returnOutcomes)[number];
