/** Figures with their separators: `15 000`, `1.000,5`, `3’500`, `٣٫٥`. */
import { decimalValue } from './numerals.ts';
import { type Scan } from './scan.ts';

export interface NumberFound {
  readonly value: string;
  readonly readings: readonly string[];
  readonly end: number;
}

const spaces = ' \u00A0\u202F\u2009\u2007\u2006\u200A';
const apostrophes = "'’ʼ";
const points = '.,٫٬·˙';

/** The longest number that begins at a token of digits. Undefined where no digits stand. */
export function readNumber(scan: Scan, at: number): NumberFound | undefined {
  const first = scan.tokens[at];
  if (first?.kind !== 'digits') return undefined;
  const run = readRun(scan, at, first.text);
  if (isList(run) || isInsideList(scan, at)) return { value: decimalValue(first.text), readings: [], end: at + 1 };
  return withFraction(scan, valueOfRun(run, scan.lexicon.table.decimal));
}

const fractions: Readonly<Record<string, string>> = { '½': '5', '¼': '25', '¾': '75' };

/** `3½`. */
function withFraction(scan: Scan, number: NumberFound): NumberFound {
  const fraction = fractions[scan.tokens[number.end]?.text ?? ''];
  if (fraction === undefined || number.value.includes('.')) return number;
  return { value: `${number.value}.${fraction}`, readings: [], end: number.end + 1 };
}

/** `1,3,5`: pages, not a number; each of them is one. */
function isList({ groups, separators }: Run): boolean {
  return (
    groups.length > 2 && separators.every((separator) => separator === ',') && groups.every((group) => group.length < 3)
  );
}

/** The list has begun before. */
function isInsideList(scan: Scan, at: number): boolean {
  return scan.tokens[at - 1]?.text === ',' && scan.tokens[at - 2]?.kind === 'digits';
}

interface Run {
  readonly groups: readonly string[];
  readonly separators: readonly string[];
  readonly at: number;
}

/** Groups of digits and the one character between two of them. At most twelve: no number of a text is longer. */
function readRun(scan: Scan, at: number, first: string): Run {
  const groups = [first];
  const separators: string[] = [];
  for (let next = at + 1; groups.length < 12; next += 2) {
    const separator = scan.tokens[next];
    const digits = scan.tokens[next + 1];
    if (separator === undefined || digits?.kind !== 'digits') break;
    if (!isSeparator(separator.text, digits.text, groups)) break;
    groups.push(digits.text);
    separators.push(separator.text);
  }
  return { groups, separators, at };
}

function isSeparator(separator: string, digits: string, groups: readonly string[]): boolean {
  if (separator.length !== 1) return false;
  if (points.includes(separator)) return true;
  if (!spaces.includes(separator) && !apostrophes.includes(separator)) return false;
  return digits.length === 3 && areThousands(groups);
}

function areThousands(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  return first.length <= 3 && rest.every((group) => group.length === 3);
}

/** The longest part of the run, from its start, that is a number. */
function valueOfRun(run: Run, decimal: ',' | '.'): NumberFound {
  const { groups, separators, at } = run;
  for (let count = mostGroups(run); count > 1; count -= 1) {
    const read = readingsOf(groups.slice(0, count), separators.slice(0, count - 1), decimal);
    const [value, ...readings] = read;
    if (value !== undefined) return { value, readings, end: at + count * 2 - 1 };
  }
  return { value: decimalValue(groups[0] ?? ''), readings: [], end: at + 1 };
}

/** Groups of thousands and a fraction: what comes behind them is never part of the number, so it is not tried. */
function mostGroups({ groups, separators }: Run): number {
  const [first = '', ...rest] = groups;
  const [kind = ''] = separators;
  let thousands = 1;
  if (first.length <= 3 && !first.startsWith('0')) {
    const isGroup = (group: string | undefined): boolean =>
      group?.length === 3 || (kind === ',' && group?.length === 2);
    while (isGroup(rest[thousands - 1]) && isSameKind(separators[thousands - 1] ?? '', kind)) thousands += 1;
  }
  return Math.min(groups.length, thousands + 1);
}

/** The values a run can have, the language's own habit first; none when it is no number (`1.2.3`). */
function readingsOf(groups: readonly string[], separators: readonly string[], decimal: ',' | '.'): readonly string[] {
  const last = separators.at(-1) ?? '';
  const inner = separators.slice(0, -1);
  const tail = groups.at(-1) ?? '';
  const isWhole = isGrouped(groups, separators) || isLakh(groups, separators);
  const grouped = isWhole ? [decimalValue(groups.join(''))] : [];
  if (spaces.includes(last) || apostrophes.includes(last)) return grouped;
  const isFraction = inner.length === 0 || (isGrouped(groups.slice(0, -1), inner) && inner[0] !== last);
  const fraction = isFraction ? [decimalValue(groups.slice(0, -1).join(''), tail)] : [];
  const prefersFraction = inner.length > 0 || last === '٫' || last === decimal;
  return prefersFraction ? [...fraction, ...grouped] : [...grouped, ...fraction];
}

function isGrouped(groups: readonly string[], separators: readonly string[]): boolean {
  if (groups.length === 1) return true;
  const first = groups[0] ?? '';
  const isUniform = separators.every((separator) => isSameKind(separator, separators[0] ?? ''));
  return isUniform && areThousands(groups) && !first.startsWith('0');
}

/** `2,50,000`, `1,28,00,000`: India groups by two above the thousands. */
function isLakh(groups: readonly string[], separators: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  const isPaired = rest.length > 1 && rest.every((group, at) => group.length === (at === rest.length - 1 ? 3 : 2));
  return isPaired && first.length <= 2 && !first.startsWith('0') && separators.every((separator) => separator === ',');
}

function isSameKind(one: string, other: string): boolean {
  return one === other || (spaces.includes(one) && spaces.includes(other));
}
