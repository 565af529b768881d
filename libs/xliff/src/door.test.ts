import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/xliff exports exactly: editXliff, encodeXliff, readXliff, updateXliff, validateXliff, withoutIndentation, writeXliff', () => {
  expect(Object.keys(door).sort()).toEqual([
    'editXliff',
    'encodeXliff',
    'readXliff',
    'updateXliff',
    'validateXliff',
    'withoutIndentation',
    'writeXliff',
  ]);
});
