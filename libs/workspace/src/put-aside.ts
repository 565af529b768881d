/** Keeps a version that is about to lose its place and that nobody else keeps. */
import type { Diagnostic } from '@dragoman/model';
import { nodeFileSystem } from './file-system.ts';
import { fileProblem } from './file-problems.ts';
import type { StoreOptions } from './file-version.ts';
import { newKeepingPlace } from './tool-folder.ts';
import { writeAtomically } from './write-atomically.ts';

export interface PutAside {
  /** Where the bytes are now, below the root: `.dragoman/rescued/<unique>/lv/R/a.md.xlf`; undefined: they could not be kept. */
  readonly place?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param path Below the workspace root, POSIX-style. */
export async function putAside(
  root: string,
  path: string,
  bytes: Uint8Array,
  { fs = nodeFileSystem }: StoreOptions = {},
): Promise<PutAside> {
  try {
    const place = await newKeepingPlace(fs, root, 'rescued', path);
    const { written, diagnostics } = await writeAtomically(root, place, bytes, { fs });
    return { ...(written ? { place } : {}), diagnostics };
  } catch (error) {
    return { diagnostics: [fileProblem(path, error, 'write')] };
  }
}
