/** Which folder is meant: `--workspace DIR`, else the nearest ancestor with a `dragoman.json`, else `./locales`. */
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { configurationPath } from '@dragoman/layout';
import { errorCode, type FileSystem, nodeFileSystem } from './file-system.ts';
import type { StoreOptions } from './file-version.ts';

export interface FindOptions extends StoreOptions {
  /** As typed: absolute, or relative to `from`. */
  readonly flag?: string | undefined;
  /** Absolute: the folder where the person typed the command. */
  readonly from: string;
}

export type FoundWorkspace =
  | { readonly root: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly root?: undefined; readonly diagnostics: readonly Diagnostic[] };

export async function findWorkspace({ flag, from, fs = nodeFileSystem }: FindOptions): Promise<FoundWorkspace> {
  const tried = flag === undefined ? [...ancestors(resolve(from)), resolve(from, 'locales')] : [resolve(from, flag)];
  for (const folder of tried) {
    if (await holdsConfiguration(fs, folder, flag !== undefined)) return { root: folder, diagnostics: [] };
  }
  return { diagnostics: [flag === undefined ? noWorkspace(resolve(from)) : noWorkspaceThere(flag)] };
}

function ancestors(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

/**
 * A file that is there and cannot be read counts: opening it will say why. So does a disk that fails: it must not lead
 * to another workspace. Above the folder of the person there may be folders that nobody may enter.
 */
async function holdsConfiguration(fs: FileSystem, folder: string, isNamed: boolean): Promise<boolean> {
  try {
    return (await fs.stat(join(folder, configurationPath))).kind !== 'folder';
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return !['ENOENT', 'ENOTDIR', ...(isNamed ? [] : ['EACCES', 'EPERM'])].includes(code);
  }
}

function noWorkspace(from: string): Diagnostic {
  return {
    code: 'no-workspace',
    severity: 'error',
    message: `neither this folder, nor one above it, nor its "locales" holds a ${configurationPath}`,
    location: { file: from },
    advice: 'Name the workspace with --workspace DIR, or start one: run dragoman init.',
  };
}

function noWorkspaceThere(flag: string): Diagnostic {
  return {
    code: 'no-workspace',
    severity: 'error',
    message: `this folder holds no ${configurationPath}`,
    location: { file: flag },
    advice: 'Name the folder that holds it, or start a workspace there: run dragoman init.',
    values: { reason: 'named' },
  };
}
