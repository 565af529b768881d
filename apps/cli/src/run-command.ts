/**
 * The command as a function: arguments in, an exit status out, the world brought along. Promise: with `--json`
 * standard output holds exactly one JSON value; the version is printed without loading anything but the parser.
 */
import type { ExitStatus } from '@dragoman/pipeline';
import { parseArguments } from './parse-arguments.ts';
import type { Pipeline } from './pipeline-calls.ts';
import type { Environment } from './screen.ts';

export interface CommandRequest {
  /** Without node and program. */
  readonly argv: readonly string[];
  readonly env: Environment;
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly isTerminal: { readonly stdout: boolean; readonly stderr: boolean };
  /** Width of the terminal, where there is one. */
  readonly columns: number | undefined;
  readonly version: string;
  /** Tells this build from every other one, those of the same version too. */
  readonly program?: string | undefined;
  /** Loaded only when a verb runs. */
  readonly pipeline: () => Promise<Pipeline>;
  readonly now: () => Date;
  /** Writes the file of `--result`: bytes only if they differ, never half of them. */
  readonly saveResult: (path: string, text: string) => Promise<void>;
}

export interface Output {
  write(text: string): unknown;
}

export async function runCommand(request: CommandRequest): Promise<ExitStatus> {
  const parsed = parseArguments(request.argv);
  if (parsed.kind === 'version') {
    request.stdout.write(`${request.version}\n`);
    return 0;
  }
  const { conduct } = await import('./conduct.ts');
  return conduct(request, parsed);
}
