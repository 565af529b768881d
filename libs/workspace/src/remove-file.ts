/**
 * Takes one file of the workspace away, if it is still the one that was read: away from its place first, then compared,
 * so that a save at any instant is either compared too or stands in the place.
 */
import { dirname, join } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { checkPath } from '@dragoman/layout';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { fileProblem } from './file-problems.ts';
import { bytesDigest, type FileVersion, readFileVersion, type StoreOptions } from './file-version.ts';
import { flushFolder, linkIfPossible, statusIfAny } from './folder-entries.ts';
import { leadsOutside } from './real-place.ts';
import { moveAside } from './set-aside.ts';
import { rescuedVersion } from './rescued-versions.ts';
import { wasBeside } from './temporary-files.ts';

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
    if (read.bytes === undefined && read.problem.code !== 'file-not-found') {
      return { removed: false, diagnostics: [read.problem] };
    }
    if (read.version?.digest !== expected.digest) return { removed: false, diagnostics: [] };
    const outside = await leadsOutside(root, path, { fs });
    if (outside !== undefined) return { removed: false, diagnostics: [outside] };
    const file = join(root, path);
    const was = wasBeside(file, expected.digest);
    await fs.rename(file, was);
    const warnings = await flushFolder(fs, dirname(file), path);
    if (bytesDigest(await fs.read(was)) !== expected.digest) return await putBack({ fs, root, path, file }, was);
    await fs.unlink(was);
    return { removed: true, diagnostics: warnings };
  } catch (error) {
    return { removed: false, diagnostics: [fileProblem(path, error, 'write')] };
  }
}

interface Place {
  readonly fs: FileSystem;
  readonly root: string;
  readonly path: string;
  /** Absolute. */
  readonly file: string;
}

/** Somebody saved after we read: their version returns, or goes aside where they have saved another one by now. */
async function putBack({ fs, root, path, file }: Place, was: string): Promise<RemovedFile> {
  if (await linkIfPossible(fs, was, file)) {
    await fs.unlink(was);
    return { removed: false, diagnostics: await flushFolder(fs, dirname(file), path) };
  }
  if ((await statusIfAny(fs, file)) === undefined) {
    await fs.rename(was, file);
    return { removed: false, diagnostics: await flushFolder(fs, dirname(file), path) };
  }
  const kept = await moveAside(fs, root, path, was);
  return { removed: false, diagnostics: [rescuedVersion(path, kept)] };
}
