import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorCode, type FileStatus, type FileSystem, nodeFileSystem } from './file-system.ts';
import { type MemoryDisk, memoryDisk } from './memory-disk.ts';

/** Few names, so that they often meet. */
const names = ['a', 'a/b', 'a/b/c', 'a/d', 'e', 'e/b'];
const name = fc.constantFrom(...names);
const text = fc.constantFrom('', 'one', 'longer text');

interface Step {
  readonly call: keyof FileSystem;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  call: fc.constantFrom(
    ...(['read', 'create', 'create', 'link', 'rename', 'replace', 'exchange', 'unlink', 'mkdir', 'mkdir'] as const),
    ...(['readdir', 'stat', 'lstat', 'readlink', 'symlink', 'realpath', 'fsyncDirectory', 'rm'] as const),
  ),
  from: name,
  to: name,
  text,
});

const said = (value: Uint8Array): string => Buffer.from(value).toString();
const seen = ({ kind, size, mode }: FileStatus): string =>
  kind === 'file' ? `file ${size} ${mode.toString(8)}` : kind;
const below = (root: string, path: string | undefined): string | undefined => path?.slice(root.length);

async function take(fs: FileSystem, root: string, { call, from, to, text: bytes }: Step): Promise<unknown> {
  const [a, b] = [join(root, from), join(root, to)];
  switch (call) {
    case 'read':
      return said(await fs.read(a));
    case 'create':
      return fs.create(a, Buffer.from(bytes), { mode: 0o640 });
    case 'link':
    case 'rename':
      return fs[call](a, b);
    case 'replace':
    case 'exchange':
      return fs[call](a, b, ({ kind, size }) => kind === 'file' && size > 0n);
    case 'mkdir':
      return below(root, await fs.mkdir(a));
    case 'readdir':
      return (await fs.readdir(a)).toSorted((one, other) => (one.name < other.name ? -1 : 1));
    case 'stat':
    case 'lstat':
      return seen(await fs[call](a));
    case 'symlink':
      return fs.symlink(to, a);
    case 'realpath':
      return below(root, await fs.realpath(a));
    default:
      return fs[call](a);
  }
}

async function answerOf(fs: FileSystem, root: string, one: Step): Promise<unknown> {
  try {
    return (await take(fs, root, one)) ?? 'done';
  } catch (error) {
    // Node words the refusal of `mkdir` differently by what stands in the way; nothing of ours depends on it.
    return one.call === 'mkdir' ? 'refused' : (errorCode(error) ?? String(error));
  }
}

/** Everything on a disk, with files of two names recognised. */
async function everything(fs: FileSystem, folder: string): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  const inodes = new Map<bigint, number>();
  const walk = async (at: string): Promise<void> => {
    const entries = (await fs.readdir(join(folder, at))).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(at, entry.name);
      const { inode } = await fs.lstat(join(folder, path));
      inodes.set(inode, inodes.get(inode) ?? inodes.size);
      const text = entry.kind === 'file' ? said(await fs.read(join(folder, path))) : entry.kind;
      found.push([path, inodes.get(inode), text]);
      if (entry.kind === 'folder') await walk(path);
    }
  };
  await walk('');
  return found;
}

test('for any calls in any order, a disk in memory answers and ends as the real one does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const root = mkdtempSync(join(tmpdir(), 'dragoman-'));
      const { fs } = memoryDisk();
      await fs.mkdir(root);
      try {
        for (const one of steps) {
          const real = await answerOf(nodeFileSystem, root, one);
          expect([one, await answerOf(fs, root, one)]).toEqual([one, real]);
        }
        expect(await everything(fs, root)).toEqual(await everything(nodeFileSystem, root));
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('a clone has a life of its own, and a file of two names stays one file in it', async () => {
  const disk = memoryDisk({ '/w/a': 'old' });
  await disk.fs.link('/w/a', '/w/b');
  const copy = disk.clone();
  copy.saveInPlace('/w/a', 'new');
  expect(copy.files()).toEqual({ '/w/a': 'new', '/w/b': 'new' });
  expect(disk.files()).toEqual({ '/w/a': 'old', '/w/b': 'old' });
});

test('the three ways of saving leave the text, and nothing else', () => {
  const ways: readonly (keyof MemoryDisk & `save${string}`)[] = ['saveInPlace', 'saveByRename', 'saveWithBackup'];
  for (const way of ways) {
    const disk = memoryDisk({ '/w/a': 'old' });
    disk[way]('/w/a', 'new');
    expect(disk.files()).toEqual({ '/w/a': 'new' });
  }
});
