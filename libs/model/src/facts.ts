/** What libs/facts finds in a text, and the contracts by which checks, carry and memory use it. Offsets are UTF-16, in the plain text (codes removed). */

export const factKinds = [
  'date',
  'time',
  'range',
  'number',
  'ordinal',
  'amount',
  'percentage',
  'measure',
  'email',
  'url',
  'phone',
  'reference',
] as const;
export type FactKind = (typeof factKinds)[number];

export interface Fact {
  readonly kind: FactKind;
  /**
   * The value in one form for all languages: `2015-03-26`, `--03-26` (no year), `2015-03`, `10:30`, `1000.5`, `EUR 3000000`,
   * `3.5 %`, `12 km`, `-5 °C`, `2015-03-25/2015-03-26`, `25/30 km`, `article 5`, `2015/478`. Equal strings of one kind are
   * equal values.
   */
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly text: string;
}

/** Facts of a text in a language, in order, without overlaps. */
export type RecognizeFacts = (text: string, language: string) => readonly Fact[];

/** One fact that one side has and the other has not. Both: the two stand for each other and differ (another day). */
export interface FactDifference {
  readonly kind: FactKind;
  readonly source?: Fact;
  readonly target?: Fact;
  /** `certain`: no reading of either text makes them agree. `possible`: only written otherwise, in words perhaps. */
  readonly certainty: 'certain' | 'possible';
}

export interface TextInLanguage {
  readonly text: string;
  readonly language: string;
}

export type CompareFacts = (source: TextInLanguage, target: TextInLanguage) => readonly FactDifference[];

/** One language that says something else than all others of a release. */
export interface FactOutlier {
  readonly language: string;
  readonly kind: FactKind;
  /** What two thirds or more say, and in how many languages; French has a voice like any other. */
  readonly expected: string;
  readonly agreeing: number;
  readonly found?: Fact;
}

export type CompareFactsAcross = (source: TextInLanguage, targets: readonly TextInLanguage[]) => readonly FactOutlier[];

/**
 * The target of an edited source, where only facts changed and it is certain what to write (`linguistics.md`); undefined
 * wherever a person must look.
 */
export type AdaptFacts = (edit: {
  readonly before: TextInLanguage;
  readonly after: TextInLanguage;
  readonly target: TextInLanguage;
}) => { readonly text: string; readonly changes: readonly { readonly from: Fact; readonly to: Fact }[] } | undefined;

/** Whether two sources differ in nothing but facts of equal kinds. */
export type IsFactEdit = (before: TextInLanguage, after: TextInLanguage) => boolean;
