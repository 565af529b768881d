import { expect, test } from 'vitest';
import { importedMemoryPath, isMemoryName, isRegisterName, memoriesFolder, penaltyOf, registerPath } from './index.ts';

test('a memory of others stands in the folder of its language, and its penalty is a folder', () => {
  expect(memoriesFolder('lv')).toBe('lv/memory');
  expect(importedMemoryPath('lv', 'agency')).toBe('lv/memory/agency.tmx');
  expect(importedMemoryPath('lv', 'agency', 10)).toBe('lv/memory/penalty-10/agency.tmx');
});

test.each([0, 1, 10, 99])('a penalty of %i comes back from the path', (penalty) => {
  expect(penaltyOf(importedMemoryPath('pt-PT', 'a', penalty))).toBe(penalty);
});

test('a folder that only looks like a penalty is none; the innermost counts', () => {
  expect(penaltyOf('lv/memory/penalty-100/a.tmx')).toBe(0);
  expect(penaltyOf('lv/memory/penalty-/a.tmx')).toBe(0);
  expect(penaltyOf('lv/memory/penalty-5/penalty-10.tmx')).toBe(5);
  expect(penaltyOf('lv/memory/penalty-5/old/penalty-10/a.tmx')).toBe(10);
});

test('memories and registers are known by their endings; what is hidden is neither', () => {
  expect(['a.tmx', 'b/A.TMX', 'a.tmx.bak', '.a.tmx.x.tmp', '.git/a.tmx', 'a.xlf'].filter(isMemoryName)).toEqual([
    'a.tmx',
    'b/A.TMX',
  ]);
  expect(['a.tbx', 'a.csv', 'A.TBX', 'a.xlsx', '.a.tbx', 'a.tbx.tmp'].filter(isRegisterName)).toEqual([
    'a.tbx',
    'a.csv',
    'A.TBX',
  ]);
  expect(registerPath('bodies')).toBe('registers/bodies.tbx');
});
