/** The command as a person types it in a folder, over real files; what it prints, and how it ends. */
import * as pipeline from '@dragoman/pipeline';
import { runCommand } from '../apps/cli/src/run-command.ts';
import { saveResult } from '../apps/cli/src/save-result.ts';
import { noon } from './temporary-workspace.ts';

export interface Answered {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function typed(cwd: string, ...argv: readonly string[]): Promise<Answered> {
  const written = { stdout: '', stderr: '' };
  const status = await runCommand({
    argv,
    env: { LANG: 'en_GB.UTF-8' },
    cwd,
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
    isTerminal: { stdout: false, stderr: false },
    columns: undefined,
    version: '1.2.3',
    pipeline: async () => pipeline,
    now: () => noon,
    saveResult,
  });
  return { status, ...written };
}
