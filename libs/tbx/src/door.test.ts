import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/tbx exports exactly: createTermComparer, createTermRecognizer, editRegister, isRegister, readRegister, readTbx, termPairs, usableTerms, validateRegister, validateTbx, writeCsv, writeTbx', () => {
  expect(Object.keys(door).sort()).toEqual([
    'createTermComparer',
    'createTermRecognizer',
    'editRegister',
    'isRegister',
    'readRegister',
    'readTbx',
    'termPairs',
    'usableTerms',
    'validateRegister',
    'validateTbx',
    'writeCsv',
    'writeTbx',
  ]);
});
