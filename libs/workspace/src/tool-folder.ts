/** `.dragoman/`: locks, records and rescued versions, out of git's sight. */
import { dirname, join } from 'node:path';
import { toolFolder } from '@dragoman/layout';
import type { FileSystem } from './file-system.ts';
import { makeFolder } from './folder-entries.ts';
import { uniqueName } from './processes.ts';
import { replaceOutput } from './replace-output.ts';

/**
 * Makes `.dragoman/<name>` and the `.gitignore` that hides the folder from git. The `.gitignore` is put in place whole:
 * half of one, left by a killed run, would show the folder to git for ever. Gives the absolute path.
 */
export async function ensureToolFolder(fs: FileSystem, root: string, name: string): Promise<string> {
  const folder = join(root, toolFolder, name);
  await fs.mkdir(folder);
  await replaceOutput(fs, join(root, toolFolder, '.gitignore'), Buffer.from('*\n', 'utf8'));
  return folder;
}

/** Versions that lost their place: what a person saved, and what a run of ours had made and can make again. */
export type Keeping = 'rescued' | 'given-way';

/** A new place for a version of `path` that lost its own, relative to the root: `.dragoman/rescued/<unique>/lv/R/a.md.xlf`. */
export async function newKeepingPlace(fs: FileSystem, root: string, keeping: Keeping, path: string): Promise<string> {
  const place = `${toolFolder}/${keeping}/${uniqueName()}/${path}`;
  await ensureToolFolder(fs, root, keeping);
  await makeFolder(fs, dirname(join(root, place)));
  return place;
}
