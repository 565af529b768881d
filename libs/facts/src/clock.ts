/** Clock times: `10 h 30`, `10:30`, `10.30 Uhr`, `8.30 p.m.`, `kl. 20.30`. */
import { isMark, meaningOf, type Found, part, type Part, type Scan, skipSpace, wordAt } from './scan.ts';

interface Reading {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  readonly end: number;
  /** Written in a form that only times have; a bare hour or `10.30` needs a word beside it. */
  readonly isSure: boolean;
}

/** `isExpected`: behind the dash of a range of times, where `12.30` needs no word of its own. */
export function readClock(scan: Scan, at: number, isExpected = false): Found | undefined {
  const reading = readFigures(scan, at);
  if (reading === undefined) return undefined;
  const half = halfDay(scan, skipClockWord(scan, reading.end));
  const direct = half ?? halfDay(scan, reading.end) ?? halfDayAhead(scan, at, skipClockWord(scan, reading.end));
  const before = cueBefore(scan, at);
  const end = direct?.end ?? skipClockWord(scan, reading.end);
  const isHinted = reading.minute >= 0 || before !== 'none';
  const isNamed =
    (direct !== undefined && (!direct.isWeak || isHinted)) || before === 'sure' || (end > reading.end && isHinted);
  if (before === 'none' && isMetre(scan, reading, direct)) return undefined;
  const isFull = isExpected && reading.minute >= 0;
  if (!reading.isSure && !isNamed && !isFull) return undefined;
  return clockFound(at, end, reading, direct?.isAfternoon);
}

/** `1.20 م` are metres in Arabic, `1:20 م` is the afternoon. */
function isMetre({ lexicon, tokens }: Scan, { isSure }: Reading, half: HalfDay | undefined): boolean {
  return lexicon.table.language === 'ar' && !isSure && tokens[(half?.end ?? 0) - 1]?.text === 'م';
}

function readFigures(scan: Scan, at: number): Reading | undefined {
  const hour = smallNumber(scan, at, 24);
  if (hour === undefined) return undefined;
  return withMinutes(scan, at, hour) ?? withLetter(scan, at, hour) ?? { hour, minute: -1, end: at + 1, isSure: false };
}

function smallNumber(scan: Scan, at: number, most: number): number | undefined {
  const token = scan.tokens[at];
  if (token?.kind !== 'digits' || token.text.length > 2) return undefined;
  const value = Number(token.text);
  return value <= most ? value : undefined;
}

function withMinutes(scan: Scan, at: number, hour: number): Reading | undefined {
  if (!isMark(scan, at + 1, ':.∶')) return undefined;
  const minute = scan.tokens[at + 2]?.text.length === 2 ? smallNumber(scan, at + 2, 59) : undefined;
  if (minute === undefined) return undefined;
  const isColon = !isMark(scan, at + 1, '.');
  const hasSeconds = isColon && isMark(scan, at + 3, ':') && scan.tokens[at + 4]?.text.length === 2;
  const second = hasSeconds ? smallNumber(scan, at + 4, 59) : undefined;
  const end = second === undefined ? at + 3 : at + 5;
  return { hour, minute, ...(second === undefined ? {} : { second }), end, isSure: isColon };
}

/** `10 h 30`, `10h30`, `10 h`: the letter alone is sure only with minutes. */
function withLetter(scan: Scan, at: number, hour: number): Reading | undefined {
  const letterAt = skipSpace(scan, at + 1);
  const word = wordAt(scan, letterAt);
  if (scan.tokens[letterAt]?.kind !== 'word' || meaningOf(word, 'clock') === undefined) return undefined;
  const minuteAt = skipSpace(scan, word.end);
  const minute = scan.tokens[minuteAt]?.text.length === 2 ? smallNumber(scan, minuteAt, 59) : undefined;
  if (minute === undefined) return undefined;
  return { hour, minute, end: minuteAt + 1, isSure: true };
}

function skipClockWord(scan: Scan, at: number): number {
  const next = isMark(scan, at, '-‐‑') ? at + 1 : skipSpace(scan, at);
  const word = wordAt(scan, next);
  return meaningOf(word, 'clock') === undefined ? at : word.end;
}

interface HalfDay {
  readonly isAfternoon: boolean;
  readonly end: number;
  /** "3 дня" is also three days. */
  readonly isWeak: boolean;
}

function halfDay(scan: Scan, at: number): HalfDay | undefined {
  const next = skipSpace(scan, at);
  const word = wordAt(scan, next);
  const am = meaningOf(word, 'am');
  if (am !== undefined) return { isAfternoon: false, end: word.end, isWeak: am.weak };
  const pm = meaningOf(word, 'pm');
  if (pm !== undefined) return { isAfternoon: true, end: word.end, isWeak: pm.weak };
  return dottedHalfDay(scan, next);
}

/** `오후 8시`: Korean says it first. */
function halfDayAhead(scan: Scan, at: number, end: number): HalfDay | undefined {
  if (scan.lexicon.table.language !== 'ko' || scan.tokens[at - 1]?.kind !== 'space') return undefined;
  const ahead = halfDay(scan, at - 2);
  return ahead === undefined ? undefined : { ...ahead, end };
}

/** "p.m." is three tokens. */
function dottedHalfDay(scan: Scan, at: number): HalfDay | undefined {
  const first = scan.tokens[at]?.text ?? '';
  if (scan.lexicon.meanings(`${first} m`).length === 0 || !isMark(scan, at + 1, '.')) return undefined;
  return scan.tokens[at + 2]?.text === 'm' ? { isAfternoon: first === 'p', end: at + 3, isWeak: false } : undefined;
}

function cueBefore(scan: Scan, at: number): 'none' | 'weak' | 'sure' {
  let back = at - 1;
  while (back >= 0 && (scan.tokens[back]?.kind === 'space' || isMark(scan, back, '.'))) back -= 1;
  const cue = at - back > 3 ? undefined : meaningOf(wordAt(scan, back), 'beforeClock');
  if (cue === undefined) return 'none';
  return cue.weak ? 'weak' : 'sure';
}

function clockFound(at: number, end: number, reading: Reading, isAfternoon: boolean | undefined): Found {
  const hour = fullHour(reading.hour, isAfternoon);
  const minute = Math.max(reading.minute, 0);
  const fields = [hour, minute, ...(reading.second === undefined ? [] : [reading.second])];
  const parts: readonly Part[] = [
    { ...part('number', String(hour)), readings: [String((hour + 12) % 24)], isLoose: true },
    ...fields.slice(1).flatMap((field) => (field === 0 ? [] : [part('number', String(field))])),
  ];
  const value = fields.map((field) => String(field).padStart(2, '0')).join(':');
  return { kind: 'time', value, at, end, parts, isFact: true };
}

function fullHour(hour: number, isAfternoon: boolean | undefined): number {
  if (isAfternoon === true && hour < 12) return hour + 12;
  return isAfternoon === false && hour === 12 ? 0 : hour;
}
