/** From the ledger to what the public sees: the newest version of every release in every language. Pure. */
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
  return versions
    .filter((version) => version.release === release && version.language === language)
    .toSorted((a, b) => a.event.n - b.event.n)
    .at(-1);
}

/** Whether a version of the ledger already holds exactly these files. */
export function samePublication(version: LedgerVersion, files: readonly LedgerFile[]): boolean {
  const known = new Map(version.files.map(({ path, bytes }) => [path, bytes]));
  return (
    known.size === files.length &&
    files.every(({ path, bytes }) => {
      const other = known.get(path);
      return other !== undefined && Buffer.compare(other, bytes) === 0;
    })
  );
}
