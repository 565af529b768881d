/** A fact's value as another language writes it: a proposal for the translator, who owns the text. */
import { type FactKind } from '@dragoman/model';
import {
  formatAmount,
  formatDay,
  formatDayRange,
  formatDecimal,
  formatMeasure,
  formatPercentage,
  formatTime,
} from '@dragoman/words';

export interface FactValue {
  readonly kind: FactKind;
  readonly value: string;
}

/**
 * In a formatting locale (`en-GB`, `pt-PT`, `uz-Cyrl`). Undefined for what is written by words around it (ordinals,
 * references) and for what the runtime knows no form of; addresses come back as they are.
 */
export function renderFact({ kind, value }: FactValue, locale: string): string | undefined {
  switch (kind) {
    case 'date':
      return formatDay(locale, value);
    case 'time':
      return formatTime(locale, value);
    case 'range':
      return renderRange(value, locale);
    case 'number':
      return formatDecimal(locale, value);
    case 'amount':
      return formatAmount(locale, value.slice(0, 3), value.slice(4));
    case 'percentage':
      return formatPercentage(locale, value.replace(/ %$/u, ''));
    case 'measure':
      return renderMeasure(value, locale);
    case 'email':
    case 'url':
    case 'phone':
      return value;
    case 'ordinal':
    case 'reference':
      return undefined;
  }
}

/** A lone day, as date lines need it: `2015-03-26`. */
export function renderDate(iso: string, locale: string): string | undefined {
  return formatDay(locale, iso);
}

function renderMeasure(value: string, locale: string): string | undefined {
  const [number = '', unit = ''] = value.split(' ');
  return formatMeasure(locale, number, unit);
}

function renderRange(value: string, locale: string): string | undefined {
  const [from = '', to = ''] = value.split('/');
  if (/^(?:\d{4}|-)-\d{2}-\d{2}$/u.test(to)) return formatDayRange(locale, from, to);
  const ends = to.includes(':')
    ? [formatTime(locale, from), formatTime(locale, to)]
    : [formatDecimal(locale, from), formatDecimal(locale, to)];
  return ends.includes(undefined) ? undefined : ends.join('–');
}
