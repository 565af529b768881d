/**
 * Makes Nx look again at files that may have changed unseen. Without its daemon Nx 23 knows a changed file by the whole second
 * of its last change (Linux, macOS): a file saved, seen by a run and saved again in that second keeps the hash of its first
 * text, and from then on the cache answers for a text that is gone. So when an input of a release is about as young as what Nx
 * remembers, its memory of hashes is removed, and the next run reads every file. Nothing else depends on that memory.
 */
import { lstatSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path/posix';
import { entriesIn, type OpenReleases } from './open-releases.ts';
import { inputsOfRelease } from './release-inputs.ts';

/** File of Nx 23 in its folder `workspace-data`. */
export const hashesName = 'nx_files.nxt';

/** Nx reads the files before it writes its memory: how long before, nobody says. Too long costs the next run a look at every file. */
const longestReading = 10_000;

/** @param nxFolder Where Nx keeps what it remembers of this repository. */
export function forgetUncertainHashes(repository: string, nxFolder: string, workspaces: readonly OpenReleases[]): void {
  const hashes = join(nxFolder, hashesName);
  const written = statSync(hashes, { throwIfNoEntry: false })?.mtimeMs;
  if (written === undefined) return;
  const isUncertain = (path: string): boolean => changedAt(path) >= written - longestReading;
  if (workspaces.some((workspace) => inputsOf(repository, workspace).some(isUncertain)))
    rmSync(hashes, { force: true });
}

function inputsOf(repository: string, { folder, languages, releases }: OpenReleases): readonly string[] {
  const inputs = releases.map(({ release }) => inputsOfRelease(release, languages));
  const distinct = (paths: readonly string[]): readonly string[] =>
    [...new Set(paths)].map((path) => join(repository, folder, path));
  const files = distinct(inputs.flatMap((input) => input.files));
  return [...files, ...distinct(inputs.flatMap((input) => input.folders)).flatMap(filesIn)];
}

function filesIn(folder: string): readonly string[] {
  return entriesIn(folder, true)
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** Milliseconds since 1970; long ago where there is no such file. */
function changedAt(path: string): number {
  return lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
}
