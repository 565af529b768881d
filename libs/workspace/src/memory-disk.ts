/**
 * For tests, not part of the door: a disk in memory, so that thousands of runs on failing disks cost seconds. It answers
 * as a Linux disk does; `memory-disk.test.ts` runs both side by side. Rights and flushing are not modelled.
 */
import { posix } from 'node:path';
import {
  type CreateOptions,
  type EntryKind,
  errorCode,
  type Exchanged,
  type FileStatus,
  type FileSystem,
  type FolderEntry,
} from './file-system.ts';
import { systemError } from './failing-file-system.ts';

interface Stamp {
  readonly inode: bigint;
  modified: bigint;
  changed: bigint;
}
interface MemoryFile extends Stamp {
  readonly kind: 'file';
  bytes: Uint8Array;
  mode: number;
}
interface MemoryFolder extends Stamp {
  readonly kind: 'folder';
  readonly entries: Map<string, MemoryNode>;
}
interface MemoryLink extends Stamp {
  readonly kind: 'link';
  readonly target: string;
}
type MemoryNode = MemoryFile | MemoryFolder | MemoryLink;

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

interface Place {
  readonly parent: MemoryFolder;
  readonly name: string;
  readonly node: MemoryNode | undefined;
}

interface State {
  readonly root: MemoryFolder;
  readonly isClockFrozen: boolean;
  readonly canExchange: boolean;
  clock: bigint;
  inodes: bigint;
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

function diskOf(state: State): MemoryDisk {
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

function truncate(state: State, path: string): (text: Uint8Array | string) => void {
  const node = find(state, path, true);
  if (node.kind !== 'file') throw systemError('EISDIR');
  const write = (text: Uint8Array | string): void => {
    node.bytes = Buffer.from(text);
    touch(state, node, true);
  };
  write('');
  return write;
}

function portOf(state: State): FileSystem {
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

/** @returns The node a path leads to, links on the way followed, at its end only when `follows`. */
function find(state: State, path: string, follows: boolean): MemoryNode {
  const { node } = locate(state, path, follows);
  if (node === undefined) throw systemError('ENOENT');
  return node;
}

/** Linux gives up after forty links (path_resolution(7)). */
const mostLinks = 40;

function locate(state: State, path: string, follows: boolean, links = 0): Place {
  if (links > mostLinks) throw systemError('ELOOP');
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  let place: Place = { parent: state.root, name: '', node: state.root };
  let walked = '';
  for (const [index, name] of names.entries()) {
    const folder = place.node;
    if (folder === undefined) throw systemError('ENOENT');
    if (folder.kind !== 'folder') throw systemError('ENOTDIR');
    const node = folder.entries.get(name);
    const isLast = index === names.length - 1;
    if (node?.kind === 'link' && (!isLast || follows)) {
      const rest = names.slice(index + 1).join('/');
      return locate(state, posix.join(posix.resolve(`/${walked}`, node.target), rest), follows, links + 1);
    }
    place = { parent: folder, name, node };
    walked = `${walked}/${name}`;
  }
  return place;
}

function folderAt(state: State, path: string): MemoryFolder {
  const node = find(state, path, true);
  if (node.kind !== 'folder') throw systemError('ENOTDIR');
  return node;
}

function stamp(state: State): Stamp {
  state.inodes += 1n;
  const now = tick(state);
  return { inode: state.inodes, modified: now, changed: now };
}

function tick(state: State): bigint {
  if (!state.isClockFrozen) state.clock += 1000n;
  return state.clock;
}

function touch(state: State, node: MemoryNode, isModified: boolean): void {
  node.changed = tick(state);
  if (isModified) node.modified = node.changed;
}

function read(state: State, path: string): Uint8Array {
  const node = find(state, path, true);
  if (node.kind !== 'file') throw systemError('EISDIR');
  return Uint8Array.from(node.bytes);
}

function enter(state: State, { parent, name }: Place, node: MemoryNode): void {
  parent.entries.set(name, node);
  touch(state, parent, true);
}

function leave(state: State, { parent, name }: Place): void {
  parent.entries.delete(name);
  touch(state, parent, true);
}

function create(state: State, path: string, bytes: Uint8Array, { mode = 0o644 }: CreateOptions = {}): void {
  const place = locate(state, path, false);
  if (place.node !== undefined) throw systemError('EEXIST');
  enter(state, place, { kind: 'file', ...stamp(state), bytes: Uint8Array.from(bytes), mode });
}

function link(state: State, existing: string, path: string): void {
  const node = find(state, existing, false);
  const place = locate(state, path, false);
  if (place.node !== undefined) throw systemError('EEXIST');
  if (node.kind === 'folder') throw systemError('EPERM');
  enter(state, place, node);
  touch(state, node, false);
}

function rename(state: State, from: string, to: string): void {
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

function replace(state: State, from: string, to: string, isStill: (status: FileStatus) => boolean): boolean {
  const node = nodeIfAny(state, to);
  if (node === undefined || !isStill(statusOf(node))) return false;
  rename(state, from, to);
  return true;
}

function exchange(state: State, from: string, to: string, isStill: (status: FileStatus) => boolean): Exchanged {
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

function nodeIfAny(state: State, path: string): MemoryNode | undefined {
  try {
    return locate(state, path, false).node;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function holdsNode(folder: MemoryFolder, node: MemoryNode): boolean {
  if (folder === node) return true;
  return [...folder.entries.values()].some((entry) => entry.kind === 'folder' && holdsNode(entry, node));
}

function unlink(state: State, path: string): void {
  const place = locate(state, path, false);
  if (place.node === undefined) throw systemError('ENOENT');
  if (place.node.kind === 'folder') throw systemError('EISDIR');
  leave(state, place);
  touch(state, place.node, false);
}

function mkdir(state: State, path: string): string | undefined {
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

function leadsNowhere(state: State, path: string): boolean {
  return nodeIfAny(state, path)?.kind === 'link' && locate(state, path, true).node === undefined;
}

function readdir(state: State, path: string): readonly FolderEntry[] {
  const { entries } = folderAt(state, path);
  return [...entries].map(([name, { kind }]) => ({ name, kind })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function readlink(state: State, path: string): string {
  const node = find(state, path, false);
  if (node.kind !== 'link') throw systemError('EINVAL');
  return node.target;
}

function symlink(state: State, target: string, path: string): void {
  const place = locate(state, path, false);
  if (place.node !== undefined) throw systemError('EEXIST');
  enter(state, place, { kind: 'link', ...stamp(state), target });
}

function realpath(state: State, path: string): string {
  const node = find(state, path, true);
  const named = find(state, path, false);
  if (named.kind === 'link') return realpath(state, posix.resolve(realpath(state, posix.dirname(path)), named.target));
  // A file of two names has no one real path; the name asked for is one of them.
  if (node.kind === 'file') return posix.join(realpath(state, posix.dirname(path)), posix.basename(path));
  const found = pathOf(state.root, node);
  if (found === undefined) throw systemError('ENOENT');
  return found;
}

function pathOf(folder: MemoryFolder, wanted: MemoryNode, at = ''): string | undefined {
  if (folder === wanted) return at === '' ? '/' : at;
  for (const [name, node] of folder.entries) {
    if (node === wanted) return `${at}/${name}`;
    const below = node.kind === 'folder' ? pathOf(node, wanted, `${at}/${name}`) : undefined;
    if (below !== undefined) return below;
  }
  return undefined;
}

function rm(state: State, path: string): void {
  try {
    const place = locate(state, path, false);
    if (place.node !== undefined) leave(state, place);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

function statusOf(node: MemoryNode): FileStatus {
  const { inode, modified, changed } = node;
  const kind: EntryKind = node.kind;
  const size = node.kind === 'file' ? node.bytes.length : node.kind === 'link' ? Buffer.byteLength(node.target) : 0;
  return { kind, inode, size: BigInt(size), modified, changed, mode: node.kind === 'file' ? node.mode : 0o755 };
}

function leaves(folder: MemoryFolder, at: string): readonly (readonly [string, MemoryFile | MemoryLink])[] {
  return [...folder.entries]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, node]) =>
      node.kind === 'folder' ? leaves(node, `${at}/${name}`) : [[`${at}/${name}`, node] as const],
    );
}

/** A file of two names stays one file. */
function cloneFolder(folder: MemoryFolder, known: Map<MemoryNode, MemoryNode>): MemoryFolder {
  const entries = new Map<string, MemoryNode>();
  for (const [name, node] of folder.entries) {
    const copy = known.get(node) ?? (node.kind === 'folder' ? cloneFolder(node, known) : { ...node });
    known.set(node, copy);
    entries.set(name, copy);
  }
  return { ...folder, entries };
}
