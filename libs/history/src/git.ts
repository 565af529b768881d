/** Asks git. Promise: no shell, nothing written that was not asked for; no git, no repository or a refusal is a value, never an error. */
import { execFile } from 'node:child_process';

/** What git answered; undefined: git is not installed, could not be started or was stopped. */
export interface GitAnswer {
  readonly status: number;
  readonly bytes: Buffer;
}

/** A bilingual file of a large document has some tens of megabytes. */
const maxBytes = 1 << 30;

/**
 * Runs git in a folder. The environment is passed on as it is: whoever sets GIT_DIR or GIT_WORK_TREE means it. Path
 * arguments are taken literally (no `*` and no `:(magic)`); put them behind `--`.
 */
export function askGit(folder: string, args: readonly string[]): Promise<GitAnswer | undefined> {
  const options = { cwd: folder, encoding: 'buffer', maxBuffer: maxBytes, windowsHide: true } as const;
  return new Promise((resolve) => {
    execFile('git', ['--literal-pathspecs', ...args], options, (error, bytes) => {
      if (error === null) resolve({ status: 0, bytes });
      else resolve(typeof error.code === 'number' ? { status: error.code, bytes } : undefined);
    });
  });
}

/** The answer as one line; undefined where git refused or said nothing. */
export async function askGitLine(folder: string, args: readonly string[]): Promise<string | undefined> {
  const answer = await askGit(folder, args);
  if (answer?.status !== 0) return undefined;
  const line = answer.bytes.toString('utf8').replace(/\r?\n$/u, '');
  return line === '' ? undefined : line;
}
