import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/words exports exactly: createWords, diagnosticAdvice, diagnosticText, formatDate, heldAdvice, heldCommand, heldText, resolveUiLanguage, uiLanguages', () => {
  expect(Object.keys(door).sort()).toEqual([
    'createWords',
    'diagnosticAdvice',
    'diagnosticText',
    'formatDate',
    'heldAdvice',
    'heldCommand',
    'heldText',
    'resolveUiLanguage',
    'uiLanguages',
  ]);
});
