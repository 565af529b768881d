import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/history exports exactly: the driver, and the versions that git keeps', () => {
  expect(Object.keys(door).sort()).toEqual([
    'mergeDriver',
    'mergeDriverState',
    'mergedVersions',
    'registerMergeDriver',
    'unmergedVersions',
    'usesMergeDriver',
  ]);
});
