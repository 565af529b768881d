import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/words exports exactly: checkDescription, createWords, diagnosticAdvice, diagnosticText, findingAdvice, findingText, formatDate, heldAdvice, heldCommand, heldText, resolveUiLanguage, uiLanguages', () => {
  expect(Object.keys(door).sort()).toEqual([
    'checkDescription',
    'createWords',
    'diagnosticAdvice',
    'diagnosticText',
    'findingAdvice',
    'findingText',
    'formatDate',
    'heldAdvice',
    'heldCommand',
    'heldText',
    'resolveUiLanguage',
    'uiLanguages',
  ]);
});
