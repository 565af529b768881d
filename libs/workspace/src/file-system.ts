/**
 * The port through which everything touches the disk, so that tests can fail or kill at every call.
 * Every call either does the whole of what it says or throws Node's error with its `code`.
 */
import { type BigIntStats, type Dirent, lstatSync, renameSync } from 'node:fs';
import * as node from 'node:fs/promises';
import { nameExchange, withoutExchange } from './name-exchange.ts';

export type EntryKind = 'file' | 'folder' | 'link' | 'other';

export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

export interface FileStatus {
  readonly kind: EntryKind;
  readonly inode: bigint;
  /** Bytes. */
  readonly size: bigint;
  /** Nanoseconds since 1970: when the bytes changed. */
  readonly modified: bigint;
  /** Nanoseconds since 1970: when the bytes, names or rights changed. */
  readonly changed: bigint;
  /** Permission bits. */
  readonly mode: number;
}

export interface CreateOptions {
  /** Permission bits, exactly; the process's default when absent. */
  readonly mode?: number;
  /** False: not flushed to the disk before it is closed. */
  readonly flush?: boolean;
}

export type Exchanged = 'exchanged' | 'changed' | 'unsupported';

export interface FileSystem {
  read(path: string): Promise<Uint8Array>;
  /** Writes a file that must not exist yet (EEXIST), flushes and closes it. */
  create(path: string, bytes: Uint8Array, options?: CreateOptions): Promise<void>;
  link(existing: string, path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /**
   * Looks at `to` once more and renames `from` over it, with nothing of this program in between. False, and nothing is
   * done, when nothing stands there or `isStill` does not know it again. Does not follow links.
   */
  replace(from: string, to: string, isStill: (status: FileStatus) => boolean): Promise<boolean>;
  /**
   * Looks at `to` once more and exchanges the two names in one step: whatever stood in the place at that very instant is
   * under the name `from` afterwards. `changed`, and nothing is done, when nothing stands there or `isStill` does not know
   * it again; `unsupported`, and nothing is done, where the system or the disk cannot. Does not follow links.
   */
  exchange(from: string, to: string, isStill: (status: FileStatus) => boolean): Promise<Exchanged>;
  unlink(path: string): Promise<void>;
  /** With its parents; an existing folder is fine. Gives the topmost folder that was made, if any. */
  mkdir(path: string): Promise<string | undefined>;
  readdir(path: string): Promise<readonly FolderEntry[]>;
  /** Follows links. */
  stat(path: string): Promise<FileStatus>;
  /** Does not follow links. */
  lstat(path: string): Promise<FileStatus>;
  readlink(path: string): Promise<string>;
  symlink(target: string, path: string): Promise<void>;
  realpath(path: string): Promise<string>;
  /** Makes names in a folder durable; does nothing where the system has no such call. */
  fsyncDirectory(path: string): Promise<void>;
  /** A folder and everything in it; what is not there is fine. */
  rm(path: string): Promise<void>;
}

export const nodeFileSystem: FileSystem = {
  read: (path) => node.readFile(path),
  create: createFile,
  link: (existing, path) => node.link(existing, path),
  rename: (from, to) => node.rename(from, to),
  replace: async (from, to, isStill) => {
    const stats = lstatSync(to, { bigint: true, throwIfNoEntry: false });
    if (stats === undefined || !isStill(statusOf(stats))) return false;
    renameSync(from, to);
    return true;
  },
  exchange: exchangeNames,
  unlink: (path) => node.unlink(path),
  mkdir: (path) => node.mkdir(path, { recursive: true }),
  readdir: async (path) => (await node.readdir(path, { withFileTypes: true })).map(entryOf),
  stat: async (path) => statusOf(await node.stat(path, { bigint: true })),
  lstat: async (path) => statusOf(await node.lstat(path, { bigint: true })),
  readlink: (path) => node.readlink(path),
  symlink: (target, path) => node.symlink(target, path),
  realpath: (path) => node.realpath(path),
  fsyncDirectory,
  rm: (path) => node.rm(path, { recursive: true, force: true }),
};

async function createFile(path: string, bytes: Uint8Array, { mode, flush = true }: CreateOptions = {}): Promise<void> {
  const file = await node.open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    // The process's mask may have taken bits away that the file it replaces had.
    if (mode !== undefined) await file.chmod(mode);
    if (flush) await file.sync();
  } finally {
    await file.close();
  }
}

async function exchangeNames(from: string, to: string, isStill: (status: FileStatus) => boolean): Promise<Exchanged> {
  const exchange = await nameExchange();
  if (exchange === undefined) return 'unsupported';
  const stats = lstatSync(to, { bigint: true, throwIfNoEntry: false });
  if (stats === undefined || !isStill(statusOf(stats))) return 'changed';
  try {
    exchange(from, to);
    return 'exchanged';
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (withoutExchange.has(code)) return 'unsupported';
    // What we looked at is gone again; `from` missing is a mistake of ours and no answer.
    if (code === 'ENOENT' && lstatSync(from, { throwIfNoEntry: false }) !== undefined) return 'changed';
    throw error;
  }
}

/** Network disks and Windows refuse to flush a folder; nothing more can be done there. */
const unflushable: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EBADF']);

async function fsyncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await node.open(path, 'r');
  try {
    await folder.sync();
  } catch (error) {
    if (!unflushable.has(errorCode(error) ?? '')) throw error;
  } finally {
    await folder.close();
  }
}

/** `ENOSPC` …; undefined for what is no error of the system. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

function entryOf(entry: Dirent): FolderEntry {
  return { name: entry.name, kind: kindOf(entry) };
}

function statusOf(stats: BigIntStats): FileStatus {
  return {
    kind: kindOf(stats),
    inode: stats.ino,
    size: stats.size,
    modified: stats.mtimeNs,
    changed: stats.ctimeNs,
    mode: Number(stats.mode & 0o7777n),
  };
}
