/** Verbs that write something, in words: `init`, `review`, `report`, `assemble`, `convert`, `pseudo`. */
import type {
  AssembleResult,
  ConvertResult,
  InitResult,
  PseudoResult,
  ReportResult,
  ReviewResult,
} from '@dragoman/pipeline';
import type { Words } from '@dragoman/words';
import { visible } from './display-width.ts';
import { dryRunLines, heldLines, type ShowContext, shownPath } from './show.ts';
import { type Cell, type Column, tableLines } from './table.ts';

export function showInit(
  { workspace, created, existing, mergeDriver }: InitResult,
  context: ShowContext,
): readonly string[] {
  const { words } = context.screen;
  const verb = context.isDryRun ? 'results.wouldWrite' : 'results.wrote';
  const written = created.map((file) => words.t(verb, { file: shownPath(file, context) }));
  const git = mergeDriver === 'none' ? [] : [words.t(gitWords(mergeDriver, context))];
  if (context.isDryRun) return [...written, ...git, ...dryRunLines(context)];
  const place = { workspace: shownPath(workspace, context) };
  if (existing) return [...written, words.t('cli.init.joined', place), ...git];
  return [...written, words.t('results.init.started', place), ...git, words.t('cli.init.next')];
}

function gitWords(
  state: 'registered' | 'present',
  { isDryRun }: ShowContext,
): 'cli.init.present' | 'cli.init.registered' | 'cli.init.wouldRegister' {
  if (state === 'present') return 'cli.init.present';
  return isDryRun ? 'cli.init.wouldRegister' : 'cli.init.registered';
}

export function showReview(result: ReviewResult, context: ShowContext): readonly string[] {
  const { words, colors } = context.screen;
  const { reviewed, rejected, waived, refused } = result;
  const done = [
    ...(reviewed > 0 ? [words.t('results.review.reviewed', { count: reviewed })] : []),
    ...(rejected > 0 ? [words.t('results.review.rejected', { count: rejected })] : []),
    ...(waived > 0 ? [words.t('results.review.waived', { count: waived })] : []),
  ];
  const byDocument = Map.groupBy(refused, ({ document }) => document);
  return [
    ...(done.length === 0 && refused.length === 0 ? [words.t('results.nothingToDo')] : done.map(colors.green)),
    ...(refused.length === 0 ? [] : [colors.yellow(words.t('results.review.refused', { count: refused.length }))]),
    ...[...byDocument].flatMap(([document, items]) => [
      `  ${visible(document)}`,
      ...items.map((item) => `    ${item.segment}: ${visible(refusal(words, item))}`),
    ]),
    ...[...new Set(refused.map(({ reason }) => reason))].flatMap((reason) => {
      const advice = words.find(`results.review.advice.${reason}`);
      return advice === undefined ? [] : [advice];
    }),
    ...dryRunLines(context),
  ];
}

/** In words where the catalog has some for the reason; else as it came. */
function refusal(words: Words, { reason, codes = [] }: ReviewResult['refused'][number]): string {
  return words.find(`results.review.reasons.${reason}`, { codes: codes.join(', ') }) ?? reason;
}

export function showReport({ file, written }: ReportResult, context: ShowContext): readonly string[] {
  const { words } = context.screen;
  const shown = shownPath(file, context);
  if (context.isDryRun) return [words.t('results.wouldWrite', { file: shown }), ...dryRunLines(context)];
  return [words.t('results.report.written', { file: shown }), ...(written ? [] : [words.t('cli.report.unchanged')])];
}

export function showAssemble({ documents }: AssembleResult, context: ShowContext): readonly string[] {
  const { words, colors } = context.screen;
  const columns: readonly Column[] = [
    { head: words.t('tables.language') },
    { head: words.t('tables.result') },
    { head: words.t('tables.output') },
  ];
  const byDocument = Map.groupBy(documents, ({ document }) => document);
  const verdict = (isReleasable: boolean): Cell =>
    isReleasable
      ? { text: words.t('cli.status.releasable'), paint: colors.green }
      : { text: words.t('cli.status.held'), paint: colors.yellow };
  const groups = [...byDocument].map(([title, rows]) => ({
    title,
    rows: rows.map(({ language, releasable, output }) => [language, verdict(releasable), shownPath(output, context)]),
  }));
  const held = documents.flatMap(({ language, document, held: reasons }) =>
    reasons.map((reason) => ({ language, path: document, reason })),
  );
  const releasable = documents.filter((document) => document.releasable).length;
  return [
    ...(documents.length === 0 ? [] : [...tableLines(columns, groups, context.screen), '']),
    ...(held.length === 0 ? [] : [colors.bold(words.t('cli.whyHeld')), ...heldByDocument(held, context), '']),
    ...embargoes(documents).map(({ release, embargo }) =>
      words.t('results.assemble.embargo', { release: visible(release), embargo: words.dateTime(embargo) }),
    ),
    words.t('results.assemble.done', { count: documents.length, releasable }),
    ...dryRunLines(context),
  ];
}

/** Each release under embargo once; whether it is over depends on the clock, which an assembled file does not. */
function embargoes(documents: AssembleResult['documents']): readonly { release: string; embargo: string }[] {
  const byRelease = new Map(
    documents.flatMap(({ release, embargo }) => (embargo === undefined ? [] : [[release, embargo] as const])),
  );
  return [...byRelease].map(([release, embargo]) => ({ release, embargo }));
}

function heldByDocument(
  held: readonly (Parameters<typeof heldLines>[1][number] & { readonly path: string })[],
  { screen }: ShowContext,
): readonly string[] {
  const byPath = Map.groupBy(held, ({ path }) => path);
  return [...byPath].flatMap(([path, items]) => [visible(path), ...heldLines(screen, items)]);
}

export function showConvert(
  { version, output, to, units, segments, written, unchanged }: ConvertResult,
  context: ShowContext,
): readonly string[] {
  const { words } = context.screen;
  const figures = [words.t('counts.units', { count: units }), words.t('counts.segments', { count: segments })].join(
    ', ',
  );
  const file = shownPath(output, context);
  if (!written && !unchanged && !context.isDryRun) return [];
  const done = written ? 'results.wrote' : unchanged ? 'results.unchanged' : 'results.wouldWrite';
  return [words.t('results.convert.done', { version, to, figures }), words.t(done, { file })];
}

export function showPseudo({ documents }: PseudoResult, context: ShowContext): readonly string[] {
  const { words } = context.screen;
  const filled = documents.reduce((sum, document) => sum + document.filled, 0);
  const columns: readonly Column[] = [
    { head: words.t('tables.language') },
    { head: words.t('tables.segments'), align: 'right' },
  ];
  const byDocument = Map.groupBy(documents, ({ document }) => document);
  const groups = [...byDocument].map(([title, rows]) => ({
    title,
    rows: rows.map((row): readonly Cell[] => [row.language, words.number(row.filled)]),
  }));
  return [
    ...(documents.length === 0 ? [] : tableLines(columns, groups, context.screen)),
    filled === 0 ? words.t('results.nothingToDo') : words.t('results.pseudo.filled', { count: filled }),
    ...dryRunLines(context),
  ];
}
