/** Versions of a file that git keeps: the three of an unmerged path, and those that a merge commit joined. */
import { askGit, askGitLine } from './git.ts';

/** Absent: the file was not there on that side. */
export interface MergeVersions {
  readonly base?: Uint8Array;
  readonly ours?: Uint8Array;
  readonly theirs?: Uint8Array;
}

const sides = { '1': 'base', '2': 'ours', '3': 'theirs' } as const;

/** The stages of a path in the index; undefined where it is not unmerged. @param path Below `folder`. */
export async function unmergedVersions(folder: string, path: string): Promise<MergeVersions | undefined> {
  const answer = await askGit(folder, ['ls-files', '--unmerged', '-z', '--', path]);
  if (answer?.status !== 0) return undefined;
  // `100644 <object> <stage>\t<path>`: objects are asked for by their own names, so no path is ever read as an option.
  const entries = [...answer.bytes.toString('utf8').matchAll(/(?:^|\0)\d+ ([0-9a-f]+) ([123])\t/gu)];
  if (entries.length === 0) return undefined;
  const found = await Promise.all(
    entries.map(async ([, object = '', stage = '']) => {
      const side = sides[stage as keyof typeof sides];
      const bytes = await blob(folder, object);
      return bytes === undefined ? {} : { [side]: bytes };
    }),
  );
  return Object.assign({}, ...found) as MergeVersions;
}

/** What the commit that is checked out joined, and what it made of it. */
export interface MergedVersions extends MergeVersions {
  readonly result: Uint8Array;
}

/** Undefined where the commit is no merge of two, or does not hold the file. @param path Below `folder`. */
export async function mergedVersions(folder: string, path: string): Promise<MergedVersions | undefined> {
  const theirs = await askGitLine(folder, ['rev-parse', '--verify', '--quiet', 'HEAD^2']);
  if (theirs === undefined) return undefined;
  const base = await askGitLine(folder, ['merge-base', 'HEAD^1', 'HEAD^2']);
  const at = (commit: string | undefined): Promise<Uint8Array | undefined> => fileAt(folder, commit, path);
  const [result, ...versions] = await Promise.all([at('HEAD'), at(base), at('HEAD^1'), at('HEAD^2')]);
  if (result === undefined) return undefined;
  const [ofBase, ofOurs, ofTheirs] = versions;
  return {
    result,
    ...(ofBase === undefined ? {} : { base: ofBase }),
    ...(ofOurs === undefined ? {} : { ours: ofOurs }),
    ...(ofTheirs === undefined ? {} : { theirs: ofTheirs }),
  };
}

async function fileAt(folder: string, commit: string | undefined, path: string): Promise<Uint8Array | undefined> {
  if (commit === undefined) return undefined;
  const object = await askGitLine(folder, ['rev-parse', '--verify', '--quiet', `${commit}:./${path}`]);
  return object === undefined ? undefined : blob(folder, object);
}

async function blob(folder: string, object: string): Promise<Uint8Array | undefined> {
  const answer = await askGit(folder, ['cat-file', 'blob', object]);
  return answer?.status === 0 ? answer.bytes : undefined;
}
