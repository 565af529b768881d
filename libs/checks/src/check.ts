/** The shape of a check, and of what it looks at. */
import type {
  CompareFacts,
  CompareFactsAcross,
  CompareTerms,
  InlineContent,
  LocQualityIssueType,
  Severity,
} from '@dragoman/model';
import type { TypographyProfile } from './profiles/profile.ts';

/** Of what kind and how grave a difference in codes is. */
export type CompareCodes = (
  source: InlineContent,
  target: InlineContent,
) => readonly { readonly code: string; readonly severity: 'error' | 'warning'; readonly labels: readonly string[] }[];

/** A language of the pair, with what checks ask about it. */
export interface Side {
  /** BCP 47, as the file has it. */
  readonly tag: string;
  /** `fr`, `uz-Cyrl`: the key of tables by language. */
  readonly key: string;
  /** ISO 15924. */
  readonly script: string;
  readonly profile: TypographyProfile;
}

/** Knowledge of other parts, given as functions; a check that lacks its own finds nothing. */
export interface Knowledge {
  /** Instead of `compareCodes` of libs/text, which the gate uses too. */
  readonly codes?: CompareCodes | undefined;
  readonly facts?: { readonly compare: CompareFacts; readonly compareAcross?: CompareFactsAcross } | undefined;
  readonly terms?: CompareTerms | undefined;
  /** Names of typographic profiles (`fr-EU`), by side. */
  readonly typography?: { readonly source?: string | undefined; readonly target?: string | undefined } | undefined;
  /** Day by which the validity of terms is judged, `2015-03-26`. */
  readonly on?: string | undefined;
}

/** A sentence and its translation. Texts have U+FFFC for each lone code, so that nothing around it looks joined; pairs of codes leave no trace. */
export interface Pair {
  readonly source: string;
  readonly target: string;
  readonly sourceContent: InlineContent;
  readonly targetContent: InlineContent;
  readonly from: Side;
  readonly to: Side;
  readonly knowledge: Knowledge;
  /** Most code points that the target may have. */
  readonly longest?: number | undefined;
  /** A person says that this target is empty, or equal to its source, on purpose. */
  readonly asIs: boolean;
}

/** One place where a check fires; `values` fill the check's message. */
export interface Hit {
  readonly values?: Readonly<Record<string, string | number>>;
  /** Where the case is lighter or graver than the check's default. */
  readonly severity?: Severity;
  /** Offsets in `Pair.target`, or `Pair.source` where `side` says so. */
  readonly from?: number;
  readonly to?: number;
  readonly side?: 'source' | 'target';
}

/** A sentence of a unit: `pair` is absent without a translation. */
export interface Sentence {
  readonly segment: string;
  readonly source: string;
  readonly target: string | undefined;
  readonly asIs: boolean;
}

/** A sentence somewhere in a release, in one language. */
export interface PlacedSentence {
  readonly file: string;
  /** The source document, the same for all languages. */
  readonly document: string;
  readonly unit: string;
  readonly segment: string;
  readonly source: string;
  /** Empty without a translation. */
  readonly target: string;
  readonly from: Side;
  readonly to: Side;
}

/** What a check is in words: its documentation, and the test of it. */
interface CheckWords {
  /** Stable, kebab-case: waivers and configuration name it. */
  readonly code: string;
  readonly type: LocQualityIssueType;
  readonly severity: Severity;
  /** What it looks for, for the table of checks. */
  readonly description: string;
  /** What was found, with `{{name}}` for each of a hit's values. */
  readonly message: string;
  readonly advice?: string;
  readonly good: Example;
  readonly bad: Example;
}

export interface SegmentCheck extends CheckWords {
  readonly scope: 'segment';
  readonly find: (pair: Pair) => readonly Hit[];
}
/** Looks at all sentences of a paragraph at once. */
export interface UnitCheck extends CheckWords {
  readonly scope: 'unit';
  readonly find: (sentences: readonly Sentence[]) => readonly (Hit & { readonly segment: string })[];
}
/** Looks at all documents of a release in all languages. */
export interface ReleaseCheck extends CheckWords {
  readonly scope: 'release';
  /** Given every sentence, untranslated ones too; else those with a translation. */
  readonly sees?: 'sources';
  readonly find: (
    sentences: readonly PlacedSentence[],
    knowledge: Knowledge,
  ) => readonly (Hit & { readonly at: PlacedSentence })[];
}
export type Check = SegmentCheck | UnitCheck | ReleaseCheck;

/** Sentences with their translations; French to `language` where nothing else is said. */
export interface Example {
  readonly language: string;
  readonly sourceLanguage?: string;
  /** Name of the target's typographic profile, where it is not the language's own. */
  readonly typography?: string;
  /** Name of the source's profile, where one was chosen. */
  readonly sourceTypography?: string;
  readonly longest?: number;
  readonly sentences: readonly (readonly [
    source: InlineContent | string,
    target: InlineContent | string | undefined,
    language?: string,
  ])[];
}

/** An example of one sentence in `language`. */
export function example(language: string, source: InlineContent | string, target?: InlineContent | string): Example {
  return { language, sentences: [[source, target]] };
}
