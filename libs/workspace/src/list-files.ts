/** What stands in folders. Names are kept as they are on disk, order is by code point. */
import { join } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { comparePaths, documentOfXliff } from '@dragoman/layout';
import { errorCode, type FileSystem, nodeFileSystem } from './file-system.ts';
import { fileProblem } from './file-problems.ts';
import type { StoreOptions } from './file-version.ts';

export type ListedFiles =
  | { readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[] }
  | { readonly files?: undefined; readonly diagnostics: readonly Diagnostic[] };

/**
 * Everything below a folder that is no folder, as POSIX-style paths relative to it. The folder itself may be a link;
 * links below it are listed, not followed.
 */
export async function listFiles(folder: string, { fs = nodeFileSystem }: StoreOptions = {}): Promise<ListedFiles> {
  try {
    return { files: (await filesBelow(fs, folder, '')).toSorted(comparePaths), diagnostics: [] };
  } catch (error) {
    return { diagnostics: [fileProblem(folder, error, 'read')] };
  }
}

async function filesBelow(fs: FileSystem, folder: string, below: string): Promise<readonly string[]> {
  const entries = await fs.readdir(join(folder, below));
  const lists = await Promise.all(
    entries.map(async ({ name, kind }): Promise<readonly string[]> => {
      const path = below === '' ? name : `${below}/${name}`;
      return kind === 'folder' ? filesBelow(fs, folder, path) : [path];
    }),
  );
  return lists.flat();
}

/** The bilingual files of a language, as paths below the root; none when the language has no folder. */
export async function listTranslations(
  root: string,
  language: string,
  { fs = nodeFileSystem }: StoreOptions = {},
): Promise<ListedFiles> {
  try {
    const below = await filesBelow(fs, join(root, language), '');
    const paths = below.map((file) => `${language}/${file}`).filter((path) => documentOfXliff(path) !== undefined);
    return { files: paths.toSorted(comparePaths), diagnostics: [] };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { files: [], diagnostics: [] };
    return { diagnostics: [fileProblem(language, error, 'read')] };
  }
}
