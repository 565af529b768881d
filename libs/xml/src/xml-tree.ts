/** The same document as elements inside elements, for readers that need to look around. */
import type {
  CData,
  Comment,
  ProcessingInstruction,
  StartTag,
  TextRun,
  XmlAttribute,
  XmlEvent,
  XmlName,
} from './events.ts';
import { TapeElement } from './tape-element.ts';

export interface XmlElement extends XmlName {
  readonly kind: 'element';
  /** From `<` of the start tag to behind `>` of the end tag. */
  readonly start: number;
  readonly end: number;
  /** Between the tags; both at the end of a self-closing tag. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly tag: StartTag;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | TextRun | CData | Comment | ProcessingInstruction;

/** The root element of a document's events; undefined only for an empty list. */
export function xmlTree(events: readonly XmlEvent[]): XmlElement | undefined {
  const open: { tag: StartTag; children: XmlNode[] }[] = [];
  let root: XmlElement | undefined;
  for (const event of events) {
    if (event.kind === 'startTag') open.push({ tag: event, children: [] });
    else if (event.kind === 'endTag') {
      const closed = open.pop();
      if (closed === undefined) continue;
      const element = elementOf(closed.tag, closed.children, event.start, event.end);
      const parent = open.at(-1);
      if (parent === undefined) root = element;
      else parent.children.push(element);
    } else if (event.kind !== 'xmlDeclaration' && event.kind !== 'doctype') open.at(-1)?.children.push(event);
  }
  return root;
}

function elementOf(tag: StartTag, children: readonly XmlNode[], contentEnd: number, end: number): XmlElement {
  const { name, prefix, local, namespace, attributes, start } = tag;
  return {
    kind: 'element',
    name,
    prefix,
    local,
    namespace,
    start,
    end,
    contentStart: tag.end,
    contentEnd,
    tag,
    attributes,
    children,
  };
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  if (element instanceof TapeElement) return element.elements;
  return element.children.filter((child): child is XmlElement => child.kind === 'element');
}

/** The same one after the other; the element does not keep them, so they are not the same objects the next time. */
export function elementsIn(element: XmlElement): Iterable<XmlElement> {
  return element instanceof TapeElement ? element.elementsIn() : elementsOf(element);
}

/** Character data and child elements, in order; comments and processing instructions left out. */
export function mixedContent(element: Pick<XmlElement, 'children'>): readonly (string | XmlElement)[] {
  if (element instanceof TapeElement) return element.mixed;
  return element.children.flatMap((child): readonly (string | XmlElement)[] => {
    if (child.kind === 'element') return [child];
    return child.kind === 'text' || child.kind === 'cdata' ? [child.text] : [];
  });
}

export function hasComment(element: XmlElement): boolean {
  return element instanceof TapeElement ? element.hasComment : element.children.some(({ kind }) => kind === 'comment');
}

/** Namespaces that elements and attributes of the document have, as far as that is known; undefined: any. */
export function namespacesIn(element: XmlElement): ReadonlySet<string> | undefined {
  return element instanceof TapeElement ? element.namespaces : undefined;
}

/** Local names that elements and attributes of the document have, as far as that is known; undefined: any. */
export function localNamesIn(element: XmlElement): ReadonlySet<string> | undefined {
  return element instanceof TapeElement ? element.localNames : undefined;
}

/** Character data inside an element at any depth; comments and processing instructions have none. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const child of mixedContent(element)) text += typeof child === 'string' ? child : textOf(child);
  return text;
}

/** The attribute of a local name in a namespace; the empty namespace is that of attributes without a prefix. */
export function attributeOf(
  element: Pick<XmlElement, 'attributes'>,
  local: string,
  namespace = '',
): XmlAttribute | undefined {
  return element.attributes.find((attribute) => attribute.local === local && attribute.namespace === namespace);
}

/** The decoded value of such an attribute. */
export function valueOf(element: Pick<XmlElement, 'attributes'>, local: string, namespace = ''): string | undefined {
  if (element instanceof TapeElement) return element.valueOf(local, namespace);
  return attributeOf(element, local, namespace)?.value;
}

/** Attributes whose names are not known. */
export function attributesBut(
  element: Pick<XmlElement, 'attributes'>,
  isKnown: (name: XmlName) => boolean,
): readonly XmlAttribute[] {
  if (element instanceof TapeElement) return element.attributesBut(isKnown);
  return element.attributes.filter((attribute) => !isKnown(attribute));
}

/** Child elements whose names are not known. */
export function elementsBut(element: XmlElement, isKnown: (name: XmlName) => boolean): readonly XmlElement[] {
  if (element instanceof TapeElement) return element.elementsBut(isKnown);
  return elementsOf(element).filter((child) => !isKnown(child));
}

/** Elements of one document, kept by their place alone: of an element itself much that it has made would be kept. */
export class ElementList {
  readonly #places: (number | XmlElement)[] = [];
  #document: TapeElement | undefined;

  push(element: XmlElement): void {
    if (element instanceof TapeElement) {
      this.#document ??= element.at(element.place);
      this.#places.push(element.place);
    } else this.#places.push(element);
  }

  at(index: number): XmlElement | undefined {
    const place = this.#places[index];
    return typeof place === 'number' ? this.#document?.at(place) : place;
  }
}
