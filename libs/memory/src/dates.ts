/** Numbers, dates and times among raw tokens become placeables of their type; months by name in the languages of the house. */

const months: ReadonlySet<string> = new Set(
  [
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre fevrier aout decembre',
    'january february march april may june july august september october november december',
    'januar februar märz april mai juni juli august september oktober november dezember jänner',
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    'januari februari maart april mei juni juli augustus september oktober november december',
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  ].flatMap((row) => row.normalize('NFC').split(' ')),
);
const ordinals: ReadonlySet<string> = new Set(['er', 'st', 'nd', 'rd', 'th', '.', 'º']);
const particles: ReadonlySet<string> = new Set(['de', 'of']);

const numericDate = /^(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4})$/u;
const clock = /^\d{1,2}:\d{2}(?::\d{2})?$/u;
const day = /^\d{1,2}$/u;
const year = /^\d{4}$/u;
const startsWithDigit = /^\p{Nd}/u;

export function withDates(raw: readonly string[]): readonly string[] {
  if (!raw.some((token) => startsWithDigit.test(token))) return raw;
  const row: string[] = [];
  for (let at = 0; at < raw.length;) {
    const dateEnd = namedDateEnd(raw, at);
    const timeEnd = dateEnd > at ? at : hourEnd(raw, at);
    if (dateEnd > at) row.push('{date}');
    else if (timeEnd > at) row.push('{time}');
    else row.push(placeableOf(raw[at] as string));
    at = Math.max(dateEnd, timeEnd, at + 1);
  }
  return row;
}

function placeableOf(token: string): string {
  if (!startsWithDigit.test(token)) return token;
  if (numericDate.test(token)) return '{date}';
  return clock.test(token) ? '{time}' : '{number}';
}

/** `26 mars 2015`, `1er mars`, `25 de marzo de 2015`, `march 26, 2015`, `mars 2015`; `at` itself where there is none. */
function namedDateEnd(raw: readonly string[], at: number): number {
  const named = monthAfterDay(raw, at);
  if (named < 0) return at;
  const behind = named + 1;
  if (named > at) return yearEnd(raw, behind) ?? behind;
  const ofYear = yearEnd(raw, behind);
  if (ofYear !== undefined) return ofYear;
  if (!day.test(raw[behind] ?? '')) return at;
  return raw[behind + 1] === ',' && year.test(raw[behind + 2] ?? '') ? behind + 3 : behind + 1;
}

function monthAfterDay(raw: readonly string[], at: number): number {
  if (months.has(raw[at] as string)) return at;
  if (!day.test(raw[at] as string)) return -1;
  let next = at + 1;
  if (ordinals.has(raw[next] ?? '')) next += 1;
  if (particles.has(raw[next] ?? '')) next += 1;
  return months.has(raw[next] ?? '') ? next : -1;
}

function yearEnd(raw: readonly string[], at: number): number | undefined {
  const from = particles.has(raw[at] ?? '') ? at + 1 : at;
  return year.test(raw[from] ?? '') ? from + 1 : undefined;
}

/** `10 h 30`, `10h30`, `10 h`: the hour as French writes it. */
function hourEnd(raw: readonly string[], at: number): number {
  if (!day.test(raw[at] as string)) return at;
  const next = raw[at + 1] ?? '';
  if (/^h\d{2}$/u.test(next)) return at + 2;
  if (next !== 'h') return at;
  return /^\d{2}$/u.test(raw[at + 2] ?? '') ? at + 3 : at + 2;
}
