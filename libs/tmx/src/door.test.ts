import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/tmx exports exactly its door', () => {
  expect(Object.keys(door).sort()).toEqual([
    'addRetired',
    'readTmx',
    'retiredFromTmx',
    'retiredToTmx',
    'tmxDate',
    'writeTmx',
  ]);
});
