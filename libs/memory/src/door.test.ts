import { expect, test } from 'vitest';
import * as door from './index.ts';

const names = ['buildMemory', 'createMemoryBuilder', 'encodeMemory', 'openMemory'];

test(`libs/memory exports exactly: ${names.join(', ')}`, () => {
  expect(Object.keys(door).sort()).toEqual(names);
});
