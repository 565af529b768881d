import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { inferReleases } from './index.ts';
import { languagesOf, openReleases } from './open-releases.ts';

function repository(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'dragoman-nx-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const configuration = '{ "sourceLanguage": "fr", "targetLanguages": ["en"] }';

function namesIn(root: string): readonly string[] {
  return openReleases(root, 'dragoman.json').releases.map(({ release }) => release);
}

describe('releases', () => {
  test('are the folders directly below the source language, in order of code points', () => {
    const root = repository({
      'locales/dragoman.json': configuration,
      'locales/fr/b/communique.md': '',
      'locales/fr/B/sous/dossier/a.md': '',
      'locales/fr/formulas.json': '{}',
      'locales/fr/.brouillon/a.md': '',
      'locales/en/c/communique.md.xlf': '',
    });
    expect(openReleases(root, 'locales/dragoman.json')).toEqual({
      folder: 'locales',
      languages: { source: 'fr', targets: ['en'] },
      releases: [
        { release: 'B', hasLinkedFolder: false },
        { release: 'b', hasLinkedFolder: false },
      ],
    });
  });

  test('that are archived are left out; a folder named like the marker archives nothing', () => {
    const root = repository({
      'dragoman.json': configuration,
      'fr/open/a.md': '',
      'fr/shut/a.md': '',
      'published/shut/archived': '',
      'published/open/archived/1/event.json': '{}',
    });
    expect(namesIn(root)).toEqual(['open']);
  });

  test('behind links are left out: Nx would not see them change', () => {
    const root = repository({ 'dragoman.json': configuration, 'fr/real/a.md': '' });
    symlinkSync('real', join(root, 'fr/linked'));
    expect(namesIn(root)).toEqual(['real']);
  });

  test('say when a folder below them is a link; a link to a file is none', () => {
    const root = repository({
      'dragoman.json': configuration,
      'fr/a/annexes/b.md': '',
      'fr/c/d.md': '',
      'fr/e/f.md': '',
    });
    symlinkSync('../a/annexes', join(root, 'fr/c/annexes'));
    symlinkSync('../a/annexes/b.md', join(root, 'fr/e/b.md'));
    symlinkSync('nowhere', join(root, 'fr/e/lost'));
    const { releases } = openReleases(root, 'dragoman.json');
    expect(releases.filter(({ hasLinkedFolder }) => hasLinkedFolder).map(({ release }) => release)).toEqual(['c']);
  });

  test.each([
    ['no JSON', '{ "sourceLanguage": '],
    ['no languages', '{}'],
    ['a source language that leaves the workspace', '{ "sourceLanguage": "../fr", "targetLanguages": [] }'],
    ['no text', '[1]'],
  ])('of a configuration that holds %s are none, and other workspaces keep theirs', (_what, text) => {
    const root = repository({ 'bad/dragoman.json': text, 'good/dragoman.json': configuration, 'good/fr/R/a.md': '' });
    const inferred = inferReleases(['bad/dragoman.json', 'good/dragoman.json', 'gone/dragoman.json'], undefined, {
      workspaceRoot: root,
    });
    expect(inferred.map(([file, { projects = {} }]) => [file, Object.keys(projects)])).toEqual([
      ['bad/dragoman.json', []],
      ['good/dragoman.json', ['good/fr/R']],
      ['gone/dragoman.json', []],
    ]);
  });
});

test('languages are read from JSON with comments, trailing commas and a byte order mark', () => {
  const text =
    '\uFEFF{\n  // la source\n  "sourceLanguage": "de", /* "fr" */\n  "targetLanguages": ["en", "pt-BR",],\n}\n';
  expect(languagesOf(text)).toEqual({ source: 'de', targets: ['en', 'pt-BR'] });
});
