import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/carry exports exactly: alignSegments, carry, mergeUnits', () => {
  expect(Object.keys(door).sort()).toEqual(['alignSegments', 'carry', 'mergeUnits']);
});
