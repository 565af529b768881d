import { ar } from './ar.ts';
import { be } from './be.ts';
import { bg } from './bg.ts';
import { ca } from './ca.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { et } from './et.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { ga } from './ga.ts';
import { hr } from './hr.ts';
import { hu } from './hu.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { kk } from './kk.ts';
import { ko } from './ko.ts';
import { ky } from './ky.ts';
import { lt } from './lt.ts';
import { lv } from './lv.ts';
import { mt } from './mt.ts';
import { nb } from './nb.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { sk } from './sk.ts';
import { sl } from './sl.ts';
import { sr } from './sr.ts';
import { srLatn } from './sr-Latn.ts';
import { sv } from './sv.ts';
import { tg } from './tg.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { uz } from './uz.ts';
import { uzCyrl } from './uz-Cyrl.ts';
import { zh } from './zh.ts';
import { type LanguageTable } from './language-table.ts';

const tables: readonly LanguageTable[] = [
  ar,
  be,
  bg,
  ca,
  cs,
  da,
  de,
  el,
  en,
  es,
  et,
  fi,
  fr,
  ga,
  hr,
  hu,
  it,
  ja,
  kk,
  ko,
  ky,
  lt,
  lv,
  mt,
  nb,
  nl,
  pl,
  pt,
  ro,
  ru,
  sk,
  sl,
  sr,
  srLatn,
  sv,
  tg,
  tr,
  uk,
  uz,
  uzCyrl,
  zh,
];

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

/** Whether words of the language are known, not its figures only. */
export function hasTable(tag: string): boolean {
  return findTable(tag).language !== 'und';
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
