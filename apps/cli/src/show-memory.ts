/** What the memory and the registers know, in words: `memory …`, `terms …`. */
import type {
  FoundMatch,
  FoundTerm,
  ImportedMemory,
  MemoryExportResult,
  MemoryImportResult,
  MemoryLookupResult,
  MemoryStatsResult,
  TermsExportResult,
  TermsImportResult,
  TermsLookupResult,
} from '@dragoman/pipeline';
import { visible } from './display-width.ts';
import { dryRunLines, type ShowContext, shownPath } from './show.ts';
import { type Column, tableLines } from './table.ts';

export function showMemoryImport({ imported }: MemoryImportResult, context: ShowContext): readonly string[] {
  const { words } = context.screen;
  const line = (one: ImportedMemory): string => {
    const entries = words.t('memory.entries', { count: one.entries });
    return words.t('cli.because', { what: placedLine(one.output, one, context), why: entries });
  };
  const isNew = imported.some(({ written }) => written);
  return [...imported.map(line), ...(isNew ? [words.t('memory.next')] : []), ...dryRunLines(context)];
}

export function showMemoryExport(exported: MemoryExportResult, context: ShowContext): readonly string[] {
  const entries = context.screen.words.t('memory.entries', { count: exported.entries });
  const what = placedLine(exported.file, exported, context);
  return [context.screen.words.t('cli.because', { what, why: entries }), ...dryRunLines(context)];
}

interface Placed {
  readonly written: boolean;
  readonly unchanged: boolean;
}

/** What was neither written nor there already holds something else; its diagnostic says so. */
function placedLine(file: string, { written, unchanged }: Placed, context: ShowContext): string {
  const { words } = context.screen;
  const shown = { file: shownPath(file, context) };
  if (unchanged) return words.t('results.unchanged', shown);
  if (written) return words.t(context.isDryRun ? 'results.wouldWrite' : 'results.wrote', shown);
  return words.t('memory.notWritten', shown);
}

export function showMemoryLookup({ matches }: MemoryLookupResult, context: ShowContext): readonly string[] {
  const { words } = context.screen;
  if (matches.length === 0) return [words.t('memory.nothingFound')];
  return matches.flatMap((match, index) => [...(index === 0 ? [] : ['']), ...matchLines(match, context)]);
}

function matchLines(match: FoundMatch, { screen }: ShowContext): readonly string[] {
  const { words, colors } = screen;
  const { similarity } = match;
  const score = similarity === null ? '' : `${words.t('memory.score', { score: words.number(similarity) })}  `;
  return [
    `${colors.bold(score)}${colors.dim(visible(match.origin))}`,
    `  ${visible(match.source)}`,
    `  ${colors.green(visible(match.target))}`,
  ];
}

export function showMemoryStats({ languages }: MemoryStatsResult, { screen }: ShowContext): readonly string[] {
  const { words } = screen;
  const right = 'right' as const;
  const columns: readonly Column[] = [
    { head: words.t('tables.file'), least: 20 },
    { head: words.t('memory.entriesHead'), align: right },
    { head: words.t('memory.penaltyHead'), align: right, leaves: 1 },
  ];
  const groups = languages.map(({ language, entries, files }) => ({
    title: words.t('cli.because', { what: language, why: words.t('memory.entries', { count: entries }) }),
    rows: files.map(({ file, entries: own, penalty }) => [
      visible(file),
      words.number(own),
      penalty === 0 ? '-' : words.number(penalty),
    ]),
  }));
  return groups.length === 0 ? [] : tableLines(columns, groups, screen);
}

export function showTermsImport(imported: TermsImportResult, context: ShowContext): readonly string[] {
  return [termsLine(imported.output, imported, context), ...dryRunLines(context)];
}

export function showTermsExport(exported: TermsExportResult, context: ShowContext): readonly string[] {
  return [termsLine(exported.file, exported, context), ...dryRunLines(context)];
}

function termsLine(
  file: string,
  counted: Placed & { readonly concepts: number; readonly terms: number },
  context: ShowContext,
): string {
  const { words } = context.screen;
  const figures = [
    words.t('memory.concepts', { count: counted.concepts }),
    words.t('memory.terms', { count: counted.terms }),
  ].join(', ');
  return words.t('cli.because', { what: placedLine(file, counted, context), why: figures });
}

export function showTermsLookup({ hits }: TermsLookupResult, { screen }: ShowContext): readonly string[] {
  if (hits.length === 0) return [screen.words.t('memory.nothingFound')];
  return hits.flatMap((found, index) => [...(index === 0 ? [] : ['']), ...termLines(found, screen)]);
}

function termLines(found: FoundTerm, { words, colors }: ShowContext['screen']): readonly string[] {
  return [
    `${colors.bold(visible(found.term))}  ${colors.dim(visible(`${found.register} ${found.concept}`))}`,
    ...found.translations.map(({ language, term, status }) => {
      const said = status === undefined ? '' : ` (${words.t(`memory.statuses.${status}`)})`;
      return `  ${language}: ${visible(term)}${said}`;
    }),
  ];
}
