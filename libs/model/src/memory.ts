/** Lookup in a translation memory: the contract between libs/memory and those who fill matches. */
import type { Approval } from './bilingual.ts';
import type { InlineContent } from './inline.ts';
import type { Origin, State } from './states.ts';

/** One translation the memory holds, with where it stood. */
export interface MemoryEntry {
  readonly source: InlineContent;
  readonly target: InlineContent;
  /** Path of the file it comes from, below the workspace: `lv/memory.tmx`, `lv/R/communique.md.xlf`. */
  readonly origin: string;
  readonly unit?: string;
  readonly document?: string;
  /** Source before and after it in its document; `null` at its borders, absent where not known. */
  readonly previous?: InlineContent | null;
  readonly next?: InlineContent | null;
  readonly state?: State;
  readonly approval?: Approval;
  readonly madeBy?: Origin;
  /** Instant of its last change, ISO 8601. */
  readonly at?: string;
  /** A program, not a person, paired source and target. */
  readonly aligned?: true;
  /** Taken off every score of this entry, in points (a memory of another house, a machine). */
  readonly penalty?: number;
}

export interface MemoryQuery {
  readonly source: InlineContent;
  readonly unit?: string;
  readonly document?: string;
  readonly previous?: InlineContent | null;
  readonly next?: InlineContent | null;
}

export interface MemoryMatch {
  readonly entry: MemoryEntry;
  /** 102 exact, both neighbours and the unit; 101 exact and both neighbours; 100 exact; 99 but for placeables, typography or case; below: fuzzy. */
  readonly score: number;
  /** XLIFF 2.1 `mtc:match/@type`. */
  readonly type: 'idm' | 'icm' | 'tm';
  readonly penalties: readonly {
    readonly reason: 'codes' | 'ambiguous' | 'machine' | 'memory' | 'aligned';
    readonly points: number;
  }[];
}

/** Best first; ties are in the same order on every machine. */
export type LookupMemory = (
  query: MemoryQuery,
  options?: { readonly threshold?: number; readonly limit?: number },
) => readonly MemoryMatch[];
