export {
  type DriverState,
  mergeDriver,
  mergeDriverState,
  registerMergeDriver,
  usesMergeDriver,
} from './merge-driver.ts';
export { type MergedVersions, mergedVersions, type MergeVersions, unmergedVersions } from './versions.ts';
