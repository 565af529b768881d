/** Who runs: so that locks and temporary files of dead runs can be told from those of living ones. */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { randomBytes } from 'node:crypto';
import { base32, sha256 } from '@dragoman/text';

export interface Owner {
  /** Machine and, under Linux, process namespace: elsewhere a process number says nothing. 8 characters. */
  readonly machine: string;
  readonly pid: number;
}

export interface Processes {
  readonly self: Owner;
  /** Name of this machine, for people. */
  readonly host: string;
  /** When a process started, in whatever unit the system counts; absent where it does not say. */
  startOf(pid: number): string | undefined;
  /** False only when it is certain. @param start As `startOf` gave it: another process may have the number by now. */
  isAlive(owner: Owner, start?: string): boolean;
}

const self: Owner = { machine: machineName(), pid: process.pid };

export const systemProcesses: Processes = {
  self,
  host: hostname(),
  startOf: (pid) => processStatus(pid)?.start,
  isAlive: (owner, start) => owner.machine !== self.machine || isAliveHere(owner.pid, start),
};

function isAliveHere(pid: number, start: string | undefined): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const status = processStatus(pid);
  if (status === undefined) return true;
  // A killed process stays in the table until its parent asks for it.
  if (status.state === 'Z' || status.state === 'X') return false;
  return start === undefined || start === status.start;
}

/** Fields 3 and 22 of `/proc/<pid>/stat` (proc_pid_stat(5)); the name before them may hold spaces and parentheses. */
function processStatus(pid: number): { readonly state: string; readonly start: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state, start] = [fields[0], fields[19]];
    return state === undefined || start === undefined ? undefined : { state, start };
  } catch {
    return undefined;
  }
}

/** Two containers on one host can share its name and not its processes. */
function machineName(): string {
  return base32(sha256(`${hostname()}\n${processNamespace()}`)).slice(0, 8);
}

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** 8 characters nobody else uses. */
export function uniqueName(): string {
  return base32(randomBytes(5));
}
