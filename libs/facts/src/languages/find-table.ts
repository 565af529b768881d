import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { type LanguageTable } from './language-table.ts';
import { lv } from './lv.ts';
import { ru } from './ru.ts';

const tables: readonly LanguageTable[] = [ar, de, en, fr, lv, ru];

/** What is left for a language without a table: figures, signs and international symbols. */
const figuresOnly: LanguageTable = {
  language: 'und',
  decimal: ',',
  dates: '',
  numeric: 'DMY',
  months: '',
  weekdays: '',
  fillers: '',
  cardinals: '',
  tens: '',
  large: '',
  ordinals: '',
  others: '',
  ordinalMarks: '.',
  until: '',
  percent: '',
  clock: '',
  durations: '',
  references: '',
};

const found = new Map<string, LanguageTable>();

/** By language and script: `uz-Cyrl-UZ` → the Cyrillic table. */
export function findTable(tag: string): LanguageTable {
  const known = found.get(tag);
  if (known !== undefined) return known;
  const made = lookUp(tag);
  if (found.size < 1000) found.set(tag, made);
  return made;
}

function lookUp(tag: string): LanguageTable {
  const locale = localeOf(tag);
  if (locale === undefined) return figuresOnly;
  const { language, script, region } = locale;
  const table =
    tables.find((candidate) => candidate.language === `${language}-${script ?? ''}`) ??
    tables.find((candidate) => candidate.language === (aliases[language] ?? language)) ??
    figuresOnly;
  return regional(table, region);
}

const aliases: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', bs: 'hr', iw: 'he', mo: 'ro' };

function regional(table: LanguageTable, region: string | undefined): LanguageTable {
  if (table.language === 'en' && region === 'US') return { ...table, numeric: 'MDY' };
  if (['de', 'fr', 'it'].includes(table.language) && region === 'CH') return table;
  if (table.language === 'es' && ['MX', 'US', 'GT', 'HN', 'NI', 'PA', 'PE', 'DO', 'SV'].includes(region ?? '')) {
    return { ...table, decimal: '.' };
  }
  return table;
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    const locale = new Intl.Locale(tag);
    return locale.script === undefined && locale.language === 'uz' && locale.region === 'AF'
      ? new Intl.Locale('uz-Arab')
      : locale;
  } catch {
    return undefined;
  }
}
