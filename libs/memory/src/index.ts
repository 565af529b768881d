export type { Concordance, ConcordanceHit, ConcordanceOptions } from './concordance.ts';
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
