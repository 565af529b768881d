/**
 * Removes what dead runs left behind. Promise: never a file of a living run, never bytes that somebody else saved:
 * those go to `.dragoman/rescued/`, with a diagnostic that names them.
 */
import { dirname, join } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { comparePaths, toolFolder } from '@dragoman/layout';
import { errorCode, type FileStatus, type FileSystem, nodeFileSystem } from './file-system.ts';
import { fileProblem } from './file-problems.ts';
import { bytesDigest, bytesEqual, type StoreOptions } from './file-version.ts';
import { systemProcesses } from './processes.ts';
import { markOf, type TemporaryMark } from './temporary-files.ts';
import { rescuedVersion } from './rescued-versions.ts';
import { moveAside } from './set-aside.ts';
import { statusIfAny } from './folder-entries.ts';

export interface SweepOptions extends StoreOptions {
  /** A temporary file this old goes even if its run seems alive (another machine, a number used again). One hour. */
  readonly maxAgeMs?: number;
  /** Milliseconds since 1970. */
  readonly now?: number;
  /** False: the folder itself and none below it. */
  readonly isDeep?: boolean;
}

export interface Swept {
  /** Relative to the root. */
  readonly removed: readonly string[];
  readonly rescued: readonly { readonly path: string; readonly kept: string }[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Sweep {
  readonly fs: FileSystem;
  readonly root: string;
  readonly removed: string[];
  readonly rescued: { path: string; kept: string }[];
  readonly diagnostics: Diagnostic[];
  readonly isDeep: boolean;
  readonly isLeftOver: (mark: TemporaryMark, status: FileStatus) => boolean;
}

const foreignFolders: ReadonlySet<string> = new Set(['.git', 'node_modules']);
/** Versions that were put aside are never looked into. */
const keptFolders: ReadonlySet<string> = new Set([`${toolFolder}/rescued`, `${toolFolder}/given-way`]);

/** Walks the folder without following links. */
export async function sweepTemporaries(
  root: string,
  {
    fs = nodeFileSystem,
    maxAgeMs = 3_600_000,
    now = Date.now(),
    processes = systemProcesses,
    isDeep = true,
  }: SweepOptions = {},
): Promise<Swept> {
  const isOld = ({ changed }: FileStatus): boolean => now - Number(changed / 1_000_000n) > maxAgeMs;
  const isLeftOver: Sweep['isLeftOver'] = ({ owner }, status) => !processes.isAlive(owner) || isOld(status);
  const sweep: Sweep = { fs, root, removed: [], rescued: [], diagnostics: [], isLeftOver, isDeep };
  await sweepFolder(sweep, '');
  const { removed, rescued, diagnostics } = sweep;
  return { removed: removed.sort(comparePaths), rescued, diagnostics };
}

async function sweepFolder(sweep: Sweep, folder: string): Promise<void> {
  const entries = await tolerantly(sweep, folder, () => sweep.fs.readdir(join(sweep.root, folder)), []);
  for (const { name, kind } of entries) {
    const path = folder === '' ? name : `${folder}/${name}`;
    const mark = markOf(name);
    if (mark !== undefined) await tolerantly(sweep, path, () => sweepTemporary(sweep, path, mark), undefined);
    else if (sweep.isDeep && kind === 'folder' && !foreignFolders.has(name) && !keptFolders.has(path))
      await sweepFolder(sweep, path);
  }
}

async function sweepTemporary(sweep: Sweep, path: string, mark: TemporaryMark & { name: string }): Promise<void> {
  const { fs, root } = sweep;
  const file = join(root, path);
  const status = await fs.lstat(file);
  if (!sweep.isLeftOver(mark, status)) return;
  if (mark.knownDigests !== undefined && (await holdsWork(sweep, file, mark.knownDigests, mark.name))) {
    await rescue(sweep, path, mark.name);
    return;
  }
  if (status.kind === 'folder') await fs.rm(file);
  else await fs.unlink(file);
  sweep.removed.push(path);
}

/** Whether what was replaced holds bytes that neither the dead run had read or made nor the file holds now. */
async function holdsWork({ fs }: Sweep, file: string, known: readonly string[], name: string): Promise<boolean> {
  const bytes = await fs.read(file);
  if (known.includes(bytesDigest(bytes))) return false;
  const target = join(dirname(file), name);
  if ((await statusIfAny(fs, target))?.kind !== 'file') return true;
  return !bytesEqual(bytes, await fs.read(target));
}

async function rescue(sweep: Sweep, path: string, name: string): Promise<void> {
  const { fs, root } = sweep;
  const original = path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))}/${name}` : name;
  const kept = await moveAside(fs, root, original, join(root, path));
  sweep.rescued.push({ path: original, kept });
  sweep.diagnostics.push(rescuedVersion(original, kept));
}

async function tolerantly<T>(sweep: Sweep, path: string, act: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await act();
  } catch (error) {
    // Another run may have swept it first.
    if (errorCode(error) !== 'ENOENT') {
      sweep.diagnostics.push({ ...fileProblem(path === '' ? '.' : path, error, 'write'), severity: 'warning' });
    }
    return otherwise;
  }
}
