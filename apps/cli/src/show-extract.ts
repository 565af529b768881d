/** `extract` in words: per document and language what became of its segments. */
import type { ExtractedDocument, ExtractResult } from '@dragoman/pipeline';
import { type Cell, type Column, tableLines } from './table.ts';
import { dryRunLines, type ShowContext } from './show.ts';
import type { Screen } from './screen.ts';

export function showExtract({ documents }: ExtractResult, context: ShowContext): readonly string[] {
  const { screen } = context;
  const { words } = screen;
  const written = documents.filter((document) => document.written);
  const retired = documents.reduce((sum, document) => sum + document.retired, 0);
  return [
    ...(documents.length === 0 ? [] : [...documentTable(documents, context), '']),
    ...(retired === 0 ? [] : [words.t('results.extract.retired', { count: retired })]),
    ...(written.length === 0
      ? [`${words.t('results.nothingToDo')} ${words.t('results.extract.upToDate')}`]
      : [doneLine(written.length, documents.length, context)]),
    ...dryRunLines(context),
  ];
}

function doneLine(written: number, all: number, { screen: { words }, isDryRun }: ShowContext): string {
  const values = { count: written, total: all };
  return isDryRun ? words.t('cli.extract.wouldWrite', values) : words.t('cli.extract.wrote', values);
}

function documentTable(documents: readonly ExtractedDocument[], context: ShowContext): readonly string[] {
  const { words } = context.screen;
  const columns: readonly Column[] = [
    { head: words.t('tables.language') },
    { head: words.t('tables.units'), align: 'right', leaves: 1 },
    { head: words.t('tables.segments'), align: 'right' },
    { head: words.t('tables.words'), align: 'right' },
    { head: words.t('tables.result') },
  ];
  const byDocument = Map.groupBy(documents, ({ document }) => document);
  const groups = [...byDocument].map(([title, rows]) => ({ title, rows: rows.map((row) => cells(row, context)) }));
  return tableLines(columns, groups, context.screen);
}

function cells(document: ExtractedDocument, { screen, isDryRun }: ShowContext): readonly Cell[] {
  const { words, colors } = screen;
  const { language, units, segments, words: count, written } = document;
  const what = [...carriedWords(screen, document)];
  const lead = written ? words.t(isDryRun ? 'cli.wouldBeWritten' : 'cli.written') : words.t('cli.upToDate');
  const paint = written ? colors.green : colors.dim;
  const text = what.length === 0 ? lead : words.t('cli.because', { what: lead, why: what.join(', ') });
  return [language, words.number(units), words.number(segments), words.number(count), { text, paint }];
}

/** Classes of change with their segments; `identical` says something only beside another. */
function carriedWords(
  { words }: Screen,
  { carried, carriedWords: inWords, written, retired, movedFrom }: ExtractedDocument,
): readonly string[] {
  if (!written) return [];
  const moved = movedFrom === undefined ? [] : [words.t('cli.extract.moved', { document: movedFrom })];
  const named = Object.entries(carried).filter(([, segments]) => segments > 0);
  const classes = named.map(([name, segments]) => {
    const what = `${words.number(segments)} ${words.find(`changeClasses.${name}`, { count: segments }) ?? name}`;
    return `${what} (${words.t('counts.words', { count: inWords[name] ?? 0 })})`;
  });
  const kept = retired === 0 ? [] : [words.t('cli.extract.retired', { count: retired })];
  return [...moved, ...classes, ...kept];
}
