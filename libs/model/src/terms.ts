/** Registers of names and terms (TBX, ISO 30042), and how they are found in a text. Offsets are UTF-16, in the plain text. */

/** What may be written: `administrativeStatus` and `normativeAuthorization` of ISO 12620, in plain words. */
export const termStatuses = ['preferred', 'admitted', 'forbidden', 'superseded'] as const;
export type TermStatus = (typeof termStatuses)[number];

export interface RegisterTerm {
  /** BCP 47, as written. */
  readonly language: string;
  readonly term: string;
  /** Absent: the register does not say. A superseded term may be written up to its last day. */
  readonly status?: TermStatus;
  /** `fullForm`, `acronym`, `abbreviation` … (`termType`). */
  readonly type?: string;
  readonly partOfSpeech?: string;
  readonly gender?: 'feminine' | 'masculine' | 'neuter' | 'other';
  /** First and last day on which it may be written, `2015-03-26`. */
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** Other forms of it that count as it: inflected forms, spellings. */
  readonly forms?: readonly string[];
  readonly note?: string;
  readonly source?: string;
}

export interface RegisterConcept {
  /** The entry's `id`; `#3` for the third entry where it has none. */
  readonly id: string;
  readonly terms: readonly RegisterTerm[];
  readonly definition?: string;
  readonly subjectField?: string;
  /** `person`, `body`, `title`, `act` …, where the register says it. */
  readonly kind?: string;
  /** Written the same in every language. */
  readonly doNotTranslate?: boolean;
  readonly note?: string;
}

/** A term of a register that stands in a text. */
export interface TermHit {
  readonly concept: RegisterConcept;
  readonly term: RegisterTerm;
  readonly from: number;
  readonly to: number;
  /** As written there: perhaps inflected. */
  readonly text: string;
  /** Whether it stands as the register has it, up to typography and first capital. */
  readonly exact: boolean;
}

/**
 * In order of the text. Where terms overlap the longest stands, so hits of one concept never overlap; homonyms, terms of
 * several concepts in one place, stand together. Whatever its status or validity a term is found: old texts have old
 * names. `on` is a day, `2015-03-26`: of homonyms those that are in force on it stand, if any is.
 */
export type RecognizeTerms = (text: string, language: string, on?: string) => readonly TermHit[];

export interface TermDifference {
  /**
   * `missing`: the source names a concept, and nothing that may be written for it stands in the target. `forbidden`: a
   * term stands there that is. `superseded`: one that is not in force on the day, too early as well as too late.
   * `translated`: what is written the same in every language is not.
   */
  readonly kind: 'missing' | 'forbidden' | 'superseded' | 'translated';
  readonly source?: TermHit;
  readonly target?: TermHit;
  /** What may be written instead. */
  readonly expected: readonly RegisterTerm[];
}

/** What the registers say against a translation, each thing once. Without a day a superseded term is superseded. */
export type CompareTerms = (
  source: { readonly text: string; readonly language: string },
  target: { readonly text: string; readonly language: string },
  on?: string,
) => readonly TermDifference[];
