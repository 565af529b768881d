import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/xliff exports exactly: convertXliff, editNotes, editXliff, encodeXliff, readReturnedXliff, readXliff, renameOriginal, segmentRegions, splitRepeatedTargets, state1, state2, streamXliffUnits, updateXliff, validateXliff, withoutIndentation, writeXliff, writeXliffFiles', () => {
  expect(Object.keys(door).sort()).toEqual([
    'convertXliff',
    'editNotes',
    'editXliff',
    'encodeXliff',
    'readReturnedXliff',
    'readXliff',
    'renameOriginal',
    'segmentRegions',
    'splitRepeatedTargets',
    'state1',
    'state2',
    'streamXliffUnits',
    'updateXliff',
    'validateXliff',
    'withoutIndentation',
    'writeXliff',
    'writeXliffFiles',
  ]);
});
