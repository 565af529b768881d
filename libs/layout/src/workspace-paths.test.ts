import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  abbreviationsPath,
  documentOfSource,
  documentOfXliff,
  formulaReviewsPath,
  formulasPath,
  isDocumentCandidate,
  isReleaseCard,
  memoryPath,
  pathInRelease,
  releaseCardPath,
  releaseOf,
  segmentationPath,
  sourcePath,
  xliffPath,
} from './index.ts';

const languages = fc.constantFrom('lv', 'pt-BR', 'uz-Cyrl', 'zh-Hant-TW', 'fr', 'sr-Latn');
const names = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((name) => !name.includes('/') && !name.startsWith('.') && name !== 'release.json');
const documents = fc.array(names, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('/'));

describe('laws', () => {
  test('documentOfXliff undoes xliffPath for any language and document', () => {
    fc.assert(
      fc.property(languages, documents, (language, document) => {
        expect(documentOfXliff(xliffPath(language, document))).toEqual({ language, document });
      }),
      { numRuns: 300 },
    );
  });

  test('xliffPath undoes documentOfXliff for any path it accepts', () => {
    const paths = fc.array(fc.oneof(names, fc.constantFrom('lv', 'a.xlf', '.a', '')), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(paths, (parts) => {
        const path = `lv/${parts.join('/')}.xlf`;
        const found = documentOfXliff(path);
        if (found !== undefined) expect(xliffPath(found.language, found.document)).toBe(path);
      }),
      { numRuns: 300 },
    );
  });

  test('documentOfSource undoes sourcePath', () => {
    fc.assert(
      fc.property(languages, documents, (language, document) => {
        expect(documentOfSource(language, sourcePath(language, document))).toBe(document);
      }),
      { numRuns: 200 },
    );
  });

  test('release and path in it make up the document', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(`${releaseOf(document)}/${pathInRelease(document)}`).toBe(document);
      }),
      { numRuns: 200 },
    );
  });
});

test('every file of a workspace has one place', () => {
  expect([
    sourcePath('fr', 'R/communique.md'),
    xliffPath('lv', 'R/communique.md'),
    releaseCardPath('fr', 'R'),
    memoryPath('lv'),
    formulasPath('lv'),
    formulaReviewsPath('lv'),
    segmentationPath('fr'),
    abbreviationsPath('fr'),
  ]).toEqual([
    'fr/R/communique.md',
    'lv/R/communique.md.xlf',
    'fr/R/release.json',
    'lv/memory.tmx',
    'lv/formulas.json',
    'lv/formulas.review.json',
    'segmentation/fr.srx',
    'segmentation/fr.abbreviations.txt',
  ]);
});

test.each([
  'returns/job-1/repair.xlf',
  'published/R/lv/1/a.xlf',
  'exports/R/a.xlf',
  'lv/memory.xlf',
  'lv/R/.hidden.xlf',
  'lv/R/.xlf',
  'lv/R/communique.md',
  'communique.md.xlf',
  '../lv/R/a.md.xlf',
  '.dragoman/R/a.md.xlf',
])('%s is no document in a language', (path) => {
  expect(documentOfXliff(path)).toBeUndefined();
});

test('a source that is an .xlf itself keeps its name', () => {
  expect(documentOfXliff('lv/R/strings.xlf.xlf')).toEqual({ language: 'lv', document: 'R/strings.xlf' });
});

test('release.json, dotfiles and files outside a release are never documents', () => {
  const refused = ['R/release.json', 'R/a/release.json', 'R/.a.md', 'R/.git/a.md', '.R/a.md', 'a.md', 'R//a.md', ''];
  expect(refused.filter(isDocumentCandidate)).toEqual([]);
  expect(['R/a.md', 'R/b/c/a.md', 'R/release.json.md'].filter((path) => !isDocumentCandidate(path))).toEqual([]);
});

test('only the file directly in the release is its card', () => {
  expect(['R/release.json', 'R/a/release.json', 'release.json'].map(isReleaseCard)).toEqual([true, false, false]);
});
