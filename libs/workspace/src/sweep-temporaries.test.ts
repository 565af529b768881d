import { linkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemError } from './failing-file-system.ts';
import { nodeFileSystem } from './file-system.ts';
import { bytesDigest } from './file-version.ts';
import { sweepTemporaries } from './sweep-temporaries.ts';
import { allDead, filesIn, save, temporaryFolder } from './testing-workspaces.ts';

const dead = 'n-abcdefgh-4711-abcdefgh';
const replaced = (digest: string): string => `w-abcdefgh-4711-abcdefgh-${digest}`;

test('removes what dead runs left, at any depth, and leaves every other name alone', async () => {
  const root = temporaryFolder({
    [`lv/R/.a.xlf.${dead}.tmp`]: 'half',
    [`published/R/lv/.2.${dead}.tmp/communique.md`]: 'half',
    [`.dragoman/locks/.workspace.x.json.${dead}.tmp`]: '{',
    'lv/R/.a.xlf.swp': 'somebody else’s',
    'lv/R/.a.xlf.x1.tmp': 'somebody else’s',
    'lv/R/a.xlf': 'text',
    [`.git/.b.${dead}.tmp`]: 'git’s own',
  });
  const swept = await sweepTemporaries(root, { processes: allDead });
  expect(swept.removed).toEqual([
    `.dragoman/locks/.workspace.x.json.${dead}.tmp`,
    `lv/R/.a.xlf.${dead}.tmp`,
    `published/R/lv/.2.${dead}.tmp`,
  ]);
  expect(Object.keys(filesIn(root))).toEqual([
    `.git/.b.${dead}.tmp`,
    'lv/R/.a.xlf.swp',
    'lv/R/.a.xlf.x1.tmp',
    'lv/R/a.xlf',
  ]);
});

test('leaves the files of a living run alone until they are an hour old', async () => {
  const root = temporaryFolder({ [`lv/.a.xlf.${dead}.tmp`]: 'half' });
  const living = { ...allDead, isAlive: () => true };
  expect((await sweepTemporaries(root, { processes: living })).removed).toEqual([]);
  const later = Date.now() + 3_700_000;
  expect((await sweepTemporaries(root, { processes: living, now: later })).removed.length).toBe(1);
});

test('what was replaced goes when it is what the dead run had read', async () => {
  const root = temporaryFolder({ 'lv/a.xlf': 'new', [`lv/.a.xlf.${replaced(bytesDigest('old'))}.tmp`]: 'old' });
  expect(await sweepTemporaries(root, { processes: allDead })).toMatchObject({ rescued: [], diagnostics: [] });
  expect(filesIn(root)).toEqual({ 'lv/a.xlf': 'new' });
});

test('what was replaced goes when the file still is it', async () => {
  const root = temporaryFolder({ 'lv/a.xlf': 'saved by a person' });
  linkSync(join(root, 'lv/a.xlf'), join(root, `lv/.a.xlf.${replaced(bytesDigest('old'))}.tmp`));
  expect(await sweepTemporaries(root, { processes: allDead })).toMatchObject({ rescued: [], diagnostics: [] });
  expect(filesIn(root)).toEqual({ 'lv/a.xlf': 'saved by a person' });
});

test('what was replaced and is neither is somebody’s work: it is put aside and named', async () => {
  const root = temporaryFolder({ 'lv/a.xlf': 'new', [`lv/.a.xlf.${replaced(bytesDigest('old'))}.tmp`]: 'theirs' });
  const { rescued, diagnostics } = await sweepTemporaries(root, { processes: allDead });
  const kept = rescued[0]?.kept ?? '';
  expect(rescued).toEqual([{ path: 'lv/a.xlf', kept }]);
  expect(diagnostics).toMatchObject([{ code: 'rescued-version', location: { file: 'lv/a.xlf' }, values: { kept } }]);
  expect(filesIn(root)).toEqual({ '.dragoman/.gitignore': '*\n', [kept]: 'theirs', 'lv/a.xlf': 'new' });
});

test('does not follow links out of the folder', async () => {
  const elsewhere = temporaryFolder({ [`.a.xlf.${dead}.tmp`]: 'half' });
  const root = temporaryFolder();
  symlinkSync(elsewhere, join(root, 'lv'));
  expect((await sweepTemporaries(root, { processes: allDead })).removed).toEqual([]);
  expect(Object.values(filesIn(elsewhere))).toEqual(['half']);
});

test('a folder that cannot be read is a warning, and the others are swept', async () => {
  const root = temporaryFolder({ 'lv/a.xlf': '' });
  save(join(root, `et/.a.xlf.${dead}.tmp`), 'half');
  const readdir: typeof nodeFileSystem.readdir = (path) =>
    path.endsWith('lv') ? Promise.reject(systemError('EACCES')) : nodeFileSystem.readdir(path);
  const swept = await sweepTemporaries(root, { fs: { ...nodeFileSystem, readdir }, processes: allDead });
  expect(swept.diagnostics).toMatchObject([{ severity: 'warning', location: { file: 'lv' } }]);
  expect(swept.removed.length).toBe(1);
});
