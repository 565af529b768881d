/** What every verb takes and gives: the contract between the pipeline and whoever calls it (`product.md`, Command). */
import type { FileSystem, Processes } from '@dragoman/workspace';
import type { Coverage, Diagnostic, HeldReason, ReturnOutcome, State } from '@dragoman/model';

/** 0 done · 1 done, but something was held, refused, invalid or found · 2 nothing could run. */
export type ExitStatus = 0 | 1 | 2;

/** `result` is undefined only with status 2. Batches never stop at their first bad item: `diagnostics` names them all. */
export interface Outcome<Result> {
  readonly status: ExitStatus;
  readonly result?: Result;
  readonly diagnostics: readonly Diagnostic[];
  /** Trouble of the machine had a part in the result: it may be shown, and must not be kept as the verdict on these texts. */
  readonly isProvisional?: boolean;
}

/** Long work says where it is; nothing depends on it. */
export interface Progress {
  readonly verb: string;
  readonly done: number;
  readonly total: number;
  /** What is being worked on: `lv/R/communique.md.xlf`. */
  readonly item: string;
}

/** What the outside world brings: folder, clock, listener. */
export interface Surroundings {
  /** The folder where the person typed the command (INIT_CWD under npm). */
  readonly from: string;
  /** `--workspace DIR`. */
  readonly workspace?: string;
  readonly now: () => Date;
  readonly progress?: (progress: Progress) => void;
  /** Hears at once what a person should know while the verb still runs: that it waits for another run. */
  readonly notice?: (notice: Diagnostic) => void;
  readonly dryRun?: boolean;
  /** Tells this program from every other version of it; where it is absent nothing that was found is kept for later runs. */
  readonly program?: string;
  /** Another file system than Node's: tests fail and kill at every call of it. */
  readonly fileSystem?: FileSystem;
  /** Who else runs: tests stand for a run after one that was killed. */
  readonly processes?: Processes;
  /** Bits of the unit-id hash: 80, fewer only where a test wants collisions. */
  readonly unitIdBits?: number;
}

export interface InitOptions {
  readonly dir: string;
  /** French where absent. */
  readonly source?: string;
  readonly languages: readonly string[];
}
export interface InitResult {
  readonly workspace: string;
  readonly created: readonly string[];
  /** The workspace was there before. */
  readonly existing: boolean;
  /** What git knows of merging bilingual files in this clone; `none`: there is no git work tree. */
  readonly mergeDriver: 'registered' | 'present' | 'none';
}

export interface MergeOptions {
  /** Bilingual files, memories and parts of the ledger to repair; or, as git's merge driver is called, base, ours, theirs and the path. */
  readonly files: readonly string[];
}
/** Sentences of the result, by what became of them; those that nobody changed are not counted. */
export interface MergedSegments {
  readonly ours: number;
  readonly theirs: number;
  /** Both sides changed them and agree. */
  readonly both: number;
  /** Ours stayed, theirs is offered, nobody's approval holds. */
  readonly conflict: number;
  /** A translation of another wording arrived as a proposal. */
  readonly offered: number;
}
export interface MergedFile {
  readonly file: string;
  /** False: there was nothing to repair, or the file was left as it is (see the diagnostics). */
  readonly merged: boolean;
  readonly conflicts: number;
  /** Paragraphs that one side deleted and the other translated: there until extract retires what they hold. */
  readonly kept: number;
  readonly segments: MergedSegments;
  /** Only of the ledger: versions that were written whole, under the numbers they have now and had before. */
  readonly versions?: readonly { readonly n: number; readonly was: number; readonly by: string }[];
  readonly diagnostics: readonly Diagnostic[];
}
export interface MergeResult {
  /** Whose files they are. Absent where git called the driver: its paths are those below the top of the work tree. */
  readonly workspace?: string;
  readonly files: readonly MergedFile[];
}

export interface ExtractOptions {
  readonly paths: readonly string[];
  readonly languages: readonly string[];
  /** The product's newest rules take the place of the workspace's, unless somebody edited those. */
  readonly resegment?: boolean;
}
export interface ExtractResult {
  readonly documents: readonly ExtractedDocument[];
}
export interface ExtractedDocument {
  readonly document: string;
  readonly language: string;
  readonly units: number;
  readonly segments: number;
  readonly words: number;
  readonly written: boolean;
  /** Change class → segments; classes with none are left out. */
  readonly carried: Readonly<Record<string, number>>;
  /** The same in words of today's sentences. */
  readonly carriedWords: Readonly<Record<string, number>>;
  /** Translations that lost their place and went to the memory. */
  readonly retired: number;
  /** The document's name before it was renamed; its translation moved along. */
  readonly movedFrom?: string;
}

export interface SegmentOptions {
  readonly file: string;
  readonly language?: string;
  readonly explain: boolean;
}
export interface SegmentResult {
  readonly document: string;
  readonly format: string;
  readonly language: string;
  readonly rules: string;
  readonly units: readonly {
    readonly id: string;
    readonly segments: readonly string[];
    /** Only with `--explain`. */
    readonly candidates?: SegmentCandidates;
  }[];
}

/** Positions that a rule proposes; offset in UTF-16 units of the unit's plain text. */
export type SegmentCandidates = readonly {
  readonly offset: number;
  readonly breaks: boolean;
  /** The text on both sides of the position, which is marked `|`. */
  readonly around: string;
  /** Where the rule stands and what it says. */
  readonly rule: string;
}[];

export interface RoundtripOptions {
  readonly files: readonly string[];
}
export interface RoundtripResult {
  readonly results: readonly {
    readonly file: string;
    /** `text`, `markdown`, `xliff-1.2` …; null when no filter claims the file. */
    readonly format: string | null;
    readonly identical: boolean;
    readonly refused: boolean;
    readonly units: number;
    readonly segments: number;
    readonly diagnostics: readonly Diagnostic[];
  }[];
}

export interface StatusOptions {
  readonly paths: readonly string[];
  readonly languages: readonly string[];
  readonly states: readonly State[];
  readonly segments: boolean;
  readonly gate: boolean;
  /** Instant for embargoes and due dates, ISO 8601; now when absent. */
  readonly asOf?: string;
}
export interface ListedSegment {
  readonly language: string;
  readonly document: string;
  /** `uX-s2`, what `review --segment` takes. */
  readonly segment: string;
  readonly state: State;
  readonly subState: string | null;
  readonly source: string;
  readonly target: string | null;
}
export interface StatusResult extends Coverage {
  /** Only with `--segments` or `--state`. */
  readonly segments?: readonly ListedSegment[];
}

export type ReviewAction =
  | { readonly kind: 'accept'; readonly final: boolean }
  | { readonly kind: 'reject'; readonly note: string }
  | { readonly kind: 'waive'; readonly code: string; readonly reason: string }
  | { readonly kind: 'as-is' };
export interface ReviewOptions {
  readonly paths: readonly string[];
  readonly all: boolean;
  readonly language: string;
  readonly by: string;
  /** Addresses `uX-s2`; empty: every segment of the paths. */
  readonly segments: readonly string[];
  /** The reviewer confirms that segments of an unknown translator are not their own work. */
  readonly notMine: boolean;
  readonly action: ReviewAction;
}
export interface ReviewResult {
  readonly reviewed: number;
  readonly rejected: number;
  readonly waived: number;
  readonly refused: readonly {
    readonly document: string;
    readonly segment: string;
    readonly reason: string;
    /** Of the checks, where the reason is `open-findings`. */
    readonly codes?: readonly string[];
  }[];
}

export interface ReportOptions {
  /** Folder that receives `index.html`. */
  readonly out: string;
  readonly uiLanguage: string;
}
export interface ReportResult {
  readonly file: string;
  readonly written: boolean;
}

export interface AssembleOptions {
  readonly paths: readonly string[];
  readonly languages: readonly string[];
  readonly out: string;
}
export interface AssembleResult {
  readonly documents: readonly {
    readonly release: string;
    readonly document: string;
    readonly language: string;
    /** Path of the assembled file relative to the folder of the caller, so that it is the same on every machine. */
    readonly output: string;
    /** Whether nothing is held; an embargo is not asked for, since the answer would change with the clock. */
    readonly releasable: boolean;
    readonly held: readonly HeldReason[];
    /** Instant before which `publish` holds the document, where its release has one. */
    readonly embargo?: string;
  }[];
}

export interface PublishOptions {
  readonly paths: readonly string[];
  readonly languages: readonly string[];
  readonly out: string;
  readonly by: string;
  /** Takes back what `paths` name instead of publishing it; they may not be empty then. */
  readonly withdraw?: boolean;
  /** Publishes a text again that was withdrawn and has not changed since. */
  readonly restore?: boolean;
}
export interface PublishResult {
  readonly releases: readonly {
    readonly release: string;
    readonly language: string;
    /** The language's current text is public after this run (new or already there). */
    readonly published: boolean;
    /** True when this run wrote a new version to the ledger. */
    readonly written: boolean;
    /** The last that happened to this language is that a person took it back; with `written`, by this run. */
    readonly withdrawn: boolean;
    /** Version in the ledger that is public; null when none is. */
    readonly version: number | null;
    readonly held: readonly HeldReason[];
    readonly files: readonly { readonly document: string; readonly output: string; readonly receipt: string }[];
  }[];
  /** The public folder (`dist/releases`), and whether this run changed what it shows. */
  readonly publicFolder: string;
  readonly switched: boolean;
}

export interface VerifyOptions {
  readonly dir: string;
}
export interface VerifyResult {
  readonly results: readonly {
    readonly file: string;
    readonly ok: boolean;
    readonly diagnostics: readonly Diagnostic[];
  }[];
}

export interface ValidateOptions {
  readonly files: readonly string[];
}
export interface ValidateResult {
  readonly results: readonly {
    readonly file: string;
    readonly version: string | null;
    readonly valid: boolean;
    /** XLIFF 1.2 strict too; null where the standard knows no such difference. */
    readonly strict: boolean | null;
    readonly diagnostics: readonly PlacedDiagnostic[];
    /** Why a valid file of 1.2 is not strict: each kind of thing once. */
    readonly notStrict: readonly PlacedDiagnostic[];
  }[];
}
export type PlacedDiagnostic = Diagnostic & { readonly line: number | null; readonly column: number | null };

export interface ConvertOptions {
  readonly file: string;
  readonly out: string;
  readonly to: '1.2' | '2.0' | '2.1' | '2.2';
}
export interface ConvertResult {
  readonly file: string;
  /** What the file says it is. */
  readonly version: string;
  readonly output: string;
  readonly to: string;
  readonly units: number;
  readonly segments: number;
  readonly written: boolean;
  /** The output held these bytes already. Neither written nor unchanged: it holds others and was left alone. */
  readonly unchanged: boolean;
}

export interface PseudoOptions {
  readonly paths: readonly string[];
  readonly languages: readonly string[];
}
export interface PseudoResult {
  readonly documents: readonly {
    readonly document: string;
    readonly language: string;
    readonly filled: number;
    readonly written: boolean;
  }[];
}

export interface ExportOptions {
  /** Releases or documents; empty: every document with something left to translate. */
  readonly paths: readonly string[];
  readonly language: string;
  readonly tool: 'generic' | 'omegat';
  /** A folder; for `generic` also one file that ends in `.xlf` or `.xliff`. */
  readonly out: string;
  /** Who works on it. */
  readonly to?: string;
  /** ISO 8601 instant. */
  readonly due?: string;
  /** Only what that job did not hold. */
  readonly since?: string;
}
export interface ExportResult {
  /** Null when there was nothing to hand out. */
  readonly job: string | null;
  readonly language: string;
  /** Absolute paths. */
  readonly files: readonly string[];
  /** Left to translate, revise or confirm: finished ones go along and are not counted. */
  readonly segments: number;
  readonly words: number;
}

export interface ImportOptions {
  /** Returned files, or folders of them: an OmegaT project is one. */
  readonly files: readonly string[];
  readonly as: 'translator' | 'reviewer';
  readonly by?: string;
}
export interface ImportResult {
  readonly files: readonly ImportedFile[];
}
export interface ImportedFile {
  /** As it was named. */
  readonly file: string;
  readonly job: string | null;
  readonly language: string | null;
  readonly document: string | null;
  /** Every segment of the file is in exactly one of them. */
  readonly segments: Readonly<Record<ReturnOutcome, number>>;
  /** Raised to `reviewed` or `final` by a reviewer's import. */
  readonly approved: number;
  readonly written: boolean;
}
