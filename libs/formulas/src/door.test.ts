import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/formulas exports exactly: createFormulas, dateKey, flattenCatalog, parseCatalog, parseReviews, reviewFormulas', () => {
  expect(Object.keys(door).sort()).toEqual([
    'createFormulas',
    'dateKey',
    'flattenCatalog',
    'parseCatalog',
    'parseReviews',
    'reviewFormulas',
  ]);
});
