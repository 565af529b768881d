/** Assembled files, reports and copied assets: written only if bytes differ, so that nothing downstream runs for nothing. */
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { checkPath, comparePaths, isSafePath } from '@dragoman/layout';
import { errorCode, type FileSystem, nodeFileSystem } from './file-system.ts';
import { fileProblem } from './file-problems.ts';
import { bytesDigest, readOutsideFile, type StoreOptions } from './file-version.ts';
import type { TreeFile } from './folder-tree.ts';
import { replaceOutput } from './replace-output.ts';
import { sweepTemporaries } from './sweep-temporaries.ts';
import { statusIfAny } from './folder-entries.ts';

export interface OutputOptions extends StoreOptions {
  /**
   * Absolute path of a JSON file that remembers what was written (path → digest). With it, files of the last call that
   * are not among these are removed, as long as their bytes are still ours. Without it nothing is ever removed.
   */
  readonly record?: string;
  /** With a record: whether a file of earlier calls is none of this call's business; it stays, and stays recorded. */
  readonly keeps?: (path: string) => boolean;
}

export interface WrittenOutputs {
  /** Paths below the folder, as given. */
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One bad file never stops the others. @param outDir Absolute. */
export async function writeOutputs(
  outDir: string,
  files: readonly TreeFile[],
  options: OutputOptions = {},
): Promise<WrittenOutputs> {
  const { fs = nodeFileSystem, record, keeps = () => false } = options;
  const written: string[] = [];
  const unchanged: string[] = [];
  const diagnostics: Diagnostic[] = [...(await sweepFolders(outDir, files, options))];
  for (const { path, bytes } of files) {
    const unsafe = checkPath(path).find(({ severity }) => severity === 'error');
    try {
      if (unsafe !== undefined) diagnostics.push(unsafe);
      else if (await replaceOutput(fs, join(outDir, path), bytes)) written.push(path);
      else unchanged.push(path);
    } catch (error) {
      diagnostics.push(fileProblem(resolve(outDir, path), error, 'write'));
    }
  }
  const removed =
    record === undefined ? { removed: [], diagnostics: [] } : await removeStale(fs, outDir, files, { record, keeps });
  return { written, unchanged, removed: removed.removed, diagnostics: [...diagnostics, ...removed.diagnostics] };
}

/** Removes what killed runs left beside these files, and looks nowhere else: the folder may be anybody's. */
async function sweepFolders(
  outDir: string,
  files: readonly TreeFile[],
  options: StoreOptions,
): Promise<readonly Diagnostic[]> {
  const folders = new Set(files.filter(({ path }) => isSafePath(path)).map(({ path }) => dirname(join(outDir, path))));
  const diagnostics: Diagnostic[] = [];
  for (const folder of folders) {
    diagnostics.push(...(await sweepTemporaries(folder, { ...options, isDeep: false })).diagnostics);
  }
  return diagnostics;
}

/** Copies files unchanged. @param paths Below both folders. */
export async function copyAssets(
  from: string,
  paths: readonly string[],
  outDir: string,
  { fs = nodeFileSystem }: StoreOptions = {},
): Promise<WrittenOutputs> {
  const safe = paths.filter((path) => checkPath(path).every(({ severity }) => severity !== 'error'));
  const reads = await Promise.all(
    safe.map(async (path) => ({ path, ...(await readOutsideFile(join(from, path), { fs })) })),
  );
  const problems = reads.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  const files = reads.flatMap(({ path, bytes }) => (bytes === undefined ? [] : [{ path, bytes }]));
  const unsafe = paths.filter((path) => !safe.includes(path)).flatMap(checkPath);
  const result = await writeOutputs(outDir, files, { fs });
  return { ...result, diagnostics: [...unsafe, ...problems, ...result.diagnostics] };
}

async function removeStale(
  fs: FileSystem,
  outDir: string,
  files: readonly TreeFile[],
  { record, keeps }: Required<Pick<OutputOptions, 'record' | 'keeps'>>,
): Promise<{ readonly removed: readonly string[]; readonly diagnostics: readonly Diagnostic[] }> {
  const now = new Map(files.map(({ path, bytes }) => [path, bytesDigest(bytes)]));
  const removed: string[] = [];
  try {
    for (const [path, digest] of Object.entries(await readRecord(fs, record))) {
      if (now.has(path)) continue;
      if (keeps(path)) now.set(path, digest);
      else if (await removeIfOurs(fs, outDir, path, digest)) removed.push(path);
    }
    const sorted = Object.fromEntries([...now].toSorted(([a], [b]) => comparePaths(a, b)));
    await replaceOutput(fs, record, Buffer.from(`${JSON.stringify(sorted, null, 2)}\n`, 'utf8'));
    return { removed, diagnostics: [] };
  } catch (error) {
    return { removed, diagnostics: [fileProblem(record, error, 'write')] };
  }
}

/** A record that is missing or damaged remembers nothing: then nothing is removed. */
async function readRecord(fs: FileSystem, record: string): Promise<Readonly<Record<string, string>>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(await fs.read(record)).toString('utf8'));
    const entries = Object.entries(value ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return Object.fromEntries(entries);
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return {};
    throw error;
  }
}

/** Removes a file only while it holds the bytes this program wrote. */
async function removeIfOurs(fs: FileSystem, outDir: string, path: string, digest: string): Promise<boolean> {
  if (!isSafePath(path)) return false;
  const file = join(outDir, path);
  if ((await statusIfAny(fs, file))?.kind !== 'file' || bytesDigest(await fs.read(file)) !== digest) return false;
  await fs.unlink(file);
  return true;
}
