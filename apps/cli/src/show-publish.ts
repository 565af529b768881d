/** `publish` in words: per release and language what is public, what is held and why; at the end, where it is. */
import type { PublishResult } from '@dragoman/pipeline';
import { visible } from './display-width.ts';
import { dryRunLines, heldLines, type ShowContext, shownPath } from './show.ts';
import { type Cell, type Column, tableLines } from './table.ts';
import type { Screen } from './screen.ts';

type Release = PublishResult['releases'][number];

export function showPublish(result: PublishResult, context: ShowContext): readonly string[] {
  const { screen } = context;
  const held = result.releases.filter(({ held: reasons }) => reasons.length > 0);
  return [
    ...(result.releases.length === 0 ? [screen.words.t('cli.status.empty')] : releaseTable(result, context)),
    ...(held.length === 0 ? [] : ['', screen.colors.bold(screen.words.t('cli.whyHeld')), ...reasons(held, screen)]),
    ...writtenFiles(result, context),
    '',
    ...closing(result, context),
  ];
}

function releaseTable({ releases }: PublishResult, context: ShowContext): readonly string[] {
  const { words } = context.screen;
  const columns: readonly Column[] = [{ head: words.t('tables.language') }, { head: words.t('tables.result') }];
  const byRelease = Map.groupBy(releases, ({ release }) => release);
  const groups = [...byRelease].map(([title, rows]) => ({
    title,
    rows: rows.map((row): readonly Cell[] => [row.language, verdict(row, context)]),
  }));
  return tableLines(columns, groups, context.screen);
}

function verdict(release: Release, { screen, isDryRun }: ShowContext): Cell {
  const { published, written, withdrawn, version, held } = release;
  const { words, colors } = screen;
  if (withdrawn) {
    const key = !written
      ? 'cli.publish.staysWithdrawn'
      : isDryRun
        ? 'cli.publish.wouldWithdraw'
        : 'cli.publish.withdrawn';
    return { text: words.t(key), paint: colors.yellow };
  }
  const number = version === null ? '' : String(version);
  if (written && isDryRun) return { text: words.t('cli.publish.wouldPublish'), paint: colors.green };
  if (written) return { text: words.t('cli.publish.published', { version: number }), paint: colors.green };
  if (published) return { text: words.t('cli.publish.already', { version: number }), paint: colors.dim };
  const key = version === null ? 'cli.publish.held' : 'cli.publish.heldBehind';
  const why = held.length === 0 ? 'cli.publish.notPublished' : key;
  return { text: words.t(why, { version: number }), paint: colors.yellow };
}

function reasons(held: readonly Release[], screen: Screen): readonly string[] {
  return [...Map.groupBy(held, ({ release }) => release)].flatMap(([release, rows]) => [
    visible(release),
    ...heldLines(
      screen,
      rows.flatMap(({ language, held: own }) =>
        own.map((reason) => ({ language, reason, ...(reason.code === 'unreadable-file' ? {} : { path: release }) })),
      ),
    ),
  ]);
}

function writtenFiles({ releases, switched }: PublishResult, context: ShowContext): readonly string[] {
  const { screen, isDryRun } = context;
  const files = releases.filter(({ written }) => written && !isDryRun).flatMap((release) => release.files);
  // In the ledger, and readers do not see it: the folder could not be switched, and a message says why.
  if (files.length === 0 || !switched) return [];
  return [
    '',
    screen.colors.bold(screen.words.t('cli.publish.files')),
    ...files.map(({ output }) => `  ${shownPath(output, context)}`),
  ];
}

function closing(result: PublishResult, context: ShowContext): readonly string[] {
  const { words } = context.screen;
  if (context.isDryRun) return dryRunLines(context);
  const folder = shownPath(result.publicFolder, context);
  if (result.switched) return [words.t('results.publish.switched', { folder })];
  const isNew = result.releases.some(({ written }) => written);
  return [words.t(isNew ? 'results.publish.notSwitched' : 'results.publish.nothingNew', { folder })];
}
