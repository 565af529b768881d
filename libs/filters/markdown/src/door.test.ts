import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/filters/markdown exports exactly: markdownFilter', () => {
  expect(Object.keys(door)).toEqual(['markdownFilter']);
});
