/** A French long date that stands alone: `26 mars 2015`, `le 1er avril 2015`, `jeudi 26 mars 2015`. */
import { frenchMonths, frenchWeekdays } from '@dragoman/text';

const months: readonly string[] = frenchMonths;
const weekdays: readonly string[] = frenchWeekdays;

const space = '\\p{White_Space}+';
const pattern = new RegExp(
  `^(?:le${space})?(?:(?<weekday>${weekdays.join('|')}),?${space})?(?:le${space})?(?<day>1er|\\d{1,2})${space}(?<month>${months.join('|')})${space}(?<year>\\d{4})$`,
  'iu',
);

export interface DateLine {
  /** `2015-03-26`. */
  readonly isoDate: string;
  /** The long form of other languages leaves the weekday out: a person must put it back. */
  readonly hasWeekday: boolean;
}

/** Undefined for anything but one date of the calendar whose weekday, if any, is right. */
export function parseDateLine(text: string): DateLine | undefined {
  const groups = text.length > 60 ? undefined : pattern.exec(text.normalize('NFC'))?.groups;
  if (groups === undefined) return undefined;
  const { weekday, day = '', month = '', year = '' } = groups;
  const monthNumber = months.indexOf(month.toLowerCase()) + 1;
  const isoDate = `${year}-${String(monthNumber).padStart(2, '0')}-${String(Number.parseInt(day, 10)).padStart(2, '0')}`;
  const date = new Date(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(isoDate)) return undefined;
  if (weekday !== undefined && weekdays[date.getUTCDay()] !== weekday.toLowerCase()) return undefined;
  return { isoDate, hasWeekday: weekday !== undefined };
}

/** Languages whose CLDR dates are not what an institution prints (`linguistics.md` §5.1): offered, never filled in. */
export function areDatesUncertain(language: string): boolean {
  try {
    const locale = new Intl.Locale(language);
    return ['tg', 'kk'].includes(locale.language) || (locale.language === 'uz' && locale.script === 'Cyrl');
  } catch {
    return true;
  }
}
