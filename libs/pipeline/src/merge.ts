/**
 * `merge`: git's merge driver for bilingual files, and the repair of files that git merged without it.
 * As a driver it reads three versions and writes the result over ours (git's %A), or leaves it and says 2.
 */
import { basename, dirname, resolve } from 'node:path';
import { hasError, type Diagnostic } from '@dragoman/model';
import { type FileRead, readOutsideFile, writeAtomically, type WriteOptions } from '@dragoman/workspace';
import { withWords } from './french-words.ts';
import { knownOfMerge } from './merge-decisions.ts';
import { mergeVersions, readVersion, type Version } from './merge-versions.ts';
import type { MergedFile, MergeOptions, MergeResult, Outcome, Surroundings } from './results.ts';
import { failed, storeOf } from './session.ts';

export async function merge(surroundings: Surroundings, options: MergeOptions): Promise<Outcome<MergeResult>> {
  const [base, ours, theirs, path] = options.files;
  if (
    base === undefined ||
    ours === undefined ||
    theirs === undefined ||
    path === undefined ||
    !isDriverCall(options)
  ) {
    return (await import('./merge-repair.ts')).repair(surroundings, options);
  }
  return drive(surroundings, { base, ours, theirs, path });
}

/** `%O %A %B %P`: git's versions are temporary files, a person's are bilingual files of the workspace. */
function isDriverCall({ files }: MergeOptions): boolean {
  return files.length === 4 && !files.slice(0, 3).every((file) => file.endsWith('.xlf'));
}

interface DriverCall {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** Path of the file below the top of the work tree: for words only. */
  readonly path: string;
}

/** No workspace is opened: while git merges, what stands on the disk is of neither side for certain. */
async function drive(surroundings: Surroundings, call: DriverCall): Promise<Outcome<MergeResult>> {
  const store = storeOf(surroundings);
  const folder = await folderOfVersions(surroundings, call);
  const [base, ours, theirs] = await Promise.all(
    [call.base, call.ours, call.theirs].map((file) => readOutsideFile(resolve(folder, file), store)),
  );
  if (base?.bytes === undefined || ours?.bytes === undefined || theirs?.bytes === undefined) {
    return failed([base, ours, theirs].flatMap((read) => (read?.problem === undefined ? [] : [read.problem])));
  }
  const [own, other] = [readVersion(call.path, ours.bytes), readVersion(call.path, theirs.bytes)];
  if (own.version === undefined || other.version === undefined) {
    return failed([...own.diagnostics, ...other.diagnostics].filter(({ severity }) => severity === 'error'));
  }
  const versions = {
    path: call.path,
    ...baseVersion(call.path, base),
    ours: own.version,
    theirs: other.version,
    known: await knownOfMerge(folder, call.path, own.version.file, { environment: process.env, store }),
  };
  const { sourceLanguage } = own.version.file;
  const merged = await withWords(sourceLanguage, (lexicon) => mergeVersions({ ...versions, lexicon }));
  if (merged.bytes === undefined) return failed(merged.diagnostics);
  const written =
    surroundings.dryRun === true
      ? { diagnostics: [] }
      : await overwrite(resolve(folder, call.ours), merged.bytes, { ...store, expected: ours.version });
  if (hasError(written.diagnostics)) return failed(written.diagnostics);
  const file = mergedFile(call.path, merged, []);
  return outcomeOf([file], merged.diagnostics);
}

/** git gives the driver a file of its own, outside any workspace. @param path Absolute. */
function overwrite(path: string, bytes: Uint8Array, options: WriteOptions): ReturnType<typeof writeAtomically> {
  return writeAtomically(dirname(path), basename(path), bytes, options);
}

/** git starts a driver in the top of the work tree; where an npm script is around git, INIT_CWD may be another folder. */
async function folderOfVersions({ from, ...surroundings }: Surroundings, { ours }: DriverCall): Promise<string> {
  const here = await readOutsideFile(resolve(from, ours), storeOf(surroundings));
  return here.bytes === undefined ? process.cwd() : from;
}

/** An empty base: both sides added the file. One that cannot be read is no reason not to merge: then nobody knows what changed. */
function baseVersion(path: string, { bytes }: FileRead): { readonly base?: Version } {
  if (bytes === undefined || bytes.length === 0) return {};
  const { version } = readVersion(path, bytes);
  return version === undefined ? {} : { base: version };
}

export function mergedFile(
  file: string,
  { segments, kept }: { readonly segments: MergedFile['segments']; readonly kept: number },
  diagnostics: readonly Diagnostic[],
): MergedFile {
  return { file, merged: true, conflicts: segments.conflict, kept, segments, diagnostics };
}

/** 1 when a person must choose between two texts, or a file was left as it is. */
export function outcomeOf(
  files: readonly MergedFile[],
  diagnostics: readonly Diagnostic[],
  workspace?: string,
): Outcome<MergeResult> {
  const all = [...diagnostics, ...files.flatMap((file) => file.diagnostics)];
  const isOpen = hasError(all) || files.some(({ conflicts }) => conflicts > 0);
  return {
    status: isOpen ? 1 : 0,
    result: { ...(workspace === undefined ? {} : { workspace }), files },
    diagnostics: all,
  };
}
