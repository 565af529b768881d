import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failingAt, killedAt } from './failing-file-system.ts';
import { initWorkspace } from './init-workspace.ts';
import { loadConfiguration } from './load-configuration.ts';
import { sweepTemporaries } from './sweep-temporaries.ts';
import { allDead, filesIn, temporariesIn, temporaryFolder } from './testing-workspaces.ts';

const options = { sourceLanguage: 'fr', targetLanguages: ['en', 'lv'], segmentation: '<srx/>' };

const attributes = `*.xlf -text merge=dragoman
fr/** -text
published/** -text
returns/** -text
*.srx -text
*.tmx -text
`;

test('makes a workspace that can be loaded', async () => {
  const root = join(temporaryFolder(), 'new/locales');
  const { created, diagnostics } = await initWorkspace(root, options);
  expect(diagnostics).toEqual([]);
  expect(created).toEqual(['fr/', 'segmentation/fr.srx', '.gitattributes', 'dragoman.json']);
  expect(filesIn(root)).toEqual({
    '.gitattributes': attributes,
    'dragoman.json': '{\n  "sourceLanguage": "fr",\n  "targetLanguages": [\n    "en",\n    "lv"\n  ]\n}\n',
    'segmentation/fr.srx': '<srx/>',
  });
  expect(readdirSync(root)).toContain('fr');
  expect((await loadConfiguration(root)).configuration?.targetLanguages).toEqual(['en', 'lv']);
});

test('refuses to start where a workspace is, and changes nothing', async () => {
  const root = temporaryFolder({ 'dragoman.json': '{ "sourceLanguage": "de" }' });
  expect(await initWorkspace(root, options)).toMatchObject({
    created: [],
    diagnostics: [{ code: 'workspace-exists' }],
  });
  expect(filesIn(root)).toEqual({ 'dragoman.json': '{ "sourceLanguage": "de" }' });
});

test('keeps what is there: attributes get only the lines they lack, rules stay', async () => {
  const root = temporaryFolder({
    '.gitattributes': '* text=auto\n*.srx -text',
    'segmentation/fr.srx': 'own',
    'fr/R/a.md': 'a',
  });
  const { created, diagnostics } = await initWorkspace(root, options);
  expect([created, diagnostics]).toEqual([['dragoman.json'], []]);
  expect(filesIn(root)).toMatchObject({
    '.gitattributes': `* text=auto\n*.srx -text\n${attributes.replace('*.srx -text\n', '')}`,
    'segmentation/fr.srx': 'own',
    'fr/R/a.md': 'a',
  });
});

test('a dry run says the same and makes nothing', async () => {
  const root = join(temporaryFolder(), 'new');
  const { created } = await initWorkspace(root, { ...options, dryRun: true });
  expect(created).toEqual(['fr/', 'segmentation/fr.srx', '.gitattributes', 'dragoman.json']);
  expect(() => readdirSync(root)).toThrow('ENOENT');
});

test('refuses tags that are none', async () => {
  const root = temporaryFolder();
  const { diagnostics } = await initWorkspace(root, { ...options, targetLanguages: ['english', 'LV'] });
  expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-language-tag', 'language-tag-case']);
  expect(filesIn(root)).toEqual({});
});

test('a disk that fails, or a run that is killed, at any call: every file is whole, and a second run completes the workspace', async () => {
  const { fs: counting, calls } = failingAt(-1, '');
  await initWorkspace(temporaryFolder(), { ...options, fs: counting });
  expect(calls.length).toBeGreaterThan(20);
  for (let index = 0; index < calls.length; index += 1) {
    const [failed, interrupted] = [temporaryFolder(), temporaryFolder()];
    await initWorkspace(failed, { ...options, fs: failingAt(index, 'ENOSPC').fs });
    const { fs, killed } = killedAt(index);
    await Promise.race([initWorkspace(interrupted, { ...options, fs }), killed]);
    for (const root of [failed, interrupted]) {
      await sweepTemporaries(root, { processes: allDead });
      await initWorkspace(root, options);
      expect(filesIn(root)).toMatchObject({ '.gitattributes': attributes, 'segmentation/fr.srx': '<srx/>' });
      expect((await loadConfiguration(root)).diagnostics).toEqual([]);
      expect(temporariesIn(root)).toEqual([]);
    }
  }
});
