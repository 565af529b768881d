import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/tbx exports exactly: createTermComparer, createTermRecognizer, readRegister, readTbx, termPairs, writeCsv, writeTbx', () => {
  expect(Object.keys(door).sort()).toEqual([
    'createTermComparer',
    'createTermRecognizer',
    'readRegister',
    'readTbx',
    'termPairs',
    'writeCsv',
    'writeTbx',
  ]);
});
