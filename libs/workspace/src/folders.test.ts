import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemError, watchedFileSystem } from './failing-file-system.ts';
import {
  findWorkspace,
  listDocuments,
  listFiles,
  listTranslations,
  nearestName,
  readAssets,
  readFileVersion,
  readOutsideFile,
} from './index.ts';
import { nodeFileSystem } from './file-system.ts';
import { temporaryFolder } from './testing-workspaces.ts';

const claims = (path: string): boolean => path.endsWith('.md');

describe('findWorkspace', () => {
  test('takes the flag first, then the nearest ancestor, then ./locales', async () => {
    const root = temporaryFolder({
      'dragoman.json': '{}',
      'fr/R/a.md': '',
      'other/dragoman.json': '{}',
      'repo/locales/dragoman.json': '{}',
    });
    const from = join(root, 'fr/R');
    expect((await findWorkspace({ flag: '../../other', from })).root).toBe(join(root, 'other'));
    expect((await findWorkspace({ from })).root).toBe(root);
    expect((await findWorkspace({ flag: undefined, from: join(root, 'other') })).root).toBe(join(root, 'other'));
    const apart = temporaryFolder({ 'locales/dragoman.json': '{}' });
    expect((await findWorkspace({ from: apart })).root).toBe(join(apart, 'locales'));
  });

  test('says what to do where there is none', async () => {
    const from = temporaryFolder();
    const nothing = await findWorkspace({ from });
    expect(nothing.root).toBeUndefined();
    expect(nothing.diagnostics).toMatchObject([{ code: 'no-workspace', severity: 'error', location: { file: from } }]);
    expect(nothing.diagnostics[0]?.advice).toContain('run dragoman init');
    const flagged = await findWorkspace({ flag: 'missing', from });
    expect(flagged.diagnostics).toMatchObject([{ code: 'no-workspace', location: { file: 'missing' } }]);
  });
});

describe('listDocuments', () => {
  test('finds documents and assets of releases by code point, and leaves cards and dotfiles out', async () => {
    const root = temporaryFolder({
      'fr/B/b.md': '',
      'fr/A/Z.md': '',
      'fr/A/a.md': '',
      'fr/A/é.md': '',
      'fr/A/annexes/deep/c.md': '',
      'fr/A/annexes/release.json': '{}',
      'fr/A/release.json': '{}',
      'fr/A/photo.jpg': '',
      'fr/A/.photo.jpg.x.tmp': '',
      'fr/A/.git/a.md': '',
      'fr/.C/a.md': '',
      'fr/loose.md': '',
    });
    mkdirSync(join(root, 'fr/empty'));
    const listed = await listDocuments(root, 'fr', claims);
    expect(listed.releases).toEqual(['A', 'B', 'empty']);
    expect(listed.documents.map(({ document }) => document)).toEqual([
      'A/Z.md',
      'A/a.md',
      'A/annexes/deep/c.md',
      'A/é.md',
      'B/b.md',
    ]);
    expect(listed.documents[0]).toEqual({ release: 'A', document: 'A/Z.md', path: 'fr/A/Z.md' });
    expect(listed.assets.map(({ document }) => document)).toEqual(['A/annexes/release.json', 'A/photo.jpg']);
    expect(listed.diagnostics).toMatchObject([
      { code: 'file-outside-release', severity: 'warning', location: { file: 'fr/loose.md' } },
    ]);
  });

  test('keeps names in the form they have on disk', async () => {
    const root = temporaryFolder({ 'fr/R/e\u0301.md': '', 'fr/R/\u00E9.md': '' });
    const { documents } = await listDocuments(root, 'fr', claims);
    expect(documents.map(({ document }) => document)).toEqual(['R/e\u0301.md', 'R/\u00E9.md']);
  });

  test('follows links inside the workspace, and none that leads out of it, back up or nowhere', async () => {
    const outside = temporaryFolder({ 'secret.md': 'secret' });
    const root = temporaryFolder({ 'fr/R/a.md': '', 'shared/b.md': '' });
    symlinkSync(join(root, 'shared/b.md'), join(root, 'fr/R/b.md'));
    symlinkSync('../../shared', join(root, 'fr/R/more'));
    symlinkSync(join(outside, 'secret.md'), join(root, 'fr/R/secret.md'));
    symlinkSync(outside, join(root, 'fr/R/out'));
    symlinkSync('..', join(root, 'fr/R/up'));
    symlinkSync('nowhere.md', join(root, 'fr/R/gone.md'));
    const { documents, assets, diagnostics } = await listDocuments(root, 'fr', claims);
    expect(documents.map(({ document }) => document)).toEqual(['R/a.md', 'R/b.md', 'R/more/b.md']);
    expect(assets).toEqual([]);
    expect(diagnostics.map(({ code, location }) => `${location.file}: ${code}`).toSorted()).toEqual([
      'fr/R/gone.md: file-not-found',
      'fr/R/out: link-outside-workspace',
      'fr/R/secret.md: link-outside-workspace',
      'fr/R/up: link-cycle',
    ]);
    expect((await readFileVersion(root, 'fr/R/secret.md')).problem?.code).toBe('link-outside-workspace');
    expect((await readFileVersion(root, 'fr/R/b.md')).problem).toBeUndefined();
  });

  test.skipIf(process.platform === 'win32')(
    'names what cannot be stored everywhere, and leaves alone what cannot be named',
    async () => {
      const root = temporaryFolder({ 'fr/R/aux.md': '', 'fr/R/back\\slash.md': '' });
      writeFileSync(Buffer.concat([Buffer.from(`${root}/fr/R/`), Buffer.from([0xe9]), Buffer.from('.md')]), '');
      const { documents, diagnostics } = await listDocuments(root, 'fr', claims);
      expect(documents.map(({ document }) => document)).toEqual(['R/aux.md']);
      expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`).toSorted()).toEqual([
        'undecodable-name error',
        'unportable-path warning',
        'unsafe-path error',
      ]);
    },
  );

  test('without a source folder says so', async () => {
    expect((await listDocuments(temporaryFolder(), 'fr', claims)).diagnostics).toMatchObject([
      { code: 'no-source-folder' },
    ]);
  });

  test('a folder that cannot be read does not hide the others', async () => {
    const root = temporaryFolder({ 'fr/A/a.md': '', 'fr/B/b.md': '' });
    const fs = watchedFileSystem(({ name, paths }) => {
      if (name === 'readdir' && paths[0]?.endsWith('A') === true) throw systemError('EACCES');
    });
    const { documents, diagnostics } = await listDocuments(root, 'fr', claims, { fs });
    expect(documents.map(({ document }) => document)).toEqual(['B/b.md']);
    expect(diagnostics).toMatchObject([{ code: 'unreadable-file', location: { file: 'fr/A' } }]);
  });
});

test('readAssets gives the bytes of one release’s assets, by their path in it', async () => {
  const root = temporaryFolder({
    'fr/R/a.md': '',
    'fr/R/img/p.jpg': 'jpg',
    'fr/R/release.json': '{}',
    'fr/S/q.jpg': 'other',
  });
  const { assets, diagnostics } = await readAssets(root, 'fr', 'R', claims);
  expect(diagnostics).toEqual([]);
  expect(assets.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([['img/p.jpg', 'jpg']]);
});

test('listFiles goes through a link to the folder, lists links inside and follows none', async () => {
  const root = temporaryFolder({ 'sets/x/lv/a.md': '', 'sets/x/.b': '' });
  symlinkSync('sets/x', join(root, 'releases'));
  symlinkSync('..', join(root, 'sets/x/up'));
  expect(await listFiles(join(root, 'releases'))).toEqual({ files: ['.b', 'lv/a.md', 'up'], diagnostics: [] });
  expect((await listFiles(join(root, 'missing'))).diagnostics).toMatchObject([{ code: 'file-not-found' }]);
});

test('listTranslations finds bilingual files only, none where there is no folder', async () => {
  const root = temporaryFolder({
    'lv/R/b.md.xlf': '',
    'lv/R/a/a.md.xlf': '',
    'lv/memory.tmx': '',
    'lv/R/.a.xlf.swp': '',
  });
  expect(await listTranslations(root, 'lv')).toEqual({ files: ['lv/R/a/a.md.xlf', 'lv/R/b.md.xlf'], diagnostics: [] });
  expect(await listTranslations(root, 'et')).toEqual({ files: [], diagnostics: [] });
});

describe('reading', () => {
  test('gives bytes and what identifies them, whatever other names the file has', async () => {
    const root = temporaryFolder({ 'lv/a.xlf': 'text' });
    const first = await readFileVersion(root, 'lv/a.xlf');
    linkSync(join(root, 'lv/a.xlf'), join(root, 'lv/b.xlf'));
    expect((await readFileVersion(root, 'lv/a.xlf')).version).toEqual(first.version);
    writeFileSync(join(root, 'lv/a.xlf'), 'texts');
    expect((await readFileVersion(root, 'lv/a.xlf')).version?.digest).not.toBe(first.version?.digest);
  });

  test('waits until a file stops changing', async () => {
    const root = temporaryFolder({ 'lv/a.xlf': '<xliff' });
    const finishing = (until: number): typeof nodeFileSystem => {
      let reads = 0;
      return watchedFileSystem(({ name }) => {
        if (name !== 'read') return;
        reads += 1;
        if (reads <= until) writeFileSync(join(root, 'lv/a.xlf'), '<'.repeat(reads));
      });
    };
    const read = await readFileVersion(root, 'lv/a.xlf', { fs: finishing(3) });
    expect(Buffer.from(read.bytes ?? []).toString()).toBe('<<<');
    expect((await readFileVersion(root, 'lv/a.xlf', { fs: finishing(99) })).problem?.code).toBe('file-keeps-changing');
  });

  test.each([
    ['ENOENT', 'file-not-found'],
    ['EACCES', 'unreadable-file'],
    ['EISDIR', 'not-a-regular-file'],
    ['EMFILE', 'too-many-open-files'],
    ['EIO', 'disk-error'],
    ['EWHATEVER', 'file-system-error'],
  ])('%s becomes %s', async (errno, code) => {
    const fs = { ...nodeFileSystem, read: () => Promise.reject(systemError(errno)) };
    const root = temporaryFolder({ 'a.md': '' });
    expect((await readOutsideFile(join(root, 'a.md'), { fs })).problem).toMatchObject({
      code,
      location: { file: join(root, 'a.md') },
    });
  });

  test('an error of the program itself is not taken for one of the disk', async () => {
    const fs = { ...nodeFileSystem, read: () => Promise.reject(new TypeError('a mistake')) };
    await expect(readFileVersion(temporaryFolder({ a: '' }), 'a', { fs })).rejects.toThrow('a mistake');
  });
});

test.each([
  ['targetlanguages', 'targetLanguages'],
  ['targetLang', 'targetLanguages'],
  ['reviewer', 'reviewers'],
  ['banana', undefined],
  ['cheks', undefined],
])('the name nearest to %s is %s', (typed, nearest) => {
  expect(nearestName(typed, ['$schema', 'sourceLanguage', 'targetLanguages', 'reviewers', 'policy'])).toBe(nearest);
});
