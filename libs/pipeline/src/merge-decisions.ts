/**
 * Decisions on the French that two versions of a file, or the commits they are of, know. While git merges, what stands on
 * the disk is of neither side for certain: the commits are asked, and the approvals in the files, which name the decision
 * that keeps them. An id is the digest of both wordings, so it can be of no other change.
 */
import { join } from 'node:path';
import { type BilingualFile, type ChangePolicy, type Lexicon } from '@dragoman/model';
import type { Decisions } from '@dragoman/carry';
import { changeOfFileName, changesFolder, xliffPath } from '@dragoman/layout';
import { folderAt } from '@dragoman/history';
import { loadConfiguration, type StoreOptions } from '@dragoman/workspace';
import { changePolicyOf } from './carry-today.ts';
import { changeId, mayBeSpelling } from './change-decisions.ts';
import { knownNames } from './session.ts';

export function decisionsNamed(language: string, ids: ReadonlySet<string>, lexicon: Lexicon | undefined): Decisions {
  return (before, after) => {
    if (ids.size === 0) return undefined;
    const id = changeId({ before, after });
    return ids.has(id) && mayBeSpelling({ before, after }, language, lexicon) ? { class: 'spelling', id } : undefined;
  };
}

/** What is known beside the versions: ids of decisions on the French, and what the house lets stay. */
export interface KnownOfMerge {
  readonly decided: readonly string[];
  readonly policy: ChangePolicy;
}

/**
 * What ours and theirs decided, where git says who they are: `git merge` names the commits it merges in its environment,
 * a rebase does not. @param folder Top of the work tree. @param path Of the bilingual file, below it.
 */
export async function knownOfMerge(
  folder: string,
  path: string,
  { original, targetLanguage }: BilingualFile,
  { environment, store }: { readonly environment: NodeJS.ProcessEnv; readonly store: StoreOptions },
): Promise<KnownOfMerge> {
  const inside = xliffPath(targetLanguage, original.slice(original.indexOf('/') + 1));
  if (path !== inside && !path.endsWith(`/${inside}`)) return { decided: [], policy: {} };
  const above = path.slice(0, path.length - inside.length);
  const theirs = Object.keys(environment).flatMap((name) => /^GITHEAD_([0-9a-f]{40,64})$/u.exec(name)?.[1] ?? []);
  const folders = await Promise.all(
    ['HEAD', ...theirs].map((commit) => folderAt(folder, commit, above + changesFolder)),
  );
  const { configuration } = await loadConfiguration(join(folder, above), { ...store, knownNames });
  return {
    decided: folders.flatMap((files) => [...files.keys()].flatMap((name) => changeOfFileName(name) ?? [])),
    policy: configuration === undefined ? {} : changePolicyOf({ configuration }, targetLanguage),
  };
}
