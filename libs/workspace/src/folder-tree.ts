/** Whole folders of files, put in place with one rename: nobody ever sees half of one. */
import { dirname, join } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { checkPath, comparePaths } from '@dragoman/layout';
import { errorCode, type FileSystem } from './file-system.ts';
import { newBeside } from './temporary-files.ts';
import { flushFolder, makeFolder } from './folder-entries.ts';

export interface TreeFile {
  /** Below the folder, POSIX-style. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Paths that cannot all stand in one folder. */
export function treeProblems(files: readonly TreeFile[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  const folders = new Set(files.flatMap(({ path }) => foldersOf(path)));
  return files.flatMap(({ path }) => {
    const unsafe = checkPath(path).filter(({ severity }) => severity === 'error');
    if (unsafe.length > 0) return unsafe;
    const isTaken = seen.size === seen.add(path).size || folders.has(path);
    return isTaken ? [twiceInOneFolder(path)] : [];
  });
}

function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

export interface PlacedTree {
  readonly placed: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Builds the folder beside its place, flushes all of it and renames it there. Not placed, with nothing left behind, when
 * a folder with something in it stands there already.
 */
export async function placeTree(fs: FileSystem, folder: string, files: readonly TreeFile[]): Promise<PlacedTree> {
  const temporary = newBeside(folder);
  await makeFolder(fs, dirname(folder));
  try {
    await buildTree(fs, temporary, files);
    if (!(await renameToFree(fs, temporary, folder))) {
      await removeTree(fs, temporary);
      return { placed: false, diagnostics: [] };
    }
  } catch (error) {
    await removeTree(fs, temporary);
    throw error;
  }
  return { placed: true, diagnostics: await flushFolder(fs, dirname(folder), folder) };
}

async function buildTree(fs: FileSystem, folder: string, files: readonly TreeFile[]): Promise<void> {
  const folders = [...new Set(['', ...files.flatMap(({ path }) => foldersOf(path))])].toSorted(comparePaths);
  for (const name of folders) await fs.mkdir(join(folder, name));
  for (const { path, bytes } of files) await fs.create(join(folder, path), bytes);
  // Deepest first, so that a folder is durable before the name that leads to it.
  for (const name of folders.toReversed()) await fs.fsyncDirectory(join(folder, name));
}

/** False when a folder with something in it, or a file, stands there. */
async function renameToFree(fs: FileSystem, from: string, to: string): Promise<boolean> {
  try {
    await fs.rename(from, to);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}

/** What cannot be removed now is swept by the next run. */
export async function removeTree(fs: FileSystem, folder: string): Promise<void> {
  try {
    await fs.rm(folder);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}

function twiceInOneFolder(file: string): Diagnostic {
  return {
    code: 'repeated-output',
    severity: 'error',
    message: 'two outputs want this place, or one wants a folder where the other is a file',
    location: { file },
    advice: 'Rename one of the two sources.',
  };
}
