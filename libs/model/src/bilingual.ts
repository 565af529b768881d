/** The bilingual document: what a stored `.xlf` holds, in XLIFF's words. */
import type { InlineContent } from './inline.ts';
import { lowestState, type Origin, type State, type SubState } from './states.ts';

/** A person's signature under one exact source and one exact target (`definitions.md`: void when either text differs). */
export interface Approval {
  readonly by: string;
  /** Instant, ISO 8601 in UTC: `2026-11-23T09:15:00Z`. */
  readonly at: string;
  /** Digest of the source that was approved. */
  readonly source: string;
  /** Digest of the target that was approved. */
  readonly target: string;
  /** Change class, decision id or `formula:KEY` through which the approval holds without the person signing again. */
  readonly via?: string;
  /** Digest of the source the person really read, when `via` moved the approval to a new text. */
  readonly sourceWas?: string;
}

export interface Note {
  readonly text: string;
  /** Who says it; ours say `dragoman`. */
  readonly from?: string;
  readonly annotates?: 'source' | 'target' | 'general';
  /** 1 (high) to 10. */
  readonly priority?: number;
}

/** A proposal for a segment (XLIFF 1.2 `alt-trans`, 2.x `mtc:match`): never a target. */
export interface Match {
  readonly source: InlineContent;
  readonly target: InlineContent;
  /** 0 to 100. */
  readonly similarity: number;
  /** `carry`, `memory`, `formula`, `machine` or what a tool wrote. */
  readonly origin: string;
  readonly type: 'previous-version' | 'proposal' | 'reference';
  /** State and signature the proposed target had, so that nothing is forgotten. */
  readonly state?: State;
}

/** A finding a person accepts, bound to the exact texts. */
export interface Waiver {
  readonly code: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly source: string;
  readonly target: string;
}

/** A sentence. */
export interface Segment {
  readonly kind: 'segment';
  /** `s1`, `s2` … in order within its unit. */
  readonly id: string;
  readonly source: InlineContent;
  /** Absent: no translation. Empty array: empty on purpose (needs `asIs`) or emptied by a tool. */
  readonly target?: InlineContent;
  readonly state: State;
  readonly subState?: SubState;
  readonly origin?: Origin;
  /** Who translated; absent when not known. */
  readonly by?: string;
  readonly at?: string;
  readonly approval?: Approval;
  /** A person says that this target is empty, or equal to its source, on purpose. Bound by the approval's digests. */
  readonly asIs?: boolean;
  readonly waivers?: readonly Waiver[];
  readonly translate?: boolean;
  readonly notes?: readonly Note[];
  readonly matches?: readonly Match[];
  /** What other tools put on or into the segment, verbatim: kept, never understood. */
  readonly foreign?: Foreign;
}

/** Attributes and elements of others, as written. */
export interface Foreign {
  /** Attribute name as written (with prefix) → raw value between the quotes. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Raw XML of each unknown child element. */
  readonly children: readonly string[];
}

/** White space between two sentences. */
export interface Ignorable {
  readonly kind: 'ignorable';
  readonly source: InlineContent;
}

/** A paragraph, heading, cell or list item. */
export interface Unit {
  readonly id: string;
  readonly parts: readonly (Segment | Ignorable)[];
  readonly foreign?: Foreign;
}

/** One document in one pair of languages (XLIFF `file`). */
export interface BilingualFile {
  /** Path of the source below the workspace, `fr/R/communique.md`. */
  readonly original: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** XLIFF 1.2 `datatype`: `plaintext`, `x-markdown` … */
  readonly datatype: string;
  /** Diagnosis only: `markdown@1`. Nothing depends on it. */
  readonly filter?: string;
  /** Diagnosis only: filter options as a string. */
  readonly options?: string;
  /** Diagnosis only: hash of the segmentation rules. */
  readonly rules?: string;
  /** Only in what is handed out: the job it belongs to, so that a renamed return is still placed. */
  readonly job?: string;
  readonly units: readonly Unit[];
}

/** Where a segment is: works across files, units and segments. */
export interface SegmentReference {
  readonly file: string;
  readonly unit: string;
  readonly segment: string;
}

export function segmentsOf(unit: Unit): readonly Segment[] {
  return unit.parts.filter((part): part is Segment => part.kind === 'segment');
}

export function unitState(unit: Unit): State {
  return lowestState(segmentsOf(unit).map((segment) => segment.state));
}

/** `uX` and `s2` → `uX-s2`, the id of the trans-unit and what `--segment` takes (`definitions.md`, Address). */
export function segmentAddress(unit: string, segment: string): string {
  return `${unit}-${segment}`;
}
