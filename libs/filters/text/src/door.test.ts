import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/filters/text exports exactly: textFilter', () => {
  expect(Object.keys(door)).toEqual(['textFilter']);
});
