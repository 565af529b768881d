import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFileVersion } from './file-version.ts';
import { removeFile } from './remove-file.ts';

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

test('nothing outside the workspace is ever removed', async () => {
  const root = folder();
  const removed = await removeFile(root, '../a.xlf', await versionIn(root));
  expect(removed).toMatchObject({ removed: false, diagnostics: [{ code: 'unsafe-path' }] });
});
