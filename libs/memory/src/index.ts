export {
  buildMemory,
  createMemoryBuilder,
  encodeMemory,
  type Memory,
  type MemoryBuilder,
  type MemoryOptions,
  openMemory,
} from './memory.ts';
export type { MemoryStats } from './memory-stats.ts';
