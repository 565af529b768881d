/** Diagnostics for people: `file:line:column: severity: what`, advice below; those of one file together, files in the order they were met. */
import { type Diagnostic, type Location, segmentAddress, type Severity, shellQuoted } from '@dragoman/model';
import { diagnosticAdvice, diagnosticText } from '@dragoman/words';
import { indented, visible } from './display-width.ts';
import type { Colors, Screen } from './screen.ts';
import { verbNames } from './verbs.ts';

export function diagnosticLines(screen: Screen, diagnostics: readonly Diagnostic[]): readonly string[] {
  const byFile = Map.groupBy(diagnostics, ({ location }) => location.file);
  return [...byFile.values()].flatMap((ofFile) => fileLines(screen, ofFile));
}

/** An advice that several problems of a file share is given once, below the last of them. */
function fileLines(screen: Screen, diagnostics: readonly Diagnostic[]): readonly string[] {
  const advices = diagnostics.map((diagnostic) => diagnosticAdvice(screen.words, diagnostic));
  return diagnostics.flatMap((diagnostic, at) => {
    const advice = advices[at];
    const isLast = advice !== undefined && advices[at + 1] !== advice;
    return [
      `${placeOf(diagnostic.location)}: ${severityWord(screen, diagnostic.severity)}: ${visible(diagnosticText(screen.words, diagnostic))}`,
      ...(isLast ? adviceLines(advice, screen, '    ') : []),
    ];
  });
}

/** Wrapped, except where it names a command: that is copied and pasted, and must stay on one line. */
export function adviceLines(
  advice: string,
  { columns, workspace }: Pick<Screen, 'columns' | 'workspace'>,
  indent: string,
): readonly string[] {
  const namesCommand = /dragoman \S/u.test(advice);
  const said = workspace === undefined ? advice : inWorkspace(advice, workspace);
  return indented(visible(said), namesCommand ? undefined : columns, indent);
}

/** Without the flag that this command was given, the one that is advised would look for another workspace. `init` starts one. */
function inWorkspace(advice: string, workspace: string): string {
  return advice.replace(command, (verb) => `${verb} --workspace ${shellQuoted(workspace)}`);
}

const command = new RegExp(
  `(?<![\\p{L}.-])dragoman (?:${verbNames.filter((verb) => verb !== 'init').join('|')})(?![\\p{L}-])`,
  'gu',
);

/** `fr/R/a.md:41:3`, `lv/R/a.md.xlf#uX-s2`: what editors and `review --segment` take. */
export function placeOf({ file, line, column, unit, segment }: Location): string {
  const position = [line, ...(line === undefined ? [] : [column])].filter((part) => part !== undefined);
  const address = unit === undefined ? '' : `#${segment === undefined ? unit : segmentAddress(unit, segment)}`;
  return visible([`${file}${address}`, ...position].join(':'));
}

export function severityWord({ words, colors }: Screen, severity: Severity): string {
  const paint: Readonly<Record<Severity, keyof Pick<Colors, 'red' | 'yellow' | 'cyan'>>> = {
    error: 'red',
    warning: 'yellow',
    info: 'cyan',
  };
  return colors[paint[severity]](words.t(`severities.${severity}`));
}

/** `2 errors, 1 warning`; undefined where there are neither. */
export function severityCounts({ words }: Screen, diagnostics: readonly Diagnostic[]): string | undefined {
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  const counts = [
    ...(errors > 0 ? [words.t('counts.errors', { count: errors })] : []),
    ...(warnings > 0 ? [words.t('counts.warnings', { count: warnings })] : []),
  ];
  return counts.length === 0 ? undefined : counts.join(', ');
}
