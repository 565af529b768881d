/** What went out and what came back, in words: `export`, `import`. */
import { returnOutcomes } from '@dragoman/model';
import type { ExportResult, ImportedFile, ImportResult } from '@dragoman/pipeline';
import { visible } from './display-width.ts';
import { dryRunLines, type ShowContext, shownPath } from './show.ts';
import { type Cell, type Column, tableLines } from './table.ts';

export function showExport(
  { job, language, files, segments, words: count }: ExportResult,
  context: ShowContext,
): readonly string[] {
  const { words, colors } = context.screen;
  if (job === null) return [];
  const verb = context.isDryRun ? 'results.wouldWrite' : 'results.wrote';
  const figures = [words.t('counts.segments', { count: segments }), words.t('counts.words', { count })].join(', ');
  return [
    ...files.map((file) => words.t(verb, { file: shownPath(file, context) })),
    colors.bold(words.t('results.export.done', { job, language, figures })),
    ...(context.isDryRun ? dryRunLines(context) : [words.t('cli.export.next')]),
  ];
}

/** A row per document, and under it what became of its segments; outcomes nobody met are left out. */
export function showImport({ files }: ImportResult, context: ShowContext): readonly string[] {
  const { screen } = context;
  const { words } = screen;
  const right = 'right' as const;
  const met = returnOutcomes.filter((outcome) => files.some(({ segments }) => segments[outcome] > 0));
  const columns: readonly Column[] = [
    { head: words.t('tables.file'), least: 20 },
    { head: words.t('tables.language') },
    { head: words.t('tables.document'), least: 16, leaves: 1 },
    ...met.map((outcome) => ({ head: words.t(`cli.outcomes.${outcome}`), align: right })),
  ];
  const rows = files.map((file): readonly Cell[] => [
    shownPath(file.file, context),
    file.language ?? '-',
    visible(file.document ?? '-'),
    ...met.map((outcome) => outcomeCell(file, outcome, context)),
  ]);
  const approved = files.reduce((sum, file) => sum + file.approved, 0);
  return [
    ...tableLines(columns, [{ rows }], screen),
    ...(approved > 0 ? ['', words.t('results.review.reviewed', { count: approved })] : []),
    ...dryRunLines(context),
  ];
}

function outcomeCell(
  { segments }: ImportedFile,
  outcome: (typeof returnOutcomes)[number],
  { screen }: ShowContext,
): Cell {
  const { words, colors } = screen;
  const text = words.number(segments[outcome]);
  if (segments[outcome] === 0 || outcome === 'unchanged') return text;
  return { text, paint: outcome === 'applied' ? colors.green : colors.yellow };
}
