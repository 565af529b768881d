/**
 * For tests, not part of the door: a disk that fails, is interrupted or is shared with somebody else at exactly the
 * call a test names.
 */
import { dirname, join } from 'node:path';
import { type FileStatus, type FileSystem, nodeFileSystem } from './file-system.ts';

export interface FileCall {
  /** 0, 1, 2 … in the order the calls were made. */
  readonly index: number;
  readonly name: keyof FileSystem;
  readonly paths: readonly string[];
  /** What `create` was given. */
  readonly bytes?: Uint8Array;
}

/** Stands around each call: gives what the call gives, throws what it throws, and never answers when it is dead. */
export type Interceptor = <T>(call: FileCall, act: () => Promise<T>) => Promise<T>;

export function interceptedFileSystem(intercept: Interceptor, fs: FileSystem = nodeFileSystem): FileSystem {
  let calls = 0;
  const call = (name: keyof FileSystem, ...paths: readonly string[]): FileCall => ({ index: calls++, name, paths });
  return {
    read: (path) => intercept(call('read', path), () => fs.read(path)),
    create: (path, bytes, options) =>
      intercept({ ...call('create', path), bytes }, () => fs.create(path, bytes, options)),
    link: (existing, path) => intercept(call('link', existing, path), () => fs.link(existing, path)),
    rename: (from, to) => intercept(call('rename', from, to), () => fs.rename(from, to)),
    replace: (from, to, isStill) => intercept(call('replace', from, to), () => fs.replace(from, to, isStill)),
    exchange: (from, to, isStill) => intercept(call('exchange', from, to), () => fs.exchange(from, to, isStill)),
    unlink: (path) => intercept(call('unlink', path), () => fs.unlink(path)),
    mkdir: (path) => intercept(call('mkdir', path), () => fs.mkdir(path)),
    readdir: (path) => intercept(call('readdir', path), () => fs.readdir(path)),
    stat: (path) => intercept(call('stat', path), () => fs.stat(path)),
    lstat: (path) => intercept(call('lstat', path), () => fs.lstat(path)),
    readlink: (path) => intercept(call('readlink', path), () => fs.readlink(path)),
    symlink: (target, path) => intercept(call('symlink', target, path), () => fs.symlink(target, path)),
    realpath: (path) => intercept(call('realpath', path), () => fs.realpath(path)),
    fsyncDirectory: (path) => intercept(call('fsyncDirectory', path), () => fs.fsyncDirectory(path)),
    rm: (path) => intercept(call('rm', path), () => fs.rm(path)),
  };
}

/** Calls `before` ahead of each call; what it throws is what the call throws, and while it does not answer the call does not begin. */
export function watchedFileSystem(
  before: (call: FileCall) => Promise<void> | void,
  fs: FileSystem = nodeFileSystem,
): FileSystem {
  return interceptedFileSystem(async (call, act) => {
    await before(call);
    return act();
  }, fs);
}

/**
 * Lets `during` act inside each `replace` and `exchange`, after its look and ahead of its change of names: an instant no
 * caller can watch.
 */
export function watchedReplace(during: () => void, fs: FileSystem = nodeFileSystem): FileSystem {
  const watched =
    (isStill: (status: FileStatus) => boolean) =>
    (status: FileStatus): boolean => {
      const known = isStill(status);
      during();
      return known;
    };
  return {
    ...fs,
    replace: (from, to, isStill) => fs.replace(from, to, watched(isStill)),
    exchange: (from, to, isStill) => fs.exchange(from, to, watched(isStill)),
  };
}

/** An error as the system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: on purpose`), { code });
}

export interface FailureOptions {
  readonly fs?: FileSystem;
  /** The disk goes on failing at every later call that writes. */
  readonly forGood?: boolean;
  /** The call did what it says, and the error comes all the same, as network disks do. */
  readonly afterEffect?: boolean;
}

/** Fails at one call; a failing `create` has written half of its bytes by then, as a full disk does. */
export function failingAt(
  failing: number,
  code: string,
  { fs = nodeFileSystem, forGood = false, afterEffect = false }: FailureOptions = {},
): { readonly fs: FileSystem; readonly calls: readonly FileCall[] } {
  const calls: FileCall[] = [];
  const intercept: Interceptor = async (call, act) => {
    calls.push(call);
    const isHit = call.index === failing || (forGood && call.index > failing && writes(call.name));
    if (!isHit) return act();
    if (afterEffect) await act();
    else await actByHalves(fs, call);
    throw systemError(code);
  };
  return { fs: interceptedFileSystem(intercept, fs), calls };
}

const readingCalls: ReadonlySet<keyof FileSystem> = new Set([
  'read',
  'readdir',
  'stat',
  'lstat',
  'readlink',
  'realpath',
]);

export function writes(name: keyof FileSystem): boolean {
  return !readingCalls.has(name);
}

/** What is there when a call is stopped half-way: half of the bytes, some of the folders, some of what was to go. */
async function actByHalves(
  fs: FileSystem,
  { name, paths: [path = ''], bytes = new Uint8Array() }: FileCall,
): Promise<void> {
  if (name === 'create') await fs.create(path, bytes.subarray(0, bytes.length / 2));
  if (name === 'mkdir') await fs.mkdir(dirname(path));
  if (name === 'rm') await removeFirst(fs, path);
}

async function removeFirst(fs: FileSystem, folder: string): Promise<void> {
  const [first] = await fs.readdir(folder);
  if (first === undefined) return;
  const path = join(folder, first.name);
  await (first.kind === 'folder' ? removeFirst(fs, path) : fs.unlink(path));
}

/** Ahead of the call, in the middle of it, or when it has done what it says. */
export type KillInstant = 'before' | 'during' | 'after';

/**
 * A run that is killed at one call: that call and all after it never come back. `killed` resolves when it is dead; it
 * stays open when the run has fewer calls.
 */
export function killedAt(
  index: number,
  instant: KillInstant = 'during',
  fs: FileSystem = nodeFileSystem,
): { readonly fs: FileSystem; readonly killed: Promise<'killed'> } {
  const { promise: killed, resolve } = Promise.withResolvers<'killed'>();
  const intercept: Interceptor = async (call, act) => {
    if (call.index < index) return act();
    if (call.index === index && instant === 'during') await actByHalves(fs, call);
    if (call.index === index && instant === 'after') await act();
    resolve('killed');
    return new Promise(() => undefined);
  };
  return { fs: interceptedFileSystem(intercept, fs), killed };
}
