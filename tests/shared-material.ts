/** Real files that other people made, beside the repository where they are present; named as skipped where they are not. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, relative, resolve } from 'node:path';

export const repository = fileURLToPath(new URL('..', import.meta.url));
const shared = resolve(process.env['DRAGOMAN_SHARED'] ?? join(repository, '../shared'));

/** The path of a folder or file of the shared material, and whether it is here. */
export function sharedMaterial(path: string): { readonly path: string; readonly present: boolean } {
  const full = join(shared, path);
  return { path: full, present: existsSync(full) };
}

/** Every file below a folder with one of the endings, sorted, relative to the folder. */
export function filesBelow(folder: string, endings: readonly string[]): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.toLowerCase().endsWith(ending)))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}
