/** The bilingual document: what a stored `.xlf` holds, in XLIFF's words. */
import type { InlineContent } from './inline.ts';
import type { Its } from './its.ts';
import type { Case, Switch } from './plural-gender-select.ts';
import type { SizeProfiles, SizeRestriction } from './size-restriction.ts';
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
  /** Change class, ids of decisions (a blank between) or `formula:KEY` through which the approval holds without the person signing again. */
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
  readonly id?: string;
  readonly category?: string;
  /** XLIFF 2.2: what it speaks of, as a fragment identifier. */
  readonly ref?: string;
  /** XLIFF 1.2 `xml:lang`. */
  readonly language?: string;
  /** What the file of another tool says beyond that. */
  readonly foreign?: Foreign;
  readonly extensions?: Foreign;
}

/** What a code stands for in the document, as a bilingual file says it (XLIFF 2.x `data`, content of 1.x native codes). */
export interface OriginalData {
  readonly id: string;
  readonly text: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  /** Content of a 1.x native code that is more than text (`sub`), verbatim. */
  readonly xml?: string;
}

/** A term with its translations and definition (XLIFF 2.x `gls:glossEntry`). */
export interface GlossEntry {
  readonly id?: string;
  readonly ref?: string;
  readonly term: GlossText;
  readonly translations?: readonly (GlossText & { readonly id?: string; readonly ref?: string })[];
  readonly definition?: GlossText;
}
export interface GlossText {
  readonly text: string;
  readonly source?: string;
}

/** Key and value pairs of others, in order (XLIFF 2.x `mda:metadata`). */
export interface Metadata {
  readonly id?: string;
  readonly groups: readonly MetaGroup[];
}
export interface MetaGroup {
  readonly id?: string;
  readonly category?: string;
  readonly appliesTo?: string;
  readonly items: readonly (Meta | MetaGroup)[];
}
export interface Meta {
  readonly type: string;
  readonly value: string;
}

/** Attributes of a `val:rule`: one of `isPresent`, `isNotPresent`, `startsWith`, `endsWith`, and its options. */
export type ValidationRule = Readonly<Record<string, string>>;

/** What a file of another tool says of a segment, in 2.x words; `states` of libs/xliff has the table for 1.2. */
export interface StateClaim {
  readonly state: State;
  readonly subState?: string;
}

/** A proposal for a segment (XLIFF 1.2 `alt-trans`, 2.x `mtc:match`): never a target. */
export interface Match {
  readonly source: InlineContent;
  readonly target: InlineContent;
  /** 0 to 100; absent where the file of another tool does not say. */
  readonly similarity?: number;
  /** `carry`, `memory`, `formula`, `machine` or what a tool wrote. */
  readonly origin: string;
  readonly type: 'previous-version' | 'proposal' | 'reference';
  /** State and signature the proposed target had, so that nothing is forgotten. */
  readonly state?: State;
  readonly id?: string;
  /** 0 to 100: quality of the match, and how well it fits here. */
  readonly matchQuality?: number;
  readonly matchSuitability?: number;
  /** `am`, `mt`, `icm`, `idm`, `tb`, `tm` or `other`. */
  readonly matchType?: string;
  readonly subType?: string;
  readonly originalData?: readonly OriginalData[];
  /** Where the file of another tool says them (XLIFF 1.2: a proposal may be in another language). */
  readonly sourceLanguage?: string;
  readonly targetLanguage?: string;
  /** The file does not repeat the source: it is the segment's. */
  readonly sharesSource?: true;
  readonly its?: Its;
  /** What the file of another tool says beyond that. */
  readonly foreign?: Foreign;
  readonly extensions?: Foreign;
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
  /** Only in files of other tools, and only where it says more than `state` and `subState`, which trust nobody. */
  readonly claim?: StateClaim;
  /** Place of the target among those of the unit, where it is not the place of the source. */
  readonly order?: number;
  /** Which case of the unit's switches it is for. */
  readonly case?: Case;
  /** What other tools put on or into the segment, verbatim: kept, never understood. */
  readonly foreign?: Foreign;
  readonly extensions?: Foreign;
}

/**
 * Attributes and elements of others, as written. A field `foreign` holds XML of XLIFF 1.x, a field `extensions` XML of
 * XLIFF 2.x, where attributes of the standard's modules have the standard's prefixes (`fs:fs`).
 */
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
  readonly id?: string;
  readonly target?: InlineContent;
  readonly order?: number;
  readonly extensions?: Foreign;
}

/** A paragraph, heading, cell or list item. */
export interface Unit {
  readonly id: string;
  readonly parts: readonly (Segment | Ignorable)[];
  /**
   * XLIFF 1.2: its sentences are marks inside one trans-unit (`seg-source`), in the target too or in the source alone; the
   * attributes and elements of the trans-unit are in `foreign`.
   */
  readonly segSource?: 'both' | 'source';
  readonly foreign?: Foreign;
  /** Notes of the whole unit; those of a unit of one segment are the segment's. */
  readonly notes?: readonly Note[];
  readonly originalData?: readonly OriginalData[];
  readonly glossary?: readonly GlossEntry[];
  readonly metadata?: Metadata;
  readonly validation?: readonly ValidationRule[];
  readonly sizeRestriction?: SizeRestriction;
  readonly its?: Its;
  /** Variables that choose among the segments; groups hand theirs down. */
  readonly switches?: readonly Switch[];
  readonly case?: Case;
  readonly extensions?: Foreign;
}

/** Units that belong together: those from `from` up to, not including, `to` in the file's `units`. */
export interface Group {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Index, in the file's `groups`, of the group around it. */
  readonly parent?: number;
  readonly notes?: readonly Note[];
  readonly metadata?: Metadata;
  readonly validation?: readonly ValidationRule[];
  readonly sizeRestriction?: SizeRestriction;
  readonly its?: Its;
  readonly switches?: readonly Switch[];
  readonly foreign?: Foreign;
  readonly extensions?: Foreign;
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
  /** XLIFF 2.x `file/@id`, where it is not `f1`, `f2` … by place. */
  readonly id?: string;
  /** Groups of other tools, in document order. */
  readonly groups?: readonly Group[];
  readonly notes?: readonly Note[];
  readonly metadata?: Metadata;
  readonly validation?: readonly ValidationRule[];
  readonly sizeProfiles?: SizeProfiles;
  readonly sizeRestriction?: SizeRestriction;
  readonly its?: Its;
  readonly switches?: readonly Switch[];
  /** Attributes of `file`, children of `header`, `bin-unit`s of the body. */
  readonly foreign?: Foreign;
  /** Attributes of `file`, its skeleton and modules. */
  readonly extensions?: Foreign;
  /** What stands on and in the root element beside the files; of the first file only. `document` is XML of 1.x. */
  readonly document?: Foreign;
  readonly documentExtensions?: Foreign;
  /** Prefixes that verbatim XML of this file uses → namespace. */
  readonly namespaces?: Readonly<Record<string, string>>;
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
