/** The merge driver of bilingual files: whether git knows it, and telling git (`definitions.md`, Git). */
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { askGit, askGitLine } from './git.ts';

/** Words of the driver in `git config` and in `.gitattributes`. */
export const mergeDriver = {
  key: 'merge.dragoman',
  name: 'dragoman: translations, sentence by sentence',
  command: 'npx --no-install dragoman merge %O %A %B %P',
} as const;

/** `none`: no repository around the folder, or no git; then there is nothing to register and nothing to say. */
export type DriverState = 'registered' | 'missing' | 'none';

/**
 * Costs one call of git inside a repository and none outside. A driver that is configured for every repository of the
 * person, or with another command, is theirs and counts as registered.
 */
export async function mergeDriverState(folder: string): Promise<DriverState> {
  if (!(await mayBeRepository(folder))) return 'none';
  const answer = await askGit(folder, ['config', '--get', `${mergeDriver.key}.driver`]);
  // 1: the key is not there. Anything else is git's own trouble (a broken configuration), which git says itself.
  return answer?.status === 0 ? 'registered' : answer?.status === 1 ? 'missing' : 'none';
}

/** A `.git` (a folder, or the file of a linked work tree) here or above, or an environment that names one. */
async function mayBeRepository(folder: string): Promise<boolean> {
  if (process.env['GIT_DIR'] !== undefined) return true;
  const isThere = await stat(join(folder, '.git')).then(
    () => true,
    () => false,
  );
  const parent = dirname(folder);
  return isThere || (parent !== folder && mayBeRepository(parent));
}

/** Tells this repository about the driver (its own configuration, which a clone does not get). `none`: there is no work tree. */
export async function registerMergeDriver(folder: string): Promise<'registered' | 'refused' | 'none'> {
  if ((await askGitLine(folder, ['rev-parse', '--is-inside-work-tree'])) !== 'true') return 'none';
  const { key, name, command } = mergeDriver;
  const named = await askGit(folder, ['config', '--local', `${key}.name`, name]);
  const set = await askGit(folder, ['config', '--local', `${key}.driver`, command]);
  return named?.status === 0 && set?.status === 0 ? 'registered' : 'refused';
}

/** Whether `.gitattributes` gives a path to the driver; undefined: git does not say. @param path Below `folder`. */
export async function usesMergeDriver(folder: string, path: string): Promise<boolean | undefined> {
  const answer = await askGit(folder, ['check-attr', '-z', 'merge', '--', path]);
  if (answer?.status !== 0) return undefined;
  return answer.bytes.toString('utf8').split('\0')[2] === 'dragoman';
}
