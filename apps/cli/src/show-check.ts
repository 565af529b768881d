/** Findings for people: by file, each with its segment, how severe it is, its code, what was found and what to do. */
import { type Finding, segmentAddress } from '@dragoman/model';
import type { CheckResult } from '@dragoman/pipeline';
import { findingAdvice, findingText } from '@dragoman/words';
import { adviceLines, severityCounts, severityWord } from './diagnostic-lines.ts';
import { indented, padEnd, visible } from './display-width.ts';
import type { Screen } from './screen.ts';
import { dryRunLines, type ShowContext } from './show.ts';

export function showCheck({ findings, documents }: CheckResult, context: ShowContext): readonly string[] {
  const { screen } = context;
  const byFile = Map.groupBy(findings, ({ location }) => location.file);
  const written = documents.filter((document) => document.written === true).length;
  return [
    ...[...byFile].flatMap(([file, ofFile]) => fileLines(file, ofFile, screen)),
    summary(findings, documents, screen),
    ...(written === 0
      ? []
      : [
          screen.words.t(context.isDryRun ? 'results.check.wouldAnnotate' : 'results.check.annotated', {
            count: written,
          }),
        ]),
    ...dryRunLines(context),
  ];
}

/** Errors, warnings and what was accepted one by one; of notes only how many there are of each kind: \`--json\` has them all. */
function fileLines(file: string, all: readonly Finding[], screen: Screen): readonly string[] {
  const findings = all.filter(({ severity, waived }) => severity !== 'info' || waived !== undefined);
  const width = Math.max(0, ...findings.map((finding) => placeIn(finding).length));
  const advices = findings.map((finding) => findingAdvice(screen.words, finding));
  const lines = findings.flatMap((finding, at) => {
    const advice = advices[at];
    // What several findings in a row share is said below the last of them.
    const isLast = advice !== undefined && (advices[at + 1] !== advice || findings[at + 1]?.code !== finding.code);
    return [
      headLine(finding, width, screen),
      ...indented(visible(findingText(screen.words, finding)), screen.columns, '    '),
      ...waiverLines(finding, screen),
      ...(isLast ? adviceLines(advice, screen, '    ').map((line) => screen.colors.dim(line)) : []),
    ];
  });
  const notes = all.filter((finding) => !findings.includes(finding));
  return [screen.colors.bold(visible(file)), ...lines, ...noteLines(notes, screen), ''];
}

/** `uX-s2:41` */
function placeIn({ location: { unit, segment, line } }: Finding): string {
  return `${segmentAddress(unit, segment)}${line === undefined ? '' : `:${line}`}`;
}

function headLine(finding: Finding, width: number, screen: Screen): string {
  const { colors, words } = screen;
  const { code, severity, waived } = finding;
  const word = waived === undefined ? severityWord(screen, severity) : colors.dim(words.t('cli.check.waived'));
  return `  ${padEnd(placeIn(finding), width)}  ${word}  ${code}`;
}

function noteLines(notes: readonly Finding[], { words, columns, colors }: Screen): readonly string[] {
  if (notes.length === 0) return [];
  const byCode = [...Map.groupBy(notes, ({ code }) => code)].map(([code, of]) => `${code} ${words.number(of.length)}`);
  const said = words.t('cli.check.notes', {
    notes: words.t('counts.notes', { count: notes.length }),
    codes: byCode.join(', '),
  });
  return indented(said, columns, '  ').map((line) => colors.cyan(line));
}

function waiverLines({ waived }: Finding, { words, colors, columns }: Screen): readonly string[] {
  if (waived === undefined) return [];
  const { by, at, reason } = waived;
  const said = words.t('cli.check.waivedBy', { by: visible(by), at: words.dateTime(at), reason: visible(reason) });
  return indented(said, columns, '    ').map((line) => colors.dim(line));
}

function summary(findings: readonly Finding[], documents: CheckResult['documents'], screen: Screen): string {
  const { words, colors } = screen;
  const open = findings.filter(({ waived }) => waived === undefined);
  const counts = severityCounts(screen, open);
  const files = words.t('counts.files', { count: documents.length });
  const notes = open.filter(({ severity }) => severity === 'info').length;
  const waived = findings.length - open.length;
  const parts = [
    ...(counts === undefined ? [] : [counts]),
    ...(notes === 0 ? [] : [words.t('counts.notes', { count: notes })]),
    ...(waived === 0 ? [] : [words.t('results.check.waived', { count: waived })]),
  ];
  if (parts.length === 0) return colors.green(words.t('results.check.clean', { files }));
  return words.t('results.check.done', { found: parts.join(', '), files });
}
