/**
 * Reads TBX of ISO 30042:2008 (`martif`), of 2014 (TBX-Min, `TBX`) and of 2019 (`tbx`), categories as attributes (DCA) or as
 * elements (DCT), with namespaces or without: by local names.
 */
import {
  type Diagnostic,
  hasError,
  lineAndColumn,
  type RegisterConcept,
  type RegisterTerm,
  type TermStatus,
} from '@dragoman/model';
import { canonicalLanguageTag } from '@dragoman/text';
import { attributeOf, elementsOf, readXmlTree, textOf, type XmlElement } from '@dragoman/xml';
import { collapsed, conceptOfFields, type TermField, termOfFields } from './register-fields.ts';
import * as problems from './register-problems.ts';
import type { RegisterRead } from './register-read.ts';
import { conceptFieldsAtTerm, conceptFieldsOf, fieldMap, type FieldPlace, termFieldsOf } from './tbx-fields.ts';
import {
  bodyOf,
  childrenOf,
  editionOf,
  entryNames,
  idOfXmlId,
  languageNames,
  languageOf,
  termNames,
} from './tbx-names.ts';

export type { TermStatus };
export type Term = RegisterTerm;
export type Concept = RegisterConcept;
export type TbxRead = RegisterRead;

/**
 * Codes without concepts: `not-well-formed`, `doctype-refused`, `xml-limit-exceeded`, `not-tbx`. Everything else is a
 * warning, and what cannot be read is left out. A DOCTYPE that names a DTD is tolerated and never loaded.
 */
export function readTbx(path: string, text: string): TbxRead {
  const { root, diagnostics } = readXmlTree(path, text, { doctype: 'external-id' });
  if (root === undefined || hasError(diagnostics)) return { concepts: [], diagnostics };
  const body = bodyOf(root);
  if (body === undefined) return { concepts: [], diagnostics: [...diagnostics, notTbx(path, text, root)] };
  const found: Diagnostic[] = [];
  const report: Reporter = (problem, { start }) =>
    found.push({ ...problem, location: { file: path, ...lineAndColumn(text, start) } });
  const entries = childrenOf(body, entryNames);
  const concepts = readEntries(entries, report);
  return { concepts, diagnostics: [...diagnostics, ...found] };
}

type Reporter = (problem: problems.Problem, at: { readonly start: number }) => void;

function readEntries(entries: readonly XmlElement[], report: Reporter): readonly RegisterConcept[] {
  const ids = conceptIds(entries);
  const known = new Set<string>();
  return entries.flatMap((entry, index) => {
    const id = ids[index] ?? '';
    const written = writtenId(entry);
    if (written !== undefined && known.has(written)) report(problems.duplicateConcept(written, id), entry);
    if (written !== undefined) known.add(written);
    return readConcept(entry, id, report);
  });
}

/** An id of its own for every entry: `#3` for the third where it has none, `a#2` for the second that calls itself `a`. */
export function conceptIds(entries: readonly XmlElement[]): readonly string[] {
  const taken = new Set<string>();
  return entries.map((entry, index) => {
    const written = writtenId(entry) ?? `#${index + 1}`;
    let id = written;
    for (let count = 2; taken.has(id); count += 1) id = `${written}#${count}`;
    taken.add(id);
    return id;
  });
}

function writtenId(entry: XmlElement): string | undefined {
  const id = (attributeOf(entry, 'id')?.value ?? '').trim();
  return id === '' ? undefined : idOfXmlId(id);
}

function readConcept(entry: XmlElement, id: string, report: Reporter): readonly RegisterConcept[] {
  const languages = childrenOf(entry, languageNames);
  const terms = languages.flatMap((language) => readLanguage(language, id, report));
  const places = [
    ...conceptFieldsOf(entry),
    ...languages.flatMap((language) => conceptFieldsOf(language).filter(({ field }) => field !== 'note')),
    ...languages.flatMap(termSectionsOf).flatMap(conceptFieldsAtTerm),
  ];
  const { value, troubles } = conceptOfFields(id, terms, fieldMap(places));
  for (const trouble of troubles) report(problems.unknownValue(trouble), placeOf(trouble.field, places) ?? entry);
  if (terms.length === 0) report(problems.conceptWithoutTerm(id), entry);
  return terms.length === 0 ? [] : [value];
}

function placeOf<Field extends string>(field: Field, places: readonly FieldPlace<Field>[]): XmlElement | undefined {
  return places.find((place) => place.field === field)?.element;
}

/** What holds one term: `tig`, `termSec`, `termGroup`, or the `termGrp` of an `ntig`, whose notes may stand beside it. */
export function termSectionsOf(language: XmlElement): readonly XmlElement[] {
  return childrenOf(language, termNames);
}

function readLanguage(element: XmlElement, id: string, report: Reporter): readonly RegisterTerm[] {
  const language = languageOf(element);
  if (language === undefined) {
    report(problems.languageMissing(element.name), element);
    return [];
  }
  if (canonicalLanguageTag(language) === undefined) report(problems.unknownLanguage(language), element);
  const seen = new Set<string>();
  return termSectionsOf(element).flatMap((section) => {
    const term = termTextOf(section);
    if (term === '') {
      report(problems.termMissing(section.name), section);
      return [];
    }
    const read = readTerm(language, term, section, report);
    if (seen.has(term)) report(problems.duplicateTerm(read, id), section);
    seen.add(term);
    return [read];
  });
}

function readTerm(language: string, term: string, section: XmlElement, report: Reporter): RegisterTerm {
  const places = termFieldsOf(section);
  const { value, troubles } = termOfFields(language, term, fieldMap(statusFirst(places)));
  for (const trouble of troubles) report(problems.unknownValue(trouble), placeOf(trouble.field, places) ?? section);
  problems.reportTerm(value, (problem) => report(problem, section));
  return value;
}

/** `administrativeStatus` says what the owner of the register wants; a norm's authorization only where it is silent. */
function statusFirst(places: readonly FieldPlace<TermField>[]): readonly FieldPlace<TermField>[] {
  const isNorm = ({ element }: FieldPlace<TermField>): boolean =>
    attributeOf(element, 'type')?.value === 'normativeAuthorization' || element.local === 'normativeAuthorization';
  return [...places.filter((place) => !isNorm(place)), ...places.filter(isNorm)];
}

export function termTextOf(section: XmlElement): string {
  const element = termElementOf(section);
  return element === undefined ? '' : collapsed(textOf(element));
}

function termElementOf(section: XmlElement): XmlElement | undefined {
  for (const child of elementsOf(section)) {
    if (child.local === 'term') return child;
    const inside = child.local === 'termGrp' ? termElementOf(child) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function notTbx(path: string, text: string, root: XmlElement): Diagnostic {
  const found = editionOf(root) === undefined ? `<${root.name}>` : `<${root.name}> without a body`;
  return {
    code: 'not-tbx',
    severity: 'error',
    message: `the root element is ${found}; TBX is <tbx> or <martif> with a <text> and a <body>, or <TBX> with a <body>`,
    location: { file: path, ...lineAndColumn(text, root.start) },
    advice: 'Give a TBX file.',
    values: { root: found },
  };
}
