import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/checks exports exactly: checkFile, checkRelease, the table of checks, profiles', () => {
  expect(Object.keys(door).sort()).toEqual(['checkFile', 'checkRelease', 'checks', 'profileFor', 'profileNames']);
});
