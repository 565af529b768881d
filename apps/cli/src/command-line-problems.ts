/**
 * What can be wrong with a command line, as diagnostics. Promise: each is found before anything runs, and names what
 * was typed. Their words are in the catalogs under `diagnostics`, in every language; `message` is the English of them.
 */
import type { Diagnostic } from '@dragoman/model';

export const problemCodes = [
  'no-verb',
  'unknown-verb',
  'unknown-flag',
  'flag-without-value',
  'empty-flag-value',
  'missing-flag',
  'repeated-flag',
  'flag-value-not-allowed',
  'missing-argument',
  'too-many-arguments',
  'flag-needs-flag',
  'flag-needs-path',
  'flags-exclude',
  'no-decision',
  'several-decisions',
  'nothing-chosen',
  'all-and-paths',
  'not-an-instant',
  'not-a-number',
  'dry-run-with-result',
  'command-line',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** A problem before it has words: `verb` is the one whose help explains it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly verb: string | undefined;
  readonly values: Readonly<Record<string, string>>;
}

export function problem(
  verb: string | undefined,
  code: ProblemCode,
  values: Readonly<Record<string, string>> = {},
): Problem {
  return { code, verb, values };
}

/** `dragoman review`: what a problem of the command line is a problem of. */
export function commandOf({ verb }: Pick<Problem, 'verb'>): string {
  return verb === undefined ? 'dragoman' : `dragoman ${verb}`;
}

/** The command line that explains what would have been right. */
export function helpCommandOf(found: Pick<Problem, 'verb'>): string {
  return `${commandOf(found)} --help`;
}

/** With `say` in English this is the diagnostic that `--json` prints. */
export function problemDiagnostic(found: Problem, message: string, advice: string): Diagnostic {
  const { code, values } = found;
  return { code, severity: 'error', message, location: { file: commandOf(found) }, advice, values };
}
