/** Runs the command in memory: no process, no disk, a pipeline that answers what the test says and remembers what it was asked. */
import type { ExitStatus, Outcome, Surroundings } from '@dragoman/pipeline';
import type { Pipeline } from '../pipeline-calls.ts';
import { type CommandRequest, runCommand } from '../run-command.ts';
import { type VerbName, verbNames } from '../verbs.ts';

export interface Asked {
  readonly verb: VerbName;
  readonly surroundings: Surroundings;
  readonly options: unknown;
}

export interface Tried {
  readonly status: ExitStatus;
  readonly stdout: string;
  readonly stderr: string;
  readonly asked: readonly Asked[];
  readonly saved: readonly { readonly path: string; readonly text: string }[];
}

type Answer = (surroundings: Surroundings) => Outcome<object> | Promise<Outcome<object>>;
export interface Trial extends Partial<
  Pick<CommandRequest, 'env' | 'cwd' | 'isTerminal' | 'columns' | 'now' | 'saveResult'>
> {
  readonly answer?: Outcome<object> | Answer;
}

/** A result with every field that any verb's words read, and nothing in them. */
const nothing = {
  workspace: 'locales',
  created: [],
  documents: [],
  results: [],
  units: [],
  languages: [],
  sourceLanguage: 'fr',
  refused: [],
  reviewed: 0,
  rejected: 0,
  waived: 0,
  file: 'dist/report/index.html',
  written: false,
  findings: [],
  releases: [],
  publicFolder: 'dist/releases',
  switched: false,
  document: 'a.md',
  format: 'markdown',
  language: 'fr',
  rules: 'fr.srx',
  job: null,
  files: [],
  segments: 0,
  words: 0,
  imported: [],
  matches: [],
  output: 'registers/a.tbx',
  concepts: 0,
  terms: 0,
  hits: [],
  entries: 0,
  unchanged: true,
  changes: [],
};

/** `export` and `import` are words of JavaScript, and a name has no space: the pipeline's functions have longer names. */
const calledFunction: Readonly<Record<string, string>> = {
  export: 'exportFiles',
  import: 'importFiles',
  'changes accept': 'acceptChanges',
  'memory import': 'memoryImport',
  'memory export': 'memoryExport',
  'memory lookup': 'memoryLookup',
  'memory stats': 'memoryStats',
  'terms import': 'termsImport',
  'terms export': 'termsExport',
  'terms lookup': 'termsLookup',
};

export async function tryCommand(argv: readonly string[], trial: Trial = {}): Promise<Tried> {
  const { answer = { status: 0, result: nothing, diagnostics: [] }, ...request } = trial;
  const asked: Asked[] = [];
  const saved: { path: string; text: string }[] = [];
  const written = { stdout: '', stderr: '' };
  const call = (verb: VerbName) => async (surroundings: Surroundings, options: unknown) => {
    asked.push({ verb, surroundings, options });
    return typeof answer === 'function' ? answer(surroundings) : answer;
  };
  const pipeline = Object.fromEntries(
    verbNames.map((verb) => [calledFunction[verb] ?? verb, call(verb)]),
  ) as unknown as Pipeline;
  const status = await runCommand({
    argv,
    env: { LANG: 'en_GB.UTF-8' },
    cwd: '/home/anna',
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
    isTerminal: { stdout: false, stderr: false },
    columns: undefined,
    version: '1.2.3',
    pipeline: async () => pipeline,
    now: () => new Date('2026-11-23T09:15:00Z'),
    saveResult: async (path, text) => void saved.push({ path, text }),
    ...request,
  });
  return { status, ...written, asked, saved };
}

/** A terminal of `columns`, colours and all. */
export function onTerminal(columns: number, env: Readonly<Record<string, string>> = {}): Trial {
  return {
    isTerminal: { stdout: true, stderr: true },
    columns,
    env: { LANG: 'en_GB.UTF-8', TERM: 'xterm-256color', ...env },
  };
}

/** What is seen on the terminal: colours and line wipes taken out. */
export function plain(text: string): string {
  return text.replace(/\u001b\[[\d;]*[mK]/gu, '');
}
