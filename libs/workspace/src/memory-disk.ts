/**
 * For tests, not part of the door: a disk in memory, so that thousands of runs on failing disks cost seconds. It answers
 * as a Linux disk does; `memory-disk.test.ts` runs both side by side. Rights and flushing are not modelled.
 */
import { posix } from 'node:path';
import {
  type CreateOptions,
  errorCode,
  type Exchanged,
  type FileStatus,
  type FileSystem,
  type FolderEntry,
} from './file-system.ts';
import { systemError } from './failing-file-system.ts';
import {
  cloneFolder,
  type DiskState,
  enter,
  find,
  folderAt,
  holdsNode,
  leave,
  leaves,
  locate,
  type MemoryFolder,
  type MemoryNode,
  nodeIfAny,
  pathOf,
  type Place,
  stamp,
  statusOf,
  touch,
} from './memory-nodes.ts';

export interface MemoryDiskOptions {
  /** The clock of the disk stands still: two saves cannot be told apart by their times. */
  readonly isClockFrozen?: boolean;
  /** False: a disk that cannot exchange two names in one step. */
  readonly canExchange?: boolean;
}

/** What somebody else does on the same disk, at once and unwatched. Paths are absolute. */
export interface MemoryDisk {
  readonly fs: FileSystem;
  /** The same disk as it is now, with a life of its own. */
  clone(): MemoryDisk;
  /** Every file and link with its text (latin1, so that every byte shows), in order of paths; a link as `→ target`. */
  files(): Readonly<Record<string, string>>;
  /** Every file with inode and time: equal only when nothing was touched. */
  versions(): Readonly<Record<string, string>>;
  /** Truncates and writes the file that stands there, as an editor does that saves in place. */
  saveInPlace(path: string, text: string): void;
  /** The same in two steps: the file is empty until its text is written, wherever it stands by then. */
  truncate(path: string): (text: string) => void;
  /** Puts a new file in the place of the old one, as an editor does that saves by rename. */
  saveByRename(path: string, text: string): void;
  /** Moves the file to a backup name and leaves its place empty. */
  moveAway(path: string): void;
  /** Moves the old file to a backup name and writes a new one, as vim does. */
  saveWithBackup(path: string, text: string): void;
  /** Makes a file and its folders, or writes over the file that stands there. */
  put(path: string, bytes: Uint8Array | string): void;
}

export function memoryDisk(
  files: Readonly<Record<string, Uint8Array | string>> = {},
  { isClockFrozen = false, canExchange = true }: MemoryDiskOptions = {},
): MemoryDisk {
  const clock = BigInt(Date.now()) * 1_000_000n;
  const root: MemoryFolder = { kind: 'folder', inode: 1n, modified: clock, changed: clock, entries: new Map() };
  const disk = diskOf({ root, isClockFrozen, canExchange, clock, inodes: 1n });
  for (const [path, bytes] of Object.entries(files)) disk.put(path, bytes);
  return disk;
}

function diskOf(state: DiskState): MemoryDisk {
  const save = (path: string, text: string): void => {
    mkdir(state, posix.dirname(path));
    create(state, path, Buffer.from(text));
  };
  return {
    fs: portOf(state),
    clone: () => diskOf({ ...state, root: cloneFolder(state.root, new Map()) }),
    files: () =>
      Object.fromEntries(
        leaves(state.root, '').map(([path, node]) => [
          path,
          node.kind === 'link' ? `→ ${node.target}` : Buffer.from(node.bytes).toString('latin1'),
        ]),
      ),
    versions: () =>
      Object.fromEntries(leaves(state.root, '').map(([path, node]) => [path, `${node.inode} ${node.modified}`])),
    saveInPlace: (path, text) => truncate(state, path)(text),
    truncate: (path) => truncate(state, path),
    saveByRename: (path, text) => {
      save(`${path}.editor`, text);
      rename(state, `${path}.editor`, path);
    },
    moveAway: (path) => {
      if (nodeIfAny(state, path) !== undefined) rename(state, path, `${path}~`);
    },
    saveWithBackup: (path, text) => {
      rename(state, path, `${path}~`);
      save(path, text);
      unlink(state, `${path}~`);
    },
    put: (path, bytes) => {
      mkdir(state, posix.dirname(path));
      if (nodeIfAny(state, path) === undefined) create(state, path, Buffer.from(bytes));
      else truncate(state, path)(bytes);
    },
  };
}

function truncate(state: DiskState, path: string): (text: Uint8Array | string) => void {
  const node = find(state, path, true);
  if (node.kind !== 'file') throw systemError('EISDIR');
  const write = (text: Uint8Array | string): void => {
    node.bytes = Buffer.from(text);
    touch(state, node, true);
  };
  write('');
  return write;
}

function portOf(state: DiskState): FileSystem {
  return {
    read: (path) => answer(() => read(state, path)),
    create: (path, bytes, options) => answer(() => create(state, path, bytes, options)),
    link: (existing, path) => answer(() => link(state, existing, path)),
    rename: (from, to) => answer(() => rename(state, from, to)),
    replace: (from, to, isStill) => answer(() => replace(state, from, to, isStill)),
    exchange: (from, to, isStill) => answer(() => exchange(state, from, to, isStill)),
    unlink: (path) => answer(() => unlink(state, path)),
    mkdir: (path) => answer(() => mkdir(state, path)),
    readdir: (path) => answer(() => readdir(state, path)),
    stat: (path) => answer(() => statusOf(find(state, path, true))),
    lstat: (path) => answer(() => statusOf(find(state, path, false))),
    readlink: (path) => answer(() => readlink(state, path)),
    symlink: (target, path) => answer(() => symlink(state, target, path)),
    realpath: (path) => answer(() => realpath(state, path)),
    fsyncDirectory: (path) => answer(() => void find(state, path, true)),
    rm: (path) => answer(() => rm(state, path)),
  };
}

function answer<T>(act: () => T): Promise<T> {
  return new Promise((resolve) => resolve(act()));
}

function read(state: DiskState, path: string): Uint8Array {
  const node = find(state, path, true);
  if (node.kind !== 'file') throw systemError('EISDIR');
  return Uint8Array.from(node.bytes);
}

function create(state: DiskState, path: string, bytes: Uint8Array, { mode = 0o644 }: CreateOptions = {}): void {
  const place = locate(state, path, false);
  if (place.node !== undefined) throw systemError('EEXIST');
  enter(state, place, { kind: 'file', ...stamp(state), bytes: Uint8Array.from(bytes), mode });
}

function link(state: DiskState, existing: string, path: string): void {
  const node = find(state, existing, false);
  const place = locate(state, path, false);
  if (place.node !== undefined) throw systemError('EEXIST');
  if (node.kind === 'folder') throw systemError('EPERM');
  enter(state, place, node);
  touch(state, node, false);
}

function rename(state: DiskState, from: string, to: string): void {
  const source = locate(state, from, false);
  const target = locate(state, to, false);
  if (source.node === undefined) throw systemError('ENOENT');
  if (source.node === target.node) return;
  if (source.node.kind === 'folder') {
    if (holdsNode(source.node, target.parent)) throw systemError('EINVAL');
    if (target.node !== undefined && target.node.kind !== 'folder') throw systemError('ENOTDIR');
    if (target.node !== undefined && target.node.entries.size > 0) throw systemError('ENOTEMPTY');
  } else if (target.node?.kind === 'folder') {
    throw systemError(holdsNode(target.node, source.parent) ? 'ENOTEMPTY' : 'EISDIR');
  }
  leave(state, source);
  enter(state, target, source.node);
  touch(state, source.node, false);
}

function replace(state: DiskState, from: string, to: string, isStill: (status: FileStatus) => boolean): boolean {
  const node = nodeIfAny(state, to);
  if (node === undefined || !isStill(statusOf(node))) return false;
  rename(state, from, to);
  return true;
}

function exchange(state: DiskState, from: string, to: string, isStill: (status: FileStatus) => boolean): Exchanged {
  if (!state.canExchange) return 'unsupported';
  const node = nodeIfAny(state, to);
  if (node === undefined || !isStill(statusOf(node))) return 'changed';
  const source = locate(state, from, false);
  const target = locate(state, to, false);
  if (source.node === undefined) throw systemError('ENOENT');
  if (target.node === undefined) return 'changed';
  // The system's answer to it is the one of a disk that cannot exchange at all.
  if (holdsNodeBelow(source.node, target) || holdsNodeBelow(target.node, source)) return 'unsupported';
  enter(state, target, source.node);
  enter(state, source, target.node);
  touch(state, source.node, false);
  touch(state, target.node, false);
  return 'exchanged';
}

/** Whether the place lies in the folder: they cannot be exchanged. */
function holdsNodeBelow(node: MemoryNode, { parent, node: inPlace }: Place): boolean {
  return node !== inPlace && node.kind === 'folder' && holdsNode(node, parent);
}

function unlink(state: DiskState, path: string): void {
  const place = locate(state, path, false);
  if (place.node === undefined) throw systemError('ENOENT');
  if (place.node.kind === 'folder') throw systemError('EISDIR');
  leave(state, place);
  touch(state, place.node, false);
}

function mkdir(state: DiskState, path: string): string | undefined {
  const names = path.split('/').filter((name) => name !== '');
  let first: string | undefined;
  for (let depth = 1; depth <= names.length; depth += 1) {
    const folder = `/${names.slice(0, depth).join('/')}`;
    const isLast = depth === names.length;
    if (leadsNowhere(state, folder)) throw systemError(isLast ? 'EEXIST' : 'ENOTDIR');
    const place = locate(state, folder, true);
    if (place.node === undefined) {
      enter(state, place, { kind: 'folder', ...stamp(state), entries: new Map() });
      first ??= folder;
    } else if (place.node.kind !== 'folder') throw systemError(isLast ? 'EEXIST' : 'ENOTDIR');
  }
  return first;
}

function leadsNowhere(state: DiskState, path: string): boolean {
  return nodeIfAny(state, path)?.kind === 'link' && locate(state, path, true).node === undefined;
}

function readdir(state: DiskState, path: string): readonly FolderEntry[] {
  const { entries } = folderAt(state, path);
  return [...entries].map(([name, { kind }]) => ({ name, kind })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function readlink(state: DiskState, path: string): string {
  const node = find(state, path, false);
  if (node.kind !== 'link') throw systemError('EINVAL');
  return node.target;
}

function symlink(state: DiskState, target: string, path: string): void {
  const place = locate(state, path, false);
  if (place.node !== undefined) throw systemError('EEXIST');
  enter(state, place, { kind: 'link', ...stamp(state), target });
}

function realpath(state: DiskState, path: string): string {
  const node = find(state, path, true);
  const named = find(state, path, false);
  if (named.kind === 'link') return realpath(state, posix.resolve(realpath(state, posix.dirname(path)), named.target));
  // A file of two names has no one real path; the name asked for is one of them.
  if (node.kind === 'file') return posix.join(realpath(state, posix.dirname(path)), posix.basename(path));
  const found = pathOf(state.root, node);
  if (found === undefined) throw systemError('ENOENT');
  return found;
}

function rm(state: DiskState, path: string): void {
  try {
    const place = locate(state, path, false);
    if (place.node !== undefined) leave(state, place);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
