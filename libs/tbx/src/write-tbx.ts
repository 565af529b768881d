/**
 * Writes TBX: UTF-8, LF, two spaces. Promise: what is written is valid in its dialect, reads back as the same concepts, and
 * the same concepts give the same bytes on every day.
 */
import type { RegisterConcept, RegisterTerm } from '@dragoman/model';
import { escapeAttribute, escapeText } from '@dragoman/xml';
import {
  type ConceptField,
  conceptFields,
  conceptFieldText,
  type TermField,
  termFields,
  termFieldText,
} from './register-fields.ts';
import {
  type CategorySpelling,
  conceptSpellings,
  statusValues,
  statusValues2014,
  type TbxDialect,
  type TbxEdition,
  tbxNames,
  termSpellings,
  xmlIdOf,
} from './tbx-names.ts';

export interface TbxOptions {
  /** Of 2008 there is `TBX-Basic` only, of 2014 `TBX-Min` only. */
  readonly edition?: TbxEdition;
  readonly dialect?: TbxDialect;
  /** Categories as attributes (`dca`) or as elements (`dct`, of 2019 only). */
  readonly style?: 'dca' | 'dct';
  /** Of what is not a term: definitions, notes. */
  readonly language?: string;
  /** Where the register comes from, for its header. */
  readonly description?: string;
}

/** Options with their defaults, and what the edition leaves no choice about. */
export interface TbxForm {
  readonly edition: TbxEdition;
  readonly dialect: TbxDialect;
  readonly style: 'dca' | 'dct';
}

/** Concepts without a term are left out: TBX has none. */
export function writeTbx(concepts: readonly RegisterConcept[], options: TbxOptions = {}): string {
  const { language = 'en', description = 'Written by dragoman' } = options;
  const form = formOf(options);
  const entries = concepts.filter(({ terms }) => terms.length > 0).flatMap((concept) => entryLines(concept, form));
  // A body has entries; of 2019 a text may be without one.
  const body =
    entries.length === 0 && form.edition === '2019' ? [] : ['   <body>', ...indented(entries, '    '), '   </body>'];
  return [...headLines(form, language, description), ...body, ...tailLines(form)].map((line) => `${line}\n`).join('');
}

export function formOf({ edition = '2019', dialect = 'TBX-Basic', style = 'dca' }: TbxOptions): TbxForm {
  if (edition === '2008') return { edition, dialect: 'TBX-Basic', style: 'dca' };
  return edition === '2014' ? { edition, dialect: 'TBX-Min', style: 'dct' } : { edition, dialect, style };
}

function headLines({ edition, dialect, style }: TbxForm, language: string, description: string): readonly string[] {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
  const lang = escapeAttribute(language);
  const said = legible(description);
  if (edition === '2014') {
    return [
      declaration,
      `<TBX dialect="TBX-Min">`,
      '  <header>',
      `    <description>${said}</description>`,
      '  </header>',
    ];
  }
  const source = `    <fileDesc><sourceDesc><p>${said}</p></sourceDesc></fileDesc>`;
  if (edition === '2008') {
    const xcs = '    <encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>';
    const head = ['  <martifHeader>', source, xcs, '  </martifHeader>', '  <text>'];
    return [
      declaration,
      '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">',
      `<martif type="TBX-Basic" xml:lang="${lang}">`,
      ...head,
    ];
  }
  const root = `<tbx xmlns="urn:iso:std:iso:30042:ed-2"${modules(dialect, style)} type="${dialect}" style="${style}" xml:lang="${lang}">`;
  return [declaration, root, '  <tbxHeader>', source, '  </tbxHeader>', '  <text>'];
}

export const moduleNamespaces = {
  min: 'http://www.tbxinfo.net/ns/min',
  basic: 'http://www.tbxinfo.net/ns/basic',
} as const;

function modules(dialect: TbxDialect, style: TbxForm['style']): string {
  const names =
    dialect === 'TBX-Core' || style === 'dca'
      ? []
      : dialect === 'TBX-Min'
        ? (['min'] as const)
        : (['min', 'basic'] as const);
  return names.map((name) => ` xmlns:${name}="${moduleNamespaces[name]}"`).join('');
}

function tailLines({ edition }: TbxForm): readonly string[] {
  if (edition === '2014') return ['</TBX>'];
  return ['  </text>', edition === '2008' ? '</martif>' : '</tbx>'];
}

function indented(lines: readonly string[], indent: string): readonly string[] {
  return lines.map((line) => indent + line);
}

export function entryLines(concept: RegisterConcept, form: TbxForm): readonly string[] {
  const { entry } = tbxNames[form.edition];
  const byLanguage = [...Map.groupBy(concept.terms, ({ language }) => language)];
  const languages = byLanguage.flatMap(([language, terms], index) =>
    languageLines(language, terms, form, index === 0 ? concept : undefined),
  );
  return [
    `<${entry} id="${escapeAttribute(xmlIdOf(concept))}">`,
    ...indented([...conceptLines(concept, form), ...languages], '  '),
    `</${entry}>`,
  ];
}

export function languageLines(
  language: string,
  terms: readonly RegisterTerm[],
  form: TbxForm,
  concept?: RegisterConcept,
): readonly string[] {
  const { language: name } = tbxNames[form.edition];
  const lines = terms.flatMap((term, index) => termLines(term, form, index === 0 ? concept : undefined));
  return [`<${name} xml:lang="${escapeAttribute(language)}">`, ...indented(lines, '  '), `</${name}>`];
}

/** The concept, where its fields have no place of their own (2014). */
export function termLines(term: RegisterTerm, form: TbxForm, concept?: RegisterConcept): readonly string[] {
  const { term: name } = tbxNames[form.edition];
  const lines = form.edition === '2014' ? lines2014(term, concept) : saidOfTerm(term, form);
  return [`<${name}>`, ...indented([`<term>${legible(term.term)}</term>`, ...lines], '  '), `</${name}>`];
}

function saidOfTerm(term: RegisterTerm, form: TbxForm): readonly string[] {
  const said = termFields.flatMap((field) => {
    const text = termFieldText(term, field);
    return text === undefined || text === '' ? [] : [{ field, text }];
  });
  const spelled = said.map(({ field, text }) => termFieldLines(field, text, form));
  // Notes on the term come before all else (`tig`, `termSec`); after them the order is free.
  return [...spelled.flat().filter(isTermNote), ...spelled.flat().filter((line) => !isTermNote(line))];
}

function isTermNote(line: string): boolean {
  return line.startsWith('<termNote ');
}

export function termFieldLines(field: TermField, text: string, { dialect, style }: TbxForm): readonly string[] {
  const spelling = termSpellings[dialect][field];
  const value = field === 'status' && isStatus(text) ? statusValues[text] : text;
  if (spelling === undefined || spelling.values?.has(text) === false) return noteLines(field, text, termFields);
  return [categoryLine(spelling, value, style)];
}

export function isStatus(text: string): text is NonNullable<RegisterTerm['status']> {
  return Object.hasOwn(statusValues, text);
}

function categoryLine({ element, category, module }: CategorySpelling, value: string, style: TbxForm['style']): string {
  if (style === 'dct') return `<${module}:${category}>${legible(value)}</${module}:${category}>`;
  return `<${element} type="${category}">${legible(value)}</${element}>`;
}

/** A note of people says only itself; where it reads like one of ours it is called a note. */
function noteLines(field: string, text: string, fields: readonly string[]): readonly string[] {
  return keyedNotes(field, text, fields).map((note) => `<note>${legible(note)}</note>`);
}

function keyedNotes(field: string, text: string, fields: readonly string[]): readonly string[] {
  if (field !== 'note') return [`${field}: ${text}`];
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const [, key] = /^(?:concept\.)?([A-Za-z]+): /u.exec(line) ?? [];
    const isOurs = line.startsWith('concept.') ? key !== undefined : fields.includes(key ?? '');
    return isOurs ? `note: ${line}` : line;
  });
}

function conceptLines(concept: RegisterConcept, { edition, dialect, style }: TbxForm): readonly string[] {
  return conceptFields.flatMap((field) => {
    const text = conceptFieldText(concept, field);
    if (text === undefined || text === '') return [];
    if (edition === '2014') return field === 'subjectField' ? [`<subjectField>${legible(text)}</subjectField>`] : [];
    return conceptFieldLines(field, text, { edition, dialect, style });
  });
}

function conceptFieldLines(field: ConceptField, text: string, { dialect, style }: TbxForm): readonly string[] {
  const spelling = conceptSpellings[dialect][field];
  return spelling === undefined ? noteLines(field, text, conceptFields) : [categoryLine(spelling, text, style)];
}

/** `noteGrp`, then `termStatus`, then `partOfSpeech`. */
function lines2014(term: RegisterTerm, concept: RegisterConcept | undefined): readonly string[] {
  const partOfSpeech = termSpellings['TBX-Min'].partOfSpeech?.values?.has(term.partOfSpeech ?? '') === true;
  const notes = termFields.flatMap((field) => {
    const text = termFieldText(term, field);
    const hasElement = field === 'status' || (field === 'partOfSpeech' && partOfSpeech);
    return text === undefined || text === '' || hasElement ? [] : keyedNotes(field, text, termFields);
  });
  const grouped = [...notes, ...(concept === undefined ? [] : conceptNotes(concept))].map(note2014);
  return [
    ...(grouped.length === 0 ? [] : ['<noteGrp>', ...indented(grouped, '  '), '</noteGrp>']),
    ...(term.status === undefined ? [] : [`<termStatus>${statusValues2014[term.status]}</termStatus>`]),
    ...(partOfSpeech ? [`<partOfSpeech>${legible(term.partOfSpeech ?? '')}</partOfSpeech>`] : []),
  ];
}

function conceptNotes(concept: RegisterConcept): readonly string[] {
  return conceptFields
    .filter((field) => field !== 'subjectField')
    .flatMap((field) => {
      const text = conceptFieldText(concept, field);
      const lines = text === undefined ? [] : text.split('\n').filter((line) => line !== '');
      return lines.map((line) => `concept.${field}: ${line}`);
    });
}

function note2014(note: string): string {
  const [, key, value] = /^((?:concept\.)?[A-Za-z]+): (.*)$/su.exec(note) ?? [];
  if (key === undefined || value === undefined) return `<note><noteValue>${legible(note)}</noteValue></note>`;
  return `<note><noteKey>${key}</noteKey><noteValue>${legible(value)}</noteValue></note>`;
}

/** What XML cannot carry is left out. */
export function legible(text: string): string {
  return escapeText(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
}
