/**
 * One writer at a time in a workspace. Each contender puts down a claim of its own, `.dragoman/locks/<name>.<unique>.json`,
 * and holds the lock when it then sees no other claim of a living process. Claims have unique names, so removing a dead
 * owner's claim can never remove a living one's: taking over needs no second lock.
 *
 * Who comes second waits, for ten seconds and not for ever: a verb is done in seconds, so that two people, or a script
 * and a person, seldom have to try again; and an owner on another machine that died would otherwise be waited for until
 * somebody looks. Whoever waits for longer than a blink is told for whom (`onWait`).
 */
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Diagnostic } from '@dragoman/model';
import { toolFolder } from '@dragoman/layout';
import { errorCode, type FileSystem, nodeFileSystem } from './file-system.ts';
import { fileProblem } from './file-problems.ts';
import type { StoreOptions } from './file-version.ts';
import { type Owner, type Processes, systemProcesses, uniqueName } from './processes.ts';
import { newBeside } from './temporary-files.ts';
import { ensureToolFolder } from './tool-folder.ts';
import { drop } from './folder-entries.ts';

export interface LockOptions extends StoreOptions {
  /** How long to wait for a living owner. Ten seconds. */
  readonly waitMs?: number;
  /** Called once, when a living owner has been waited for a while: a diagnostic that names it. */
  readonly onWait?: (waiting: Diagnostic) => void;
}

export type Locked<T> =
  | { readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly value?: undefined; readonly diagnostics: readonly Diagnostic[] };

interface Claim {
  readonly owner: Owner;
  readonly host: string;
  /** As `Processes.startOf` gave it. */
  readonly start?: string;
  /** Instant, for people. */
  readonly since: string;
  /** Name of the claim's file. */
  readonly file: string;
}

interface Contest {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly name: string;
  readonly processes: Processes;
}

const pollMs = 40;
/** Two commands of a script that only touch each other are not worth a word. */
const blinkMs = 500;

/** Runs `run` alone among all who use the same root and name. What `run` throws is thrown, after the lock is released. */
export async function withLock<T>(
  root: string,
  name: string,
  run: () => Promise<T>,
  { fs = nodeFileSystem, waitMs = 10_000, processes = systemProcesses, onWait = () => undefined }: LockOptions = {},
): Promise<Locked<T>> {
  let file: string;
  try {
    const folder = await ensureToolFolder(fs, root, 'locks');
    const acquired = await acquire({ fs, folder, name, processes }, waitMs, onWait);
    if (acquired.file === undefined) return { diagnostics: [workspaceLocked(acquired.holder)] };
    file = acquired.file;
  } catch (error) {
    return { diagnostics: [fileProblem(`${toolFolder}/locks`, error, 'write')] };
  }
  try {
    return { value: await run(), diagnostics: [] };
  } finally {
    await drop(fs, file);
  }
}

type Acquired = { readonly file: string } | { readonly file?: undefined; readonly holder: Claim };

async function acquire(
  contest: Contest,
  waitMs: number,
  onWait: NonNullable<LockOptions['onWait']>,
): Promise<Acquired> {
  const begun = performance.now();
  let isToBeTold = true;
  for (;;) {
    const holder = (await livingClaims(contest))[0] ?? (await claimOrMeet(contest));
    if (typeof holder === 'string') return { file: holder };
    const waitedMs = performance.now() - begun;
    if (waitedMs >= waitMs) return { holder };
    if (isToBeTold && waitedMs >= blinkMs) {
      isToBeTold = false;
      onWait(waitingForRun(holder, waitMs));
    }
    // Two who met go apart for different times, so that one of them comes first.
    await sleep(pollMs * (0.5 + Math.random()));
  }
}

/** Puts down a claim. Gives its file when it is the only one, else takes it back and gives the other. */
async function claimOrMeet(contest: Contest): Promise<string | Claim> {
  const { fs, folder, name } = contest;
  const file = join(folder, `${name}.${uniqueName()}.json`);
  const temporary = newBeside(file);
  try {
    await fs.create(temporary, Buffer.from(`${JSON.stringify(ownClaim(contest.processes))}\n`, 'utf8'));
    await fs.rename(temporary, file);
    const other = (await livingClaims(contest)).find((claim) => claim.file !== file);
    if (other === undefined) return file;
    await drop(fs, file);
    return other;
  } catch (error) {
    await drop(fs, temporary);
    await drop(fs, file);
    throw error;
  }
}

function ownClaim({ self, host, startOf }: Processes): Omit<Claim, 'file'> {
  const start = startOf(self.pid);
  return { owner: self, host, ...(start === undefined ? {} : { start }), since: new Date().toISOString() };
}

/** Claims of living processes; those of dead ones are removed on the way. */
async function livingClaims({ fs, folder, name, processes }: Contest): Promise<readonly Claim[]> {
  const living: Claim[] = [];
  for (const entry of await fs.readdir(folder)) {
    const isClaim = entry.name.startsWith(`${name}.`) && /^[a-z2-7]{8}\.json$/u.test(entry.name.slice(name.length + 1));
    if (!isClaim) continue;
    const file = join(folder, entry.name);
    const claim = await readClaim(fs, file);
    if (claim === 'gone') continue;
    if (claim !== undefined && processes.isAlive(claim.owner, claim.start)) living.push(claim);
    else await drop(fs, file);
  }
  return living;
}

/** Undefined for a file that is no claim: claims are put in place whole, so nobody living wrote it. */
async function readClaim(fs: FileSystem, file: string): Promise<Claim | 'gone' | undefined> {
  try {
    const value: unknown = JSON.parse(Buffer.from(await fs.read(file)).toString('utf8'));
    return isClaimRecord(value) ? { ...value, file } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    if (errorCode(error) === 'ENOENT') return 'gone';
    throw error;
  }
}

function isClaimRecord(value: unknown): value is Omit<Claim, 'file'> {
  const { owner, host, since } = (value ?? {}) as Partial<Claim>;
  return typeof owner?.pid === 'number' && typeof owner.machine === 'string' && [host, since].every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function waitingForRun({ owner, host, since, file }: Claim, waitMs: number): Diagnostic {
  const seconds = Math.round(waitMs / 1000);
  return {
    code: 'waiting-for-run',
    severity: 'info',
    message: `another run is writing here: process ${owner.pid} on ${host}, since ${since}; waiting up to ${seconds} s`,
    location: { file: `${toolFolder}/locks/${basename(file)}` },
    values: { pid: owner.pid, host, since, seconds },
  };
}

function workspaceLocked({ owner, host, since, file }: Claim): Diagnostic {
  const path = `${toolFolder}/locks/${basename(file)}`;
  return {
    code: 'workspace-locked',
    severity: 'error',
    message: `another run is writing here: process ${owner.pid} on ${host}, since ${since}`,
    location: { file: path },
    advice: `Wait until it is done. If it is gone for certain, remove "${path}".`,
    values: { pid: owner.pid, host, since, lock: path },
  };
}
