import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/progress exports exactly: documentCoverage, isStale, languageCoverage, segmentCounts', () => {
  expect(Object.keys(door).sort()).toEqual(['documentCoverage', 'isStale', 'languageCoverage', 'segmentCounts']);
});
