import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/tbx exports exactly: readTbx, termPairs', () => {
  expect(Object.keys(door).sort()).toEqual(['readTbx', 'termPairs']);
});
