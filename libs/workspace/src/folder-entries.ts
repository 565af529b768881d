/** Names in folders: looked up, made durable, dropped. What every writer here does the same way. */
import { dirname } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { errorCode, type FileStatus, type FileSystem } from './file-system.ts';
import { notFlushed } from './file-problems.ts';

export async function statusIfAny(fs: FileSystem, path: string): Promise<FileStatus | undefined> {
  try {
    return await fs.lstat(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Makes a folder that a power cut does not take away again, with what is then put into it: a folder is durable only when
 * its name in the one above it is. Where the disk cannot flush, the folder is there all the same.
 */
export async function makeFolder(fs: FileSystem, folder: string): Promise<void> {
  const first = await fs.mkdir(folder);
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    await flushFolder(fs, dirname(made), made);
  }
}

/** @param shown Path as the person knows it. */
export async function flushFolder(fs: FileSystem, folder: string, shown: string): Promise<readonly Diagnostic[]> {
  try {
    await fs.fsyncDirectory(folder);
    return [];
  } catch (error) {
    return [notFlushed(shown, error)];
  }
}

/** What cannot be removed now is swept by the next run. */
export async function drop(fs: FileSystem, temporary: string): Promise<void> {
  try {
    await fs.unlink(temporary);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}

/** Disks without hard links say so in one of these ways; so does Linux for files of others (`protected_hardlinks`). */
const withoutLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

/** False where links are not possible or the name is taken. */
export async function linkIfPossible(fs: FileSystem, existing: string, path: string): Promise<boolean> {
  try {
    await fs.link(existing, path);
    return true;
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (code === 'EEXIST' || withoutLinks.has(code)) return false;
    throw error;
  }
}
