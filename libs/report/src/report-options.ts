/** What the report is made from. */
import type { Coverage, Finding } from '@dragoman/model';
import { type Words } from '@dragoman/words';

export interface ReportOptions {
  readonly coverage: Coverage;
  /** In the order of the overview; a release that only the coverage knows comes after them. */
  readonly releases: readonly ReportRelease[];
  readonly changed: readonly ChangedSentence[];
  /** What checks found, in the order of documents and segments. */
  readonly findings: readonly ReportedFinding[];
  readonly words: Words;
  readonly languageDirection: (tag: string) => 'ltr' | 'rtl';
  /** Joined without `added` the runs are `before`, without `removed` they are `after`. */
  readonly wordDifference: (before: string, after: string) => readonly DifferenceRun[];
}

export interface ReportRelease {
  /** Name of its folder below the source folder. */
  readonly release: string;
  readonly publications: readonly Publication[];
}

/** What of a release is public in one language. */
export interface Publication {
  readonly language: string;
  readonly version: number;
  /** False when the public version is not what stands in the workspace now. */
  readonly isCurrent: boolean;
}

/** A sentence whose French changed after it was translated. */
export interface ChangedSentence {
  readonly language: string;
  /** Path below the source folder. */
  readonly document: string;
  /** `uX-s2`, what `review --segment` takes. */
  readonly address: string;
  readonly oldSource: string;
  readonly newSource: string;
  /** The translation of the old source. */
  readonly offered?: string;
}

export interface ReportedFinding {
  readonly language: string;
  /** Path below the source folder. */
  readonly document: string;
  readonly address: string;
  readonly finding: Finding;
  /** Plain text, codes removed: what the finding's span counts in. */
  readonly source: string;
  readonly target: string;
}

export interface DifferenceRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}
