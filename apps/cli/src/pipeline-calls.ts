/** Flags as meant: which verb of the pipeline is called, with which options, and who puts its result into words. */
import type * as results from '@dragoman/pipeline';
import { isState } from '@dragoman/model';
import { checkFlags } from './check-flags.ts';
import { problem, type Problem } from './command-line-problems.ts';
import { parseInstant } from './instant.ts';
import { importOptionsOf, isMemoryVerb, lookupOptionsOf, memoryProblems } from './memory-calls.ts';
import { reviewAction, reviewProblems } from './review-decision.ts';
import { type FindingsReport, reportText } from './findings-report.ts';
import type { Show, ShowContext } from './show.ts';
import { showCheck } from './show-check.ts';
import { showAssemble, showConvert, showInit, showPseudo, showReport, showReview } from './show-written.ts';
import { showExport, showImport } from './show-exchange.ts';
import { showMerge } from './show-merge.ts';
import { showAccepted, showChanges } from './show-changes.ts';
import { showExtract } from './show-extract.ts';
import { showPublish } from './show-publish.ts';
import { showRoundtrip, showSegment, showValidate, showVerify } from './show-checked.ts';
import {
  showMemoryExport,
  showMemoryImport,
  showMemoryLookup,
  showMemoryStats,
  showTermsExport,
  showTermsImport,
  showTermsLookup,
} from './show-memory.ts';
import { showStatus } from './show-status.ts';
import { flagValue, flagValues, hasFlag, type TypedFlags } from './typed-flags.ts';
import { type Verb, type VerbName, xliffVersions } from './verbs.ts';

type VerbCall<Options, Result> = (
  surroundings: results.Surroundings,
  options: Options,
) => Promise<results.Outcome<Result>>;

/** The verbs of `@dragoman/pipeline`: what tests put another in place of. */
export interface Pipeline {
  readonly init: VerbCall<results.InitOptions, results.InitResult>;
  readonly extract: VerbCall<results.ExtractOptions, results.ExtractResult>;
  readonly changes: VerbCall<results.ChangesOptions, results.ChangesResult>;
  readonly acceptChanges: VerbCall<results.AcceptChangesOptions, results.AcceptChangesResult>;
  readonly segment: VerbCall<results.SegmentOptions, results.SegmentResult>;
  readonly roundtrip: VerbCall<results.RoundtripOptions, results.RoundtripResult>;
  readonly status: VerbCall<results.StatusOptions, results.StatusResult>;
  readonly check: VerbCall<results.CheckOptions, results.CheckResult>;
  readonly review: VerbCall<results.ReviewOptions, results.ReviewResult>;
  readonly exportFiles: VerbCall<results.ExportOptions, results.ExportResult>;
  readonly importFiles: VerbCall<results.ImportOptions, results.ImportResult>;
  readonly report: VerbCall<results.ReportOptions, results.ReportResult>;
  readonly assemble: VerbCall<results.AssembleOptions, results.AssembleResult>;
  readonly publish: VerbCall<results.PublishOptions, results.PublishResult>;
  readonly verify: VerbCall<results.VerifyOptions, results.VerifyResult>;
  readonly validate: VerbCall<results.ValidateOptions, results.ValidateResult>;
  readonly convert: VerbCall<results.ConvertOptions, results.ConvertResult>;
  readonly merge: VerbCall<results.MergeOptions, results.MergeResult>;
  readonly pseudo: VerbCall<results.PseudoOptions, results.PseudoResult>;
  readonly memoryImport: VerbCall<results.MemoryImportOptions, results.MemoryImportResult>;
  readonly memoryExport: VerbCall<results.MemoryExportOptions, results.MemoryExportResult>;
  readonly memoryLookup: VerbCall<results.MemoryLookupOptions, results.MemoryLookupResult>;
  readonly memoryStats: VerbCall<results.MemoryStatsOptions, results.MemoryStatsResult>;
  readonly termsImport: VerbCall<results.TermsImportOptions, results.TermsImportResult>;
  readonly termsExport: VerbCall<results.TermsExportOptions, results.TermsExportResult>;
  readonly termsLookup: VerbCall<results.TermsLookupOptions, results.TermsLookupResult>;
}

/** What came of a call: the outcome as `--json` prints it, and the same in words. */
export interface Called {
  readonly outcome: results.Outcome<object>;
  readonly lines: (context: ShowContext) => readonly string[];
  /** What was asked for instead of words, for another program; undefined where there is no result. */
  readonly report?: (context: Pick<FindingsReport, 'words' | 'version'>) => Promise<string> | undefined;
}

export type Call = (pipeline: Pipeline, surroundings: results.Surroundings) => Promise<Called>;

export interface CallRequest {
  readonly verb: Verb;
  readonly arguments: readonly string[];
  readonly flags: TypedFlags;
  readonly uiLanguage: string;
}

/** A call, or everything that is wrong with the command line. */
export type Meant =
  { readonly call: Call; readonly flags: TypedFlags } | { readonly problems: readonly [Problem, ...Problem[]] };

export function meantBy({ verb, flags: typed, ...rest }: CallRequest): Meant {
  const { flags, problems } = checkFlags(verb, typed);
  const [first, ...others] = [...problems, ...verbProblems(verb.name, rest.arguments, flags)];
  if (first !== undefined) return { problems: [first, ...others] };
  return { call: callOf[verb.name]({ ...rest, flags }), flags };
}

/** Rules between flags, which the table of verbs cannot state. */
function verbProblems(verb: VerbName, paths: readonly string[], flags: TypedFlags): readonly Problem[] {
  if (verb === 'review') return reviewProblems(paths, flags);
  if (verb === 'publish') return withdrawalProblems(paths, flags);
  if (isMemoryVerb(verb)) return memoryProblems(verb, flags);
  if (verb === 'check') return checkProblems(flags);
  for (const name of ['as-of', 'due']) {
    const value = flagValue(flags, name);
    if (value !== undefined && parseInstant(value) === undefined) {
      return [problem(verb, 'not-an-instant', { flag: `--${name}`, value })];
    }
  }
  if (verb === 'import' && flagValue(flags, 'as') === 'reviewer' && flagValue(flags, 'by') === undefined) {
    return [problem(verb, 'missing-flag', { flag: '--by NAME' })];
  }
  const isDry = hasFlag(flags, 'dry-run') && hasFlag(flags, 'result');
  return isDry ? [problem(verb, 'dry-run-with-result')] : [];
}

/** One kind of output at a time; and a file of notes is written even where a result file keeps what was found before. */
function checkProblems(flags: TypedFlags): readonly Problem[] {
  const format = flagValue(flags, 'format') ?? 'json';
  const isTwofold = hasFlag(flags, 'json') && format !== 'json' && !hasFlag(flags, 'result');
  const isDry = hasFlag(flags, 'dry-run');
  return [
    ...(isTwofold ? [problem('check', 'flags-exclude', { found: `--json, --format ${format}` })] : []),
    ...(isDry && hasFlag(flags, 'result') ? [problem('check', 'dry-run-with-result')] : []),
    ...(isDry && !hasFlag(flags, 'annotate')
      ? [problem('check', 'flag-needs-flag', { flag: '--dry-run', needs: '--annotate' })]
      : []),
  ];
}

/** Taking back, and putting back, is said of named releases, never of all of them by the way. */
function withdrawalProblems(paths: readonly string[], flags: TypedFlags): readonly Problem[] {
  const taken = ['withdraw', 'restore'].filter((name) => hasFlag(flags, name)).map((name) => `--${name}`);
  if (taken.length > 1) return [problem('publish', 'flags-exclude', { found: taken.join(', ') })];
  const isUnnamed = taken.length === 1 && paths.length === 0;
  return isUnnamed ? [problem('publish', 'flag-needs-path', { flag: taken[0] ?? '' })] : [];
}

type Typed = Omit<CallRequest, 'verb'>;

const callOf: Readonly<Record<VerbName, (typed: Typed) => Call>> = {
  init: ({ arguments: [dir], flags }) => {
    const source = flagValue(flags, 'source');
    return calling(({ init }) => init, showInit, {
      dir: dir ?? flagValue(flags, 'workspace') ?? '.',
      languages: flagValues(flags, 'language'),
      ...(source === undefined ? {} : { source }),
    });
  },
  extract: (typed) =>
    calling(({ extract }) => extract, showExtract, {
      ...selection(typed),
      ...(hasFlag(typed.flags, 'resegment') ? { resegment: true } : {}),
    }),
  changes: (typed) => calling(({ changes }) => changes, showChanges, selection(typed)),
  'changes accept': (typed) =>
    calling(({ acceptChanges }) => acceptChanges, showAccepted, {
      ids: [...new Set(typed.arguments)],
      class: 'spelling',
      by: byOf(typed),
    }),
  segment: ({ arguments: [file = ''], flags }) => {
    const language = flagValue(flags, 'language');
    const explain = hasFlag(flags, 'explain');
    return calling(({ segment }) => segment, showSegment, {
      file,
      explain,
      ...(language === undefined ? {} : { language }),
    });
  },
  roundtrip: ({ arguments: files }) => calling(({ roundtrip }) => roundtrip, showRoundtrip, { files }),
  status: (typed) => calling(({ status }) => status, showStatus, statusOptions(typed)),
  check: (typed) => checking(typed),
  review: (typed) => calling(({ review }) => review, showReview, reviewOptions(typed)),
  export: (typed) => calling(({ exportFiles }) => exportFiles, showExport, exportOptions(typed)),
  import: ({ arguments: files, flags }) =>
    calling(({ importFiles }) => importFiles, showImport, { files, ...importerOf(flags) }),
  report: ({ flags, uiLanguage }) =>
    calling(({ report }) => report, showReport, { out: flagValue(flags, 'out') ?? '', uiLanguage }),
  assemble: (typed) => calling(({ assemble }) => assemble, showAssemble, { ...selection(typed), out: outOf(typed) }),
  publish: (typed) =>
    calling(({ publish }) => publish, showPublish, {
      ...selection(typed),
      out: outOf(typed),
      by: byOf(typed),
      ...(hasFlag(typed.flags, 'withdraw') ? { withdraw: true } : {}),
      ...(hasFlag(typed.flags, 'restore') ? { restore: true } : {}),
    }),
  verify: ({ arguments: [dir = ''] }) => calling(({ verify }) => verify, showVerify, { dir }),
  validate: ({ arguments: files }) => calling(({ validate }) => validate, showValidate, { files }),
  convert: ({ arguments: [file = '', out = ''], flags }) => {
    const to = xliffVersions.find((version) => version === flagValue(flags, 'to')) ?? '1.2';
    return calling(({ convert }) => convert, showConvert, { file, out, to });
  },
  merge: ({ arguments: files }) => calling(({ merge }) => merge, showMerge, { files }),
  pseudo: (typed) => calling(({ pseudo }) => pseudo, showPseudo, selection(typed)),
  'memory import': ({ arguments: files, flags }) =>
    calling(({ memoryImport }) => memoryImport, showMemoryImport, importOptionsOf(files, flags)),
  'memory export': (typed) =>
    calling(({ memoryExport }) => memoryExport, showMemoryExport, {
      language: flagValue(typed.flags, 'language') ?? '',
      out: outOf(typed),
    }),
  'memory lookup': ({ arguments: [text = ''], flags }) =>
    calling(({ memoryLookup }) => memoryLookup, showMemoryLookup, lookupOptionsOf(text, flags)),
  'memory stats': ({ flags }) =>
    calling(({ memoryStats }) => memoryStats, showMemoryStats, { languages: flagValues(flags, 'language') }),
  'terms import': ({ arguments: [file = ''], flags }) => {
    const name = flagValue(flags, 'name')?.trim();
    const options = { file, ...(name === undefined ? {} : { name }) };
    return calling(({ termsImport }) => termsImport, showTermsImport, options);
  },
  'terms export': (typed) => calling(({ termsExport }) => termsExport, showTermsExport, { out: outOf(typed) }),
  'terms lookup': ({ arguments: [text = ''], flags }) => {
    const languages = flagValues(flags, 'language');
    return calling(({ termsLookup }) => termsLookup, showTermsLookup, { text, languages });
  },
};

function calling<Options, Result extends object>(
  verbOf: (pipeline: Pipeline) => VerbCall<Options, Result>,
  show: Show<Result>,
  options: Options,
): Call {
  return async (pipeline, surroundings) => {
    const outcome = await verbOf(pipeline)(surroundings, options);
    const { result } = outcome;
    return { outcome, lines: (context) => (result === undefined ? [] : show(result, context)) };
  };
}

function checking(typed: Typed): Call {
  const options = { ...selection(typed), annotate: hasFlag(typed.flags, 'annotate') };
  const format = flagValue(typed.flags, 'format');
  return async (pipeline, surroundings) => {
    const outcome = await pipeline.check(surroundings, options);
    const { result, diagnostics } = outcome;
    const called = {
      outcome,
      lines: (context: ShowContext) => (result === undefined ? [] : showCheck(result, context)),
    };
    if (format !== 'sarif' && format !== 'junit') return called;
    const pathOf = (file: string): string =>
      result === undefined || result.workspace === '.' ? file : `${result.workspace}/${file}`;
    return {
      ...called,
      report: (context) =>
        result === undefined ? undefined : reportText(format, { ...context, result, diagnostics, pathOf }),
    };
  };
}

function selection({ arguments: paths, flags }: Typed): results.ExtractOptions {
  return { paths, languages: flagValues(flags, 'language') };
}

function outOf({ flags }: Typed): string {
  return flagValue(flags, 'out') ?? '';
}

function byOf({ flags }: Typed): string {
  return (flagValue(flags, 'by') ?? '').trim();
}

function statusOptions(typed: Typed): results.StatusOptions {
  const { flags } = typed;
  const asOf = parseInstant(flagValue(flags, 'as-of') ?? '');
  return {
    ...selection(typed),
    states: flagValues(flags, 'state').filter(isState),
    segments: hasFlag(flags, 'segments'),
    gate: hasFlag(flags, 'gate'),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function reviewOptions(typed: Typed): results.ReviewOptions {
  const { arguments: paths, flags } = typed;
  return {
    paths,
    all: hasFlag(flags, 'all'),
    language: flagValue(flags, 'language') ?? '',
    by: byOf(typed),
    segments: flagValues(flags, 'segment'),
    notMine: hasFlag(flags, 'not-mine'),
    action: reviewAction(flags),
  };
}

function exportOptions({ arguments: paths, flags }: Typed): results.ExportOptions {
  const due = parseInstant(flagValue(flags, 'due') ?? '');
  const [to, since] = [flagValue(flags, 'to'), flagValue(flags, 'since')];
  return {
    paths,
    language: flagValue(flags, 'language') ?? '',
    tool: flagValue(flags, 'for') === 'omegat' ? 'omegat' : 'generic',
    out: flagValue(flags, 'out') ?? '',
    ...(to === undefined ? {} : { to: to.trim() }),
    ...(due === undefined ? {} : { due }),
    ...(since === undefined ? {} : { since }),
  };
}

function importerOf(flags: TypedFlags): Pick<results.ImportOptions, 'as' | 'by'> {
  const by = flagValue(flags, 'by')?.trim();
  return {
    as: flagValue(flags, 'as') === 'reviewer' ? 'reviewer' : 'translator',
    ...(by === undefined ? {} : { by }),
  };
}
