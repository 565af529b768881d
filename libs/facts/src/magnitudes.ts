/** The words of magnitude behind figures: "3 millions", `2,5 M€`, "27 de milioane", `6兆9,350億`. */
import { currencySigns } from './languages/shared.ts';
import { readNumber } from './numbers.ts';
import { shiftDecimal } from './numerals.ts';
import { isMark, meaningOf, type Scan, skipSpace, wordAt } from './scan.ts';

/** Figures with their words of magnitude, the power of ten of the first of them. */
export interface Magnitude {
  readonly value: string;
  readonly readings: readonly string[];
  readonly power: number;
  readonly end: number;
}

/** `68k`, `20k`: a thousand perhaps, perhaps a letter of a name. */
export function isThousand(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  return token?.kind === 'word' && token.text === 'k' && !token.capital;
}

const letters: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['m', 6],
  ['md', 9],
  ['mds', 9],
  ['bn', 9],
]);

/** `2,5 M€`, `3 Md€`, `40 k$`: one letter counts only before a sign. */
function shortLarge(scan: Scan, at: number): Large | undefined {
  const token = scan.tokens[at];
  const power = token?.kind === 'word' ? letters.get(token.text) : undefined;
  const sign = scan.tokens[skipSpace(scan, at + 1)];
  return power === undefined || !currencySigns.has(sign?.text ?? '') ? undefined : { power, end: at + 1 };
}

/** Romanian says "27 de milioane". */
export function skipLink(scan: Scan, at: number): number {
  const next = skipSpace(scan, at);
  const isLink = scan.lexicon.table.language === 'ro' && next > at && scan.tokens[next]?.text === 'de';
  return isLink ? skipSpace(scan, next + 1) : at;
}

interface Large {
  readonly power: number;
  readonly end: number;
}

export function largeAt(scan: Scan, at: number, hasSign: boolean): Large | undefined {
  const short = shortLarge(scan, skipSpace(scan, at));
  if (short !== undefined) return short;
  const hyphen = isMark(scan, at, '-‐‑') ? at + 1 : skipLink(scan, at);
  const word = wordAt(scan, hyphen === at ? skipSpace(scan, at) : hyphen);
  const large = meaningOf(word, 'large');
  if (large === undefined || large.value === '2' || (large.weak && !hasSign)) return undefined;
  const { end } = word;
  const again = meaningOf(wordAt(scan, skipSpace(scan, end)), 'large');
  if (again === undefined || again.weak) return { power: Number(large.value), end };
  const next = wordAt(scan, skipSpace(scan, end));
  return { power: Number(large.value) + Number(again.value), end: next.end };
}

const eastern: ReadonlySet<string> = new Set(['ja', 'ko', 'zh']);

/** `12億8000万`, `3만 8,500`, `1억1천280만`: East Asian numbers go on behind 10⁴, 10⁸ and 10¹². Undefined for one word or none. */
export function readMyriads(scan: Scan, at: number): Magnitude | undefined {
  if (!eastern.has(scan.lexicon.table.language)) return undefined;
  const first = readSection(scan, at);
  if (first === undefined) return undefined;
  let sum = first;
  for (;;) {
    const next = sum.power < 4 ? undefined : readSection(scan, skipSpace(scan, sum.end));
    if (next === undefined || next.value.length > sum.power || isDated(scan, next.end)) break;
    sum = { ...next, value: String(BigInt(sum.value) + BigInt(next.value)), count: sum.count + next.count };
  }
  return sum.count > 1 ? { value: sum.value, readings: [], power: first.power, end: sum.end } : undefined;
}

interface Section {
  readonly value: string;
  readonly power: number;
  readonly end: number;
  /** How many figures it has. */
  readonly count: number;
}

/** `9,350億`, `8천만`, `1천280만`. */
function readSection(scan: Scan, at: number): Section | undefined {
  const number = readNumber(scan, at);
  if (number === undefined || number.value.includes('.')) return undefined;
  const large = largeAt(scan, number.end, false);
  const whole = { value: shiftDecimal(number.value, large?.power ?? 0), power: large?.power ?? 0 };
  const end = large?.end ?? number.end;
  const rest = whole.power === 3 ? readNumber(scan, end) : undefined;
  if (rest === undefined || rest.value.length > 3) return { ...whole, end, count: 1 };
  const behind = largeAt(scan, rest.end, false);
  const sum = String(BigInt(whole.value) + BigInt(rest.value));
  const power = behind?.power ?? 0;
  return { value: shiftDecimal(sum, power), power, end: behind?.end ?? rest.end, count: 2 };
}

/** `5万 2024年`: a year stands behind the number. */
function isDated(scan: Scan, at: number): boolean {
  return /^[年년月월]/u.test(scan.tokens[at]?.text ?? '');
}
