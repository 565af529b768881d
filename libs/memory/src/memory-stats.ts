/** What a memory holds and takes. */
import type { MemoryFile } from './memory-file.ts';

export interface MemoryStats {
  readonly entries: number;
  /** Rows of folded tokens that differ. */
  readonly forms: number;
  /** Tokens that differ. */
  readonly vocabulary: number;
  /** Tokens in all forms. */
  readonly tokens: number;
  /** Bytes of contents and names, in memory and in the file. */
  readonly textBytes: number;
  /** Bytes of all else, what a search needs for itself included. */
  readonly indexBytes: number;
  readonly fileBytes: number;
}

/** A number per form and per token, for searches. */
const searchBytes = 4;

export function memoryStats({ bytes, columns }: MemoryFile): MemoryStats {
  const forms = columns.formStart.length - 1;
  const vocabulary = columns.tokenStart.length - 1;
  const textBytes = columns.stringBytes.length;
  return {
    entries: columns.source.length,
    forms,
    vocabulary,
    tokens: columns.formTokens.length,
    textBytes,
    indexBytes: bytes.length - textBytes + (forms + vocabulary) * searchBytes,
    fileBytes: bytes.length,
  };
}
