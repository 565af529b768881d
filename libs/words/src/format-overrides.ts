/**
 * Where CLDR is not what an institution prints: dates of Tajik, Kazakh and Uzbek in Cyrillic, lists without "and", units
 * that are not translated, "EUR" where the sign is usual. Everything else is Intl's. The snapshot test names the ICU it
 * was taken with; a change here is a new version.
 */
export const formatOverridesVersion = 1;

export interface FormatOverrides {
  /** `{day}`, `{month}`, `{year}`; the month from `months`. */
  readonly date?: string;
  readonly dayAndMonth?: string;
  readonly monthAndYear?: string;
  readonly months?: readonly string[];
  /** Where a month without a year has another form. */
  readonly monthsAlone?: readonly string[];
  /** The word before the last item of a list. */
  readonly and?: string;
  /** `{hour}`, `{minute}`. */
  readonly time?: string;
  /** Unit → forms by plural category, `other` at least. */
  readonly units?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const tajik: FormatOverrides = {
  date: '{day} {month} соли {year}',
  dayAndMonth: '{day} {month}',
  monthAndYear: '{month} соли {year}',
  months: [
    'январи',
    'феврали',
    'марти',
    'апрели',
    'майи',
    'июни',
    'июли',
    'августи',
    'сентябри',
    'октябри',
    'ноябри',
    'декабри',
  ],
  monthsAlone: [
    'январ',
    'феврал',
    'март',
    'апрел',
    'май',
    'июн',
    'июл',
    'август',
    'сентябр',
    'октябр',
    'ноябр',
    'декабр',
  ],
  and: 'ва',
  units: {
    km: { other: 'км' },
    m: { other: 'м' },
    cm: { other: 'см' },
    mm: { other: 'мм' },
    kg: { other: 'кг' },
    g: { other: 'г' },
    ha: { other: 'га' },
    l: { other: 'л' },
    s: { other: 'сония' },
    min: { other: 'дақиқа' },
    h: { other: 'соат' },
    day: { other: 'рӯз' },
    week: { other: 'ҳафта' },
    month: { other: 'моҳ' },
    year: { other: 'сол' },
  },
};

const kazakh: FormatOverrides = {
  date: '{year} жылғы {day} {month}',
  dayAndMonth: '{day} {month}',
  monthAndYear: '{year} жылғы {month}',
  months: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  and: 'және',
};

const uzbekCyrillic: FormatOverrides = {
  date: '{year} йил {day} {month}',
  dayAndMonth: '{day} {month}',
  monthAndYear: '{year} йил {month}',
  months: [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ],
  and: 'ва',
};

const overrides: Readonly<Record<string, FormatOverrides>> = {
  tg: tajik,
  kk: kazakh,
  'uz-Cyrl': uzbekCyrillic,
  fr: { time: '{hour}\u00A0h\u00A0{minute}' },
  mt: {
    units: {
      day: { one: 'jum', few: 'ijiem', many: 'il-jum', other: 'jum' },
      h: { one: 'siegħa', few: 'sigħat', other: 'siegħa' },
      min: { one: 'minuta', few: 'minuti', other: 'minuta' },
      week: { one: 'ġimgħa', few: 'ġimgħat', other: 'ġimgħa' },
      month: { one: 'xahar', few: 'xhur', other: 'xahar' },
      year: { one: 'sena', few: 'snin', other: 'sena' },
    },
  },
  // CLDR counts days of 24 hours here ("ööpäev", "dygn", "døgn"), which a press release does not.
  et: { units: { day: { one: 'päev', other: 'päeva' } } },
  sv: { units: { day: { one: 'dag', other: 'dagar' } } },
  nb: { units: { day: { one: 'dag', other: 'dager' } } },
};

const none: FormatOverrides = {};

/** By language and script, then by language. */
export function overridesFor(locale: string): FormatOverrides {
  try {
    const { language, script } = new Intl.Locale(locale);
    return overrides[`${language}-${script ?? ''}`] ?? (script === undefined ? overrides[language] : undefined) ?? none;
  } catch {
    return none;
  }
}

export function fillPattern(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '');
}
