/** `merge` in words: per file what came from where, and what a person must look at. git shows them while it merges. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { MergedFile, MergeResult } from '@dragoman/pipeline';
import { hasError, shellQuoted } from '@dragoman/model';
import { visible } from './display-width.ts';
import { dryRunLines, type ShowContext } from './show.ts';

export function showMerge({ files, workspace }: MergeResult, context: ShowContext): readonly string[] {
  const lines = files.flatMap((file) => [...fileLines(file, context), ...nextLines(file, workspace, context)]);
  return [...lines, ...dryRunLines(context)];
}

/** Where a person has to choose between two texts, and of the ledger always: git cannot know that it is settled. */
function nextLines(merge: MergedFile, workspace: string | undefined, context: ShowContext): readonly string[] {
  const { file, merged, conflicts, versions } = merge;
  if (!merged || context.isDryRun || (conflicts === 0 && versions === undefined)) return [];
  const command = addCommand(file, workspace, context.from);
  return [`  ${context.screen.words.t('results.merge.next', { command: visible(command) })}`];
}

/** To be pasted where the person stands: git takes paths from there, and outside the repository it takes none. */
function addCommand(file: string, workspace: string | undefined, from: string): string {
  if (workspace === undefined) return `git add ${shellQuoted(file)}`;
  const [path, top] = [relative(from, resolve(workspace, file)), relative(workspace, from)];
  const isInside = isBelow(path) || isBelow(top);
  const shown = (isInside ? path : file).split(sep).join('/');
  return isInside ? `git add ${shellQuoted(shown)}` : `git -C ${shellQuoted(workspace)} add ${shellQuoted(shown)}`;
}

function isBelow(path: string): boolean {
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/** Of the ledger: which version is whole again, and which has another number now. */
function versionLines(
  { file: path, versions = [] }: MergedFile,
  { screen: { words, colors }, isDryRun }: ShowContext,
): readonly string[] {
  return versions.map(({ n, was, by }) => {
    const values = { file: visible(path), version: String(n), was: String(was), by: visible(by) };
    const [whole, moved] = isDryRun
      ? (['results.merge.wouldBeWhole', 'results.merge.wouldMove'] as const)
      : (['results.merge.versionWhole', 'results.merge.versionMoved'] as const);
    return n === was ? words.t(whole, values) : colors.yellow(words.t(moved, values));
  });
}

function fileLines(merge: MergedFile, context: ShowContext): readonly string[] {
  const { file: path, merged, segments, kept, versions, diagnostics } = merge;
  const { screen, isDryRun } = context;
  const { words, colors } = screen;
  const file = visible(path);
  if (!merged) {
    return [words.t(hasError(diagnostics) ? 'results.merge.refused' : 'results.merge.untouched', { file })];
  }
  if (versions !== undefined) return versionLines(merge, context);
  const { ours, theirs, both, conflict, offered } = segments;
  const figures = { file, ours: words.number(ours), theirs: words.number(theirs), both: words.number(both) };
  return [
    words.t(isDryRun ? 'results.merge.wouldMerge' : 'results.merge.merged', figures),
    ...(conflict === 0 ? [] : [colors.yellow(`  ${words.t('results.merge.conflicts', { count: conflict })}`)]),
    ...(offered === 0 ? [] : [`  ${words.t('results.merge.offered', { count: offered })}`]),
    ...(kept === 0 ? [] : [colors.yellow(`  ${words.t('results.merge.kept', { count: kept })}`)]),
  ];
}
