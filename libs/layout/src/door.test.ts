import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/layout exports exactly: the paths of a workspace and of its outputs, their inverses, path checks', () => {
  expect(Object.keys(door).sort()).toEqual([
    'assembledPath',
    'checkPath',
    'comparePaths',
    'configurationPath',
    'digestOfPublicSet',
    'documentOfReceipt',
    'documentOfSource',
    'documentOfXliff',
    'formulaReviewsPath',
    'formulasPath',
    'isDocumentCandidate',
    'isLanguageFolder',
    'isReleaseCard',
    'isSafePath',
    'ledgerEventName',
    'ledgerPath',
    'ledgerPlaceOf',
    'memoryPath',
    'pathInRelease',
    'publicDocumentPath',
    'publicFolderName',
    'publicPointerName',
    'publicSetPath',
    'receiptName',
    'releaseCardPath',
    'releaseOf',
    'segmentationPath',
    'sourcePath',
    'temporaryName',
    'temporaryParts',
    'toolFolder',
    'xliffPath',
  ]);
});
