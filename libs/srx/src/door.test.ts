import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/srx exports exactly: compileRules, defaultRules, isShippedRules, joinUnit, readAbbreviations, readSrx, rulesDigest, validateSrx', () => {
  expect(Object.keys(door).sort()).toEqual([
    'compileRules',
    'defaultRules',
    'isShippedRules',
    'joinUnit',
    'readAbbreviations',
    'readSrx',
    'rulesDigest',
    'validateSrx',
  ]);
});
