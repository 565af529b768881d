import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/carry exports exactly: alignment, carrying, merging, taking back, slips of spelling, and how a term is noted', () => {
  expect(Object.keys(door).sort()).toEqual([
    'alignSegments',
    'carry',
    'classifyChange',
    'exactKey',
    'hasSameCodes',
    'isTermNote',
    'mergeUnits',
    'slipVerdict',
    'takeBack',
    'targetFor',
    'termNote',
    'withoutTermNotes',
    'wordPair',
  ]);
});
