/** Two facts of one kind with a dash or a word between them: `10 h – 12 h`, `du 25 mars au 2 avril 2015`, `25-30 km`. */
import { readClock } from './clock.ts';
import { isoDate, readDate } from './dates.ts';
import { readQuantity } from './quantities.ts';
import { isMark, meaningOf, type Found, part, type Part, type Scan, skipSpace, wordAt } from './scan.ts';

const ends: ReadonlySet<string> = new Set(['date', 'time', 'number', 'ordinal', 'amount', 'percentage', 'measure']);

export function extendRange(scan: Scan, first: Found): Found {
  if (!ends.has(first.kind) || !first.isFact || startsWithWord(scan, first)) return first;
  const at = endOfJoint(scan, skipDateEnd(scan, first));
  if (at === undefined) return first;
  const last = readEnd(scan, at, first);
  return last === undefined ? first : (joined(asClock(scan, first, last), last) ?? first);
}

/** "1.30 to 5 p.m.": the first is a time of the same half of the day. */
function asClock(scan: Scan, first: Found, last: Found): Found {
  const clock = last.kind === 'time' && first.kind === 'number' ? readClock(scan, first.at, true) : undefined;
  if (clock?.end !== first.end) return first;
  const [, hour = '', rest = ''] = /^(\d\d)(:.*)$/u.exec(clock.value) ?? [];
  const afternoon = `${String(Number(hour) + 12)}${rest}`;
  return { ...clock, value: Number(hour) < 12 && afternoon < last.value ? afternoon : clock.value };
}

/** "March 25" begins with a word, as "three million" does: only the date may open a range. */
function startsWithWord(scan: Scan, first: Found): boolean {
  return scan.tokens[first.at]?.kind === 'word' && first.kind !== 'date';
}

function readEnd(scan: Scan, at: number, first: Found): Found | undefined {
  if (scan.tokens[at]?.kind !== 'digits') return first.kind === 'date' ? readDate(scan, at) : undefined;
  return readDate(scan, at) ?? readClock(scan, at, first.kind === 'time') ?? readQuantity(scan, at);
}

/** The point behind "25." (hu) or "π.μ.", and the "d." behind a Lithuanian day, stand before the dash. */
function skipDateEnd(scan: Scan, { kind, end }: Found): number {
  if (kind !== 'date' && kind !== 'time') return end;
  const word = wordAt(scan, skipSpace(scan, end));
  const behind = kind === 'date' && meaningOf(word, 'dayWord') !== undefined ? word.end : end;
  return isMark(scan, behind, '.') && isMark(scan, skipSpace(scan, behind + 1), '-‐‑–—') ? behind + 1 : behind;
}

function endOfJoint(scan: Scan, at: number): number | undefined {
  const joint = skipSpace(scan, at);
  if (isMark(scan, joint, '-‐‑–—−')) return skipSpace(scan, joint + 1);
  const word = wordAt(scan, joint);
  const until = meaningOf(word, 'until');
  return until === undefined || joint === at ? undefined : skipSpace(scan, word.end);
}

function joined(first: Found, last: Found): Found | undefined {
  const value = joinedValue(first, last);
  if (value === undefined) return undefined;
  const parts: readonly Part[] = [...hours(first, last), ...last.parts];
  return { kind: 'range', value, at: first.at, end: last.end, parts, isFact: true };
}

function joinedValue(first: Found, last: Found): string | undefined {
  if (last.kind === 'date') return dateSpan(first, last.value);
  if (last.kind === 'time') return timeSpan(first, last);
  if (first.kind === 'date' || first.kind === 'time') return monthFirst(first, last);
  const isSame = first.kind === last.kind || first.kind === 'number' || first.kind === 'ordinal';
  return isSame && last.kind !== 'range' ? `${first.value}/${last.value}` : undefined;
}

/** "March 25–26": the second day has no month of its own. */
function monthFirst(first: Found, last: Found): string | undefined {
  const day = dayOf(last);
  const head = /^(\d{4}|-)-(\d{2})-\d{2}$/u.exec(first.value);
  if (day === undefined || head === null) return undefined;
  return `${first.value}/${isoDate(head[1] === '-' ? undefined : head[1], head[2] ?? '', day)}`;
}

function dateSpan(first: Found, last: string): string | undefined {
  const [, year, month = '', lastDay] = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/u.exec(last) ?? [];
  const ownYear = year === '-' ? undefined : year;
  if (first.kind === 'date') return `${borrowYear(first.value, ownYear)}/${borrowYear(last, yearOf(first.value))}`;
  const day = dayOf(first);
  if (day === undefined || lastDay === undefined || Number(day) >= Number(lastDay)) return undefined;
  return `${isoDate(ownYear, month, day)}/${last}`;
}

function yearOf(value: string): string | undefined {
  return /^(\d{4})-/u.exec(value)?.[1];
}

function borrowYear(value: string, year: string | undefined): string {
  return year === undefined ? value : value.replace(/^--/u, `${year}-`);
}

function dayOf({ kind, value }: Found): string | undefined {
  return (kind === 'number' || kind === 'ordinal') && /^\d{1,2}$/u.test(value) && Number(value) <= 31
    ? value
    : undefined;
}

function timeSpan(first: Found, last: Found): string | undefined {
  if (first.kind === 'time') return `${first.value}/${last.value}`;
  const hour = hourOf(first);
  return hour === undefined || Number(hour) > 24 ? undefined : `${hour.padStart(2, '0')}:00/${last.value}`;
}

/** `10 h – 12 h 30`: the first is read as a length of time. */
function hourOf({ kind, value }: Found): string | undefined {
  const [, hour] = kind === 'measure' || kind === 'number' ? (/^(\d{1,2})(?: h)?$/u.exec(value) ?? []) : [];
  return hour;
}

/** The bare first hour of "10–12 h" is an hour too. */
function hours(first: Found, last: Found): readonly Part[] {
  if (last.kind !== 'time' || first.kind === 'time') return first.parts;
  const hour = Number(hourOf(first));
  return [{ ...part('number', String(hour)), readings: [String((hour + 12) % 24)], isLoose: true }];
}
