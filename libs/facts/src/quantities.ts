/** Numbers with what stands beside them: amounts, percentages, measures, ordinals, plain numbers. */
import { currencySigns } from './languages/shared.ts';
import { readNumberWords } from './number-words.ts';
import { readNumber } from './numbers.ts';
import { romanValue, shiftDecimal } from './numerals.ts';
import { isMark, meaningOf, type Found, part, type Part, type Scan, skipSpace, wordAt } from './scan.ts';

interface Quantity {
  readonly at: number;
  readonly end: number;
  readonly number: Part;
  readonly value: string;
  /** A word for it that is a number by itself: "deux", not "un". */
  readonly isFact: boolean;
}

/** A quantity that begins with its currency: "€ 3 million", "EUR 3", "US$3bn". */
export function readSignFirst(scan: Scan, at: number): Found | undefined {
  const sign = signAt(scan, at);
  if (sign === undefined) return undefined;
  const quantity = readFigures(scan, skipSpace(scan, sign.end), true);
  if (quantity === undefined) return undefined;
  return amountFound({ ...quantity, at }, sign.code, quantity.end);
}

/** A quantity that begins with its digits. */
export function readQuantity(scan: Scan, at: number): Found | undefined {
  const quantity = readFigures(scan, at, false);
  if (quantity === undefined) return undefined;
  return withCompanion(scan, quantity) ?? readOrdinal(scan, at) ?? plainFound(quantity);
}

/** A quantity in words: "trois millions d’euros", "twenty-five". */
export function readWordQuantity(scan: Scan, at: number): Found | undefined {
  const words = readNumberWords(scan, at);
  if (words === undefined) return readOtherWord(scan, at);
  const number = part('number', words.value, words.weak ? 'weak' : 'word');
  const quantity: Quantity = { at, end: words.end, number, value: words.value, isFact: !words.weak };
  return withCompanion(scan, quantity) ?? plainFound(quantity);
}

function readFigures(scan: Scan, at: number, hasSign: boolean): Quantity | undefined {
  const isNegative = isMark(scan, at, '-−‑') && isMinus(scan, at);
  const start = isNegative || isMark(scan, at, '+') ? at + 1 : at;
  const number = readNumber(scan, start);
  if (number === undefined) return undefined;
  const large = largeAt(scan, number.end, hasSign);
  const power = large?.power ?? 0;
  const value = shiftDecimal(number.value, power);
  const readings = number.readings.map((reading) => shiftDecimal(reading, power));
  const end = large?.end ?? number.end;
  return {
    at,
    end,
    number: { ...part('number', value), readings },
    value: isNegative ? `-${value}` : value,
    isFact: true,
  };
}

/** A hyphen is a minus behind a space or an opening mark, not inside "F-16" or "25-26". */
function isMinus(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1];
  return before === undefined || before.kind === 'space' || '(['.includes(before.text);
}

interface Large {
  readonly power: number;
  readonly end: number;
}

function largeAt(scan: Scan, at: number, hasSign: boolean): Large | undefined {
  const hyphen = isMark(scan, at, '-‐‑') ? at + 1 : at;
  const word = wordAt(scan, hyphen === at ? skipSpace(scan, at) : hyphen);
  const large = meaningOf(word, 'large');
  if (large === undefined || (large.weak && !hasSign)) return undefined;
  const end = isMark(scan, word.end, '.') && scan.tokens[word.end + 1]?.kind !== undefined ? word.end : word.end;
  const again = meaningOf(wordAt(scan, skipSpace(scan, end)), 'large');
  if (again === undefined || again.weak) return { power: Number(large.value), end };
  const next = wordAt(scan, skipSpace(scan, end));
  return { power: Number(large.value) + Number(again.value), end: next.end };
}

function withCompanion(scan: Scan, quantity: Quantity): Found | undefined {
  const percent = percentAt(scan, quantity.end);
  if (percent !== undefined) return percentFound(quantity, percent);
  const currency = currencyBehind(scan, quantity.end);
  if (currency !== undefined) return amountFound(quantity, currency.code, currency.end);
  const unit = unitBehind(scan, quantity.end);
  return unit === undefined ? undefined : measureFound(quantity, unit.unit, unit.end);
}

function percentAt(scan: Scan, at: number): number | undefined {
  const next = skipSpace(scan, at);
  if (isMark(scan, next, '%٪‰')) return next + 1;
  const word = wordAt(scan, isMark(scan, next, '-‐‑') ? next + 1 : next);
  return meaningOf(word, 'percent') === undefined ? undefined : word.end;
}

function percentFound(quantity: Quantity, end: number): Found {
  const parts = [quantity.number, part('percent', '%')];
  return { kind: 'percentage', value: `${quantity.value} %`, at: quantity.at, end, parts, isFact: quantity.isFact };
}

interface Currency {
  readonly code: string;
  readonly end: number;
}

/** A sign, a code in capitals, "US$": what may stand before a number. */
function signAt(scan: Scan, at: number): Currency | undefined {
  const token = scan.tokens[at];
  const sign = token === undefined ? undefined : currencySigns[token.text];
  if (sign !== undefined) return { code: sign, end: at + 1 };
  if (token?.kind !== 'word') return undefined;
  const written = scan.text.slice(token.from, token.to);
  if (/^(?:US|A|AU|C|CA|HK|NZ|R)$/u.test(written) && isMark(scan, at + 1, '$')) return { code: 'USD', end: at + 2 };
  return codeAt(scan, at, written);
}

/** Only three capitals: "eur" inside a word list would be found anywhere else. */
function codeAt(scan: Scan, at: number, written: string): Currency | undefined {
  if (!/^[A-Z]{3}$/u.test(written)) return undefined;
  const meaning = meaningOf(wordAt(scan, at), 'currency');
  return meaning === undefined ? undefined : { code: meaning.value, end: at + 1 };
}

const links: ReadonlySet<string> = new Set([
  'de',
  'd',
  'di',
  'of',
  'des',
  'do',
  'da',
  'taʻ',
  'ta',
  'من',
  'in',
  'en',
  'us',
  'американских',
]);

/** "millions d’euros", "million US dollars": one or two small words may stand between. */
function currencyBehind(scan: Scan, at: number): Currency | undefined {
  let next = isMark(scan, at, '.-‐‑') ? skipSpace(scan, at + 1) : skipSpace(scan, at);
  for (let skipped = 0; skipped < 3; skipped += 1) {
    const sign = signAt(scan, next);
    if (sign !== undefined) return sign;
    const word = wordAt(scan, next);
    const currency = meaningOf(word, 'currency');
    if (currency !== undefined) return { code: currency.value, end: word.end };
    if (!links.has(scan.tokens[next]?.text ?? '')) return undefined;
    next = skipSpace(scan, isMark(scan, next + 1, "'’") ? next + 2 : next + 1);
  }
  return undefined;
}

function amountFound(quantity: Quantity, code: string, end: number): Found {
  const parts = [quantity.number, part('currency', code)];
  return { kind: 'amount', value: `${code} ${quantity.value}`, at: quantity.at, end, parts, isFact: quantity.isFact };
}

function unitBehind(scan: Scan, at: number): { readonly unit: string; readonly end: number } | undefined {
  const next = isMark(scan, at, '-‐‑') ? at + 1 : skipSpace(scan, at);
  if (isMark(scan, next, '°')) return degreesAt(scan, next);
  const word = wordAt(scan, next);
  const unit = meaningOf(word, 'unit') ?? meaningOf(word, 'duration');
  if (unit === undefined || unit.weak) return undefined;
  return perHour(scan, word.end, unit.value) ?? { unit: unit.value, end: word.end };
}

function degreesAt(scan: Scan, at: number): { readonly unit: string; readonly end: number } | undefined {
  const letter = scan.tokens[skipSpace(scan, at + 1)]?.text ?? '';
  if (letter === 'c' || letter === 'с') return { unit: '°C', end: skipSpace(scan, at + 1) + 1 };
  return letter === 'f' ? { unit: '°F', end: skipSpace(scan, at + 1) + 1 } : undefined;
}

function perHour(scan: Scan, at: number, unit: string): { readonly unit: string; readonly end: number } | undefined {
  const isSpeed = unit === 'km' && isMark(scan, at, '/') && /^[hгчсσ]/u.test(scan.tokens[at + 1]?.text ?? '');
  return isSpeed ? { unit: 'km/h', end: at + 2 } : undefined;
}

function measureFound(quantity: Quantity, unit: string, end: number): Found {
  const parts = [quantity.number, part('unit', unit)];
  return { kind: 'measure', value: `${quantity.value} ${unit}`, at: quantity.at, end, parts, isFact: quantity.isFact };
}

function plainFound({ at, end, number, value, isFact }: Quantity): Found {
  return { kind: 'number', value, at, end, parts: [number], isFact };
}

/** `21st`, `2e`, `1er`, `5º`, `21-го`; `21.` where that is the habit and the sentence goes on in small letters. */
function readOrdinal(scan: Scan, at: number): Found | undefined {
  const token = scan.tokens[at];
  if (token?.kind !== 'digits' || token.text.length > 4) return undefined;
  const end = ordinalEnd(scan, at + 1);
  if (end === undefined) return undefined;
  const value = token.text.replace(/^0+(?=\d)/u, '');
  return { kind: 'ordinal', value, at, end, parts: [part('number', value)], isFact: true };
}

function ordinalEnd(scan: Scan, at: number): number | undefined {
  const { ordinalMarks } = scan.lexicon;
  const token = scan.tokens[at];
  if (token?.kind === 'word' && ordinalMarks.has(token.text) && token.text !== 's') return at + 1;
  if (isMark(scan, at, 'ºª')) return at + 1;
  const ending = isMark(scan, at, '-‐‑') ? scan.tokens[at + 1] : undefined;
  if (ending?.kind === 'word' && ordinalMarks.has(ending.text)) return at + 2;
  if (!isMark(scan, at, '.') || !ordinalMarks.has('.')) return undefined;
  const next = scan.tokens[skipSpace(scan, at + 1)];
  const isInside = next?.kind === 'word' && !next.capital && scan.tokens[at + 1]?.kind === 'space';
  return isInside || isCentury(scan, skipSpace(scan, at + 1)) ? at + 1 : undefined;
}

function isCentury(scan: Scan, at: number): boolean {
  return meaningOf(wordAt(scan, at), 'duration')?.value === 'century';
}

/** `XXIe`, `XXI век`, `Louis XIV`: a fact with an ordinal ending or a century beside it; else it may stand for a number. */
export function readRoman(scan: Scan, at: number): Found | undefined {
  const token = scan.tokens[at];
  if (token?.kind !== 'word' || !token.capital) return undefined;
  const written = scan.text.slice(token.from, token.to);
  const [, letters = '', ending = ''] = /^([IVXLCDMХІСМⅠⅤⅩ]{1,15})([a-zèéа-я]{0,3})$/u.exec(written) ?? [];
  const value = romanValue(letters);
  if (value === undefined || (ending !== '' && !/^(?:e|er|re|es|ème|è|o|a|th|st|nd|rd|ste|de)$/u.test(ending)))
    return undefined;
  if (ending !== '' && (value > 39 || /^[CDLM]$/u.test(letters))) return undefined;
  const isNamed = ending !== '' || centuryNear(scan, at);
  if (!isNamed && (letters.length < 2 || value > 39)) return undefined;
  const parts = [part('number', String(value), isNamed ? 'roman' : 'weak')];
  return { kind: 'ordinal', value: String(value), at, end: at + 1, parts, isFact: isNamed };
}

function centuryNear(scan: Scan, at: number): boolean {
  const behind = isMark(scan, at + 1, '.-‐‑') ? at + 2 : at + 1;
  return isCentury(scan, skipSpace(scan, behind)) || (scan.tokens[at - 1]?.kind === 'space' && isCentury(scan, at - 2));
}

/** "both", "dozen", "second": may stand for a number of the other side, nothing more. */
function readOtherWord(scan: Scan, at: number): Found | undefined {
  const word = wordAt(scan, at);
  const meanings = word.meanings.filter(({ role }) => role === 'other' || role === 'ordinal');
  if (meanings.length === 0) return undefined;
  const parts = meanings.map(({ value }) => part('number', value, 'weak'));
  return { kind: 'number', value: meanings[0]?.value ?? '', at, end: word.end, parts, isFact: false };
}
