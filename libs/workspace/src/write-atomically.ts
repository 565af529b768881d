/**
 * Writes one file of the workspace so that it is wholly old or wholly new at every instant, and so that a version somebody
 * else saved in the meantime is not lost (`architecture.md`, "What people send…"). How a file is replaced: `replace-file.ts`.
 */
import { dirname, join } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { checkPath } from '@dragoman/layout';
import { drop, flushFolder, linkIfPossible, makeFolder, statusIfAny } from './folder-entries.ts';
import { type FileStatus, type FileSystem, nodeFileSystem } from './file-system.ts';
import { fileProblem } from './file-problems.ts';
import { bytesEqual, type FileVersion, readFileVersion, type StoreOptions, versionOf } from './file-version.ts';
import { leadsOutside } from './real-place.ts';
import { replaceFile } from './replace-file.ts';
import { newBeside } from './temporary-files.ts';
import { keepOurs, type Place, written, type WriteResult } from './write-results.ts';

export type { WriteConflict, WriteResult } from './write-results.ts';

export interface WriteOptions extends StoreOptions {
  /** What was read and is being replaced; `absent` (the default): there was no file. Nothing else is ever overwritten. */
  readonly expected?: FileVersion | 'absent';
}

/** @param path Below the workspace root, POSIX-style; its folder is made when missing. */
export async function writeAtomically(
  root: string,
  path: string,
  bytes: Uint8Array,
  { fs = nodeFileSystem, expected = 'absent' }: WriteOptions = {},
): Promise<WriteResult> {
  const unsafe = checkPath(path).find(({ severity }) => severity === 'error');
  if (unsafe !== undefined) return refused(unsafe);
  const place: Place = { fs, root, path, target: join(root, path), bytes };
  try {
    const status = await statusIfAny(fs, place.target);
    if (status !== undefined && status.kind !== 'file') return refused(notAFile(path, status));
    const current = await readFileVersion(root, path, { fs });
    if (current.bytes === undefined && current.problem.code !== 'file-not-found') return refused(current.problem);
    if (current.bytes !== undefined && bytesEqual(current.bytes, bytes)) return unchanged(current.version);
    const outside = await leadsOutside(root, path, { fs });
    if (outside !== undefined) return refused(outside);
    if (digestOf(current.version) !== digestOf(expected)) return await keepOurs(place);
    return current.version === undefined
      ? await writeNewFile(place)
      : await replaceFile(place, current.version, status?.mode);
  } catch (error) {
    return refused(fileProblem(path, error, 'write'));
  }
}

async function writeNewFile(place: Place): Promise<WriteResult> {
  const { fs, target, bytes } = place;
  const temporary = newBeside(target);
  await makeFolder(fs, dirname(target));
  try {
    await fs.create(temporary, bytes);
    const status = await fs.lstat(temporary);
    if (!(await placeNew(fs, temporary, target))) return await keepOurs(place);
    return written(versionOf(status, bytes), await flushFolder(fs, dirname(target), place.path));
  } finally {
    await drop(fs, temporary);
  }
}

/** A link, unlike a rename, never replaces a file that somebody put there first: false then. */
async function placeNew(fs: FileSystem, temporary: string, target: string): Promise<boolean> {
  if (await linkIfPossible(fs, temporary, target)) return true;
  if ((await statusIfAny(fs, target)) !== undefined) return false;
  await fs.rename(temporary, target);
  return true;
}

function digestOf(version: FileVersion | 'absent' | undefined): string {
  return version === undefined || version === 'absent' ? 'absent' : version.digest;
}

function unchanged(version: FileVersion): WriteResult {
  return { written: false, unchanged: true, version, diagnostics: [] };
}

function refused(diagnostic: Diagnostic): WriteResult {
  return { written: false, unchanged: false, diagnostics: [diagnostic] };
}

function notAFile(file: string, { kind }: FileStatus): Diagnostic {
  return {
    code: 'not-a-regular-file',
    severity: 'error',
    message: `a plain file was expected here, and a ${kind} was found; it was not replaced`,
    location: { file },
    advice: 'Move it away, or put the file itself in its place.',
    values: { found: kind },
  };
}
