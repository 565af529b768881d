/** Elements of TMX to the model, one at a time: the same for a file that is read whole and for one that goes by. */
import { equalValues } from '@dragoman/text';
import { type XmlElement, elementsBut, elementsOf, textOf } from '@dragoman/xml';
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

interface Children {
  readonly notes: readonly TmxNote[];
  readonly properties: readonly Property[];
  /** Those of TMX that are wanted, and what TMX does not know. */
  readonly wanted: readonly XmlElement[];
  readonly others: readonly XmlElement[];
}

/** In one pass: a memory has millions of them. */
function childrenOf(parent: XmlElement, namespace: string, wanted: string): Children {
  const children = { notes: [] as TmxNote[], properties: [] as Property[] };
  const [chosen, others]: [XmlElement[], XmlElement[]] = [[], []];
  for (const child of elementsOf(parent)) {
    const name = child.namespace === namespace ? child.local : '';
    if (name === wanted) chosen.push(child);
    else if (name === 'note') children.notes.push(readNote(child));
    else if (name === 'prop') children.properties.push(readProperty(child));
    else others.push(child);
  }
  return { ...children, wanted: chosen, others };
}

export function readUnit(element: XmlElement, namespace: string): TranslationUnit {
  const { notes, properties, wanted, others } = childrenOf(element, namespace, 'tuv');
  return {
    ...readAttributes(element, unitAttributes),
    ...unknown(others, namespace),
    notes,
    properties,
    variants: wanted.map((variant) => readVariant(variant, namespace)),
  };
}

function readVariant(element: XmlElement, namespace: string): Variant {
  const { notes, properties, wanted, others } = childrenOf(element, namespace, 'seg');
  const segment = wanted[0];
  return {
    language: '',
    ...readAttributes(element, variantAttributes),
    ...unknown(others, namespace),
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
  const { notes, properties, wanted, others } = childrenOf(element, namespace, 'ude');
  const header = {
    ...facts,
    ...unknown(others, namespace),
    ...(notes.length === 0 ? {} : { notes }),
    ...(properties.length === 0 ? {} : { properties }),
    ...(wanted.length === 0 ? {} : { encodings: wanted.map((encoding) => readEncoding(encoding, namespace)) }),
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

export function readNote(element: XmlElement): TmxNote {
  const said = readAttributes(element, noteAttributes);
  const text = textOf(element);
  return Object.keys(said).length === 0 ? text : { text, ...said };
}

function readProperty(element: XmlElement): Property {
  return { type: '', ...readAttributes(element, propertyAttributes), value: textOf(element) };
}

function unknown(others: readonly XmlElement[], namespace: string): Pick<Extended, 'elements'> {
  return others.length === 0 ? {} : { elements: others.map((child) => readElement(child, namespace)) };
}

/** What stands on and in an element that has no fields of its own. */
export function readExtended(element: XmlElement, namespace: string, known: readonly string[]): Extended | undefined {
  const extended = {
    ...readAttributes(element, {} satisfies AttributeNames),
    ...unknown(
      elementsBut(element, (child) => child.namespace === namespace && known.includes(child.local)),
      namespace,
    ),
  };
  return Object.keys(extended).length === 0 ? undefined : extended;
}
