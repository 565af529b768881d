/**
 * Names of TBX in its three forms: of 2008 (`martif`, ISO 30042:2008), of 2014 (TBX-Min before the second edition) and
 * of 2019 (`tbx`, ISO 30042:2019), and the data categories that carry the fields of our model.
 */
import type { RegisterConcept, RegisterTerm } from '@dragoman/model';
import { attributeOf, elementsOf, type XmlElement } from '@dragoman/xml';
import type { ConceptField, TermField } from './register-fields.ts';

export type TbxEdition = '2008' | '2014' | '2019';

export interface TbxNames {
  readonly entry: string;
  readonly language: string;
  readonly term: string;
}

export const tbxNames: Readonly<Record<TbxEdition, TbxNames>> = {
  '2008': { entry: 'termEntry', language: 'langSet', term: 'tig' },
  '2014': { entry: 'entry', language: 'langGroup', term: 'termGroup' },
  '2019': { entry: 'conceptEntry', language: 'langSec', term: 'termSec' },
};

export const entryNames = ['termEntry', 'conceptEntry', 'entry'];
export const languageNames = ['langSet', 'langSec', 'langGroup'];
export const termNames = ['tig', 'ntig', 'termSec', 'termGroup'];

const roots: Readonly<Record<string, TbxEdition>> = { martif: '2008', TBX: '2014', tbx: '2019' };

export function editionOf(root: XmlElement): TbxEdition | undefined {
  return Object.hasOwn(roots, root.local) ? roots[root.local] : undefined;
}

/** The element that holds the entries; in 2014 it stands in the root itself. */
export function bodyOf(root: XmlElement): XmlElement | undefined {
  const edition = editionOf(root);
  if (edition === undefined) return undefined;
  if (edition === '2014') return childrenOf(root, ['body'])[0];
  return childrenOf(root, ['text']).flatMap((text) => childrenOf(text, ['body']))[0];
}

export function childrenOf(element: XmlElement, names: readonly string[]): readonly XmlElement[] {
  return elementsOf(element).filter(({ local }) => names.includes(local));
}

export function languageOf(element: XmlElement): string | undefined {
  const language = element.attributes.find(({ name }) => name === 'xml:lang')?.value.trim();
  return language === '' ? undefined : language;
}

/** `<termNote type="administrativeStatus">`, or `<min:administrativeStatus>`. */
export function categoryOf(element: XmlElement): string {
  const isTyped = ['termNote', 'descrip', 'admin', 'xref', 'ref'].includes(element.local);
  return isTyped ? (attributeOf(element, 'type')?.value ?? '') : element.local;
}

/** Categories of ISO 12620, the names of 2014, and those that files in the world use for the same. */
export const termCategories: Readonly<Record<string, TermField>> = {
  administrativeStatus: 'status',
  normativeAuthorization: 'status',
  termStatus: 'status',
  termType: 'type',
  partOfSpeech: 'partOfSpeech',
  grammaticalGender: 'gender',
  source: 'source',
};

export const conceptCategories: Readonly<Record<string, ConceptField>> = {
  definition: 'definition',
  subjectField: 'subjectField',
  doNotTranslate: 'doNotTranslate',
};

export type TbxDialect = 'TBX-Basic' | 'TBX-Core' | 'TBX-Min';

/** How a dialect says a field: the element, the category, the module of DCT, and the values it may have. */
export interface CategorySpelling {
  readonly element: 'admin' | 'descrip' | 'termNote';
  readonly category: string;
  readonly module: 'basic' | 'min';
  readonly values?: ReadonlySet<string>;
}

const partsOfSpeech = new Set(['noun', 'verb', 'adjective', 'adverb', 'properNoun', 'other']);
const termTypes = new Set(['abbreviation', 'acronym', 'fullForm', 'phrase', 'shortForm', 'variant']);

type Spellings<Field extends string> = Partial<Readonly<Record<Field, CategorySpelling>>>;

const minTerm: Spellings<TermField> = {
  status: { element: 'termNote', category: 'administrativeStatus', module: 'min' },
  partOfSpeech: { element: 'termNote', category: 'partOfSpeech', module: 'min', values: partsOfSpeech },
};

/** What is not here is a note, `validUntil: 2015-06-30`: every dialect has notes, and people can read them. */
export const termSpellings: Readonly<Record<TbxDialect, Spellings<TermField>>> = {
  'TBX-Core': {},
  'TBX-Min': minTerm,
  'TBX-Basic': {
    ...minTerm,
    type: { element: 'termNote', category: 'termType', module: 'basic', values: termTypes },
    gender: { element: 'termNote', category: 'grammaticalGender', module: 'basic' },
    source: { element: 'admin', category: 'source', module: 'basic' },
  },
};

const minConcept: Spellings<ConceptField> = {
  subjectField: { element: 'descrip', category: 'subjectField', module: 'min' },
};

export const conceptSpellings: Readonly<Record<TbxDialect, Spellings<ConceptField>>> = {
  'TBX-Core': {},
  'TBX-Min': minConcept,
  'TBX-Basic': { ...minConcept, definition: { element: 'descrip', category: 'definition', module: 'basic' } },
};

export const statusValues: Readonly<Record<NonNullable<RegisterTerm['status']>, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
  superseded: 'supersededTerm-admn-sts',
};

export const statusValues2014: typeof statusValues = {
  preferred: 'preferred',
  admitted: 'admitted',
  forbidden: 'notRecommended',
  superseded: 'obsolete',
};

const nameStart = '_\\p{L}';
const ordinaryId = new RegExp(`^[${nameStart}][${nameStart}\\p{Nd}.-]*$`, 'u');

/** An `xml:id` may not begin with a digit or hold a space; such characters are written `_x0023_`, and read again. */
export function xmlIdOf({ id }: Pick<RegisterConcept, 'id'>): string {
  const escaped = id.replace(/_(?=x[0-9A-F]{4,6}_)/gu, '_x005F_');
  if (ordinaryId.test(escaped)) return escaped;
  const characters = [...escaped].map((character, index) =>
    (index === 0 ? /[_A-Za-z]/u : /[_A-Za-z0-9.-]/u).test(character) ? character : escapedCharacter(character),
  );
  return characters.join('');
}

function escapedCharacter(character: string): string {
  return `_x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

export function idOfXmlId(written: string): string {
  return written.replace(/_x([0-9A-F]{4,6})_/gu, (whole, hex: string) => {
    const codePoint = Number.parseInt(hex, 16);
    return codePoint > 0x10ffff ? whole : String.fromCodePoint(codePoint);
  });
}
