/**
 * The product's words in one language. Promise: every key there is has words in both languages, values are put in
 * as they are (nothing is escaped, nothing inside a value is interpreted), and numbers read as the language writes them.
 */
import { createInstance, type FormatterModule, type i18n } from 'i18next';
import { catalogKeys, type WordKey } from './catalog-keys.ts';
import { en } from './catalogs/en.ts';
import { fr } from './catalogs/fr.ts';
import { formatDate, formatInstant, formatLanguageName, intlFor } from './formats.ts';
import { type UiLanguage, uiLanguageOf } from './ui-language.ts';

/** A number is written as the language writes numbers; give a string where it should not be (a line, a port). */
export type WordValues = Readonly<Record<string, string | number>>;

export interface Words {
  readonly language: UiLanguage;
  /** The words of a key; a plural key needs `count`. */
  t(key: WordKey, values?: WordValues): string;
  /** For keys made of codes: undefined when there are no such words, or a value they need is not given. */
  find(key: string, values?: WordValues): string | undefined;
  number(n: number): string;
  /** Whole percent, rounded down: 0.999 is not 100 %. */
  percent(fraction: number): string;
  list(items: readonly string[]): string;
  /** A calendar day, `YYYY-MM-DD`. */
  date(isoDate: string): string;
  /** An instant, ISO 8601; shown in UTC. */
  dateTime(instant: string): string;
  /** The name of a language in the language of these words. */
  languageName(tag: string): string;
  /** The name of a language in that language itself. */
  ownLanguageName(tag: string): string;
}

const formattingLocales: Readonly<Record<UiLanguage, string>> = { en: 'en-GB', fr: 'fr-FR' };
const catalogs = { en, fr };

/** Words in `uiLanguage` (`fr-CH` is French); English for a language there are none in. i18next and Intl start when first used. */
export function createWords(uiLanguage: string): Words {
  const language = uiLanguageOf(uiLanguage) ?? 'en';
  const locale = formattingLocales[language];
  let catalog: i18n | undefined;
  const translate = (key: string, values: WordValues = {}): string => {
    catalog ??= startCatalog(language, locale);
    return catalog.t(key, asOptions(values));
  };
  return {
    language,
    t: translate,
    find: (key, values = {}) => (hasWords(language, key, values) ? translate(key, values) : undefined),
    number: (n) => formatNumber(locale, n),
    percent: (fraction) =>
      intlFor(locale).formatNumber(wholePercent(fraction), { style: 'percent', maximumFractionDigits: 0 }),
    list: (items) => intlFor(locale).formatList(items),
    date: (isoDate) => formatDate(locale, isoDate, 'long'),
    dateTime: (instant) => formatInstant(locale, instant),
    languageName: (tag) => formatLanguageName(locale, tag),
    ownLanguageName: (tag) => formatLanguageName(tag, tag),
  };
}

/** Synchronous, one language, no fallback: a hole in a catalog shows its key instead of hiding behind English. */
function startCatalog(language: UiLanguage, locale: string): i18n {
  const catalog = createInstance().use(numberFormatter(locale));
  void catalog.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    nsSeparator: false,
    resources: { [language]: { translation: catalogs[language] } },
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  return catalog;
}

/** Values under `replace`: a value that is called `lng` or `context` must not be taken for an option of i18next. */
function asOptions(values: WordValues): Readonly<Record<string, unknown>> {
  const count = values['count'];
  return { replace: values, ...(typeof count === 'number' ? { count } : {}) };
}

function numberFormatter(locale: string): FormatterModule {
  const ignore = (): void => undefined;
  return {
    type: 'formatter',
    init: ignore,
    add: ignore,
    addCached: ignore,
    format: (value: unknown) => (typeof value === 'number' ? formatNumber(locale, value) : (value as string)),
  };
}

function hasWords(language: UiLanguage, key: string, values: WordValues): boolean {
  const { all, plural } = catalogKeys();
  if (!all.has(key) || (plural.has(key) && typeof values['count'] !== 'number')) return false;
  const words = catalogEntry(language, plural.has(key) ? `${key}_other` : key);
  return placeholders(words).every((name) => values[name] !== undefined);
}

function catalogEntry(language: UiLanguage, path: string): string {
  let found: unknown = catalogs[language];
  for (const key of path.split('.')) found = (found as Readonly<Record<string, unknown>>)[key];
  return String(found);
}

/** Names between double braces, in order. */
export function placeholders(words: string): readonly string[] {
  return [...words.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name ?? '');
}

/** Whole numbers below a thousand read the same in both languages, and are most; starting ICU for them takes a third of a short command. */
function formatNumber(locale: string, n: number): string {
  if (Number.isInteger(n) && n >= 0 && n < 1000) return String(n);
  return intlFor(locale).formatNumber(n);
}

/** 0.29 × 100 is 28.999…: what is less than a millionth below a whole percent counts as it. */
function wholePercent(fraction: number): number {
  return Math.floor(fraction * 100 + 1e-6) / 100;
}
