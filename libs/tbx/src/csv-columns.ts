/** Columns of a register as CSV: their names in English and French, and languages as columns. */
import { canonicalLanguageTag } from '@dragoman/text';
import { termFields } from './register-fields.ts';

export const csvColumns = [
  'concept',
  'language',
  'term',
  ...termFields,
  'definition',
  'subjectField',
  'kind',
  'doNotTranslate',
  'conceptNote',
] as const;

export type CsvColumn = (typeof csvColumns)[number];

/** What a header may be called, without accents, spaces and signs; the name of the column itself always counts. */
const names: Readonly<Record<CsvColumn, readonly string[]>> = {
  concept: ['id', 'conceptid', 'entry', 'entryid', 'identifiant', 'identifiantduconcept', 'fiche', 'numero'],
  language: ['lang', 'locale', 'langue'],
  term: ['terme', 'name', 'nom', 'denomination'],
  status: ['statut', 'termstatus', 'administrativestatus', 'statutduterme', 'etat'],
  type: ['termtype', 'typedeterme'],
  partOfSpeech: ['pos', 'wordclass', 'categoriegrammaticale', 'partiedudiscours', 'nature'],
  gender: ['grammaticalgender', 'genre', 'genregrammatical'],
  validFrom: [
    'from',
    'validsince',
    'valablea',
    'valabledu',
    'valabledepuis',
    'valideapartirdu',
    'debutdevalidite',
    'du',
  ],
  validUntil: ['until', 'validto', 'valablejusquau', 'validejusquau', 'findevalidite', 'au'],
  forms: ['inflectedforms', 'variants', 'formes', 'formesflechies', 'variantes'],
  note: ['notes', 'usagenote', 'remarque', 'remarques', 'noteduterme', 'comment', 'commentaire'],
  source: ['sources', 'reference', 'referenceduterme'],
  definition: ['definitions'],
  subjectField: ['domain', 'subject', 'field', 'domaine', 'sousdomaine'],
  kind: ['category', 'categorie', 'sorte', 'typedeconcept', 'concepttype'],
  doNotTranslate: ['dnt', 'donottranslate', 'untranslatable', 'nepastraduire', 'intraduisible', 'atraduire'],
  conceptNote: ['noteduconcept', 'remarqueduconcept', 'entrynote'],
};

const columnsByName: ReadonlyMap<string, CsvColumn> = new Map(
  csvColumns.flatMap((column) =>
    [plainName(column), ...names[column].filter((name) => name !== 'atraduire')].map((name) => [name, column] as const),
  ),
);

export type CsvHeader =
  | { readonly kind: 'column'; readonly column: CsvColumn }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'unknown' };

/** A column's name, else a language: its tag (`fr`, `pt_PT`), or its name in English or French. */
export function csvHeader(text: string): CsvHeader {
  const column = columnsByName.get(plainName(text));
  if (column !== undefined) return { kind: 'column', column };
  const language = languageTag(text.trim()) ?? languagesByName().get(plainName(text));
  return language === undefined ? { kind: 'unknown' } : { kind: 'language', language };
}

function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function languageTag(text: string): string | undefined {
  const tag = text.replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag)) return undefined;
  const canonical = canonicalLanguageTag(tag);
  return canonical !== undefined && isNamed(canonical) ? canonical : undefined;
}

/** A language that CLDR has a name for: `ref` and `abc` are words. */
function isNamed(tag: string): boolean {
  const { language } = new Intl.Locale(tag);
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined;
}

let byName: ReadonlyMap<string, string> | undefined;

const languages =
  'ar bg cs da de el en es et fi fr ga hr hu it kk ky lt lv mt nl pl pt ro ru sk sl sv tg uz uk tr zh ja ko no sq mk sr hy ka az tk fa he';

function languagesByName(): ReadonlyMap<string, string> {
  byName ??= new Map(
    ['en', 'fr'].flatMap((locale) => {
      const displayed = new Intl.DisplayNames(locale, { type: 'language' });
      return languages.split(' ').map((tag) => [plainName(displayed.of(tag) ?? tag), tag] as const);
    }),
  );
  return byName;
}
