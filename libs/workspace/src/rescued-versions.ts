/**
 * Versions that people saved and that lost their place (`.dragoman/rescued/`). The run that put one aside may have been
 * a publisher's, and its words are gone: so every later run names it again, until the translator has dealt with it.
 */
import { join } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { toolFolder } from '@dragoman/layout';
import { nodeFileSystem } from './file-system.ts';
import { bytesEqual, readOutsideFile, type StoreOptions } from './file-version.ts';
import { listFiles } from './list-files.ts';

/** A warning for each that is still there and is not what its file holds by now. */
export async function rescuedVersions(
  root: string,
  { fs = nodeFileSystem }: StoreOptions = {},
): Promise<readonly Diagnostic[]> {
  const folder = `${toolFolder}/rescued`;
  const { files = [], diagnostics } = await listFiles(join(root, folder), { fs });
  const found: Diagnostic[] = diagnostics
    .filter(({ code }) => code !== 'file-not-found')
    .map((problem) => ({ ...problem, severity: 'warning', location: { file: folder } }));
  for (const path of files) {
    const file = path.slice(path.indexOf('/') + 1);
    const kept = await readOutsideFile(join(root, folder, path), { fs });
    const now = await readOutsideFile(join(root, file), { fs });
    const isTakenOver = kept.bytes !== undefined && now.bytes !== undefined && bytesEqual(kept.bytes, now.bytes);
    if (!isTakenOver) found.push(rescuedVersion(file, `${folder}/${path}`));
  }
  return found;
}

/** @param kept Below the root. */
export function rescuedVersion(file: string, kept: string): Diagnostic {
  return {
    code: 'rescued-version',
    severity: 'warning',
    message: `somebody saved this file at the instant a run replaced it; what they saved is kept in "${kept}"`,
    location: { file },
    advice: `Compare the two and take over what is missing; then remove "${kept}".`,
    values: { kept },
  };
}
