import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/words exports exactly the words, the formats and the spoken diagnostics', () => {
  expect(Object.keys(door).sort()).toEqual([
    'checkDescription',
    'createWords',
    'diagnosticAdvice',
    'diagnosticText',
    'findingAdvice',
    'findingText',
    'formatAmount',
    'formatDate',
    'formatDay',
    'formatDayRange',
    'formatDecimal',
    'formatItems',
    'formatMeasure',
    'formatOverridesVersion',
    'formatPercentage',
    'formatTime',
    'heldAdvice',
    'heldCommand',
    'heldText',
    'resolveUiLanguage',
    'uiLanguages',
  ]);
});
