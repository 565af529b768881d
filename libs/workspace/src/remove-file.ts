/** Takes one file of the workspace away, if it is still the one that was read. */
import { dirname, join } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { checkPath } from '@dragoman/layout';
import { nodeFileSystem } from './file-system.ts';
import { fileProblem } from './file-problems.ts';
import { type FileVersion, readFileVersion, type StoreOptions } from './file-version.ts';
import { flushFolder } from './folder-entries.ts';
import { leadsOutside } from './real-place.ts';

export interface RemovedFile {
  readonly removed: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param path Below the workspace root, POSIX-style. A file that somebody changed since stays, and that is no problem. */
export async function removeFile(
  root: string,
  path: string,
  expected: FileVersion,
  { fs = nodeFileSystem }: StoreOptions = {},
): Promise<RemovedFile> {
  const unsafe = checkPath(path).find(({ severity }) => severity === 'error');
  if (unsafe !== undefined) return { removed: false, diagnostics: [unsafe] };
  try {
    const read = await readFileVersion(root, path, { fs });
    if (read.version?.digest !== expected.digest) return { removed: false, diagnostics: [] };
    const outside = await leadsOutside(root, path, { fs });
    if (outside !== undefined) return { removed: false, diagnostics: [outside] };
    const file = join(root, path);
    await fs.unlink(file);
    return { removed: true, diagnostics: await flushFolder(fs, dirname(file), path) };
  } catch (error) {
    return { removed: false, diagnostics: [fileProblem(path, error, 'write')] };
  }
}
