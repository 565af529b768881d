import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/facts exports exactly: adaptFacts, compareFacts, compareFactsAcross, createFactComparer, isFactEdit, recognizeFacts, renderDate, renderFact', () => {
  expect(Object.keys(door).sort()).toEqual([
    'adaptFacts',
    'compareFacts',
    'compareFactsAcross',
    'createFactComparer',
    'isFactEdit',
    'recognizeFacts',
    'renderDate',
    'renderFact',
  ]);
});
