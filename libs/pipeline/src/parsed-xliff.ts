/**
 * Bilingual files as they were parsed a moment ago, found by the digest of their bytes: right after the memory of a
 * language has read its files, those with open sentences are looked at again. Parsing costs more than anything else.
 */
import { readXliff, type XliffRead } from '@dragoman/xliff';
import type { ReadFile } from '@dragoman/workspace';
import type { Session } from './session.ts';

type Parsed = Map<string, { readonly read: XliffRead; readonly size: number }>;

const parsedBy = new WeakMap<Session, Parsed>();

/** Bytes of files whose parse is held: some fifty documents, and about twenty times that in memory. */
const most = 2_000_000;

export function parsedXliff(session: Session, path: string, { bytes, version }: ReadFile): XliffRead {
  const held: Parsed = parsedBy.get(session) ?? new Map();
  parsedBy.set(session, held);
  const key = `${version.digest} ${path}`;
  const read = held.get(key)?.read ?? readXliff(path, bytes);
  // Set again: what was asked for last is the last to be forgotten.
  held.delete(key);
  held.set(key, { read, size: bytes.length });
  forgetOldest(held);
  return read;
}

function forgetOldest(held: Parsed): void {
  let size = [...held.values()].reduce((sum, parsed) => sum + parsed.size, 0);
  for (const [key, parsed] of held) {
    if (size <= most) return;
    held.delete(key);
    size -= parsed.size;
  }
}
