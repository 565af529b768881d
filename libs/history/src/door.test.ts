import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/history exports exactly: the driver, the versions that git keeps, and the sides of a conflict', () => {
  expect(Object.keys(door).sort()).toEqual([
    'conflictSides',
    'mergeDriver',
    'mergeDriverState',
    'mergedVersions',
    'registerMergeDriver',
    'unmergedVersions',
    'usesMergeDriver',
  ]);
});
