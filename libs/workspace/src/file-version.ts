/** Reading a file together with what identifies the bytes that were read, so that a later write can tell whether they are still there. */
import { isAbsolute, join, relative, sep } from 'node:path';
import { checkPath } from '@dragoman/layout';
import { type Diagnostic } from '@dragoman/model';
import { base32, sha256 } from '@dragoman/text';
import { errorCode, type FileStatus, type FileSystem, nodeFileSystem } from './file-system.ts';
import { fileProblem, notAFile } from './file-problems.ts';
import type { Processes } from './processes.ts';

export interface StoreOptions {
  /** The disk; another one only in tests. */
  readonly fs?: FileSystem;
  /** Who lives: decides about locks and temporary files of other runs. Others only in tests. */
  readonly processes?: Processes;
}

export interface FileVersion {
  readonly inode: bigint;
  /** Nanoseconds since 1970. */
  readonly modified: bigint;
  /** Bytes. */
  readonly size: bigint;
  /** Of the bytes: base32 of the first 128 bits of SHA-256. */
  readonly digest: string;
}

export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly version: FileVersion;
  readonly problem?: undefined;
}
export interface UnreadFile {
  readonly bytes?: undefined;
  readonly version?: undefined;
  /** `file-not-found` when there is none. */
  readonly problem: Diagnostic;
}
export type FileRead = ReadFile | UnreadFile;

/** @param path Below the workspace root, POSIX-style. A link is followed only while it stays in the workspace. */
export async function readFileVersion(root: string, path: string, options: StoreOptions = {}): Promise<FileRead> {
  const { fs = nodeFileSystem } = options;
  const unsafe = checkPath(path).find(({ severity }) => severity === 'error');
  if (unsafe !== undefined) return { problem: unsafe };
  const file = join(root, path);
  try {
    const { kind } = await fs.lstat(file);
    if (kind === 'link' && !(await staysInside(fs, root, file))) return { problem: linkOutside(path) };
    return await readSettled(fs, file, path);
  } catch (error) {
    return { problem: fileProblem(path, error, 'read') };
  }
}

/** Any file a person names, inside or outside a workspace. @param path Absolute. */
export async function readOutsideFile(path: string, { fs = nodeFileSystem }: StoreOptions = {}): Promise<FileRead> {
  try {
    return await readSettled(fs, path, path);
  } catch (error) {
    return { problem: fileProblem(path, error, 'read') };
  }
}

const attempts = 5;

/** Reads until the file did not change while it was read: an editor that saves in place would give half a file. */
async function readSettled(fs: FileSystem, file: string, shown: string): Promise<FileRead> {
  let before = await fs.stat(file);
  // A pipe may never answer, and a device never end.
  if (before.kind === 'other') return { problem: notAFile(shown) };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const bytes = await fs.read(file);
    const after = await fs.stat(file);
    if (sameStatus(before, after)) return { bytes, version: versionOf(after, bytes) };
    before = after;
  }
  return { problem: keepsChanging(shown) };
}

export function versionOf({ inode, modified, size }: FileStatus, bytes: Uint8Array): FileVersion {
  return { inode, modified, size, digest: bytesDigest(bytes) };
}

export function sameStatus(a: Omit<FileVersion, 'digest'>, b: Omit<FileVersion, 'digest'>): boolean {
  return a.inode === b.inode && a.modified === b.modified && a.size === b.size;
}

/** base32 of the first 128 bits of SHA-256: 26 characters that fit into names. */
export function bytesDigest(bytes: Uint8Array | string): string {
  return base32(sha256(bytes).subarray(0, 16));
}

export function bytesEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** Whether a link ends inside a folder; a link to nothing counts as inside, reading it fails by itself. */
export async function staysInside(fs: FileSystem, folder: string, path: string): Promise<boolean> {
  try {
    const place = relative(await fs.realpath(folder), await fs.realpath(path));
    return place !== '..' && !place.startsWith(`..${sep}`) && !isAbsolute(place);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    throw error;
  }
}

export function linkOutside(file: string): Diagnostic {
  return {
    code: 'link-outside-workspace',
    severity: 'error',
    message: 'this link leads out of the workspace; it was not followed',
    location: { file },
    advice: 'Put the file itself here, or link to one inside the workspace.',
  };
}

function keepsChanging(file: string): Diagnostic {
  return {
    code: 'file-keeps-changing',
    severity: 'error',
    message: 'another program is writing this file',
    location: { file },
    advice: 'Wait until it is done and run the command again.',
  };
}
