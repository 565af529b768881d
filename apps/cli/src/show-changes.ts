/** Changes of the French in words: what differs, what it costs, who decided. */
import type { AcceptChangesResult, ChangesResult, FrenchChange } from '@dragoman/pipeline';
import { wordDiff } from '@dragoman/text';
import { visible, wrappedLines } from './display-width.ts';
import { dryRunLines, type ShowContext } from './show.ts';
import type { Screen } from './screen.ts';

export function showChanges({ changes, untranslated }: ChangesResult, { screen }: ShowContext): readonly string[] {
  const { words } = screen;
  const waiting = changes.filter(({ cost }) => cost.segments > 0);
  const settled = changes.length - waiting.length;
  const spelling = waiting.find((change) => change.class === 'spelling' && change.decided === null);
  return [
    ...waiting.flatMap((change, index) => [...(index === 0 ? [] : ['']), ...changeLines(change, screen)]),
    ...(waiting.length === 0 ? [words.t('changes.none')] : ['', totalLine(waiting, screen)]),
    ...(settled === 0 ? [] : [words.t('changes.settled', { count: settled })]),
    ...(untranslated === undefined ? [] : [untranslatedLine(untranslated, screen)]),
    ...(spelling === undefined ? [] : [words.t('changes.next', { id: spelling.id })]),
  ];
}

export function showAccepted({ changes, documents }: AcceptChangesResult, context: ShowContext): readonly string[] {
  const { screen, isDryRun } = context;
  const { words } = screen;
  const written = documents.filter((document) => document.written).length;
  const values = { count: written, total: documents.length };
  return [
    ...changes.flatMap((change) => [...acceptedLines(change, context), ...differenceLines(change, screen)]),
    ...(changes.length === 0 ? [] : [words.t(isDryRun ? 'cli.extract.wouldWrite' : 'cli.extract.wrote', values)]),
    ...dryRunLines(context),
  ];
}

/** What holds now, and what does not: a house may let no corrected text stay, or ask whoever approved again. */
function acceptedLines(
  { id, onceDecided: { kept, asked, offered } }: FrenchChange,
  { screen, isDryRun }: ShowContext,
): readonly string[] {
  const { words, columns } = screen;
  const name = isDryRun ? 'would' : 'does';
  const listed = (languages: readonly string[]): string => languages.join(', ');
  const first =
    kept.length === 0
      ? words.t(`changes.accepted.${name}.decide`, { id })
      : words.t(`changes.accepted.${name}.keep`, { id, languages: kept.length });
  const others = [
    ...(asked.length === 0 ? [] : [words.t(`changes.accepted.${name}.ask`, { languages: listed(asked) })]),
    ...(offered.length === 0 ? [] : [words.t(`changes.accepted.${name}.offer`, { languages: listed(offered) })]),
  ];
  return [first, ...others.flatMap((line) => wrappedLines(line, (columns ?? widest) - 2).map((part) => `  ${part}`))];
}

function changeLines(change: FrenchChange, screen: Screen): readonly string[] {
  const { words, colors } = screen;
  const { id, document, documents, languages, cost } = change;
  const className = words.find(`changeClasses.${change.class}`, { count: 1 }) ?? change.class;
  const more = documents.length === 1 ? '' : ` ${words.t('changes.more', { count: documents.length - 1 })}`;
  const figures = words.t('changes.cost', {
    segments: words.t('counts.segments', { count: cost.segments }),
    words: words.t('counts.words', { count: change.words }),
    languages: words.t('counts.languages', { count: languages.length }),
    total: words.number(cost.words),
  });
  return [
    `${colors.bold(id)}  ${className}  ${colors.dim(visible(document) + more)}`,
    ...differenceLines(change, screen),
    ...wrappedLines(`${figures} (${languages.join(', ')})`, screen.columns ?? widest).map((line) => `  ${line}`),
    ...decidedLines(change, screen),
  ];
}

/** A decided change still waits where no extract has followed it, or where the house has a person look all the same. */
function decidedLines({ decided, onceDecided: { asked, offered } }: FrenchChange, screen: Screen): readonly string[] {
  const { words, columns } = screen;
  if (decided === null) return [];
  const by = visible(decided.by);
  const languages = [...asked, ...offered].join(', ');
  const line =
    languages === '' ? words.t('changes.decided', { by }) : words.t('changes.decidedOnly', { by, languages });
  return wrappedLines(line, (columns ?? widest) - 2).map((part) => `  ${part}`);
}

const widest = 100;

/** Words that went and words that came, as notes in the files show them too; both texts whole where they share little. */
function differenceLines({ old, new: fresh }: FrenchChange, { colors, columns }: Screen): readonly string[] {
  const difference = wordDiff(old, fresh);
  const shared = difference.reduce((sum, { kind, text }) => (kind === 'same' ? sum + text.length : sum), 0);
  const width = (columns ?? widest) - 2;
  if (shared * 2 < Math.min(old.length, fresh.length)) {
    return [
      ...wrappedLines(visible(`[-${old}-]`), width).map((line) => `  ${colors.red(line)}`),
      ...wrappedLines(visible(`{+${fresh}+}`), width).map((line) => `  ${colors.green(line)}`),
    ];
  }
  const shown = difference
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
  return wrappedLines(visible(shown), width).map((line) => `  ${painted(line, colors)}`);
}

function painted(line: string, { red, green }: Screen['colors']): string {
  return line.replace(/\[-.*?-\]/gu, (all) => red(all)).replace(/\{\+.*?\+\}/gu, (all) => green(all));
}

function untranslatedLine({ segments, words: all }: Untranslated, { words }: Screen): string {
  return words.t('changes.untranslated', {
    segments: words.t('counts.segments', { count: segments }),
    words: words.t('counts.words', { count: all }),
  });
}

type Untranslated = NonNullable<ChangesResult['untranslated']>;

function totalLine(waiting: readonly FrenchChange[], { words }: Screen): string {
  const segments = waiting.reduce((sum, { cost }) => sum + cost.segments, 0);
  const all = waiting.reduce((sum, { cost }) => sum + cost.words, 0);
  return words.t('changes.total', {
    count: waiting.length,
    segments: words.t('counts.segments', { count: segments }),
    words: words.t('counts.words', { count: all }),
  });
}
