/** What the verbs of the memory and the registers take and give (`product.md`, Command). */
import type { MemoryMatch, RegisterTerm, TermHit } from '@dragoman/model';

export interface MemoryImportOptions {
  /** TMX and XLIFF, from anywhere. */
  readonly files: readonly string[];
  /** Empty: every target language of the workspace that a file has. */
  readonly languages: readonly string[];
  /** Points taken off every match, 1 to 99. */
  readonly penalty?: number;
}
export interface MemoryImportResult {
  readonly imported: readonly ImportedMemory[];
}
/** One file in one language. */
export interface ImportedMemory {
  /** As it was named. */
  readonly file: string;
  readonly language: string;
  /** Below the workspace: `lv/memory/agency.tmx`. */
  readonly output: string;
  /** Translations between the two languages. */
  readonly entries: number;
  readonly written: boolean;
  /** The workspace has it already, to the byte. */
  readonly unchanged: boolean;
}

export interface MemoryExportOptions {
  readonly language: string;
  readonly out: string;
}
export interface MemoryExportResult {
  readonly language: string;
  readonly file: string;
  readonly entries: number;
  readonly written: boolean;
  readonly unchanged: boolean;
}

export interface MemoryLookupOptions {
  readonly text: string;
  readonly language: string;
  /** As in `dragoman.json` where absent. */
  readonly threshold?: number;
  readonly limit?: number;
  /** Every translation whose source or target holds the text. */
  readonly concordance: boolean;
}
export interface MemoryLookupResult {
  readonly language: string;
  readonly matches: readonly FoundMatch[];
}
export interface FoundMatch {
  readonly source: string;
  readonly target: string;
  /** 0 to 102; null where the text only stands in it. */
  readonly similarity: number | null;
  /** File below the workspace. */
  readonly origin: string;
  readonly type: MemoryMatch['type'] | 'concordance';
}

export interface MemoryStatsOptions {
  readonly languages: readonly string[];
}
export interface MemoryStatsResult {
  readonly languages: readonly {
    readonly language: string;
    readonly entries: number;
    /** Of the index on disk; null where none can be kept. */
    readonly bytes: number | null;
    /** False: the index on disk was still right. */
    readonly rebuilt: boolean;
    readonly files: readonly { readonly file: string; readonly entries: number; readonly penalty: number }[];
  }[];
}

export interface TermsImportOptions {
  readonly file: string;
  /** Of the register; the file's own where absent. */
  readonly name?: string;
}
export interface TermsImportResult {
  readonly file: string;
  /** `registers/<name>.tbx`. */
  readonly output: string;
  readonly concepts: number;
  readonly terms: number;
  readonly written: boolean;
  readonly unchanged: boolean;
}

export interface TermsExportOptions {
  /** Ends in `.tbx` or `.csv`. */
  readonly out: string;
}
export interface TermsExportResult {
  readonly file: string;
  readonly concepts: number;
  readonly terms: number;
  readonly written: boolean;
  readonly unchanged: boolean;
}

export interface TermsLookupOptions {
  readonly text: string;
  /** Empty: all of the workspace. */
  readonly languages: readonly string[];
}
export interface TermsLookupResult {
  readonly hits: readonly FoundTerm[];
}
export interface FoundTerm extends Pick<TermHit, 'text' | 'from' | 'to' | 'exact'> {
  /** As the register has it. */
  readonly term: string;
  readonly concept: string;
  /** `registers/bodies.tbx`. */
  readonly register: string;
  readonly translations: readonly Pick<RegisterTerm, 'language' | 'term' | 'status'>[];
}
