import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/history exports exactly: the driver, the versions that git keeps, folders of commits, and the sides of a conflict', () => {
  expect(Object.keys(door).sort()).toEqual([
    'commitsOf',
    'conflictSides',
    'divergedCommits',
    'folderAt',
    'leftAsOurs',
    'mergeDriver',
    'mergeDriverState',
    'mergedVersions',
    'registerMergeDriver',
    'unmergedPaths',
    'unmergedVersions',
    'usesMergeDriver',
  ]);
});
