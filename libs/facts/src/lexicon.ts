/** A language's table, compiled: from a word to what it can mean. */
import { rememberWords } from '@dragoman/text';
import { type LanguageTable } from './languages/language-table.ts';
import { sharedCurrencies, sharedNames, sharedUnits } from './languages/shared.ts';
import { foldWord } from './tokens.ts';

export type Role =
  | 'month'
  | 'name'
  | 'weekday'
  | 'dayWord'
  | 'cardinal'
  | 'large'
  | 'ordinal'
  | 'other'
  | 'filler'
  | 'until'
  | 'percent'
  | 'clock'
  | 'beforeClock'
  | 'am'
  | 'pm'
  | 'duration'
  | 'reference'
  | 'currency'
  | 'unit';

export interface Meaning {
  readonly role: Role;
  /** Month 1–12, weekday 0–6, a number, a power of ten (large), a unit or an ISO 4217 code. */
  readonly value: string;
  /** Also means something else: no fact by itself. */
  readonly weak: boolean;
}

export interface Lexicon {
  readonly table: LanguageTable;
  /** What the word means; empty when it means nothing here. */
  readonly meanings: (word: string) => readonly Meaning[];
  /** The same for a form or stem without any ending: a piece of a compound. */
  readonly exactly: (word: string) => readonly Meaning[];
  /** Words with which a form of several words begins. */
  readonly begins: ReadonlySet<string>;
  readonly ordinalMarks: ReadonlySet<string>;
  readonly joints: readonly string[];
  /** Orders of a date, the longest first. */
  readonly orders: readonly string[];
}

export const durationUnits = ['s', 'min', 'h', 'day', 'week', 'month', 'year', 'decade', 'century'] as const;
const referenceNames = ['article', 'paragraph', 'annex', 'chapter', 'page', 'no'] as const;
const largePowers = ['2', '3', '6', '9', '12'];
const none: readonly Meaning[] = [];

interface Forms {
  readonly exact: Map<string, Meaning[]>;
  readonly stems: Map<string, Meaning[]>;
  readonly begins: Set<string>;
}

const lexicons = new Map<LanguageTable, Lexicon>();

export function lexiconOf(table: LanguageTable): Lexicon {
  const known = lexicons.get(table);
  if (known !== undefined) return known;
  const made = compileLexicon(table);
  lexicons.set(table, made);
  return made;
}

function compileLexicon(table: LanguageTable): Lexicon {
  const forms: Forms = { exact: new Map(), stems: new Map(), begins: new Set() };
  addPositional(forms, 'month', table.months, count(1));
  addPositional(forms, 'weekday', table.weekdays, count(0));
  addPositional(forms, 'cardinal', table.cardinals, count(1));
  addPositional(forms, 'cardinal', table.tens, (index) => String(index * 10 + 30));
  addPositional(forms, 'large', table.large, (index) => largePowers[index] ?? '');
  addPositional(forms, 'ordinal', table.ordinals, count(1));
  addPositional(forms, 'duration', table.durations, (index) => durationUnits[index] ?? '');
  addPositional(forms, 'reference', table.references, (index) => referenceNames[index] ?? '');
  addKeyed(forms, 'large', table.powers ?? '');
  addKeyed(forms, 'other', table.others);
  addKeyed(forms, 'other', lengthsOfTime(table));
  addKeyed(forms, 'unit', `${sharedUnits} ${table.units ?? ''}`);
  addKeyed(forms, 'currency', `${sharedCurrencies} ${table.currencies ?? ''}`);
  addKeyed(forms, 'name', sharedNames);
  addRoles(forms, table);
  return {
    table,
    meanings: meaningsIn(forms, table.language === 'ar'),
    exactly: (word) => forms.exact.get(word) ?? forms.stems.get(word) ?? none,
    begins: forms.begins,
    ordinalMarks: new Set(table.ordinalMarks.split(' ').map(foldWord)),
    orders: orders(table.dates),
    joints: (table.compounds ?? '').split(' ').filter((joint) => joint !== ''),
  };
}

/** "tienjarig", "десятирічний": each number before each length. */
function lengthsOfTime({ combining = '', lengths = '' }: LanguageTable): string {
  const behind = listed(lengths);
  return listed(combining)
    .map((item) => {
      const [value = '', written = ''] = item.split(':');
      return `${value}:${written
        .split('|')
        .flatMap((number) => behind.map((length) => number + length))
        .join('|')}`;
    })
    .join(' ');
}

function orders(list: string): readonly string[] {
  return [...listed(list)].filter((order) => order !== '-').sort((one, other) => other.length - one.length);
}

function addRoles(forms: Forms, table: LanguageTable): void {
  const roles: readonly (readonly [Role, string | undefined])[] = [
    ['filler', table.fillers],
    ['until', table.until],
    ['percent', table.percent],
    ['clock', table.clock],
    ['beforeClock', table.beforeClock],
    ['dayWord', table.dayWords],
    ['am', table.am],
    ['pm', table.pm],
  ];
  for (const [role, list] of roles) {
    for (const item of listed((list ?? '').replaceAll('|', ' '))) {
      addForm(forms, item.replace('?', ''), { role, value: role, weak: item.startsWith('?') });
    }
  }
}

function addPositional(forms: Forms, role: Role, list: string, valueAt: (index: number) => string): void {
  for (const [index, item] of listed(list).entries()) addItem(forms, role, item, valueAt(index));
}

function addKeyed(forms: Forms, role: Role, list: string): void {
  for (const item of listed(list)) {
    const colon = item.indexOf(':');
    addItem(forms, role, item.slice(colon + 1), item.slice(0, colon));
  }
}

function addItem(forms: Forms, role: Role, item: string, value: string): void {
  for (const form of item.split('|')) {
    const weak = form.startsWith('?') || role === 'other' || role === 'ordinal';
    addForm(forms, form.replace('?', ''), { role, value, weak });
  }
}

function addForm(forms: Forms, form: string, meaning: Meaning): void {
  const isStem = form.endsWith('*');
  const words = form.replace('*', '').split('_').map(foldWord);
  const key = words.join(' ');
  if (key === '' || key === '-') return;
  if (words.length > 1) forms.begins.add(words[0] ?? '');
  const into = isStem ? forms.stems : forms.exact;
  const list = into.get(key);
  if (list === undefined) into.set(key, [meaning]);
  else list.push(meaning);
}

function listed(list: string): readonly string[] {
  return list.split(' ').filter((item) => item !== '');
}

function count(first: number): (index: number) => string {
  return (index) => String(index + first);
}

const longestEnding = 12;
const longestWord = 40;

function meaningsIn(forms: Forms, hasProclitics: boolean): (word: string) => readonly Meaning[] {
  const find = (word: string): readonly Meaning[] => exactMeanings(forms, word) ?? stemMeanings(forms.stems, word);
  const ask = rememberWords((word) => (hasProclitics ? firstFound(withoutProclitics(word), find) : find(word)));
  return (word) => (word.length > longestWord ? none : ask(word));
}

/** "heures" stands behind a clock time by its form and is a duration by its stem: both. */
function exactMeanings({ exact, stems }: Forms, word: string): readonly Meaning[] | undefined {
  const own = exact.get(word);
  if (own === undefined) return undefined;
  const more = stemMeanings(stems, word).filter(({ role }) => own.every((meaning) => meaning.role !== role));
  return more.length === 0 ? own : [...own, ...more];
}

function stemMeanings(stems: Forms['stems'], word: string): readonly Meaning[] {
  for (let end = word.length; end > 0 && word.length - end <= longestEnding; end -= 1) {
    const found = stems.get(word.slice(0, end));
    if (found !== undefined) return found;
  }
  return none;
}

function firstFound(words: readonly string[], find: (word: string) => readonly Meaning[]): readonly Meaning[] {
  for (const word of words) {
    const found = find(word);
    if (found.length > 0) return found;
  }
  return none;
}

/** Arabic writes "and", "in", "for", "as" and the article together with the word. */
function withoutProclitics(word: string): readonly string[] {
  const rests = [word];
  for (const pattern of [/^[وف](?=..)/u, /^[بلك](?=..)/u, /^ال(?=..)/u, /^ل(?=..)/u]) {
    const last = rests.at(-1) ?? word;
    const rest = last.replace(pattern, '');
    if (rest !== last) rests.push(rest);
  }
  return rests;
}
