export { checkPath, isSafePath } from './check-path.ts';
export { comparePaths } from './compare-paths.ts';
export {
  exportFileName,
  exportRecordPath,
  exportsFolder,
  type HandedOutDocument,
  isJobId,
  isRepairName,
  jobOfFileName,
  repairPath,
  returnedFilePath,
  returnsFolder,
} from './exchange-paths.ts';
export {
  assembledPath,
  digestOfPublicSet,
  documentOfReceipt,
  ledgerEventName,
  ledgerPath,
  type LedgerPlace,
  ledgerPlaceOf,
  publicDocumentPath,
  publicFolderName,
  publicPointerName,
  publicSetPath,
  receiptName,
} from './output-paths.ts';
export { temporaryName, type TemporaryParts, temporaryParts } from './temporary-names.ts';
export {
  configurationPath,
  documentOfSource,
  documentOfXliff,
  formulaReviewsPath,
  formulasPath,
  isDocumentCandidate,
  isLanguageFolder,
  isReleaseCard,
  memoryPath,
  pathInRelease,
  releaseCardPath,
  releaseOf,
  segmentationPath,
  sourcePath,
  toolFolder,
  type TranslatedDocument,
  xliffPath,
} from './workspace-paths.ts';
