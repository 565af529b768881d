/**
 * Files of which a merge took only our side although both had changed them: what git does where a driver could not run.
 * No marker tells of it, so whoever says `git add` loses theirs. Reads only.
 */
import { askGit, askGitLine } from './git.ts';

export interface LeftAsOurs {
  /** Git waits for a person: the file on the disk is ours to the byte. */
  readonly unmerged: readonly string[];
  /** The commit that is checked out is a merge, and holds ours to the byte. A person may have wanted that. */
  readonly merged: readonly string[];
}

/** @param wanted Which paths below `folder` are asked about. */
export async function leftAsOurs(folder: string, wanted: (path: string) => boolean): Promise<LeftAsOurs> {
  const [unmerged, merged] = await Promise.all([leftUnmerged(folder, wanted), leftMerged(folder, wanted)]);
  return { unmerged, merged };
}

async function leftUnmerged(folder: string, wanted: (path: string) => boolean): Promise<readonly string[]> {
  const answer = await askGit(folder, ['ls-files', '--unmerged', '-z']);
  if (answer?.status !== 0) return [];
  const stages = new Map<string, Map<string, string>>();
  for (const [, object = '', stage = '', path = ''] of answer.bytes
    .toString('utf8')
    .matchAll(/(?:^|\0)\d+ ([0-9a-f]+) ([123])\t([^\0]+)/gu)) {
    stages.set(path, (stages.get(path) ?? new Map<string, string>()).set(stage, object));
  }
  const found = [...stages].map(async ([path, objects]) => {
    const [ours, theirs] = [objects.get('2'), objects.get('3')];
    if (!wanted(path) || ours === undefined || theirs === undefined || ours === theirs) return undefined;
    return (await askGitLine(folder, ['hash-object', '--', path])) === ours ? path : undefined;
  });
  return (await Promise.all(found)).filter((path) => path !== undefined);
}

async function leftMerged(folder: string, wanted: (path: string) => boolean): Promise<readonly string[]> {
  const theirs = await askGitLine(folder, ['rev-parse', '--verify', '--quiet', 'HEAD^2']);
  if (theirs === undefined) return [];
  const base = await askGitLine(folder, ['merge-base', 'HEAD^1', 'HEAD^2']);
  if (base === undefined) return [];
  const [byOurs, byTheirs, byMerge, apart] = await Promise.all([
    changedPaths(folder, base, 'HEAD^1'),
    changedPaths(folder, base, 'HEAD^2'),
    changedPaths(folder, 'HEAD^1', 'HEAD'),
    changedPaths(folder, 'HEAD^1', 'HEAD^2'),
  ]);
  const found = [...byTheirs].filter(
    (path) => wanted(path) && byOurs.has(path) && apart.has(path) && !byMerge.has(path),
  );
  // Ours had removed or renamed it: git stops at the one, and brings theirs to the new name at the other.
  const isThere = await Promise.all(
    found.map(
      async (path) => (await askGitLine(folder, ['rev-parse', '--verify', '--quiet', `HEAD:./${path}`])) !== undefined,
    ),
  );
  return found.filter((_path, index) => isThere[index]);
}

async function changedPaths(folder: string, from: string, to: string): Promise<ReadonlySet<string>> {
  const answer = await askGit(folder, ['diff', '--name-only', '--no-renames', '--relative', '-z', from, to]);
  return new Set(answer?.status === 0 ? answer.bytes.toString('utf8').split('\0').filter(Boolean) : []);
}
