export { type ConflictSide, conflictSides, type ConflictSides } from './conflict-sides.ts';
export { commitsOf, divergedCommits, folderAt, type FolderFiles, unmergedPaths } from './folders.ts';
export { leftAsOurs, type LeftAsOurs } from './left-as-ours.ts';
export {
  type DriverState,
  mergeDriver,
  mergeDriverState,
  registerMergeDriver,
  usesMergeDriver,
} from './merge-driver.ts';
export { type MergedVersions, mergedVersions, type MergeVersions, unmergedVersions } from './versions.ts';
