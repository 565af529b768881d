/** Data categories of ITS 2.0 as XLIFF carries them (XLIFF 2.1 and 2.2, ITS Module; `its:` attributes in 1.2). Values in the file's own words. */

/** A finding about quality (ITS 2.0 §8.17). */
export interface LocQualityIssue {
  /** `mistranslation`, `whitespace`, `length` … */
  readonly type?: string;
  readonly comment?: string;
  /** 0 to 100. */
  readonly severity?: string;
  readonly profileRef?: string;
  readonly enabled?: string;
}
/** A judgement of quality (ITS 2.0 §8.18). */
export interface LocQualityRating {
  readonly score?: string;
  readonly scoreThreshold?: string;
  readonly vote?: string;
  readonly voteThreshold?: string;
  readonly profileRef?: string;
}
/** Who or what translated and revised (ITS 2.0 §8.10). */
export interface Provenance {
  readonly person?: string;
  readonly personRef?: string;
  readonly org?: string;
  readonly orgRef?: string;
  readonly tool?: string;
  readonly toolRef?: string;
  readonly revPerson?: string;
  readonly revPersonRef?: string;
  readonly revOrg?: string;
  readonly revOrgRef?: string;
  readonly revTool?: string;
  readonly revToolRef?: string;
}
/** What a text is about (ITS 2.0 §8.16). */
export interface TextAnalysis {
  readonly classRef?: string;
  readonly confidence?: string;
  readonly source?: string;
  readonly ident?: string;
  readonly identRef?: string;
}
/** For which languages a text is meant (ITS 2.0 §8.13). */
export interface LocaleFilter {
  /** Language ranges, separated by commas. */
  readonly list?: string;
  readonly type?: string;
}
/** Terminology (ITS 2.0 §8.4). */
export interface Term {
  /** `yes` or `no`; in 2.x the annotation's type says it. */
  readonly term?: string;
  readonly info?: string;
  readonly infoRef?: string;
  readonly confidence?: string;
}
/** Storage size (ITS 2.0 §8.21); 2.x says it as a size restriction. */
export interface StorageSize {
  readonly size?: string;
  readonly encoding?: string;
  readonly lineBreakType?: string;
}

/** Issues and records that stand apart and are referred to by their id. */
export interface LocQualityIssues {
  readonly id: string;
  readonly version?: string;
  readonly issues: readonly LocQualityIssue[];
}
export interface ProvenanceRecords {
  readonly id: string;
  readonly version?: string;
  readonly records: readonly Provenance[];
}

export interface Its {
  /** Of ITS itself. */
  readonly version?: string;
  /** Tools behind the categories, `mt-confidence|tool`. */
  readonly annotatorsRef?: string;
  readonly translate?: string;
  readonly term?: Term;
  readonly locQualityIssue?: LocQualityIssue;
  readonly locQualityIssuesRef?: string;
  readonly locQualityRating?: LocQualityRating;
  readonly provenance?: Provenance;
  readonly provenanceRecordsRef?: string;
  readonly localeFilter?: LocaleFilter;
  readonly textAnalysis?: TextAnalysis;
  readonly domains?: string;
  readonly language?: string;
  readonly mtConfidence?: string;
  readonly allowedCharacters?: string;
  readonly storageSize?: StorageSize;
  /** Of files, groups and units. */
  readonly locQualityIssues?: readonly LocQualityIssues[];
  readonly provenanceRecords?: readonly ProvenanceRecords[];
}
