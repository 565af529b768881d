import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/xliff exports exactly: editXliff, encodeXliff, readReturnedXliff, readXliff, splitRepeatedTargets, updateXliff, validateXliff, withoutIndentation, writeXliff, writeXliffFiles', () => {
  expect(Object.keys(door).sort()).toEqual([
    'editXliff',
    'encodeXliff',
    'readReturnedXliff',
    'readXliff',
    'splitRepeatedTargets',
    'updateXliff',
    'validateXliff',
    'withoutIndentation',
    'writeXliff',
    'writeXliffFiles',
  ]);
});
