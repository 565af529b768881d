/** Fields of terms and concepts as words of a file, and back. What is not understood is said, and left out. */
import type { RegisterConcept, RegisterTerm, TermStatus } from '@dragoman/model';

export const termFields = [
  'status',
  'type',
  'partOfSpeech',
  'gender',
  'validFrom',
  'validUntil',
  'forms',
  'note',
  'source',
] as const;
export type TermField = (typeof termFields)[number];

export const conceptFields = ['definition', 'subjectField', 'kind', 'doNotTranslate', 'note'] as const;
export type ConceptField = (typeof conceptFields)[number];

/** The field and what stood there. */
export interface FieldTrouble<Field extends string = TermField | ConceptField> {
  readonly field: Field;
  readonly found: string;
}

export interface FieldsRead<Value, Field extends TermField | ConceptField> {
  readonly value: Value;
  readonly troubles: readonly FieldTrouble<Field>[];
}

const statuses: Readonly<Record<string, TermStatus>> = {
  preferred: 'preferred',
  preferredterm: 'preferred',
  standardized: 'preferred',
  standardizedterm: 'preferred',
  privilegie: 'preferred',
  prefere: 'preferred',
  recommande: 'preferred',
  admitted: 'admitted',
  admittedterm: 'admitted',
  legal: 'admitted',
  legalterm: 'admitted',
  regulated: 'admitted',
  regulatedterm: 'admitted',
  allowed: 'admitted',
  admis: 'admitted',
  accepte: 'admitted',
  autorise: 'admitted',
  forbidden: 'forbidden',
  deprecated: 'forbidden',
  deprecatedterm: 'forbidden',
  notrecommended: 'forbidden',
  prohibited: 'forbidden',
  interdit: 'forbidden',
  proscrit: 'forbidden',
  deconseille: 'forbidden',
  aeviter: 'forbidden',
  superseded: 'superseded',
  supersededterm: 'superseded',
  obsolete: 'superseded',
  remplace: 'superseded',
  perime: 'superseded',
  ancien: 'superseded',
};

/** `preferredTerm-admn-sts`, `notRecommended`, `à éviter` … */
export function statusOfWord(text: string): TermStatus | undefined {
  const plain = plainWord(text.replace(/-admn-sts$/u, ''));
  return Object.hasOwn(statuses, plain) ? statuses[plain] : undefined;
}

function plainWord(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/gu, '');
}

const genders: Readonly<Record<string, NonNullable<RegisterTerm['gender']>>> = {
  feminine: 'feminine',
  f: 'feminine',
  feminin: 'feminine',
  masculine: 'masculine',
  m: 'masculine',
  masculin: 'masculine',
  neuter: 'neuter',
  n: 'neuter',
  neutre: 'neuter',
  other: 'other',
  othergender: 'other',
  autre: 'other',
};

function genderOfWord(text: string): RegisterTerm['gender'] {
  const plain = plainWord(text);
  return Object.hasOwn(genders, plain) ? genders[plain] : undefined;
}

/**
 * `2015-03-26`; also as spreadsheets write a day in Europe, `26.03.2015`, and `26/03/2015` where it cannot be the
 * third month of an American.
 */
export function dayOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  const [, d, mark, m, y] = /^(\d{1,2})([./])(\d{1,2})\.?[./](\d{4})$/u.exec(text) ?? [];
  if (mark === '/' && Number(d) <= 12 && d !== m) return undefined;
  const iso = [year ?? y ?? '', (month ?? m ?? '').padStart(2, '0'), (day ?? d ?? '').padStart(2, '0')].join('-');
  const instant = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso) ? iso : undefined;
}

/** `a | b`; a stroke of a form itself is `\|`. */
export function formsOf(text: string): readonly string[] {
  const forms = text.split(/(?<!\\)\|/u).map((form) => collapsed(form.replaceAll('\\|', '|')));
  return forms.filter((form) => form !== '');
}

export function writtenForms(forms: readonly string[]): string {
  return forms.map((form) => form.replaceAll('|', '\\|')).join(' | ');
}

function isYes(text: string): boolean | undefined {
  if (/^(?:yes|true|1|x|oui|vrai)$/iu.test(text)) return true;
  return /^(?:no|false|0|non|faux)$/iu.test(text) ? false : undefined;
}

/** Line ends and indentation are the file's; a no-break space is the term's. What XML cannot carry is no text. */
export function collapsed(text: string): string {
  return text
    .replace(illegal, '')
    .replace(/[ \t\r\n]+/gu, ' ')
    .replace(/^ | $/gu, '');
}

const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Lines of a note stay lines. */
export function collapsedLines(text: string): string {
  return text
    .split(/[\r\n]+/u)
    .map(collapsed)
    .filter((line) => line !== '')
    .join('\n');
}

/** Terms of a language stand together, languages in the order in which they come first. */
export function byLanguage(terms: readonly RegisterTerm[]): readonly RegisterTerm[] {
  return [...Map.groupBy(terms, ({ language }) => language).values()].flat();
}

type Fields<Field extends string> = ReadonlyMap<Field, string>;

export function termOfFields(
  language: string,
  term: string,
  fields: Fields<TermField>,
): FieldsRead<RegisterTerm, TermField> {
  const troubles: FieldTrouble<TermField>[] = [];
  const entries = [...fields].flatMap(([field, found]): readonly [string, unknown][] => {
    if (found === '') return [];
    const value = termValue(field, found);
    if (value === undefined) troubles.push({ field, found });
    return value === undefined ? [] : [[field, value]];
  });
  const ordered = entries.toSorted(([a], [b]) => orderOf(a, termFields) - orderOf(b, termFields));
  return { value: { language, term, ...Object.fromEntries(ordered) }, troubles };
}

function orderOf(field: string, order: readonly string[]): number {
  return order.indexOf(field);
}

function termValue(field: TermField, found: string): unknown {
  switch (field) {
    case 'status':
      return statusOfWord(found);
    case 'gender':
      return genderOfWord(found);
    case 'validFrom':
    case 'validUntil':
      return dayOf(found);
    case 'forms': {
      const forms = formsOf(found);
      return forms.length === 0 ? undefined : forms;
    }
    default:
      return found;
  }
}

export function conceptOfFields(
  id: string,
  terms: readonly RegisterTerm[],
  fields: Fields<ConceptField>,
): FieldsRead<RegisterConcept, ConceptField> {
  const troubles: FieldTrouble<ConceptField>[] = [];
  const entries = conceptFields.flatMap((field): readonly [string, unknown][] => {
    const found = fields.get(field) ?? '';
    if (found === '') return [];
    const value = field === 'doNotTranslate' ? isYes(found) : found;
    if (value === undefined) troubles.push({ field, found });
    return value === undefined || value === false ? [] : [[field, value]];
  });
  return { value: { id, terms: byLanguage(terms), ...Object.fromEntries(entries) }, troubles };
}

/** What a field says in a file, in the words of this module; undefined where the term says nothing. */
export function termFieldText(term: RegisterTerm, field: TermField): string | undefined {
  return field === 'forms'
    ? term.forms === undefined || term.forms.length === 0
      ? undefined
      : writtenForms(term.forms)
    : term[field];
}

export function conceptFieldText(concept: RegisterConcept, field: ConceptField): string | undefined {
  return field === 'doNotTranslate' ? (concept.doNotTranslate === true ? 'yes' : undefined) : concept[field];
}
