import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { frenchDictionaryName, readFrenchDictionary } from './french-dictionary.ts';

test('the dictionary has the name and the version of the package that is pinned and installed', () => {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-fr'));
  const installed = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string };
  const pinned = manifest.dependencies['dictionary-fr'];
  expect([frenchDictionaryName, installed.version]).toEqual([`dictionary-fr ${pinned}`, pinned]);
});

test('its two files are whole text', async () => {
  const { name, aff, dic } = await readFrenchDictionary();
  expect(name).toBe(frenchDictionaryName);
  expect([aff.includes('SET UTF-8'), aff.includes('\uFFFD'), dic.includes('\uFFFD')]).toEqual([true, false, false]);
  expect(dic.split('\n').length).toBeGreaterThan(80_000);
});
