/** CAT tools of this machine, run as a person would start them, each run with a home of its own and a time limit. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** `DRAGOMAN_REQUIRE_TOOLS=1`: a tool that is not here is a failure, not a skip. */
const areRequired = process.env['DRAGOMAN_REQUIRE_TOOLS'] === '1';

export interface RealTool {
  readonly name: string;
  /** For `describe.skipIf`: absent, and nobody insists on it. */
  readonly isSkipped: boolean;
  /** Stands in the title, so that a skip names its reason. */
  readonly needs: string;
}

export interface ToolRun {
  /** `null`: killed at the time limit. */
  readonly status: number | null;
  /** Standard output and standard error. */
  readonly log: string;
}

export function realTool(name: string): RealTool {
  return { name, isSkipped: !isOnPath(name) && !areRequired, needs: `(needs ${name} on PATH)` };
}

function isOnPath(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const timeLimitMilliseconds = 60_000;

export function runTool({ name }: RealTool, parameters: readonly string[], folder: string): ToolRun {
  const home = temporaryHome();
  const run = spawnSync(name, parameters, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: home, LC_ALL: 'C.UTF-8' },
    timeout: timeLimitMilliseconds,
    killSignal: 'SIGKILL',
  });
  if (run.error !== undefined && run.status === null && run.signal === null) throw run.error;
  return { status: run.status, log: `${run.stdout}${run.stderr}` };
}

function temporaryHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'dragoman-home-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}
