/** The door for tests of other libs: disks that fail, are interrupted, are shared with somebody else, or are only in memory. */
export {
  failingAt,
  type FailureOptions,
  type FileCall,
  interceptedFileSystem,
  type Interceptor,
  killedAt,
  type KillInstant,
  systemError,
  watchedFileSystem,
  watchedReplace,
  writes,
} from './failing-file-system.ts';
export { type MemoryDisk, memoryDisk, type MemoryDiskOptions } from './memory-disk.ts';
