/** For tests, not part of the door: what stands on the disk in memory, and where a path leads. */
import { posix } from 'node:path';
import { type EntryKind, errorCode, type FileStatus } from './file-system.ts';
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
export interface MemoryFolder extends Stamp {
  readonly kind: 'folder';
  readonly entries: Map<string, MemoryNode>;
}
interface MemoryLink extends Stamp {
  readonly kind: 'link';
  readonly target: string;
}
export type MemoryNode = MemoryFile | MemoryFolder | MemoryLink;

export interface Place {
  readonly parent: MemoryFolder;
  readonly name: string;
  readonly node: MemoryNode | undefined;
}

export interface DiskState {
  readonly root: MemoryFolder;
  readonly isClockFrozen: boolean;
  readonly canExchange: boolean;
  clock: bigint;
  inodes: bigint;
}

/** @returns The node a path leads to, links on the way followed, at its end only when `follows`. */
export function find(state: DiskState, path: string, follows: boolean): MemoryNode {
  const { node } = locate(state, path, follows);
  if (node === undefined) throw systemError('ENOENT');
  return node;
}

/** Linux gives up after forty links (path_resolution(7)). */
const mostLinks = 40;

export function locate(state: DiskState, path: string, follows: boolean, links = 0): Place {
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

export function folderAt(state: DiskState, path: string): MemoryFolder {
  const node = find(state, path, true);
  if (node.kind !== 'folder') throw systemError('ENOTDIR');
  return node;
}

export function stamp(state: DiskState): Stamp {
  state.inodes += 1n;
  const now = tick(state);
  return { inode: state.inodes, modified: now, changed: now };
}

function tick(state: DiskState): bigint {
  if (!state.isClockFrozen) state.clock += 1000n;
  return state.clock;
}

export function touch(state: DiskState, node: MemoryNode, isModified: boolean): void {
  node.changed = tick(state);
  if (isModified) node.modified = node.changed;
}

export function enter(state: DiskState, { parent, name }: Place, node: MemoryNode): void {
  parent.entries.set(name, node);
  touch(state, parent, true);
}

export function leave(state: DiskState, { parent, name }: Place): void {
  parent.entries.delete(name);
  touch(state, parent, true);
}

export function nodeIfAny(state: DiskState, path: string): MemoryNode | undefined {
  try {
    return locate(state, path, false).node;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

export function holdsNode(folder: MemoryFolder, node: MemoryNode): boolean {
  if (folder === node) return true;
  return [...folder.entries.values()].some((entry) => entry.kind === 'folder' && holdsNode(entry, node));
}

export function pathOf(folder: MemoryFolder, wanted: MemoryNode, at = ''): string | undefined {
  if (folder === wanted) return at === '' ? '/' : at;
  for (const [name, node] of folder.entries) {
    if (node === wanted) return `${at}/${name}`;
    const below = node.kind === 'folder' ? pathOf(node, wanted, `${at}/${name}`) : undefined;
    if (below !== undefined) return below;
  }
  return undefined;
}

export function statusOf(node: MemoryNode): FileStatus {
  const { inode, modified, changed } = node;
  const kind: EntryKind = node.kind;
  const size = node.kind === 'file' ? node.bytes.length : node.kind === 'link' ? Buffer.byteLength(node.target) : 0;
  return { kind, inode, size: BigInt(size), modified, changed, mode: node.kind === 'file' ? node.mode : 0o755 };
}

export function leaves(folder: MemoryFolder, at: string): readonly (readonly [string, MemoryFile | MemoryLink])[] {
  return [...folder.entries]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, node]) =>
      node.kind === 'folder' ? leaves(node, `${at}/${name}`) : [[`${at}/${name}`, node] as const],
    );
}

/** A file of two names stays one file. */
export function cloneFolder(folder: MemoryFolder, known: Map<MemoryNode, MemoryNode>): MemoryFolder {
  const entries = new Map<string, MemoryNode>();
  for (const [name, node] of folder.entries) {
    const copy = known.get(node) ?? (node.kind === 'folder' ? cloneFolder(node, known) : { ...node });
    known.set(node, copy);
    entries.set(name, copy);
  }
  return { ...folder, entries };
}
