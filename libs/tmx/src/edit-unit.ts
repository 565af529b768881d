/** One unit, as it is and as it shall be, to the spans that differ. */
import { normalizeContent } from '@dragoman/model';
import { equalValues } from '@dragoman/text';
import { elementsOf, type TextEdit, type XmlElement } from '@dragoman/xml';
import {
  attributeValues,
  headerAttributes,
  noteAttributes,
  propertyAttributes,
  unitAttributes,
  variantAttributes,
} from './attributes.ts';
import { attributeEdits, type FileStyle, listEdits, type ListKind, type Neighbours } from './edit-list.ts';
import { indentOf } from './file-style.ts';
import { legibleText } from './legible.ts';
import { elementsNamed } from './read-unit.ts';
import { segmentMarkup } from './segment-content.ts';
import { equalMarkup, writeMarkup } from './segment-markup.ts';
import {
  noteText,
  type Property,
  type TmxHeader,
  type TmxMemory,
  type TmxNote,
  type TranslationUnit,
  type Variant,
} from './translation-unit.ts';
import { writeHeader, writeNote, writeProperty, writeSegment, writeUnit, writeVariant } from './write-tmx.ts';

export function unitEdits(
  element: XmlElement,
  old: TranslationUnit,
  next: TranslationUnit,
  namespace: string,
  style: FileStyle,
): readonly TextEdit[] {
  if (equalValues(old, next)) return [];
  const variants = elementsNamed(element, 'tuv', namespace);
  if (elementsOf(element).length === 0 || !equalValues(old.elements, next.elements)) {
    return [rewritten(element, (indent) => writeUnit(next, indent, style.spelling), style)];
  }
  const before = [...elementsNamed(element, 'note', namespace), ...elementsNamed(element, 'prop', namespace)];
  const last = before.reduce<XmlElement | undefined>(
    (one, other) => (one && one.end > other.end ? one : other),
    undefined,
  );
  return [
    ...attributeEdits(element, attributeValues(next, unitAttributes), style),
    ...describedEdits(element, old, next, namespace, style),
    ...listEdits(
      variants,
      old.variants,
      next.variants,
      { before: last, after: elementsOf(element)[0] },
      variantKind(namespace, style),
      style,
    ),
  ];
}

function variantKind(namespace: string, style: FileStyle): ListKind<Variant> {
  return {
    edit: (element, old, next) => variantEdits(element, old, next, namespace, style),
    write: (variant, indent) => writeVariant(variant, indent, style.spelling),
  };
}

function variantEdits(
  element: XmlElement,
  old: Variant,
  next: Variant,
  namespace: string,
  style: FileStyle,
): readonly TextEdit[] {
  const segment = elementsNamed(element, 'seg', namespace)[0];
  if (segment === undefined || !equalValues(old.elements, next.elements)) {
    return [rewritten(element, (indent) => writeVariant(next, indent, style.spelling), style)];
  }
  const described = {
    old: { notes: old.notes ?? [], properties: old.properties ?? [] },
    next: { notes: next.notes ?? [], properties: next.properties ?? [] },
  };
  return [
    ...attributeEdits(element, attributeValues(next, variantAttributes), style),
    ...describedEdits(element, described.old, described.next, namespace, style),
    ...segmentEdits(segment, old, next, style),
  ];
}

/** Who gives the same content without its markup knows nothing of the codes' attributes: they stay as they are. */
function segmentEdits(element: XmlElement, old: Variant, next: Variant, style: FileStyle): readonly TextEdit[] {
  const markup = segmentMarkup(next);
  const isKept = next.markup === undefined && equalValues(old.content, normalizeContent(next.content));
  if (isKept || equalMarkup(segmentMarkup(old), markup)) return [];
  const { eol, spelling } = style;
  if (element.tag.selfClosing) return [rewritten(element, () => writeSegment(next, spelling), style)];
  const text = writeMarkup(markup, spelling.prefix).replaceAll('\n', eol);
  return [{ start: element.contentStart, end: element.contentEnd, text }];
}

type Described = Pick<TranslationUnit, 'notes' | 'properties'>;

/** Notes and properties of a unit or variant, which has other elements too. */
function describedEdits(
  parent: XmlElement,
  old: Described,
  next: Described,
  namespace: string,
  style: FileStyle,
): readonly TextEdit[] {
  const [notes, properties] = [elementsNamed(parent, 'note', namespace), elementsNamed(parent, 'prop', namespace)];
  const first = elementsOf(parent)[0];
  const ofNotes: Neighbours = { before: undefined, after: first };
  const ofProperties: Neighbours = { before: notes.at(-1), after: first };
  return [
    ...listEdits(notes, old.notes, next.notes, ofNotes, noteKind(style), style),
    ...listEdits(properties, old.properties, next.properties, ofProperties, propertyKind(style), style),
  ];
}

function noteKind(style: FileStyle): ListKind<TmxNote> {
  const write = (note: TmxNote): string => writeNote(note, style.spelling);
  return {
    edit: (element, old, next) => {
      const said = typeof next === 'string' ? {} : next;
      const values = attributeValues(said, noteAttributes);
      return textEdits(element, values, [noteText(old), noteText(next)], () => write(next), style);
    },
    write,
  };
}

function propertyKind(style: FileStyle): ListKind<Property> {
  const write = (property: Property): string => writeProperty(property, style.spelling);
  return {
    edit: (element, old, next) => {
      const values = attributeValues(next, propertyAttributes);
      return textEdits(element, values, [old.value, next.value], () => write(next), style);
    },
    write,
  };
}

function textEdits(
  element: XmlElement,
  values: ReadonlyMap<string, string>,
  [old, next]: readonly [string, string],
  write: () => string,
  style: FileStyle,
): readonly TextEdit[] {
  if (element.tag.selfClosing && old !== next) return [rewritten(element, write, style)];
  const { contentStart: start, contentEnd: end } = element;
  const text = legibleText(next).replaceAll('\n', style.eol);
  return [...attributeEdits(element, values, style), ...(old === next ? [] : [{ start, end, text }])];
}

export function headerEdits(
  element: XmlElement,
  memory: TmxMemory,
  next: TmxHeader,
  namespace: string,
  style: FileStyle,
): readonly TextEdit[] {
  const { sourceLanguage, header: old = {} } = memory;
  const { notes = [], properties = [] } = next;
  const isSame = equalValues([old.encodings, old.elements], [next.encodings, next.elements]);
  if (!isSame || elementsOf(element).length === 0) {
    return [rewritten(element, () => writeHeader(next, sourceLanguage, style.spelling).trimStart(), style)];
  }
  const values = attributeValues({ ...next, sourceLanguage }, headerAttributes);
  const oldLists = { notes: old.notes ?? [], properties: old.properties ?? [] };
  return [
    ...attributeEdits(element, values, style),
    ...describedEdits(element, oldLists, { notes, properties }, namespace, style),
  ];
}

function rewritten(element: XmlElement, write: (indent: string) => string, { text, eol }: FileStyle): TextEdit {
  const written = write(indentOf(text, element)).replaceAll('\n', eol);
  return { start: element.start, end: element.end, text: written };
}
