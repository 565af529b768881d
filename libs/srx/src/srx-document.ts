/** The nouns of SRX 2.0 (LISA/ETSI GS LIS 004) as read from a file. */

/** SRX 2.0 `rule`: a position between `beforeBreak` and `afterBreak` is a break, or is not one. */
export interface Rule {
  readonly break: boolean;
  /** ICU regular expression; empty where the file has none. */
  readonly beforeBreak: string;
  readonly afterBreak: string;
  /** 1-based line of the rule in its file. */
  readonly line: number;
}

export interface LanguageRule {
  readonly name: string;
  readonly rules: readonly Rule[];
}

/** SRX 2.0 `languagemap`: which languages a rule set is for, in order. */
export interface LanguageMap {
  /** Regular expression over a whole language tag. */
  readonly pattern: string;
  readonly languageRule: string;
  readonly line: number;
}

/** SRX 2.0 `formathandle`: whether a code at a break stays with the segment before it. */
export interface FormatHandle {
  readonly start: boolean;
  readonly end: boolean;
  readonly isolated: boolean;
}

export interface SrxDocument {
  /** Where it was read from; for diagnostics only. */
  readonly path: string;
  readonly version: '1.0' | '2.0';
  /** True: every map that matches counts, in order; false: only the first one. */
  readonly cascade: boolean;
  /** Read and kept; filters give sub-flows as units of their own in any case. */
  readonly segmentSubflows: boolean;
  readonly formatHandle: FormatHandle;
  readonly languageRules: readonly LanguageRule[];
  readonly languageMaps: readonly LanguageMap[];
  /** One of ours as it was written: measured, so that only very long units run against the clock. */
  readonly isShipped: boolean;
}
