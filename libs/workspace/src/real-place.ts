/** Where a path really is, links in its folders followed, also where its end does not exist yet. */
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { errorCode, type FileSystem, nodeFileSystem } from './file-system.ts';
import { fileProblem } from './file-problems.ts';
import { linkOutside, type StoreOptions } from './file-version.ts';

export interface RealPlace {
  /** Absolute; undefined where the disk does not say. */
  readonly path?: string;
  readonly problem?: Diagnostic;
}

/** @param path Absolute. */
export async function realPlace(path: string, { fs = nodeFileSystem }: StoreOptions = {}): Promise<RealPlace> {
  try {
    return { path: await realPath(fs, path) };
  } catch (error) {
    return { problem: fileProblem(path, error, 'read') };
  }
}

async function realPath(fs: FileSystem, path: string): Promise<string> {
  try {
    return await fs.realpath(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    return join(await realPath(fs, dirname(path)), basename(path));
  }
}

/** Why nothing is written or removed there: a folder above it is a link that leads out of the workspace. Undefined: it does not. */
export async function leadsOutside(
  root: string,
  path: string,
  { fs = nodeFileSystem }: StoreOptions = {},
): Promise<Diagnostic | undefined> {
  try {
    const place = relative(await fs.realpath(root), await realPath(fs, dirname(join(root, path))));
    const isOutside = place === '..' || place.startsWith(`..${sep}`) || isAbsolute(place);
    return isOutside ? linkOutside(path) : undefined;
  } catch (error) {
    return fileProblem(path, error, 'write');
  }
}
