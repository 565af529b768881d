/** Verbs that look at files and change none, in words: `segment`, `roundtrip`, `verify`, `validate`. */
import type { Diagnostic } from '@dragoman/model';
import type { RoundtripResult, SegmentResult, ValidateResult, VerifyResult } from '@dragoman/pipeline';
import { diagnosticLines } from './diagnostic-lines.ts';
import { visible } from './display-width.ts';
import { type ShowContext, shownPath } from './show.ts';
import type { Screen } from './screen.ts';
import { type Cell, type Column, tableLines } from './table.ts';

export function showSegment(result: SegmentResult, { screen }: ShowContext): readonly string[] {
  const { words, colors } = screen;
  const segments = result.units.reduce((sum, unit) => sum + unit.segments.length, 0);
  const counts = [
    words.t('counts.units', { count: result.units.length }),
    words.t('counts.segments', { count: segments }),
  ];
  const head = [result.document, result.format, result.language, result.rules].map(visible).join('  ');
  return [
    head,
    ...result.units.flatMap((unit) => ['', ...unitLines(unit, screen)]),
    '',
    colors.bold(counts.join(', ')),
  ];
}

function unitLines(unit: SegmentResult['units'][number], { words, colors }: Screen): readonly string[] {
  const candidates = (unit.candidates ?? []).map(({ offset, breaks, around, rule }) => {
    const decision = words.t(breaks ? 'cli.segment.breaks' : 'cli.segment.joins', { offset: String(offset) });
    return colors.dim(`    ${decision}  ${visible(around)}  ${visible(shortened(rule))}`);
  });
  return [colors.bold(unit.id), ...unit.segments.map((text, at) => `  s${at + 1}  ${visible(text)}`), ...candidates];
}

/** The whole rule is in its file, at the line that stands first; lists of hundreds of words would hide the text. */
const longestRule = 120;

function shortened(rule: string): string {
  return rule.length <= longestRule ? rule : `${rule.slice(0, longestRule)}…`;
}

export function showRoundtrip({ results }: RoundtripResult, { screen }: ShowContext): readonly string[] {
  const { words, colors } = screen;
  const right = 'right' as const;
  const columns: readonly Column[] = [
    { head: words.t('tables.file'), least: 20 },
    { head: words.t('tables.format') },
    { head: words.t('tables.units'), align: right, leaves: 2 },
    { head: words.t('tables.segments'), align: right, leaves: 1 },
    { head: words.t('tables.result') },
  ];
  const verdict = ({ format, identical, refused }: RoundtripResult['results'][number]): Cell => {
    if (identical) return { text: words.t('results.roundtrip.identical'), paint: colors.green };
    if (format === null) return { text: words.t('results.roundtrip.unclaimed'), paint: colors.yellow };
    if (refused) return { text: words.t('results.roundtrip.refused'), paint: colors.yellow };
    return { text: words.t('results.roundtrip.different'), paint: colors.red };
  };
  const rows = results.map((result): readonly Cell[] => [
    result.file,
    result.format ?? '-',
    words.number(result.units),
    words.number(result.segments),
    verdict(result),
  ]);
  const identical = results.filter((result) => result.identical).length;
  const done = words.t('results.roundtrip.done', { count: identical, total: results.length });
  return [...tableLines(columns, [{ rows }], screen), ...found(results, screen), '', done];
}

export function showVerify({ results }: VerifyResult, context: ShowContext): readonly string[] {
  const { screen } = context;
  const { words, colors } = screen;
  const columns: readonly Column[] = [{ head: words.t('tables.file'), least: 20 }, { head: words.t('tables.result') }];
  const rows = results.map(({ file, ok }): readonly Cell[] => [
    shownPath(file, context),
    ok
      ? { text: words.t('results.verify.ok'), paint: colors.green }
      : { text: words.t('results.verify.failed'), paint: colors.red },
  ]);
  const passed = results.filter(({ ok }) => ok).length;
  const done = words.t('results.verify.done', { count: passed, total: results.length });
  return [...(rows.length === 0 ? [] : tableLines(columns, [{ rows }], screen)), ...found(results, screen), '', done];
}

export function showValidate({ results }: ValidateResult, { screen }: ShowContext): readonly string[] {
  const { words, colors } = screen;
  const columns: readonly Column[] = [
    { head: words.t('tables.file'), least: 20 },
    { head: words.t('tables.version') },
    { head: words.t('tables.result') },
  ];
  const verdict = ({ valid, strict }: ValidateResult['results'][number]): Cell => {
    if (!valid) return { text: words.t('results.validate.notValid'), paint: colors.red };
    return {
      text: words.t(strict === true ? 'results.validate.strict' : 'results.validate.valid'),
      paint: colors.green,
    };
  };
  const rows = results.map((result): readonly Cell[] => [result.file, result.version ?? '-', verdict(result)]);
  const valid = results.filter((result) => result.valid).length;
  const done = words.t('results.validate.done', { count: valid, total: results.length });
  return [...tableLines(columns, [{ rows }], screen), ...foundByKind(results, screen), '', done];
}

/** Beyond this many, the findings of one file are shown by kind; `--json` always has them all. */
const mostInFull = 20;
const mostLines = 8;

/** Of each kind the first in full, the others as their lines: a file with one slip in every unit stays readable. */
function foundByKind(results: ValidateResult['results'], screen: Screen): readonly string[] {
  const lines = results.flatMap(({ diagnostics }) => {
    if (diagnostics.length <= mostInFull) return diagnosticLines(screen, diagnostics);
    return [...Map.groupBy(diagnostics, ({ code }) => code).values()].flatMap((kind) => kindLines(kind, screen));
  });
  return lines.length === 0 ? [] : ['', ...lines];
}

function kindLines(diagnostics: readonly Diagnostic[], screen: Screen): readonly string[] {
  const [first, ...others] = diagnostics;
  if (first === undefined) return [];
  const shown = diagnosticLines(screen, [first]);
  if (others.length === 0) return shown;
  const lines = [...new Set(others.flatMap(({ location }) => location.line ?? []))];
  const some = `${lines.slice(0, mostLines).join(', ')}${lines.length > mostLines ? ' …' : ''}`;
  const values = { count: others.length, code: first.code, lines: some };
  return [...shown, `    ${screen.colors.dim(screen.words.t('results.validate.more', values))}`];
}

/** What was found is the result here, so it belongs on standard output with it. */
function found(results: readonly { readonly diagnostics: readonly Diagnostic[] }[], screen: Screen): readonly string[] {
  const lines = diagnosticLines(
    screen,
    results.flatMap(({ diagnostics }) => diagnostics),
  );
  return lines.length === 0 ? [] : ['', ...lines];
}
