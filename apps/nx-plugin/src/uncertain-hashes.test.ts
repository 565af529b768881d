import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openReleases } from './open-releases.ts';
import { forgetUncertainHashes, hashesName } from './uncertain-hashes.ts';

const files = [
  'locales/dragoman.json',
  'locales/segmentation/fr.srx',
  'locales/segmentation/fr.abbreviations.txt',
  'locales/fr/crue/sous/communique.md',
  'locales/lv/crue/communique.md.xlf',
  'locales/lv/memory.tmx',
  'locales/fr/formulas.json',
  'locales/lv/formulas.review.json',
  'locales/registers/noms.tbx',
  'locales/lv/ancien/communique.md.xlf',
  'locales/fr/ancien/communique.md',
  'locales/published/ancien/archived',
  'README.md',
];

/** Seconds; every file is a minute older than what Nx remembers, but one. */
const written = 1_800_000_000;

function isForgotten(young: string, age: number): boolean {
  const root = mkdtempSync(join(tmpdir(), 'dragoman-nx-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string, at: number): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    utimesSync(join(root, path), at, at);
  };
  const configuration = '{ "sourceLanguage": "fr", "targetLanguages": ["lv"] }';
  for (const path of files)
    write(path, path.endsWith('dragoman.json') ? configuration : '', written - (path === young ? age : 60));
  write(`.nx/${hashesName}`, '', written);
  forgetUncertainHashes(root, join(root, '.nx'), [openReleases(root, 'locales/dragoman.json')]);
  return !existsSync(join(root, '.nx', hashesName));
}

test('what Nx remembers stays while every input is older', () => {
  expect(isForgotten('', 0)).toBe(false);
  expect(isForgotten('locales/lv/crue/communique.md.xlf', 11)).toBe(false);
});

test('an input as young as what Nx remembers, or younger, makes it forget; other files do not', () => {
  const ofNoOpenRelease = files.filter((path) => /ancien|README/u.test(path));
  for (const path of files)
    for (const age of [9, 0, -3600])
      expect([path, age, isForgotten(path, age)]).toEqual([path, age, !ofNoOpenRelease.includes(path)]);
});

test('without anything remembered, or in a repository without a workspace, nothing happens', () => {
  const root = mkdtempSync(join(tmpdir(), 'dragoman-nx-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  expect(() => forgetUncertainHashes(root, join(root, '.nx'), [openReleases(root, 'dragoman.json')])).not.toThrow();
});
