/** What TBX says of a concept or a term beside the term itself, as fields of our model. */
import { elementsOf, textOf, type XmlElement } from '@dragoman/xml';
import { collapsed, type ConceptField, conceptFields, type TermField, termFields } from './register-fields.ts';
import { categoryOf, childrenOf, conceptCategories, termCategories } from './tbx-names.ts';

export interface FieldPlace<Field extends string> {
  readonly field: Field;
  readonly text: string;
  readonly element: XmlElement;
}

/** `termGrp` is where an `ntig` has its term; the other groups hold one category and what is said about it. */
const groups = ['termGrp', 'adminGrp', 'termNoteGrp', 'descripGrp', 'noteGrp'];

/** Elements that speak of the term or concept; those that speak of a definition or a note are not among them. */
function sayingsOf(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (!groups.includes(child.local)) return [child];
    if (child.local === 'termGrp') return sayingsOf(child);
    return child.local === 'noteGrp' ? childrenOf(child, ['note']) : elementsOf(child).slice(0, 1);
  });
}

/** `<note>`, or `<note><noteKey>…</noteKey><noteValue>…</noteValue></note>` of 2014, as `key: value`. */
export function noteText(note: XmlElement): string {
  const [key] = childrenOf(note, ['noteKey']);
  const [value] = childrenOf(note, ['noteValue']);
  if (key === undefined && value === undefined) return collapsed(textOf(note));
  const said = value === undefined ? '' : collapsed(textOf(value));
  return key === undefined ? said : `${collapsed(textOf(key))}: ${said}`;
}

export function termFieldsOf(section: XmlElement): readonly FieldPlace<TermField>[] {
  return sayingsOf(section).flatMap((element): readonly FieldPlace<TermField>[] => {
    if (element.local === 'note') return keyedNote(element, termFields);
    const category = categoryOf(element);
    if (!Object.hasOwn(termCategories, category)) return [];
    const field = termCategories[category];
    return field === undefined ? [] : [{ field, text: collapsed(textOf(element)), element }];
  });
}

export function conceptFieldsOf(entry: XmlElement): readonly FieldPlace<ConceptField>[] {
  return sayingsOf(entry).flatMap((element): readonly FieldPlace<ConceptField>[] => {
    if (element.local === 'note') return keyedNote(element, conceptFields);
    const category = categoryOf(element);
    if (!Object.hasOwn(conceptCategories, category)) return [];
    const field = conceptCategories[category];
    return field === undefined ? [] : [{ field, text: collapsed(textOf(element)), element }];
  });
}

/** `concept.kind: body` at a term: TBX of 2014 has no notes at its concepts. */
const conceptKey = new RegExp(`^concept\\.(?=(?:${conceptFields.join('|')}): )`, 'u');

export function conceptFieldsAtTerm(section: XmlElement): readonly FieldPlace<ConceptField>[] {
  const notes = sayingsOf(section).filter(({ local }) => local === 'note');
  return notes.flatMap((element) => {
    const text = noteText(element);
    return conceptKey.test(text) ? keyed(text.replace(conceptKey, ''), conceptFields, element) : [];
  });
}

function keyedNote<Field extends string>(
  element: XmlElement,
  fields: readonly Field[],
): readonly FieldPlace<Field | 'note'>[] {
  const text = noteText(element);
  return conceptKey.test(text) ? [] : keyed(text, fields, element);
}

function keyed<Field extends string>(
  text: string,
  fields: readonly Field[],
  element: XmlElement,
): readonly FieldPlace<Field | 'note'>[] {
  if (text === '') return [];
  const [, key, value] = /^([A-Za-z]+): (.*)$/su.exec(text) ?? [];
  const field = fields.find((name) => name === key);
  return [
    field === undefined || value === undefined ? { field: 'note', text, element } : { field, text: value, element },
  ];
}

/** Several notes are lines of one; of everything else the first counts. */
export function fieldMap<Field extends string>(places: readonly FieldPlace<Field>[]): ReadonlyMap<Field, string> {
  const map = new Map<Field, string>();
  for (const { field, text } of places) {
    const known = map.get(field);
    if (known === undefined) map.set(field, text);
    else if (field === 'note') map.set(field, `${known}\n${text}`);
  }
  return map;
}
