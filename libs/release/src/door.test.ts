import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/release exports exactly: the gate, policyFor, receipts', () => {
  expect(Object.keys(door).sort()).toEqual([
    'accountsAlike',
    'gateCard',
    'gateDocument',
    'isNothingHere',
    'isUntranslated',
    'nothingHere',
    'policyFor',
    'readReceipt',
    'samePerson',
    'sourceReceipt',
    'translationReceipt',
    'verifyReceipt',
    'waiverOf',
    'writeReceipt',
  ]);
});
