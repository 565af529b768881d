import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/tmx exports exactly: addRetired, readTmx, retiredFromTmx, retiredToTmx, tmxDate, writeTmx', () => {
  expect(Object.keys(door).sort()).toEqual([
    'addRetired',
    'readTmx',
    'retiredFromTmx',
    'retiredToTmx',
    'tmxDate',
    'writeTmx',
  ]);
});
