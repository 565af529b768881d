/** Folders as commits hold them, and the commits between which a folder was merged. Reads only. */
import { askGit, askGitLine } from './git.ts';

/** Path below the folder → bytes. Links and submodules are left out. */
export type FolderFiles = ReadonlyMap<string, Uint8Array>;

/** What a folder held; empty where the commit has no such folder. @param path Below `folder`. */
export async function folderAt(folder: string, commit: string, path: string): Promise<FolderFiles> {
  const answer = await askGit(folder, ['ls-tree', '-r', '-z', commit, '--', `${path}/`]);
  if (answer?.status !== 0) return new Map();
  const entries = [...answer.bytes.toString('utf8').matchAll(/100\d{3} blob ([0-9a-f]+)\t([^\0]+)\0/gu)];
  const read = entries.map(async ([, object = '', name = '']): Promise<readonly [string, Uint8Array] | undefined> => {
    const found = await askGit(folder, ['cat-file', 'blob', object]);
    return found?.status === 0 ? [name.slice(path.length + 1), found.bytes] : undefined;
  });
  return new Map((await Promise.all(read)).filter((entry) => entry !== undefined));
}

/** Commits that changed a folder, newest first. @param path Below `folder`. */
export function commitsOf(folder: string, path: string): Promise<readonly string[]> {
  return commits(folder, ['--max-count=100', 'HEAD', '--', path]);
}

/** What git names the other side of what it has not finished. */
const unfinished = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REBASE_HEAD', 'REVERT_HEAD'];

/**
 * Pairs of commits, ours and theirs, that were merged although both hold an entry of the folder and hold it differently:
 * what git has not finished first, then the merges of the past, newest first. @param path Below `folder`.
 */
export async function divergedCommits(
  folder: string,
  path: string,
): Promise<readonly (readonly [ours: string, theirs: string])[]> {
  const open = await Promise.all(unfinished.map((name) => commitNamed(folder, name)));
  const merges = await commits(folder, ['--merges', '--full-history', '--max-count=100', 'HEAD', '--', path]);
  const pairs = [
    ...open.flatMap((theirs) => (theirs === undefined ? [] : [['HEAD', theirs] as const])),
    ...merges.map((merge) => [`${merge}^1`, `${merge}^2`] as const),
  ];
  const diverged = await Promise.all(pairs.map(([ours, theirs]) => holdsDifferently(folder, ours, theirs, path)));
  return pairs.filter((_, index) => diverged[index] === true);
}

/** Paths below a folder that git has not finished merging. @param path Below `folder`. */
export async function unmergedPaths(folder: string, path: string): Promise<readonly string[]> {
  const answer = await askGit(folder, ['ls-files', '--unmerged', '-z', '--', path]);
  if (answer?.status !== 0) return [];
  const found = [...answer.bytes.toString('utf8').matchAll(/(?:^|\0)\d+ [0-9a-f]+ [123]\t([^\0]+)/gu)];
  return [...new Set(found.map(([, name = '']) => name))];
}

async function holdsDifferently(folder: string, ours: string, theirs: string, path: string): Promise<boolean> {
  const [own, other] = await Promise.all([entriesAt(folder, ours, path), entriesAt(folder, theirs, path)]);
  return [...own].some(([name, object]) => other.has(name) && other.get(name) !== object);
}

/** Name → object of what stands directly in a folder. */
async function entriesAt(folder: string, commit: string, path: string): Promise<ReadonlyMap<string, string>> {
  const answer = await askGit(folder, ['ls-tree', '-z', commit, '--', `${path}/`]);
  const listed = answer?.status === 0 ? answer.bytes.toString('utf8') : '';
  return new Map(
    [...listed.matchAll(/\d+ \w+ ([0-9a-f]+)\t([^\0]+)\0/gu)].map(([, object = '', name = '']) => [name, object]),
  );
}

function commitNamed(folder: string, name: string): Promise<string | undefined> {
  return askGitLine(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
}

async function commits(folder: string, args: readonly string[]): Promise<readonly string[]> {
  const answer = await askGit(folder, ['rev-list', ...args]);
  return answer?.status === 0 ? answer.bytes.toString('utf8').split('\n').filter(Boolean) : [];
}
