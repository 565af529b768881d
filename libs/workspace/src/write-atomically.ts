/**
 * Replaces one file of the workspace so that it is wholly old or wholly new at every instant, and so that a version
 * somebody else saved in the meantime is not lost (`architecture.md`, "What people send…").
 *
 *   read ── compare ── temp, flush ── hard link to the old inode ── look again + rename ── flush folder ── compare the link
 *                                                                    one call of the port      differs: theirs back, ours aside
 *
 * A save in place is seen at every instant: whoever writes into the old inode writes into the link as well. A save by
 * rename is seen at every instant but one: between the last look and the rename, two system calls in a row. What comes
 * into the place there loses its only name to our rename, unseen.
 *
 * That instant cannot be closed with what Node offers. To catch whatever stands in a place one must move it away, and
 * then the place is empty for a moment; to leave no empty moment one must rename over it, and then it is gone unseen.
 * Only an exchange of two names does both (`renameat2(RENAME_EXCHANGE)`), and Node has no call for it. Moving away first
 * was weighed: it would lose nothing, but readers, CAT tools and git would meet a missing file at every write, and a
 * killed run would leave one until the next run. So the instant is made short instead: look and rename are one call of
 * the port, synchronous, with no other work of this program in between (README, Known limits, says how short).
 */
import { dirname, join } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { checkPath } from '@dragoman/layout';
import { drop, flushFolder, makeFolder, statusIfAny } from './folder-entries.ts';
import { errorCode, type FileStatus, type FileSystem, nodeFileSystem } from './file-system.ts';
import { fileProblem } from './file-problems.ts';
import {
  bytesDigest,
  bytesEqual,
  type FileVersion,
  readFileVersion,
  sameStatus,
  type StoreOptions,
  versionOf,
} from './file-version.ts';
import { leadsOutside } from './real-place.ts';
import { newBeside, wasBeside } from './temporary-files.ts';
import { newKeepingPlace } from './tool-folder.ts';

export interface WriteOptions extends StoreOptions {
  /** What was read and is being replaced; `absent` (the default): there was no file. Nothing else is ever overwritten. */
  readonly expected?: FileVersion | 'absent';
}

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

interface Place {
  readonly fs: FileSystem;
  readonly root: string;
  /** Below the root. */
  readonly path: string;
  /** Absolute. */
  readonly target: string;
  readonly bytes: Uint8Array;
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

async function replaceFile(place: Place, expected: FileVersion, mode: number | undefined): Promise<WriteResult> {
  const { fs, target, bytes } = place;
  const temporary = newBeside(target);
  const was = wasBeside(target, expected.digest);
  let ours: FileStatus;
  let isLinked: boolean;
  try {
    await fs.create(temporary, bytes, mode === undefined ? {} : { mode });
    ours = await fs.lstat(temporary);
    isLinked = await linkIfPossible(fs, target, was);
    if (!(await replaceKnown(place, temporary, expected))) {
      await dropUnusedLink(place, was, expected);
      return await keepOurs(place);
    }
  } catch (error) {
    await dropUnusedLink(place, was, expected);
    throw error;
  } finally {
    await drop(fs, temporary);
  }
  const warnings = await flushFolder(fs, dirname(target), place.path);
  const done = written(versionOf(ours, bytes), warnings);
  return isLinked ? settle(place, expected, was, ours, done) : done;
}

/** Compares what was replaced with what had been read. */
async function settle(
  place: Place,
  expected: FileVersion,
  was: string,
  ours: FileStatus,
  done: WriteResult,
): Promise<WriteResult> {
  try {
    if (bytesDigest(await place.fs.read(was)) !== expected.digest) return await giveBack(place, was, ours);
    await place.fs.unlink(was);
    return done;
  } catch (error) {
    // The link stays: the next sweep compares it again, and nothing in it is lost.
    return { ...done, diagnostics: [...done.diagnostics, notSettled(place.path, error)] };
  }
}

/** Somebody saved in place between our read and our rename: their version returns, ours goes aside. */
async function giveBack(place: Place, was: string, ours: FileStatus): Promise<WriteResult> {
  const { fs, path, target } = place;
  const kept = await keepBytes(place);
  // Saved once more after our rename, in either way: then the newest stands, and both others go aside.
  if (await fs.replace(was, target, (status) => sameStatus(status, ours))) {
    await flushFolder(fs, dirname(target), path);
    return conflict(path, { ours: kept });
  }
  return conflict(path, { ours: kept, theirs: await moveAside(place, was) });
}

/** The file is not what was read: it stays as it is and our bytes go aside. */
async function keepOurs(place: Place): Promise<WriteResult> {
  try {
    return conflict(place.path, { ours: await keepBytes(place) });
  } catch (error) {
    const result = conflict(place.path, {});
    return { ...result, diagnostics: [...result.diagnostics, fileProblem(place.path, error, 'write')] };
  }
}

async function keepBytes({ fs, root, path, bytes }: Place): Promise<string> {
  const kept = await newKeepingPlace(fs, root, 'given-way', path);
  await fs.create(join(root, kept), bytes);
  await flushFolder(fs, dirname(join(root, kept)), kept);
  return kept;
}

async function moveAside({ fs, root, path }: Place, was: string): Promise<string> {
  const kept = await newKeepingPlace(fs, root, 'rescued', path);
  await fs.rename(was, join(root, kept));
  await flushFolder(fs, dirname(join(root, kept)), kept);
  return kept;
}

/** Renames over what was read and over nothing else; a file that was only touched since counts as what was read. */
async function replaceKnown(
  { fs, root, path, target }: Place,
  temporary: string,
  expected: FileVersion,
): Promise<boolean> {
  let seen = expected;
  for (let look = 0; look < looks; look += 1) {
    if (await fs.replace(temporary, target, (status) => sameStatus(status, seen))) return true;
    const read = await readFileVersion(root, path, { fs });
    if (read.version?.digest !== expected.digest) return false;
    seen = read.version;
  }
  return false;
}

const looks = 5;

/** Disks without hard links say so in one of these ways; so does Linux for files of others (`protected_hardlinks`). */
const withoutLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

/** False where links are not possible or the name is taken. */
async function linkIfPossible(fs: FileSystem, existing: string, path: string): Promise<boolean> {
  try {
    await fs.link(existing, path);
    return true;
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (code === 'EEXIST' || withoutLinks.has(code)) return false;
    throw error;
  }
}

/** Nothing was replaced; the link to the old inode may go unless it is the last name of somebody's work. */
async function dropUnusedLink({ fs, target }: Place, was: string, { digest }: FileVersion): Promise<void> {
  try {
    const linked = await statusIfAny(fs, was);
    if (linked === undefined) return;
    const isNamedTwice = (await statusIfAny(fs, target))?.inode === linked.inode;
    if (isNamedTwice || bytesDigest(await fs.read(was)) === digest) await fs.unlink(was);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}

function digestOf(version: FileVersion | 'absent' | undefined): string {
  return version === undefined || version === 'absent' ? 'absent' : version.digest;
}

function written(version: FileVersion, diagnostics: readonly Diagnostic[]): WriteResult {
  return { written: true, unchanged: false, version, diagnostics };
}

function unchanged(version: FileVersion): WriteResult {
  return { written: false, unchanged: true, version, diagnostics: [] };
}

function refused(diagnostic: Diagnostic): WriteResult {
  return { written: false, unchanged: false, diagnostics: [diagnostic] };
}

function conflict(path: string, kept: WriteConflict): WriteResult {
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

function notSettled(file: string, error: unknown): Diagnostic {
  return {
    ...fileProblem(file, error, 'write'),
    code: 'not-compared',
    severity: 'warning',
    message: 'the file was replaced, and the version before it could not be compared; it was kept beside it',
    advice: 'Nothing to do: the next run compares it again.',
  };
}
