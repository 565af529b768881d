/**
 * The public folder: immutable sets `sets/<digest>/` and `releases`, a relative link to the current one, replaced by
 * rename. A reader who opens `releases/lv/…` sees the old set or the new one, whole.
 */
import { join } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { comparePaths, digestOfPublicSet, publicFolderName, publicPointerName, publicSetPath } from '@dragoman/layout';
import { fileDigest } from '@dragoman/text';
import { errorCode, type FileStatus, type FileSystem, nodeFileSystem } from './file-system.ts';
import { fileProblem } from './file-problems.ts';
import { bytesDigest, type StoreOptions } from './file-version.ts';
import { placeTree, removeTree, type TreeFile, treeProblems } from './folder-tree.ts';
import { listFiles } from './list-files.ts';
import { replaceOutput } from './replace-output.ts';
import { sweepTemporaries } from './sweep-temporaries.ts';
import { newBeside } from './temporary-files.ts';
import { drop, flushFolder, statusIfAny } from './folder-entries.ts';

/** A published file, a receipt or an asset; path below the set: `lv/R/communique.md`. */
export type PublicEntry = TreeFile;

export type BuiltSet =
  | { readonly digest: string; readonly built: boolean; readonly diagnostics: readonly Diagnostic[] }
  | { readonly digest?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** Builds the set, or finds it there already, and mends it where somebody touched it. Shows nothing to anybody yet. */
export async function buildPublicSet(
  outDir: string,
  entries: readonly PublicEntry[],
  { fs = nodeFileSystem }: StoreOptions = {},
): Promise<BuiltSet> {
  const problems = treeProblems(entries);
  if (problems.length > 0) return { diagnostics: problems };
  const digest = publicSetDigest(entries);
  const folder = join(outDir, publicSetPath(digest));
  try {
    if ((await statusIfAny(fs, folder)) === undefined) {
      const { placed, diagnostics } = await placeTree(fs, folder, entries);
      if (placed) return { digest, built: true, diagnostics };
    }
    await mendSet(fs, folder, entries);
    return { digest, built: false, diagnostics: [] };
  } catch (error) {
    return { diagnostics: [fileProblem(folder, error, 'write')] };
  }
}

/** Of the ordered list of paths and SHA-256 digests: the same files give the same set on every machine. */
export function publicSetDigest(entries: readonly PublicEntry[]): string {
  const sorted = entries.toSorted((a, b) => comparePaths(a.path, b.path));
  return bytesDigest(JSON.stringify(sorted.map(({ path, bytes }) => [path, fileDigest(bytes)])));
}

async function mendSet(fs: FileSystem, folder: string, entries: readonly PublicEntry[]): Promise<void> {
  for (const { path, bytes } of entries) await replaceOutput(fs, join(folder, path), bytes, true);
  const wanted = new Set(entries.map(({ path }) => path));
  const { files = [] } = await listFiles(folder, { fs });
  for (const file of files) if (!wanted.has(file)) await fs.unlink(join(folder, file));
}

/** Removes what killed runs left in the public folder, and nothing beside it: `--out` may be anybody's folder. */
export async function sweepPublicFolder(outDir: string, options: StoreOptions = {}): Promise<readonly Diagnostic[]> {
  const beside = await sweepTemporaries(outDir, { ...options, isDeep: false });
  const sets = await sweepTemporaries(join(outDir, publicSetPath('')), options);
  return [...beside.diagnostics, ...sets.diagnostics];
}

export interface SwitchedFolder {
  /** Whether the public sees something else than before. */
  readonly switched: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Shows a set that `buildPublicSet` made. Where the disk has no links, `releases.json` = `{ "current": "sets/<digest>" }`
 * says which set is meant. Keeps the current set and the one shown before; older ones go.
 */
export async function switchPublicFolder(
  outDir: string,
  digest: string,
  { fs = nodeFileSystem }: StoreOptions = {},
): Promise<SwitchedFolder> {
  const shown = join(outDir, publicFolderName);
  try {
    if ((await statusIfAny(fs, join(outDir, publicSetPath(digest))))?.kind !== 'folder')
      return unswitched(noSuchSet(digest));
    const status = await statusIfAny(fs, shown);
    if (status !== undefined && status.kind !== 'link') return unswitched(inTheWay(shown, status));
    const before = await currentSet(outDir, { fs });
    const switched = before !== digest;
    if (switched && !(await showByLink(fs, outDir, digest))) await showByPointer(fs, outDir, digest);
    const unflushed = switched ? await flushFolder(fs, outDir, shown) : [];
    const untidy = await dropOldSets(fs, outDir, digest, switched ? before : undefined);
    return { switched, diagnostics: [...unflushed, ...untidy] };
  } catch (error) {
    return unswitched(fileProblem(shown, error, 'write'));
  }
}

/** Digest of the set the public sees; undefined when it sees none. The link counts before the pointer file. */
export async function currentSet(
  outDir: string,
  { fs = nodeFileSystem }: StoreOptions = {},
): Promise<string | undefined> {
  const link = join(outDir, publicFolderName);
  if ((await statusIfAny(fs, link))?.kind === 'link')
    return digestOfPublicSet((await fs.readlink(link)).replaceAll('\\', '/'));
  const pointer = join(outDir, publicPointerName);
  if ((await statusIfAny(fs, pointer))?.kind !== 'file') return undefined;
  return pointedSet(Buffer.from(await fs.read(pointer)).toString('utf8'));
}

function pointedSet(text: string): string | undefined {
  try {
    const { current } = JSON.parse(text) as { readonly current?: unknown };
    return typeof current === 'string' ? digestOfPublicSet(current) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** False where links are not possible. */
async function showByLink(fs: FileSystem, outDir: string, digest: string): Promise<boolean> {
  const shown = join(outDir, publicFolderName);
  const temporary = newBeside(shown);
  try {
    await fs.symlink(publicSetPath(digest), temporary);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errorCode(error) ?? '')) throw error;
    return false;
  }
  try {
    await fs.rename(temporary, shown);
  } catch (error) {
    await drop(fs, temporary);
    throw error;
  }
  await drop(fs, join(outDir, publicPointerName));
  return true;
}

/** A link that is there counts before the pointer, so it must go; without links there is none. */
async function showByPointer(fs: FileSystem, outDir: string, digest: string): Promise<void> {
  const text = `${JSON.stringify({ format: 1, current: publicSetPath(digest) }, null, 2)}\n`;
  await replaceOutput(fs, join(outDir, publicPointerName), Buffer.from(text, 'utf8'), true);
  await drop(fs, join(outDir, publicFolderName));
}

/** The switch is done by now: what cannot be tidied up is a warning. */
async function dropOldSets(
  fs: FileSystem,
  outDir: string,
  current: string,
  before: string | undefined,
): Promise<readonly Diagnostic[]> {
  const sets = join(outDir, publicSetPath(''));
  try {
    const entries = (await fs.readdir(sets)).filter(
      ({ name, kind }) => kind === 'folder' && /^[a-z2-7]{26}$/u.test(name),
    );
    const names = entries.map(({ name }) => name).filter((name) => name !== current);
    const kept = before ?? (await newest(fs, sets, names));
    for (const name of names.filter((one) => one !== kept)) await dropSet(fs, join(sets, name));
    return [];
  } catch (error) {
    return [{ ...fileProblem(sets, error, 'write'), severity: 'warning' }];
  }
}

async function newest(fs: FileSystem, sets: string, names: readonly string[]): Promise<string | undefined> {
  const dated = await Promise.all(
    names.map(async (name) => ({ name, changed: (await fs.lstat(join(sets, name))).changed })),
  );
  return dated.toSorted((a, b) => Number(b.changed - a.changed)).at(0)?.name;
}

/** First out of the way, then removed: a killed run leaves no half set under a set's name. */
async function dropSet(fs: FileSystem, folder: string): Promise<void> {
  const temporary = newBeside(folder);
  await fs.rename(folder, temporary);
  await removeTree(fs, temporary);
}

function unswitched(diagnostic: Diagnostic): SwitchedFolder {
  return { switched: false, diagnostics: [diagnostic] };
}

function noSuchSet(digest: string): Diagnostic {
  return {
    code: 'no-such-set',
    severity: 'error',
    message: 'this set is not there; what the public sees was left as it is',
    location: { file: publicSetPath(digest) },
    advice: 'Run publish again.',
  };
}

function inTheWay(file: string, { kind }: FileStatus): Diagnostic {
  return {
    code: 'public-folder-taken',
    severity: 'error',
    message: `a link is wanted here, and a ${kind} was found; it was left alone`,
    location: { file },
    advice: 'Move it away, or publish to another folder with --out DIR.',
    values: { found: kind },
  };
}
