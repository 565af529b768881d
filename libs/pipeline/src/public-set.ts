/** From the ledger to what the public sees: the newest version of every release in every language. Pure. */
import { accountsAlike, readReceipt } from '@dragoman/release';
import { changedFiles } from './changed-ledger.ts';
import type { LedgerFile, LedgerVersion } from '@dragoman/workspace';

export interface PublicEntry {
  /** Below the set: `lv/R/communique.md`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The newest version of every release in every language, without those that were withdrawn. */
export function publicVersions(versions: readonly LedgerVersion[]): readonly LedgerVersion[] {
  const newest = new Map<string, LedgerVersion>();
  for (const version of versions) {
    const key = `${version.language}/${version.release}`;
    const known = newest.get(key);
    if (known === undefined || known.event.n < version.event.n) newest.set(key, version);
  }
  return [...newest.values()].filter(({ event }) => event.kind !== 'withdrawn');
}

export function publicSetEntries(versions: readonly LedgerVersion[]): readonly PublicEntry[] {
  return publicVersions(versions)
    .flatMap(({ language, release, files }) =>
      files.map(({ path, bytes }) => ({ path: `${language}/${release}/${path}`, bytes })),
    )
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The newest version of a release in a language. */
export function latestVersion(
  versions: readonly LedgerVersion[],
  release: string,
  language: string,
): LedgerVersion | undefined {
  return versionsOf(versions, release, language).at(-1);
}

/** The versions of a release in a language, in order of their numbers. */
export function versionsOf(
  versions: readonly LedgerVersion[],
  release: string,
  language: string,
): readonly LedgerVersion[] {
  return versions
    .filter((version) => version.release === release && version.language === language)
    .toSorted((a, b) => a.event.n - b.event.n);
}

/** Whether a version of the ledger already holds these files: the same bytes, and receipts that account for the same. */
export function samePublication(version: LedgerVersion, files: readonly LedgerFile[]): boolean {
  return sameFiles(version.files, files, (path, one, other) => sameBytes(one, other) || sameReceipt(path, one, other));
}

/**
 * The event that took exactly this text back, where none has shown it again since. A withdrawal needs no files of its
 * own: then it speaks of what was public before it; where nothing was, of any text. Receipts are not asked: the same text
 * signed by another person is still the text that somebody took back.
 * @param versions Of one release in one language, in order.
 */
export function withdrawalOf(
  versions: readonly LedgerVersion[],
  files: readonly LedgerFile[],
): LedgerVersion | undefined {
  let shown: readonly LedgerFile[] | undefined;
  let withdrawal: LedgerVersion | undefined;
  for (const version of versions) {
    // Of a text that is no longer what its receipt says, nobody knows whether this is the same one.
    if (version.files.length > 0) shown = changedFiles(version).length > 0 ? undefined : version.files;
    if (shown !== undefined && !sameText(shown, files)) continue;
    withdrawal = version.event.kind === 'withdrawn' ? version : undefined;
  }
  return withdrawal;
}

/** Documents and assets; what the public reads. */
function sameText(some: readonly LedgerFile[], others: readonly LedgerFile[]): boolean {
  const read = (files: readonly LedgerFile[]): readonly LedgerFile[] => files.filter(({ path }) => !isReceipt(path));
  return sameFiles(read(some), read(others), (_path, one, other) => sameBytes(one, other));
}

function sameFiles(
  some: readonly LedgerFile[],
  others: readonly LedgerFile[],
  isSame: (path: string, one: Uint8Array, other: Uint8Array) => boolean,
): boolean {
  const known = new Map(some.map(({ path, bytes }) => [path, bytes]));
  return (
    known.size === others.length &&
    others.every(({ path, bytes }) => {
      const one = known.get(path);
      return one !== undefined && isSame(path, one, bytes);
    })
  );
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

function sameReceipt(path: string, one: Uint8Array, other: Uint8Array): boolean {
  if (!isReceipt(path)) return false;
  const [kept, made] = [one, other].map((bytes) => readReceipt(path, Buffer.from(bytes).toString('utf8')).receipt);
  return kept !== undefined && made !== undefined && accountsAlike(kept, made);
}

function isReceipt(path: string): boolean {
  return path.endsWith('.receipt.json');
}
