import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { failingAt, watchedFileSystem } from './failing-file-system.ts';
import type { FileSystem } from './file-system.ts';
import { readFileVersion } from './file-version.ts';
import { type MemoryDisk, memoryDisk } from './memory-disk.ts';
import { type RemovedFile, removeFile } from './remove-file.ts';

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'dragoman-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'a.xlf'), 'one');
  return root;
}

async function versionIn(root: string) {
  const { version } = await readFileVersion(root, 'a.xlf');
  if (version === undefined) throw new Error('the file is not there');
  return version;
}

test('a file that is still what was read goes', async () => {
  const root = folder();
  expect(await removeFile(root, 'a.xlf', await versionIn(root))).toEqual({ removed: true, diagnostics: [] });
  expect(existsSync(join(root, 'a.xlf'))).toBe(false);
});

test('a file that somebody saved since stays', async () => {
  const root = folder();
  const version = await versionIn(root);
  writeFileSync(join(root, 'a.xlf'), 'two');
  expect(await removeFile(root, 'a.xlf', version)).toEqual({ removed: false, diagnostics: [] });
  expect(readFileSync(join(root, 'a.xlf'), 'utf8')).toBe('two');
});

test('a file that cannot be read stays, and the disk is named', async () => {
  const disk = memoryDisk({ '/w/a.xlf': 'one' });
  const { version } = await readFileVersion('/w', 'a.xlf', { fs: disk.fs });
  if (version === undefined) throw new Error('the file is not there');
  const { fs } = failingAt(0, 'EIO', { fs: disk.fs });
  const removed = await removeFile('/w', 'a.xlf', version, { fs });
  expect(removed).toMatchObject({ removed: false, diagnostics: [{ code: 'disk-error' }] });
  expect(disk.files()).toEqual({ '/w/a.xlf': 'one' });
});

test('nothing outside the workspace is ever removed', async () => {
  const root = folder();
  const removed = await removeFile(root, '../a.xlf', await versionIn(root));
  expect(removed).toMatchObject({ removed: false, diagnostics: [{ code: 'unsafe-path' }] });
});

test('a save at any instant, in place or by rename, stands or is named', async () => {
  const file = '/w/a.xlf';
  const newDisk = (): MemoryDisk => memoryDisk({ [file]: 'one' }, { isClockFrozen: true });
  const removing = async (disk: MemoryDisk, fs: FileSystem): Promise<RemovedFile> => {
    const { version } = await readFileVersion('/w', 'a.xlf', { fs: disk.fs });
    if (version === undefined) throw new Error('the file is not there');
    return removeFile('/w', 'a.xlf', version, { fs });
  };
  const undisturbed = newDisk();
  const { fs: counted, calls } = failingAt(-1, '', { fs: undisturbed.fs });
  expect(await removing(undisturbed, counted)).toEqual({ removed: true, diagnostics: [] });
  expect(undisturbed.files()).toEqual({});
  const ways = [
    (disk: MemoryDisk): void => disk.put(file, 'two'),
    (disk: MemoryDisk): void => disk.saveByRename(file, 'two'),
  ];
  for (const instant of calls.keys()) {
    for (const way of ways) {
      const disk = newDisk();
      const fs = watchedFileSystem(({ index }) => {
        if (index === instant) way(disk);
      }, disk.fs);
      const { diagnostics } = await removing(disk, fs);
      const named = diagnostics.flatMap(({ values = {} }) => Object.values(values).map((value) => `/w/${value}`));
      expect([instant, [file, ...named].map((path) => disk.files()[path])]).toEqual([
        instant,
        expect.arrayContaining(['two']),
      ]);
    }
  }
});
