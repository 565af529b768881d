/** Elements of TMX to the model, one at a time: the same for a file that is read whole and for one that goes by. */
import { type XmlElement, elementsBut, elementsOf, mixedContent, textOf } from '@dragoman/xml';
import {
  type AttributeNames,
  encodingAttributes,
  headerAttributes,
  mapAttributes,
  noteAttributes,
  propertyAttributes,
  readAttributes,
  unitAttributes,
  variantAttributes,
} from './attributes.ts';
import { equalValues } from './equal-values.ts';
import { readSegment } from './segment-content.ts';
import { readElement, readMarkup } from './segment-markup.ts';
import {
  type Extended,
  ownHeader,
  type Property,
  type TmxHeader,
  type TmxNote,
  type TranslationUnit,
  type UserEncoding,
  type Variant,
} from './translation-unit.ts';

/** Only elements in the namespace of the root are TMX. */
export function elementsNamed(parent: XmlElement, name: string, namespace: string): readonly XmlElement[] {
  return elementsOf(parent).filter((child) => child.local === name && child.namespace === namespace);
}

export function readUnit(element: XmlElement, namespace: string): TranslationUnit {
  return {
    ...readAttributes(element, unitAttributes),
    ...unknownElements(element, namespace, ['note', 'prop', 'tuv']),
    notes: notesOf(element, namespace),
    properties: propertiesOf(element, namespace),
    variants: elementsNamed(element, 'tuv', namespace).map((variant) => readVariant(variant, namespace)),
  };
}

export function readVariant(element: XmlElement, namespace: string): Variant {
  const segment = elementsNamed(element, 'seg', namespace)[0];
  const [notes, properties] = [notesOf(element, namespace), propertiesOf(element, namespace)];
  return {
    language: '',
    ...readAttributes(element, variantAttributes),
    ...unknownElements(element, namespace, ['note', 'prop', 'seg']),
    ...(notes.length === 0 ? {} : { notes }),
    ...(properties.length === 0 ? {} : { properties }),
    ...(segment === undefined ? { content: [] } : readSegment(readMarkup(segment, namespace))),
  };
}

/** `srclang` and the rest; the rest is undefined where it is what this lib writes. */
export function readHeader(
  element: XmlElement,
  namespace: string,
): { readonly sourceLanguage: string; readonly header?: TmxHeader } {
  const { sourceLanguage = '*all*', ...facts } = readAttributes(element, headerAttributes);
  const [notes, properties] = [notesOf(element, namespace), propertiesOf(element, namespace)];
  const encodings = elementsNamed(element, 'ude', namespace).map((encoding) => readEncoding(encoding, namespace));
  const header = {
    ...facts,
    ...unknownElements(element, namespace, ['note', 'prop', 'ude']),
    ...(notes.length === 0 ? {} : { notes }),
    ...(properties.length === 0 ? {} : { properties }),
    ...(encodings.length === 0 ? {} : { encodings }),
  };
  return equalValues(header, ownHeader) ? { sourceLanguage } : { sourceLanguage, header };
}

function readEncoding(element: XmlElement, namespace: string): UserEncoding {
  const maps = elementsNamed(element, 'map', namespace).map((map) => ({
    unicode: '',
    ...readAttributes(map, mapAttributes),
  }));
  return { name: '', ...readAttributes(element, encodingAttributes), maps };
}

function notesOf(parent: XmlElement, namespace: string): readonly TmxNote[] {
  return elementsNamed(parent, 'note', namespace).map(readNote);
}

export function readNote(element: XmlElement): TmxNote {
  const said = readAttributes(element, noteAttributes);
  const text = textOf(element);
  return Object.keys(said).length === 0 ? text : { text, ...said };
}

function propertiesOf(parent: XmlElement, namespace: string): readonly Property[] {
  return elementsNamed(parent, 'prop', namespace).map(readProperty);
}

export function readProperty(element: XmlElement): Property {
  return { type: '', ...readAttributes(element, propertyAttributes), value: textOf(element) };
}

function unknownElements(parent: XmlElement, namespace: string, known: readonly string[]): Pick<Extended, 'elements'> {
  const others = elementsBut(parent, (child) => child.namespace === namespace && known.includes(child.local));
  return others.length === 0 ? {} : { elements: others.map((child) => readElement(child, namespace)) };
}

/** What stands on and in an element that has no fields of its own. */
export function readExtended(element: XmlElement, namespace: string, known: readonly string[]): Extended | undefined {
  const extended = {
    ...readAttributes(element, {} satisfies AttributeNames),
    ...unknownElements(element, namespace, known),
  };
  return Object.keys(extended).length === 0 ? undefined : extended;
}

/** Whether there are words where only elements belong. */
export function holdsText(element: XmlElement): boolean {
  return mixedContent(element).some((child) => typeof child === 'string' && /\S/u.test(child));
}
