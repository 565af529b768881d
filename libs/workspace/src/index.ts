export { archiveRelease, isArchived, type MarkedRelease, reopenRelease } from './archived-marker.ts';
export { readCache, writeCache } from './cache-file.ts';
export { changeDecisionSchema, readChangeDecisions, type WrittenDecision } from './change-decisions.ts';
export {
  type CreateOptions,
  type EntryKind,
  type FileStatus,
  type FileSystem,
  type FolderEntry,
  nodeFileSystem,
} from './file-system.ts';
export {
  type FileRead,
  type FileVersion,
  type ReadFile,
  readFileVersion,
  readOutsideFile,
  type StoreOptions,
} from './file-version.ts';
export { type FrenchDictionary, frenchDictionaryName, readFrenchDictionary } from './french-dictionary.ts';
export { findWorkspace, type FindOptions, type FoundWorkspace } from './find-workspace.ts';
export { completeGitAttributes, type InitOptions, initWorkspace, type StartedWorkspace } from './init-workspace.ts';
export {
  latestVersions,
  type Ledger,
  type LedgerFile,
  type LedgerOptions,
  type LedgerVersion,
  ledgerVersionOf,
  type LedgerWrite,
  type NewLedgerVersion,
  readLedger,
  writeEvent,
  writeLedgerVersion,
} from './ledger.ts';
export { type Asset, listDocuments, type ListedDocument, type ListedDocuments, readAssets } from './list-documents.ts';
export { type ListedFiles, listFiles, listTranslations } from './list-files.ts';
export {
  type ConfigurationOptions,
  configurationSchema,
  type ConfigurationRead,
  defaultPolicy,
  type KnownNames,
  loadConfiguration,
  type LoadedConfiguration,
  type MemoryPolicy,
  unknownCheck,
} from './load-configuration.ts';
export { type CardOptions, type CardRead, loadReleaseCard, releaseCardSchema } from './load-release-card.ts';
export { type Locked, type LockOptions, withLock } from './lock.ts';
export { nearestName } from './nearest-name.ts';
export { type Owner, type Processes, systemProcesses } from './processes.ts';
export {
  buildPublicSet,
  type BuiltSet,
  currentSet,
  type PublicEntry,
  publicSetDigest,
  sweepPublicFolder,
  type SwitchedFolder,
  switchPublicFolder,
} from './public-folder.ts';
export { putAside, type PutAside } from './put-aside.ts';
export { leadsOutside, realPlace } from './real-place.ts';
export { removeFile, type RemovedFile } from './remove-file.ts';
export { rescuedVersions } from './rescued-versions.ts';
export { type Swept, type SweepOptions, sweepTemporaries } from './sweep-temporaries.ts';
export { type WriteConflict, type WriteOptions, type WriteResult, writeAtomically } from './write-atomically.ts';
export { copyAssets, type OutputOptions, writeOutputs, type WrittenOutputs } from './write-outputs.ts';
