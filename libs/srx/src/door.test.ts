import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/srx exports exactly: compileRules, defaultRules, joinUnit, readSrx, rulesDigest', () => {
  expect(Object.keys(door).sort()).toEqual(['compileRules', 'defaultRules', 'joinUnit', 'readSrx', 'rulesDigest']);
});
