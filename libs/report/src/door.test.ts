import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/report exports exactly: renderReport', () => {
  expect(Object.keys(door)).toEqual(['renderReport']);
});
