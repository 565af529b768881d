import { mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveResult } from './save-result.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-result-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('makes the folder, writes the file, and leaves nothing else behind', async () => {
  const path = join(folder, 'a/b/result.json');
  await saveResult(path, '{}\n');
  await saveResult(path, '{"x":1}\n');
  expect(await readFile(path, 'utf8')).toBe('{"x":1}\n');
  expect(await readdir(join(folder, 'a/b'))).toEqual(['result.json']);
});

test('does not touch a file that already says the same', async () => {
  const path = join(folder, 'result.json');
  await saveResult(path, '{}\n');
  await utimes(path, 1, 1);
  await saveResult(path, '{}\n');
  expect((await stat(path)).mtimeMs).toBe(1000);
});

test('a target that is a folder is an error, and no draft stays', async () => {
  await saveResult(join(folder, 'x/file'), '');
  await expect(saveResult(join(folder, 'x'), '{}\n')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['x']);
});
