/** Coverage in words: document by language, then why something is held and what to do, then the segments asked for. */
import { type DocumentCoverage, type LanguageCoverage, type State, type StateCounts, states } from '@dragoman/model';
import type { ListedSegment, StatusResult } from '@dragoman/pipeline';
import { visible } from './display-width.ts';
import { heldLines, type ShowContext } from './show.ts';
import type { Screen } from './screen.ts';
import { stateBar, stateMark } from './state-bar.ts';
import { type Cell, type Column, tableLines } from './table.ts';

const barColumns = 10;

export function showStatus(coverage: StatusResult, { screen }: ShowContext): readonly string[] {
  const documents = coverage.languages.flatMap(({ documents: own, language }) =>
    own.map((document) => ({ language, document })),
  );
  if (documents.length === 0) return [screen.words.t('cli.status.empty')];
  return [
    ...coverageTable(coverage, screen),
    ...(screen.columns === undefined ? [] : ['', legend(screen)]),
    ...heldSection(documents, screen),
    ...segmentSection(coverage, screen),
    '',
    summary(documents, screen),
  ];
}

interface Row {
  readonly language: string;
  readonly document: DocumentCoverage;
}

function coverageTable(coverage: StatusResult, screen: Screen): readonly string[] {
  const { words } = screen;
  const [only, ...others] = coverage.languages;
  if (only !== undefined && others.length === 0) {
    const title = `${words.languageName(only.language)} (${only.language})`;
    const rows = only.documents.map((document) => row(document.document, document, screen));
    const groups = [{ title, rows }, ...totalGroup([only], screen)];
    return tableLines(columnsOf(words.t('tables.document'), screen, 20), groups, screen);
  }
  const all = coverage.languages.flatMap(({ language, documents }) =>
    documents.map((document) => ({ language, document })),
  );
  const byDocument = Map.groupBy(all, ({ document }) => document.document);
  const groups = [...byDocument].map(([title, rows]) => ({
    title,
    rows: rows.map(({ language, document }) => row(language, document, screen)),
  }));
  const totals = byDocument.size > 1 ? totalGroup(coverage.languages, screen) : [];
  return tableLines(columnsOf(words.t('tables.language'), screen), [...groups, ...totals], screen);
}

function totalGroup(
  languages: readonly LanguageCoverage[],
  screen: Screen,
): readonly { readonly title: string; readonly rows: readonly (readonly Cell[])[] }[] {
  if (languages.every(({ documents }) => documents.length < 2)) return [];
  const rows = languages.map((language) => [
    language.language,
    ...figures(language, screen),
    verdict(language.releasable, false, screen),
  ]);
  return [{ title: screen.words.t('tables.total'), rows }];
}

function columnsOf(first: string, { words, columns }: Screen, least?: number): readonly Column[] {
  const right = 'right' as const;
  const bar: readonly Column[] = columns === undefined ? [] : [{ head: words.t('tables.state'), leaves: 1 }];
  return [
    least === undefined ? { head: first } : { head: first, least },
    { head: words.t('tables.segments'), align: right, leaves: 2 },
    { head: words.t('tables.words'), align: right },
    ...bar,
    ...states.map((state): Column => ({ head: words.t(`states.${state}`), align: right })),
    { head: words.t('tables.result') },
  ];
}

function row(first: string, document: DocumentCoverage, screen: Screen): readonly Cell[] {
  return [first, ...figures(document, screen), verdict(document.releasable, document.stale, screen)];
}

/** The bar and the figures by state count segments; words are the size of the work. */
function figures(
  { segments, words }: { readonly segments: StateCounts; readonly words: StateCounts },
  screen: Screen,
): readonly Cell[] {
  const { number } = screen.words;
  const bar = screen.columns === undefined ? [] : [stateBar(segments, barColumns, screen.isUnicode)];
  return [number(segments.total), number(words.total), ...bar, ...states.map((state) => number(segments[state]))];
}

function verdict(isReleasable: boolean, isStale: boolean, { words, colors }: Screen): Cell {
  if (isReleasable) return { text: words.t('cli.status.releasable'), paint: colors.green };
  if (isStale) return { text: words.t('cli.status.stale'), paint: colors.red };
  return { text: words.t('cli.status.held'), paint: colors.yellow };
}

function legend({ words, colors, isUnicode }: Screen): string {
  const mark = (state: State): string => `${stateMark(state, isUnicode)} ${words.t(`states.${state}`)}`;
  return colors.dim(states.toReversed().map(mark).join('  '));
}

function heldSection(rows: readonly Row[], screen: Screen): readonly string[] {
  if (rows.every(({ document }) => document.held.length === 0)) return [];
  // Grouped before the releasable are left out: documents stand in the order of the table.
  const byDocument = Map.groupBy(rows, ({ document }) => document.document);
  return [
    '',
    screen.colors.bold(screen.words.t('cli.whyHeld')),
    ...[...byDocument].flatMap(([path, ofDocument]) => {
      const items = ofDocument.flatMap(({ language, document: { held } }) =>
        held.map((reason) => ({ language, path, reason })),
      );
      return items.length === 0 ? [] : [visible(path), ...heldLines(screen, items)];
    }),
  ];
}

function segmentSection({ segments, sourceLanguage }: StatusResult, screen: Screen): readonly string[] {
  if (segments === undefined) return [];
  if (segments.length === 0) return ['', screen.words.t('results.status.noSegments')];
  return ['', ...segments.flatMap((segment) => segmentLines(segment, sourceLanguage, screen))];
}

function segmentLines(segment: ListedSegment, sourceLanguage: string, { words, colors }: Screen): readonly string[] {
  const { language, document, segment: address, state, subState, source, target } = segment;
  const why =
    subState === null ? '' : ` (${words.find(`cli.subStates.${subState.replace(/^dragoman:/u, '')}`) ?? subState})`;
  const tags = [sourceLanguage, language];
  const width = Math.max(...tags.map((tag) => tag.length));
  return [
    `${colors.bold(visible(`${language}/${document}.xlf#${address}`))}  ${words.t(`states.${state}`)}${why}`,
    `  ${sourceLanguage.padEnd(width)}  ${visible(source)}`,
    ...(target === null ? [] : [`  ${language.padEnd(width)}  ${visible(target)}`]),
  ];
}

function summary(rows: readonly Row[], { words }: Screen): string {
  const releasable = rows.filter(({ document }) => document.releasable).length;
  return words.t('cli.status.summary', { releasable, total: rows.length });
}
