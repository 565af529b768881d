import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/tmx exports exactly its door', () => {
  expect(Object.keys(door).sort()).toEqual([
    'addRetired',
    'contentOf',
    'editTmx',
    'encodeTmx',
    'entriesOf',
    'isoInstant',
    'markupOf',
    'noteText',
    'readTmx',
    'retiredFromTmx',
    'retiredToTmx',
    'sameLanguage',
    'segmentMarkup',
    'streamTmx',
    'tmxDate',
    'tmxRules',
    'unitOf',
    'validateTmx',
    'variantsIn',
    'writeTmx',
  ]);
});
