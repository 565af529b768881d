/** What a write says it did, and where bytes go that gave way. */
import { dirname, join } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { flushFolder } from './folder-entries.ts';
import type { FileSystem } from './file-system.ts';
import { fileProblem } from './file-problems.ts';
import type { FileVersion } from './file-version.ts';
import { newKeepingPlace } from './tool-folder.ts';

export interface WriteConflict {
  /** Where our bytes were put, relative to the root; absent when even that failed. */
  readonly ours?: string;
  /** Where theirs were put, when a third version stands in the place by now. */
  readonly theirs?: string;
}

export interface WriteResult {
  readonly written: boolean;
  /** The file held these very bytes already; nothing was touched. */
  readonly unchanged: boolean;
  /** Somebody saved the file since it was read: theirs stands, ours is aside. */
  readonly conflict?: WriteConflict;
  /** The file as it is after `written` or `unchanged`. */
  readonly version?: FileVersion;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Place {
  readonly fs: FileSystem;
  readonly root: string;
  /** Below the root. */
  readonly path: string;
  /** Absolute. */
  readonly target: string;
  readonly bytes: Uint8Array;
}

/** The file is not what was read: it stays as it is and our bytes go aside. */
export async function keepOurs(place: Place): Promise<WriteResult> {
  try {
    return conflict(place.path, { ours: await keepBytes(place) });
  } catch (error) {
    const result = conflict(place.path, {});
    return { ...result, diagnostics: [...result.diagnostics, fileProblem(place.path, error, 'write')] };
  }
}

export async function keepBytes({ fs, root, path, bytes }: Place): Promise<string> {
  const kept = await newKeepingPlace(fs, root, 'given-way', path);
  await fs.create(join(root, kept), bytes);
  await flushFolder(fs, dirname(join(root, kept)), kept);
  return kept;
}

export function written(version: FileVersion, diagnostics: readonly Diagnostic[]): WriteResult {
  return { written: true, unchanged: false, version, diagnostics };
}

export function conflict(path: string, kept: WriteConflict): WriteResult {
  return { written: false, unchanged: false, conflict: kept, diagnostics: [changedWhileWorking(path, kept)] };
}

function changedWhileWorking(file: string, { ours, theirs }: WriteConflict): Diagnostic {
  const aside = [ours, theirs].filter((path) => path !== undefined);
  const places = aside.map((path) => `"${path}"`).join(' and ');
  return {
    code: 'changed-while-working',
    severity: 'error',
    message: 'somebody changed this file after it was read; what they saved stands',
    location: { file },
    advice: `Run the command again.${aside.length > 0 ? ` The version that gave way is in ${places}.` : ''}`,
    values: { ...(ours === undefined ? {} : { ours }), ...(theirs === undefined ? {} : { theirs }) },
  };
}
