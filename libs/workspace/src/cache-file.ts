/**
 * Files in `.dragoman/` that can be made again at any time. Promise: no trouble with one is anybody's trouble. What
 * cannot be read is not there, what cannot be written is not kept; a reader meets whole files only.
 */
import { join } from 'node:path';
import { toolFolder } from '@dragoman/layout';
import { errorCode, nodeFileSystem } from './file-system.ts';
import type { StoreOptions } from './file-version.ts';
import { replaceOutput } from './replace-output.ts';
import { ensureToolFolder } from './tool-folder.ts';

/** @param name Below `.dragoman/`: `memory/lv.index`. */
export async function readCache(
  root: string,
  name: string,
  { fs = nodeFileSystem }: StoreOptions = {},
): Promise<Uint8Array | undefined> {
  return unlessDiskFails(() => fs.read(join(root, toolFolder, name)), undefined);
}

/** Gives whether the file is there now. */
export async function writeCache(
  root: string,
  name: string,
  bytes: Uint8Array,
  { fs = nodeFileSystem }: StoreOptions = {},
): Promise<boolean> {
  const keep = async (): Promise<boolean> => {
    const folder = await ensureToolFolder(fs, root, name.split('/').slice(0, -1).join('/'));
    await replaceOutput(fs, join(folder, name.split('/').at(-1) ?? ''), bytes);
    return true;
  };
  return unlessDiskFails(keep, false);
}

async function unlessDiskFails<Value>(ask: () => Promise<Value>, otherwise: Value): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return otherwise;
  }
}
