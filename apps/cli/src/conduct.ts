/** From a parsed command line to words, JSON and an exit status. */
import { resolve } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import type { ExitStatus, Outcome, Surroundings } from '@dragoman/pipeline';
import { createWords, diagnosticText, resolveUiLanguage, type Words } from '@dragoman/words';
import { commandOf, helpCommandOf, type Problem, problemDiagnostic } from './command-line-problems.ts';
import { completionScript } from './completion.ts';
import { diagnosticLines, severityCounts } from './diagnostic-lines.ts';
import { readyWidths } from './display-width.ts';
import { groupHelp, programHelp, verbHelp } from './help-text.ts';
import type { Parsed } from './parse-arguments.ts';
import { type Called, meantBy } from './pipeline-calls.ts';
import { createProgressLine } from './progress-line.ts';
import type { CommandRequest } from './run-command.ts';
import { createScreen, type Environment, type Screen } from './screen.ts';
import { flagValue, hasFlag, type TypedFlags } from './typed-flags.ts';
import { verbGroups, verbNamed } from './verbs.ts';

type Spoken = Exclude<Parsed, { readonly kind: 'version' }>;

/** Everything that output depends on, once the flags for it are known. */
interface Stage {
  readonly request: CommandRequest;
  readonly isJson: boolean;
  readonly out: Screen;
  readonly err: Screen;
  /** Said before anything else: there are no words in the language asked for. */
  readonly warnings: readonly Diagnostic[];
}

export async function conduct(request: CommandRequest, parsed: Spoken): Promise<ExitStatus> {
  const stage = setStage(request);
  try {
    return await play(stage, parsed);
  } catch (error) {
    return fail(stage, error, parsed.kind === 'verb' ? parsed.verb.name : undefined);
  }
}

async function play(stage: Stage, parsed: Spoken): Promise<ExitStatus> {
  switch (parsed.kind) {
    case 'help':
      return help(stage, parsed);
    case 'completion':
      stage.request.stdout.write(completionScript(parsed.shell ?? '', stage.out.words));
      return 0;
    case 'mistake':
      return refuse(stage, [parsed.problem]);
    case 'verb':
      return runVerb(stage, parsed);
  }
}

/** `--json`, `--ui-language` and `--workspace` also hold for a command line that cannot be read, so they are looked up in it as typed. */
function setStage(request: CommandRequest): Stage {
  const { argv, env, isTerminal, columns } = request;
  const end = argv.indexOf('--');
  const flags = end === -1 ? argv : argv.slice(0, end);
  const asked = typedValue(flags, '--ui-language');
  const { language, diagnostic } = resolveUiLanguage({ env, ...(asked === undefined ? {} : { flag: asked }) });
  const shared = {
    words: createWords(language),
    env,
    columns,
    isPlain: flags.includes('--no-color'),
    workspace: typedValue(flags, '--workspace'),
  };
  return {
    request,
    isJson: flags.includes('--json'),
    out: createScreen({ ...shared, isTerminal: isTerminal.stdout }),
    err: createScreen({ ...shared, isTerminal: isTerminal.stderr }),
    warnings: diagnostic === undefined ? [] : [diagnostic],
  };
}

/** The last one counts. */
function typedValue(flags: readonly string[], name: string): string | undefined {
  const at = flags.findLastIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = flags[at];
  if (word === undefined) return undefined;
  return word.includes('=') ? word.slice(word.indexOf('=') + 1) : flags[at + 1];
}

function help(stage: Stage, { verb: name, isMistake }: Extract<Parsed, { kind: 'help' }>): ExitStatus {
  if (isMistake && stage.isJson) return refuse(stage, [{ code: 'no-verb', verb: undefined, values: {} }]);
  const screen = isMistake ? stage.err : stage.out;
  const verb = name === undefined ? undefined : verbNamed(name);
  const output = isMistake ? stage.request.stderr : stage.request.stdout;
  const isGroup = name !== undefined && verbGroups.includes(name);
  const general = isGroup ? groupHelp(name, screen) : programHelp(screen);
  output.write(lines(verb === undefined ? general : verbHelp(verb, screen)));
  return isMistake ? 2 : 0;
}

function refuse(stage: Stage, problems: readonly Problem[]): ExitStatus {
  const english = createWords('en');
  const diagnosed = (words: Words): readonly Diagnostic[] =>
    problems.map((found) => {
      const bare = problemDiagnostic(found, found.values['message'] ?? found.code, '');
      const advice = words.t('cli.seeHelp', { command: helpCommandOf(found) });
      return problemDiagnostic(found, diagnosticText(words, bare), advice);
    });
  say(stage, diagnosed(stage.err.words));
  if (stage.isJson) printJson(stage, { diagnostics: [...stage.warnings, ...diagnosed(english)] });
  return 2;
}

async function runVerb(
  stage: Stage,
  { verb, arguments: typed, flags: typedFlags }: Extract<Parsed, { kind: 'verb' }>,
): Promise<ExitStatus> {
  const uiLanguage = stage.out.words.language;
  const meant = meantBy({ verb, arguments: typed, flags: typedFlags, uiLanguage });
  if ('problems' in meant) return refuse(stage, meant.problems);
  const { request } = stage;
  const progress = createProgressLine(stage.err, (text) => request.stderr.write(text), request.now);
  const notice = (heard: Diagnostic): void => {
    // A task runner keeps what was said beside a result file, and shows it in other clones.
    const isKept = flagValue(meant.flags, 'result') !== undefined && heard.severity === 'info';
    if (isKept || wasSaid(request.env, heard)) return;
    progress.wipe();
    request.stderr.write(lines(diagnosticLines(stage.err, [heard])));
  };
  const surroundings = { ...surroundingsOf(request, meant.flags, progress.listener), notice };
  try {
    const called = await meant.call(await request.pipeline(), surroundings);
    progress.wipe();
    return await tell(stage, called, meant.flags);
  } finally {
    progress.wipe();
  }
}

function surroundingsOf(
  { env, cwd, now, program }: CommandRequest,
  flags: TypedFlags,
  progress: Surroundings['progress'],
): Surroundings {
  const workspace = flagValue(flags, 'workspace');
  return {
    from: folderOf(env, cwd),
    now,
    dryRun: hasFlag(flags, 'dry-run'),
    ...(program === undefined ? {} : { program }),
    ...(workspace === undefined ? {} : { workspace }),
    ...(progress === undefined ? {} : { progress }),
  };
}

/** The folder where the person typed the command: npm starts scripts in its own. */
function folderOf(env: CommandRequest['env'], cwd: string): string {
  return env['INIT_CWD'] || cwd;
}

async function tell(stage: Stage, called: Called, flags: TypedFlags): Promise<ExitStatus> {
  const { outcome, lines: linesOf } = called;
  const { request, out } = stage;
  const result = flagValue(flags, 'result');
  const isJson = stage.isJson || (flagValue(flags, 'format') === 'json' && result === undefined);
  const report = await called.report?.({ words: out.words, version: request.version });
  const isReport = report !== undefined && result === undefined;
  const from = folderOf(request.env, request.cwd);
  if (isReport) request.stdout.write(report);
  else if (!isJson) {
    await readyWidths(JSON.stringify(outcome));
    const shown = linesOf({ screen: out, isDryRun: hasFlag(flags, 'dry-run'), from });
    if (shown.length > 0) request.stdout.write(lines(shown));
  }
  say(stage, isJson ? outcome.diagnostics : unsaid(outcome));
  const value = { ...outcome.result, diagnostics: [...stage.warnings, ...outcome.diagnostics] };
  if (isJson) printJson(stage, value);
  if (result === undefined) return outcome.status;
  await request.saveResult(resolve(from, result), report ?? jsonText(value));
  // Whoever asked for a file keeps what succeeds: a full disk must not be remembered as the verdict on a text.
  return outcome.status === 2 || outcome.isProvisional === true ? 2 : 0;
}

/** Problems of single files are part of the result of `validate`, `verify` and `roundtrip`: they are not said twice. */
function unsaid({ result, diagnostics }: Outcome<object>): readonly Diagnostic[] {
  const results = result !== undefined && 'results' in result && Array.isArray(result.results) ? result.results : [];
  const said = new Set(
    results.flatMap((item: { readonly diagnostics?: readonly Diagnostic[] }) =>
      (item.diagnostics ?? []).map((diagnostic) => JSON.stringify(diagnostic)),
    ),
  );
  return diagnostics.filter((diagnostic) => !said.has(JSON.stringify(diagnostic)));
}

/** Words about what went wrong, on standard error. */
function say({ request, err, warnings }: Stage, diagnostics: readonly Diagnostic[]): void {
  const all = [...warnings, ...diagnostics].filter((diagnostic) => !wasSaid(request.env, diagnostic));
  if (all.length === 0) return;
  const counts = all.length > 3 ? severityCounts(err, all) : undefined;
  request.stderr.write(lines([...diagnosticLines(err, all), ...(counts === undefined ? [] : [counts])]));
}

/** Whoever runs several verbs in a row has said it once: codes of notes, separated by commas. */
function wasSaid({ DRAGOMAN_SAID = '' }: Environment, { code, severity }: Diagnostic): boolean {
  return severity === 'info' && DRAGOMAN_SAID.split(',').includes(code);
}

interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

/** Nobody caught this: trouble of the machine (no room, no permission), or a bug of ours. One line; the stack where asked for. */
function fail(stage: Stage, error: unknown, verb: string | undefined): ExitStatus {
  const message = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  const code = isSystemError(error) ? 'system-error' : 'internal-error';
  const values = { message };
  const diagnosed = (words: Words): Diagnostic => {
    const text = words.t(`diagnostics.${code}`, values);
    return { code, severity: 'error', message: text, location: { file: commandOf({ verb }) }, values };
  };
  stage.request.stderr.write(lines(diagnosticLines(stage.err, [diagnosed(stage.err.words)])));
  if (stage.request.env['DRAGOMAN_DEBUG'] === '1' && error instanceof Error) {
    stage.request.stderr.write(`${error.stack ?? ''}\n`);
  }
  if (stage.isJson) printJson(stage, { diagnostics: [diagnosed(createWords('en'))] });
  return 2;
}

function printJson({ request }: Stage, value: object): void {
  request.stdout.write(jsonText(value));
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
