/**
 * Numbers, dates, lists and names of languages, by @formatjs/intl. Dates are calendar days: whatever the machine's
 * time zone, `2015-03-26` is the 26th. A bad date or an unknown tag comes back as it was given, never as an error.
 */
import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';
import { fillPattern, overridesFor } from './format-overrides.ts';

const cache = createIntlCache();
const shapes = new Map<string, IntlShape>();

/** One formatter per locale, made when first asked for. */
export function intlFor(locale: string): IntlShape {
  const known = shapes.get(locale);
  if (known !== undefined) return known;
  const made = createIntl({ locale, timeZone: 'UTC', onError: () => undefined }, cache) as IntlShape;
  shapes.set(locale, made);
  return made;
}

/**
 * A calendar day in a language's long form: `lv`, `2015-03-26` → `2015. gada 26. marts`. The date comes back
 * unchanged when it is not a day of the calendar, or when the runtime knows nothing about the locale.
 */
export function formatDate(locale: string, isoDate: string, style: 'long'): string {
  if (!isCalendarDay(isoDate) || !isKnownLocale(locale)) return isoDate;
  const { date, months = [] } = overridesFor(locale);
  if (date !== undefined) {
    const [year = '', month, day] = isoDate.split('-');
    return fillPattern(date, { year, month: months[Number(month) - 1] ?? '', day: String(Number(day)) });
  }
  return intlFor(locale).formatDate(`${isoDate}T00:00:00Z`, { dateStyle: style, timeZone: 'UTC' });
}

/** An instant to the minute, in UTC and saying so. An instant that cannot be read comes back unchanged. */
export function formatInstant(locale: string, instant: string): string {
  if (Number.isNaN(Date.parse(instant))) return instant;
  return intlFor(locale).formatDate(instant, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
    timeZoneName: 'short',
  });
}

/** The name of `tag` in the language of `locale`; the tag itself where there is none. */
export function formatLanguageName(locale: string, tag: string): string {
  if (!isKnownLocale(locale)) return tag;
  try {
    return intlFor(locale).formatDisplayName(tag, { type: 'language' }) ?? tag;
  } catch {
    return tag;
  }
}

function isCalendarDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return false;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

export function isKnownLocale(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}
