/** A memory: built of entries, or opened from its file without building anything. */
import type { LookupMemory, MemoryEntry } from '@dragoman/model';
import { CollectedEntries } from './collected-entries.ts';
import { type Concordance, createConcordance } from './concordance.ts';
import { createLookup } from './lookup.ts';
import { type MemoryFile, readFile } from './memory-file.ts';
import { MemoryReader } from './memory-reader.ts';
import { memoryStats, type MemoryStats } from './memory-stats.ts';
import { writeMemory } from './write-memory.ts';

export interface MemoryOptions {
  /** What the memory is made of (a digest of its files): says later whether its file is still good. */
  readonly inputs?: string;
  /** Names of people, bodies and places: sentences that differ in nothing else score 99. */
  readonly names?: readonly string[];
}

export interface Memory {
  readonly lookup: LookupMemory;
  readonly concordance: Concordance;
  /** Entries, one that was given twice counted once. */
  readonly size: number;
  readonly inputs: string;
  readonly stats: MemoryStats;
  /** All entries as they were given, in the order in which ties stand: approved, by state, newest, by content. */
  readonly entries: () => Iterable<MemoryEntry>;
  /** The file. Do not write into it. */
  readonly bytes: Uint8Array;
}

export interface MemoryBuilder {
  readonly add: (entry: MemoryEntry) => void;
  /** Ends the building. */
  readonly build: () => Memory;
}

export function buildMemory(entries: Iterable<MemoryEntry>, options: MemoryOptions = {}): Memory {
  const builder = createMemoryBuilder(options);
  for (const entry of entries) builder.add(entry);
  return builder.build();
}

/** For entries that come one at a time, from a stream: none of them is kept but as numbers and texts. */
export function createMemoryBuilder({ inputs = '', names = [] }: MemoryOptions = {}): MemoryBuilder {
  const collected = new CollectedEntries(names);
  return {
    add: (entry) => collected.add(entry),
    build: () => memoryOf(writeMemory(collected, { inputs, names })),
  };
}

export function encodeMemory({ bytes }: Memory): Uint8Array {
  return bytes;
}

/** Undefined where the bytes are damaged, or of another version, machine or Unicode: build it again. */
export function openMemory(bytes: Uint8Array): Memory | undefined {
  const file = readFile(bytes);
  return file === undefined ? undefined : memoryOf(file);
}

function memoryOf(file: MemoryFile): Memory {
  const reader = new MemoryReader(file);
  return {
    lookup: createLookup(reader, file.head),
    concordance: createConcordance(reader),
    size: reader.entries,
    inputs: file.head.inputs,
    stats: memoryStats(file),
    entries: () => entriesOf(reader),
    bytes: file.bytes,
  };
}

function* entriesOf(reader: MemoryReader): Iterable<MemoryEntry> {
  const places = new Uint32Array(reader.entries);
  for (const [place, rank] of reader.columns.rank.entries()) places[rank] = place;
  for (const place of places) yield reader.entry(place);
}
