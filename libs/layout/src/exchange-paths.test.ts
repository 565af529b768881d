import { expect, test } from 'vitest';
import {
  exportFileName,
  exportRecordPath,
  isJobId,
  isRepairName,
  jobOfFileName,
  repairPath,
  returnedFilePath,
} from './exchange-paths.ts';

const handedOut = {
  document: '2026-05-12-lac/annexes/tarifs.md',
  sourceLanguage: 'fr',
  targetLanguage: 'lv',
  job: 'lv-20261127-k3fa',
};

test('a file that goes out says release, document, languages and job in its name', () => {
  expect(exportFileName(handedOut)).toBe('2026-05-12-lac.annexes~tarifs.md.fr-lv.lv-20261127-k3fa.xlf');
});

test('the job is read out of the name again, also where a mail program numbered the copy', () => {
  const name = exportFileName(handedOut);
  expect(jobOfFileName(name)).toBe('lv-20261127-k3fa');
  expect(jobOfFileName(name.replace('.xlf', ' (1).xlf'))).toBe('lv-20261127-k3fa');
  expect(jobOfFileName(name.replace('.xlf', '(12).XLF'))).toBe('lv-20261127-k3fa');
});

test('a name that names no job gives none', () => {
  expect(['retour.xlf', 'a.b/c.xlf', 'a..xlf', 'a.__proto__.xlf'].map(jobOfFileName)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a job is the name of a folder and nothing else: no path, no dot, no end in a hyphen', () => {
  expect(['lv-20261127-k3fa', 'A', 'a_b'].map(isJobId)).toEqual([true, true, true]);
  expect(['', '..', '../x', 'a/b', 'a\\b', 'a.b', '-a', 'a-', 'é', 'a b', 'x'.repeat(65)].map(isJobId)).toEqual(
    Array.from({ length: 11 }, () => false),
  );
});

test('records, returns and what could not be applied have their places', () => {
  expect([exportRecordPath('j1'), returnedFilePath('j1', 'a.xlf'), repairPath('j1')]).toEqual([
    'exports/j1.json',
    'returns/j1/a.xlf',
    'returns/j1/repair.xlf',
  ]);
  expect([isRepairName('repair.xlf'), isRepairName('repair-2.xlf')]).toEqual([true, false]);
});
