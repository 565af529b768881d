/**
 * For tests, not part of the door: a disk that fails, is interrupted or is shared with somebody else at exactly the
 * call a test names.
 */
import { type FileSystem, nodeFileSystem } from './file-system.ts';

export interface FileCall {
  /** 0, 1, 2 … in the order the calls were made. */
  readonly index: number;
  readonly name: keyof FileSystem;
  readonly paths: readonly string[];
}

/** Calls `before` ahead of each call; what it throws is what the call throws, and while it does not answer the call does not begin. */
export function watchedFileSystem(
  before: (call: FileCall) => Promise<void> | void,
  fs: FileSystem = nodeFileSystem,
): FileSystem {
  let index = 0;
  const announce = async (name: keyof FileSystem, ...paths: readonly string[]): Promise<void> => {
    const call = { index, name, paths };
    index += 1;
    await before(call);
  };
  return {
    read: async (path) => (await announce('read', path), fs.read(path)),
    create: async (path, bytes, options) => (await announce('create', path), fs.create(path, bytes, options)),
    link: async (existing, path) => (await announce('link', existing, path), fs.link(existing, path)),
    rename: async (from, to) => (await announce('rename', from, to), fs.rename(from, to)),
    unlink: async (path) => (await announce('unlink', path), fs.unlink(path)),
    mkdir: async (path) => (await announce('mkdir', path), fs.mkdir(path)),
    readdir: async (path) => (await announce('readdir', path), fs.readdir(path)),
    stat: async (path) => (await announce('stat', path), fs.stat(path)),
    lstat: async (path) => (await announce('lstat', path), fs.lstat(path)),
    readlink: async (path) => (await announce('readlink', path), fs.readlink(path)),
    symlink: async (target, path) => (await announce('symlink', target, path), fs.symlink(target, path)),
    realpath: async (path) => (await announce('realpath', path), fs.realpath(path)),
    fsyncDirectory: async (path) => (await announce('fsyncDirectory', path), fs.fsyncDirectory(path)),
    rm: async (path) => (await announce('rm', path), fs.rm(path)),
  };
}

/** An error as the system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: on purpose`), { code });
}

/** Fails at one call; a failing `create` has written half of its bytes by then, as a full disk does. */
export function failingAt(
  failing: number,
  code: string,
): { readonly fs: FileSystem; readonly calls: readonly FileCall[] } {
  const calls: FileCall[] = [];
  const fs = watchedFileSystem((call) => {
    calls.push(call);
    if (call.index === failing && call.name !== 'create') throw systemError(code);
  });
  const create: FileSystem['create'] = async (path, bytes, options) => {
    if (calls.length !== failing) return fs.create(path, bytes, options);
    await fs.create(path, bytes.subarray(0, bytes.length / 2), options);
    throw systemError(code);
  };
  return { fs: { ...fs, create }, calls };
}

/**
 * A run that is killed ahead of one call: that call and all after it never come back. `create` is killed half-way.
 * `killed` resolves when it is dead; it stays open when the run has fewer calls.
 */
export function killedAt(index: number): { readonly fs: FileSystem; readonly killed: Promise<'killed'> } {
  const { promise: killed, resolve } = Promise.withResolvers<'killed'>();
  const { promise: never } = Promise.withResolvers<undefined>();
  const fs = watchedFileSystem(async (call) => {
    if (call.index < index) return;
    if (call.index === index && call.name === 'create')
      await nodeFileSystem.create(call.paths[0] ?? '', Buffer.from('ha'));
    resolve('killed');
    await never;
  });
  return { fs, killed };
}
