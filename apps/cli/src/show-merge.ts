/** `merge` in words: per file what came from where, and what a person must look at. git shows them while it merges. */
import type { MergedFile, MergeResult } from '@dragoman/pipeline';
import { hasError, shellQuoted } from '@dragoman/model';
import { visible } from './display-width.ts';
import { dryRunLines, type ShowContext } from './show.ts';

export function showMerge({ files }: MergeResult, context: ShowContext): readonly string[] {
  return [...files.flatMap((file) => fileLines(file, context)), ...dryRunLines(context)];
}

/** Of the ledger: which version is whole again, and which has another number now. */
function versionLines(
  { file: path, versions = [] }: MergedFile,
  { screen: { words, colors }, isDryRun }: ShowContext,
): readonly string[] {
  const lines = versions.map(({ n, was, by }) => {
    const values = { file: visible(path), version: String(n), was: String(was), by: visible(by) };
    const [whole, moved] = isDryRun
      ? (['results.merge.wouldBeWhole', 'results.merge.wouldMove'] as const)
      : (['results.merge.versionWhole', 'results.merge.versionMoved'] as const);
    return n === was ? words.t(whole, values) : colors.yellow(words.t(moved, values));
  });
  const next = `  ${words.t('results.merge.next', { file: visible(shellQuoted(path)) })}`;
  return isDryRun ? lines : [...lines, next];
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
    ...(conflict === 0 || isDryRun ? [] : [`  ${words.t('results.merge.next', { file: visible(shellQuoted(path)) })}`]),
  ];
}
