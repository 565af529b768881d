/** Moves a version that has lost its place to where every later run names it. */
import { dirname, join } from 'node:path';
import { flushFolder } from './folder-entries.ts';
import type { FileSystem } from './file-system.ts';
import { newKeepingPlace } from './tool-folder.ts';

/** @param was Absolute. @param path What it was, below the root. @returns Where it is now, below the root. */
export async function moveAside(fs: FileSystem, root: string, path: string, was: string): Promise<string> {
  const kept = await newKeepingPlace(fs, root, 'rescued', path);
  await fs.rename(was, join(root, kept));
  await flushFolder(fs, dirname(join(root, kept)), kept);
  return kept;
}
