/** Dates: with a month word in every order a language writes, in figures, and lone months. */
import { isMark, meaningOf, type Found, part, type Part, type Scan, skipSpace, wordAt } from './scan.ts';

interface DateParts {
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
  /** The last day of a span within one month: "25–26 mars". */
  readonly lastDay?: string;
}

interface Slot {
  readonly parts: DateParts;
  readonly end: number;
}

/** The longest order that matches from a token on. */
export function readDate(scan: Scan, at: number): Found | undefined {
  return readWordedDate(scan, at) ?? readNumericDate(scan, at) ?? readIdeographicDate(scan, at);
}

/** `2015年3月26日`, `3月26日`, `2015 年 3 月`, `3月25–26日`, `2015년 3월 26일에`: the parts name themselves. */
function readIdeographicDate(scan: Scan, at: number): Found | undefined {
  let parts: DateParts = {};
  let end = at;
  for (const [sign, key] of ideographs) {
    const field = ideographAt(scan, end === at ? at : skipSpace(scan, end), sign);
    if (field === undefined) continue;
    parts = { ...parts, [key]: field.value, ...(field.last === undefined ? {} : { lastDay: field.last }) };
    end = field.end;
  }
  return parts.month === undefined ? undefined : dateFound(at, { parts, end });
}

const ideographs = [
  ['年년', 'year'],
  ['月월', 'month'],
  ['日일', 'day'],
] as const;

interface Ideograph {
  readonly value: string;
  readonly last?: string;
  readonly end: number;
}

/** Korean writes its particles and the sign in one word: `26일에`. */
function isSign(scan: Scan, at: number, signs: string): boolean {
  const token = scan.tokens[at];
  return token?.kind === 'word' && signs.includes(token.text[0] ?? ' ') && !/^년(?:간|동안)/u.test(token.text);
}

function ideographAt(scan: Scan, at: number, signs: string): Ideograph | undefined {
  const token = scan.tokens[at];
  if (token?.kind !== 'digits' || token.text.length > 4) return undefined;
  const value = String(Number(token.text));
  const behind = skipSpace(scan, at + 1);
  if (isSign(scan, behind, signs)) return { value, end: behind + 1 };
  const last = scan.tokens[at + 2];
  const isSpan = signs.startsWith('日') && isMark(scan, at + 1, '-–—~～') && last?.kind === 'digits';
  if (!isSpan || !isSign(scan, at + 3, signs)) return undefined;
  return { value, last: String(Number(last.text)), end: at + 4 };
}

function readWordedDate(scan: Scan, at: number): Found | undefined {
  let best: Slot | undefined;
  for (const order of scan.lexicon.orders) {
    if (best !== undefined && order.length < 2) break;
    const slot = matchOrder(scan, at, order);
    if (slot !== undefined && (best === undefined || slot.end > best.end)) best = slot;
  }
  return best === undefined ? undefined : dateFound(at, best);
}

function matchOrder(scan: Scan, at: number, order: string): Slot | undefined {
  let slot: Slot = { parts: {}, end: at };
  for (let index = 0; index < order.length; index += 1) {
    const start = index === 0 ? at : skipGap(scan, slot.end, order.slice(index - 1, index + 1));
    const next = start === undefined ? undefined : slotAt(scan, start, order[index] ?? '', index === 0);
    if (next === undefined) return undefined;
    slot = { parts: { ...slot.parts, ...next.parts }, end: next.end };
  }
  return slot;
}

function slotAt(scan: Scan, at: number, letter: string, isFirst: boolean): Slot | undefined {
  if (letter === 'M') return monthSlot(scan, at);
  return letter === 'Y' ? yearSlot(scan, at, isFirst) : daySlot(scan, at);
}

function monthSlot(scan: Scan, at: number): Slot | undefined {
  const word = wordAt(scan, at);
  const meaning = meaningOf(word, 'month');
  return meaning === undefined ? undefined : { parts: { month: meaning.value }, end: word.end };
}

function yearSlot(scan: Scan, at: number, isFirst: boolean): Slot | undefined {
  const isShort = !isFirst && isMark(scan, at, "'’");
  const token = scan.tokens[isShort ? at + 1 : at];
  if (token?.kind !== 'digits') return undefined;
  if (isShort) return token.text.length === 2 ? { parts: { year: fullYear(token.text) }, end: at + 2 } : undefined;
  return /^[12]\d{3}$/u.test(token.text) ? { parts: { year: token.text }, end: at + 1 } : undefined;
}

function fullYear(twoDigits: string): string {
  return Number(twoDigits) < 50 ? `20${twoDigits}` : `19${twoDigits}`;
}

function daySlot(scan: Scan, at: number): Slot | undefined {
  const day = dayAt(scan, at);
  if (day === undefined || isFigureOfElse(scan, at)) return undefined;
  const end = skipDayMark(scan, at + 1);
  const last = lastDayAt(scan, end) ?? lastDayAt(scan, at + 1);
  if (last === undefined || Number(last.day) <= Number(day)) return { parts: { day }, end };
  return { parts: { day, lastDay: last.day }, end: last.end };
}

function dayAt(scan: Scan, at: number): string | undefined {
  const token = scan.tokens[at];
  if (token?.kind !== 'digits' || token.text.length > 2) return undefined;
  const day = Number(token.text);
  return day >= 1 && day <= 31 ? String(day) : undefined;
}

/** "októberi 10,6%", "in March 2.4%", "áprilisban 12 500": figures behind a month that are not its day. */
function isFigureOfElse(scan: Scan, at: number): boolean {
  const [mark, digits] = [scan.tokens[at + 1], scan.tokens[at + 2]];
  if (isMark(scan, skipSpace(scan, at + 1), '%٪')) return true;
  if (digits?.kind !== 'digits' || mark === undefined) return false;
  if (isMark(scan, at + 1, ',.')) return digits.text.length < 4;
  return mark.kind === 'space' && mark.text !== '\n' && digits.text.length === 3;
}

function lastDayAt(scan: Scan, at: number): { readonly day: string; readonly end: number } | undefined {
  const joint = skipSpace(scan, at);
  const word = wordAt(scan, joint);
  const isUntil = meaningOf(word, 'until') !== undefined && word.meanings.every(({ weak }) => !weak);
  const isDash = isMark(scan, joint, '-‐‑–—/');
  if (!isUntil && !isDash) return undefined;
  const next = skipSpace(scan, isUntil ? word.end : joint + 1);
  const day = dayAt(scan, next);
  return day === undefined ? undefined : { day, end: skipDayMark(scan, next + 1) };
}

/** "er", "th", "." or an ending behind a hyphen ("25-én") belong to the day. */
function skipDayMark(scan: Scan, at: number): number {
  const token = scan.tokens[at];
  if (token?.kind === 'word') return scan.lexicon.ordinalMarks.has(token.text) ? at + 1 : at;
  if (isMark(scan, at, '.º°')) return at + 1;
  const ending = isMark(scan, at, '-‐‑') ? scan.tokens[at + 1] : undefined;
  if (ending?.kind !== 'word' || ending.text.length > 4) return at;
  return meaningOf(wordAt(scan, at + 1), 'month') === undefined ? at + 2 : at;
}

/** Spaces, one point, comma or hyphen, and words such as "of" or "gada". Nothing else may stand inside a date. */
function skipGap(scan: Scan, at: number, between: string): number | undefined {
  let next = at;
  let marks = 0;
  for (; next < at + 8; next += 1) {
    const token = scan.tokens[next];
    if (token === undefined) return undefined;
    if (token.kind === 'digits') break;
    if (token.kind === 'space' && (token.text.includes('\n') || token.to - token.from > 2)) return undefined;
    if (token.kind === 'mark') {
      marks += 1;
      const isApostrophe = "'’".includes(token.text);
      if (isApostrophe && scan.tokens[next + 1]?.kind === 'digits') break;
      if (marks > 3 || !(between === 'DM' || between === 'MD' ? ".-‐‑,'’" : ".,-‐‑'’").includes(token.text))
        return undefined;
    }
    if (token.kind === 'word' && !isFiller(scan, next, between)) break;
  }
  return next;
}

function isFiller(scan: Scan, at: number, between: string): boolean {
  const word = wordAt(scan, at);
  if (meaningOf(word, 'filler') === undefined) return false;
  return !between.endsWith('M') || meaningOf(word, 'month') === undefined;
}

function dateFound(at: number, { parts, end }: Slot): Found {
  const { day, lastDay, month = '', year } = parts;
  const value =
    lastDay === undefined ? isoDate(year, month, day) : `${isoDate(year, month, day)}/${isoDate(year, month, lastDay)}`;
  return { kind: lastDay === undefined ? 'date' : 'range', value, at, end, parts: datePartsOf(parts), isFact: true };
}

function datePartsOf({ day, lastDay, month, year }: DateParts): readonly Part[] {
  return [
    ...(day === undefined ? [] : [part('number', day)]),
    ...(lastDay === undefined ? [] : [part('number', lastDay)]),
    ...(month === undefined ? [] : [part('month', month, 'word')]),
    ...(year === undefined ? [] : [part('number', year)]),
  ];
}

/** `2015-03-26`, `--03-26`, `2015-03`, `--03`. */
export function isoDate(year: string | undefined, month: string, day: string | undefined): string {
  const tail = day === undefined ? two(month) : `${two(month)}-${two(day)}`;
  return year === undefined ? `--${tail}` : `${year}-${tail}`;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

function readNumericDate(scan: Scan, at: number): Found | undefined {
  const fields = numericFields(scan, at);
  if (fields === undefined) return undefined;
  const [one, two_, three] = fields.digits;
  const isIso = one.length === 4;
  const order = isIso ? 'YMD' : scan.lexicon.table.numeric;
  if (!isIso && three.length === 4)
    return numericDate(at, fields.end, order === 'MDY' ? [three, one, two_] : [three, two_, one], order);
  if (isIso) return numericDate(at, fields.end, [one, two_, three], order);
  if (fields.mark === '-' || three.length !== 2 || order === 'YMD') return undefined;
  return numericDate(at, fields.end, [fullYear(three), ...(order === 'MDY' ? [one, two_] : [two_, one])], order);
}

interface NumericFields {
  readonly digits: readonly [string, string, string];
  readonly mark: string;
  readonly end: number;
}

/** Three groups of digits with the same mark between them: `26.03.2015`, `26. 3. 2015`, `2015-03-26`, `26/03/15`. */
function numericFields(scan: Scan, at: number): NumericFields | undefined {
  const digits: string[] = [];
  let next = at;
  const mark = scan.tokens[at + 1]?.text ?? '';
  if (!/^[./\-‐‑]$/u.test(mark)) return undefined;
  for (let index = 0; index < 3; index += 1) {
    const token = scan.tokens[next];
    if (token?.kind !== 'digits' || token.text.length > 4 || token.text.length === 3) return undefined;
    digits.push(token.text);
    if (index === 2) break;
    if (scan.tokens[next + 1]?.text !== mark) return undefined;
    next = mark === '.' ? skipSpace(scan, next + 2) : next + 2;
  }
  const [one = '', two_ = '', three = ''] = digits;
  if (scan.tokens[next + 1]?.text === mark && scan.tokens[next + 2]?.kind === 'digits') return undefined;
  return { digits: [one, two_, three], mark, end: next + 1 };
}

function numericDate(at: number, end: number, ymd: readonly string[], order: string): Found | undefined {
  const [year = '', month = '', day = ''] = ymd;
  const [m, d] = [Number(month), Number(day)];
  if (m >= 1 && m <= 12 && d >= 1 && d <= 31 && day.length <= 2) return numericFound(at, end, year, m, d);
  const isSwapped = order !== 'YMD' && d >= 1 && d <= 12 && m >= 1 && m <= 31;
  return isSwapped ? numericFound(at, end, year, d, m) : undefined;
}

/** 03/04/2015 may be read either way round by another language: both days are readings. */
function numericFound(at: number, end: number, year: string, month: number, day: number): Found {
  const isEither = day <= 12 && day !== month;
  const parts: readonly Part[] = [
    { ...part('number', String(day)), readings: isEither ? [String(month)] : [] },
    { ...part('month', String(month)), readings: isEither ? [String(day)] : [] },
    part('number', year),
  ];
  return { kind: 'date', value: isoDate(year, String(month), String(day)), at, end, parts, isFact: true };
}

/** A month by itself is a fact where it cannot be another word; elsewhere it may only stand for one. */
export function readLoneMonth(scan: Scan, at: number): Found | undefined {
  const word = wordAt(scan, at);
  const month = meaningOf(word, 'month');
  const token = scan.tokens[at];
  if (month === undefined || token === undefined || token.to - token.from < 3) return undefined;
  const isName =
    token.capital !== (scan.lexicon.table.capitalMonths === true) || isAbbreviation(token.text, month.value);
  const isFact = !month.weak && !isName;
  const parts = [part('month', month.value, isFact ? 'word' : 'weak')];
  return { kind: 'date', value: isoDate(undefined, month.value, undefined), at, end: word.end, parts, isFact };
}

/** "mar", "set", "Jan" are also words and names; a whole month of three letters is May. */
function isAbbreviation(word: string, month: string): boolean {
  return word.length <= 3 && month !== '5';
}

export function readWeekday(scan: Scan, at: number): Found | undefined {
  const word = wordAt(scan, at);
  const weekday = meaningOf(word, 'weekday');
  const length = (scan.tokens[at]?.to ?? 0) - (scan.tokens[at]?.from ?? 0);
  const isName = scan.lexicon.table.capitalMonths !== true || scan.tokens[at]?.capital === true;
  if (weekday === undefined || weekday.weak || length < 3 || !isName) return undefined;
  const parts = [part('weekday', weekday.value, 'word')];
  return { kind: 'date', value: `weekday ${weekday.value}`, at, end: word.end, parts, isFact: false };
}
