/** Two facts of one kind with a dash or a word between them: `10 h – 12 h`, `du 25 mars au 2 avril 2015`, `25-30 km`. */
import { readClock } from './clock.ts';
import { isoDate, readDate } from './dates.ts';
import { readQuantity } from './quantities.ts';
import { isMark, meaningOf, type Found, part, type Part, type Scan, skipSpace, wordAt } from './scan.ts';

const ends: ReadonlySet<string> = new Set(['date', 'time', 'number', 'ordinal', 'amount', 'percentage', 'measure']);

export function extendRange(scan: Scan, first: Found): Found {
  if (!ends.has(first.kind) || !first.isFact || scan.tokens[first.at]?.kind === 'word') return first;
  const at = endOfJoint(scan, first.end);
  if (at === undefined || scan.tokens[at]?.kind !== 'digits') return first;
  const last = readDate(scan, at) ?? readClock(scan, at) ?? readQuantity(scan, at);
  return last === undefined ? first : (joined(first, last) ?? first);
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
  if (first.kind === 'date') return `${borrowYear(first.value, ownYear)}/${last}`;
  const day = dayOf(first);
  if (day === undefined || lastDay === undefined || Number(day) >= Number(lastDay)) return undefined;
  return `${isoDate(ownYear, month, day)}/${last}`;
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
  const hour = dayOf(first);
  return hour === undefined || Number(hour) > 24 ? undefined : `${hour.padStart(2, '0')}:00/${last.value}`;
}

/** The bare first hour of "10–12 h" is an hour too. */
function hours(first: Found, last: Found): readonly Part[] {
  if (last.kind !== 'time' || first.kind === 'time') return first.parts;
  const hour = Number(first.value);
  return [{ ...part('number', first.value), readings: [String((hour + 12) % 24)], isHour: true }];
}
