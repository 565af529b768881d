/** The marker of a release about which nothing is open (`published/<release>/archived`): its being there is all it says. */
import { join } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { archivedMarkerPath } from '@dragoman/layout';
import { fileProblem } from './file-problems.ts';
import { flushFolder, statusIfAny } from './folder-entries.ts';
import { nodeFileSystem } from './file-system.ts';
import type { StoreOptions } from './file-version.ts';
import { writeAtomically } from './write-atomically.ts';

/** A marker that cannot be looked at counts as missing: an open release costs time, a forgotten one costs more. */
export async function isArchived(
  root: string,
  release: string,
  { fs = nodeFileSystem }: StoreOptions = {},
): Promise<boolean> {
  try {
    return (await statusIfAny(fs, join(root, archivedMarkerPath(release))))?.kind === 'file';
  } catch (error) {
    fileProblem(archivedMarkerPath(release), error, 'read');
    return false;
  }
}

export interface MarkedRelease {
  /** False also when the release was marked, or not marked, like this before. */
  readonly changed: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Empty, so that two branches that both archive a release write the same bytes. A marker that is there is never touched. */
export async function archiveRelease(
  root: string,
  release: string,
  options: StoreOptions = {},
): Promise<MarkedRelease> {
  if (await isArchived(root, release, options)) return { changed: false, diagnostics: [] };
  const { written, diagnostics } = await writeAtomically(root, archivedMarkerPath(release), new Uint8Array(), options);
  return { changed: written, diagnostics };
}

/** Removes the marker, if there is one. */
export async function reopenRelease(
  root: string,
  release: string,
  { fs = nodeFileSystem }: StoreOptions = {},
): Promise<MarkedRelease> {
  const path = archivedMarkerPath(release);
  const marker = join(root, path);
  try {
    if ((await statusIfAny(fs, marker))?.kind !== 'file') return { changed: false, diagnostics: [] };
    await fs.unlink(marker);
    return { changed: true, diagnostics: await flushFolder(fs, join(marker, '..'), path) };
  } catch (error) {
    return { changed: false, diagnostics: [fileProblem(path, error, 'write')] };
  }
}
