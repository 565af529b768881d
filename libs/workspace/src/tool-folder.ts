/** `.dragoman/`: locks, records and rescued versions, out of git's sight. */
import { join } from 'node:path';
import { toolFolder } from '@dragoman/layout';
import { errorCode, type FileSystem } from './file-system.ts';
import { uniqueName } from './processes.ts';

/** Makes `.dragoman/<name>` and the `.gitignore` that hides the folder from git. Gives the absolute path. */
export async function ensureToolFolder(fs: FileSystem, root: string, name: string): Promise<string> {
  const folder = join(root, toolFolder, name);
  await fs.mkdir(folder);
  try {
    await fs.create(join(root, toolFolder, '.gitignore'), Buffer.from('*\n', 'utf8'), { flush: false });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return folder;
}

/** A new place for a version of `path` that lost its own, relative to the root: `.dragoman/rescued/<unique>/lv/R/a.md.xlf`. */
export async function newRescuePath(fs: FileSystem, root: string, path: string): Promise<string> {
  const place = `${toolFolder}/rescued/${uniqueName()}/${path}`;
  await ensureToolFolder(fs, root, 'rescued');
  await fs.mkdir(join(root, place, '..'));
  return place;
}
