import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  archivedMarkerPath,
  assembledFolder,
  assembledPath,
  assembledRecordPath,
  assembledResultPath,
  checkedResultPath,
  digestOfPublicSet,
  documentOfReceipt,
  isLanguageFolder,
  ledgerPath,
  ledgerPlaceOf,
  publicDocumentPath,
  publicSetPath,
  receiptName,
} from './index.ts';

const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((name) => !name.includes('/'));

test('ledgerPlaceOf undoes ledgerPath', () => {
  fc.assert(
    fc.property(names, names, fc.integer({ min: 1, max: 999_999_999 }), (release, language, n) => {
      expect(ledgerPlaceOf(ledgerPath(release, language, n))).toEqual({ release, language, n });
    }),
    { numRuns: 200 },
  );
});

test('documentOfReceipt undoes receiptName', () => {
  fc.assert(
    fc.property(fc.array(names, { minLength: 1, maxLength: 3 }), (parts) => {
      expect(documentOfReceipt(receiptName(parts.join('/')))).toBe(parts.join('/'));
    }),
    { numRuns: 200 },
  );
});

test('digestOfPublicSet undoes publicSetPath and reads the target of the public link', () => {
  expect(['abc234', './sets/abc234', 'sets/abc234/', 'sets/a/b', 'other/a', 'sets/'].map(digestOfPublicSet)).toEqual([
    undefined,
    'abc234',
    'abc234',
    undefined,
    undefined,
    undefined,
  ]);
  expect(digestOfPublicSet(publicSetPath('abc234'))).toBe('abc234');
});

test.each([
  'published/R/archived',
  'published/R/lv/0',
  'published/R/lv/01',
  'published/R/lv/.3.x.tmp',
  'published/R/lv',
  'published/R/lv/1/a',
])('%s is no version of the ledger', (path) => {
  expect(ledgerPlaceOf(path)).toBeUndefined();
});

test('outputs are parted by release and language', () => {
  expect(assembledPath('lv', 'R/annexes/a.md')).toBe('assembled/R/lv/annexes/a.md');
  expect(publicDocumentPath('lv', 'R/annexes/a.md')).toBe('lv/R/annexes/a.md');
  expect(ledgerPath('R', 'lv', 3)).toBe('published/R/lv/3');
});

test('all of one release stands in one folder, where neither record nor result can be taken for a language', () => {
  const own = [assembledPath('lv', 'R/a.md'), assembledRecordPath('R'), assembledResultPath('R')];
  expect(own).toEqual(['assembled/R/lv/a.md', 'assembled/R/.assembled.json', 'assembled/R/result.json']);
  expect(own.every((path) => path.startsWith(`${assembledFolder('R')}/`))).toBe(true);
  expect(['.assembled.json', 'result.json'].some(isLanguageFolder)).toBe(false);
});

test('the results of two releases are two files, even where one is named like the file of the other', () => {
  expect(['R', 'R.json'].map(checkedResultPath)).toEqual(['checked/R.json', 'checked/R.json.json']);
});

test('the marker of an archived release stands beside its languages', () => {
  expect(archivedMarkerPath('R')).toBe('published/R/archived');
});
