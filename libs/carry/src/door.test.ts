import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/carry exports exactly: alignSegments, carry, exactKey, mergeUnits, takeBack', () => {
  expect(Object.keys(door).sort()).toEqual(['alignSegments', 'carry', 'exactKey', 'mergeUnits', 'takeBack']);
});
