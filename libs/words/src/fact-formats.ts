/**
 * Facts as a language writes them: days, ranges, times, numbers, amounts, percentages, measures. Values come in one form
 * for all languages (`2015-03-26`, `--03-26`, `2015-03`, `10:30`, `1000.5`). What cannot be written comes back undefined.
 */
import { fillPattern, type FormatOverrides, overridesFor } from './format-overrides.ts';
import { intlFor, isKnownLocale } from './formats.ts';

interface Day {
  readonly year: string | undefined;
  readonly month: string;
  readonly day: string | undefined;
}

/** A day, a day of any year or a month of a year, with the month in words. */
export function formatDay(locale: string, value: string): string | undefined {
  const day = parseDay(value);
  return day === undefined || !isKnownLocale(locale) ? undefined : written(locale, day);
}

/** `26–28 mars 2015`, `26 mars – 2 avril 2015`: the shape of the single day, not Intl's own, which differs from it in tg, mt, lt, cs. */
export function formatDayRange(locale: string, from: string, to: string): string | undefined {
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === undefined || last === undefined || !isKnownLocale(locale)) return undefined;
  if (first.day === undefined || last.day === undefined) return undefined;
  if (first.year !== last.year) return `${written(locale, first)} – ${written(locale, last)}`;
  if (first.month !== last.month) return acrossMonths(locale, first, last);
  return written(locale, first, Number(last.day));
}

function acrossMonths(locale: string, first: Day, last: Day): string {
  const [short, long] = [written(locale, { ...first, year: undefined }), written(locale, last)];
  const isYearFirst = first.year !== undefined && long.startsWith(first.year);
  if (!isYearFirst) return `${short} – ${long}`;
  return `${written(locale, first)} – ${written(locale, { ...last, year: undefined })}`;
}

function parseDay(value: string): Day | undefined {
  const [, year = '', month = '', day] = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/u.exec(value) ?? [];
  const probe = `${year === '-' ? '2000' : year}-${month}-${day ?? '01'}`;
  const date = new Date(`${probe}T00:00:00Z`);
  if (month === '' || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(probe)) return undefined;
  return { year: year === '-' ? undefined : year, month, day };
}

function written(locale: string, day: Day, lastDay?: number): string {
  const overrides = overridesFor(locale);
  const pattern = patternOf(overrides, day);
  return pattern === undefined ? byIntl(locale, day, lastDay) : byPattern(overrides, pattern, day, lastDay);
}

function patternOf(overrides: FormatOverrides, { year, day }: Day): string | undefined {
  if (day === undefined) return year === undefined ? undefined : overrides.monthAndYear;
  return year === undefined ? overrides.dayAndMonth : overrides.date;
}

function byPattern(overrides: FormatOverrides, pattern: string, day: Day, lastDay?: number): string {
  const { months = [], monthsAlone = months } = overrides;
  const names = day.year === undefined ? monthsAlone : months;
  const first = String(Number(day.day));
  return fillPattern(pattern, {
    day: lastDay === undefined ? first : `${first}–${String(lastDay)}`,
    month: names[Number(day.month) - 1] ?? '',
    year: day.year ?? '',
  });
}

function byIntl(locale: string, { year, month, day }: Day, lastDay?: number): string {
  const instant = `${year ?? '2000'}-${month}-${day ?? '01'}T00:00:00Z`;
  const parts = intlFor(locale).formatDateToParts(instant, {
    timeZone: 'UTC',
    calendar: 'gregory',
    month: 'long',
    ...(year === undefined ? {} : { year: 'numeric' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  });
  return parts.map((part, index) => dayText(part, parts[index + 1]?.value ?? '', lastDay)).join('');
}

/** In a span the point of an ordinal stands behind both days: "26.–28.", but "26–28." at the end (hu). */
function dayText(part: Intl.DateTimeFormatPart, behind: string, lastDay: number | undefined): string {
  if (part.type !== 'day' || lastDay === undefined) return part.value;
  return `${part.value}${behind.startsWith('. ') ? '.' : ''}–${String(lastDay)}`;
}

/** `10:30` → `10 h 30`, `10.30`, `10:30 π.μ.` */
export function formatTime(locale: string, value: string): string | undefined {
  const [, hour = '', minute = ''] = /^(\d{2}):(\d{2})$/u.exec(value) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59 || !isKnownLocale(locale)) return undefined;
  const { time } = overridesFor(locale);
  if (time !== undefined) return fillPattern(time, { hour: String(Number(hour)), minute });
  return intlFor(locale).formatTime(`2000-01-01T${hour}:${minute}:00Z`, { timeStyle: 'short', timeZone: 'UTC' });
}

/** A decimal string with a point: `1000.5`. All its decimals are written. */
export function formatDecimal(locale: string, value: string): string | undefined {
  return format(locale, value, {});
}

/** `EUR`, `3000000` → `3 000 000 €`: cents only where there are some. */
export function formatAmount(locale: string, currency: string, value: string): string | undefined {
  if (!/^[A-Z]{3}$/u.test(currency)) return undefined;
  const digits = decimals(value) === 0 ? 0 : Math.max(2, decimals(value));
  return format(locale, value, { style: 'currency', currency, minimumFractionDigits: digits });
}

/** `3.5` → `3,5 %`. */
export function formatPercentage(locale: string, value: string): string | undefined {
  const number = parseDecimal(value);
  if (number === undefined || !isKnownLocale(locale)) return undefined;
  const hundredth = Number((number / 100).toPrecision(15));
  return intlFor(locale).formatNumber(hundredth, {
    style: 'percent',
    minimumFractionDigits: decimals(value),
    maximumFractionDigits: decimals(value),
  });
}

const units: Readonly<Record<string, string>> = {
  km: 'kilometer',
  m: 'meter',
  cm: 'centimeter',
  mm: 'millimeter',
  kg: 'kilogram',
  g: 'gram',
  ha: 'hectare',
  l: 'liter',
  s: 'second',
  min: 'minute',
  h: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  'km/h': 'kilometer-per-hour',
};

const spans: ReadonlySet<string> = new Set(['s', 'min', 'h', 'day', 'week', 'month', 'year']);

/** `12`, `day` → `12 jours`; a unit without a name in the language is written as its symbol. */
export function formatMeasure(locale: string, value: string, unit: string): string | undefined {
  const number = formatDecimal(locale, value);
  if (number === undefined) return undefined;
  const own = overridesFor(locale).units?.[unit];
  if (own !== undefined)
    return `${number}${own['many'] !== undefined && pluralOf(locale, value) === 'many' ? '-' : '\u00A0'}${ownForm(own, locale, value)}`;
  const name = units[unit];
  if (name === undefined) return `${number}\u00A0${unit}`;
  return format(locale, value, { style: 'unit', unit: name, unitDisplay: spans.has(unit) ? 'long' : 'short' });
}

function ownForm(forms: Readonly<Record<string, string>>, locale: string, value: string): string {
  return forms[pluralOf(locale, value)] ?? forms['other'] ?? '';
}

function pluralOf(locale: string, value: string): string {
  return new Intl.PluralRules(locale).select(Number(value));
}

/** "A, B et C", with the conjunction that CLDR lacks in tg, kk and uz-Cyrl. */
export function formatItems(locale: string, items: readonly string[]): string {
  const { and } = overridesFor(locale);
  const last = items.at(-1) ?? '';
  if (and === undefined || items.length < 2)
    return isKnownLocale(locale) ? intlFor(locale).formatList(items) : items.join(', ');
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

type NumberOptions = NonNullable<Parameters<ReturnType<typeof intlFor>['formatNumber']>[1]>;

function format(locale: string, value: string, options: NumberOptions): string | undefined {
  const number = parseDecimal(value);
  if (number === undefined || !isKnownLocale(locale)) return undefined;
  const digits = { minimumFractionDigits: decimals(value), maximumFractionDigits: Math.max(2, decimals(value)) };
  return intlFor(locale).formatNumber(number, { ...digits, ...options });
}

/** Up to fifteen digits: a double holds them exactly. */
function parseDecimal(value: string): number | undefined {
  if (!/^-?\d{1,15}(?:\.\d{1,6})?$/u.test(value) || value.replace(/\D/gu, '').length > 15) return undefined;
  return Number(value);
}

function decimals(value: string): number {
  return value.split('.')[1]?.length ?? 0;
}
