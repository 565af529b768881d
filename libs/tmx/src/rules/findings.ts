/** Collects what the rules find, with line and column, in the order of the file. */
import type { Diagnostic, Location } from '@dragoman/model';
import { ruleOf, type TmxRuleCode } from './rules.ts';

export type Values = Readonly<Record<string, string | number>>;

export interface Report {
  /** @param offset UTF-16 code units from the start of the text. */
  readonly found: (code: TmxRuleCode, offset: number, values?: Values, section?: string) => void;
  readonly lineOf: (offset: number) => number;
  /** `tuid` of the unit that the next findings are in. */
  readonly inUnit: (id: string | undefined) => void;
}

export interface Findings {
  readonly report: Report;
  readonly diagnostics: () => readonly Diagnostic[];
}

export const standard = 'TMX 1.4b';

/** A file made of mistakes must not fill the memory with words about them. */
export const mostFindings = 20_000;

export function startFindings(path: string, text: string): Findings {
  const found: { readonly offset: number; readonly diagnostic: Diagnostic }[] = [];
  const untold = { error: 0, warning: 0 };
  const placeOf = placesOf(text);
  let unit: string | undefined;
  const report: Report = {
    found: (code, offset, values = {}, section = ruleOf(code).section) => {
      if (found.length >= mostFindings) untold[ruleOf(code).severity === 'error' ? 'error' : 'warning'] += 1;
      else {
        const location = { file: path, ...placeOf(offset), ...(unit === undefined ? {} : { unit }) };
        found.push({ offset, diagnostic: findingOf(code, location, { ...values, standard, section }) });
      }
    },
    lineOf: (offset) => placeOf(offset).line,
    inUnit: (id) => {
      unit = id;
    },
  };
  const diagnostics = (): readonly Diagnostic[] => [
    ...found.toSorted((one, other) => one.offset - other.offset).map(({ diagnostic }) => diagnostic),
    ...untoldFindings(path, untold),
  ];
  return { report, diagnostics };
}

function findingOf(code: TmxRuleCode, location: Location, values: Values): Diagnostic {
  const { severity, says, advice } = ruleOf(code);
  const message = `${filled(says, values)} (${standard}, ${values['section'] ?? ''})`;
  return { code, severity, message, location, advice: filled(advice, values), values };
}

function filled(sentence: string, values: Values): string {
  return sentence.replace(/\{\{(\w+)\}\}/gu, (_all, name: string) => String(values[name] ?? ''));
}

/** An error where one of them was: the verdict does not depend on how many are told. */
function untoldFindings(
  file: string,
  untold: { readonly error: number; readonly warning: number },
): readonly Diagnostic[] {
  const count = untold.error + untold.warning;
  if (count === 0) return [];
  return [
    {
      code: 'more-findings',
      severity: untold.error > 0 ? 'error' : 'warning',
      message: `${mostFindings} findings are listed, ${count} more are not`,
      location: { file },
      advice: 'Correct the kinds that are listed, then check again.',
      values: { listed: mostFindings, count },
    },
  ];
}

/** Line and column of many offsets into one text: lines are found once, on the first question. */
function placesOf(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\r\n|\r|\n/gu)].map(({ index, 0: end }) => index + end.length)];
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: [...text.slice(starts[low] ?? 0, offset)].length + 1 };
  };
}
