/** `seg` and the elements in it as they are written (TMX 1.4b, Content Markup): text and elements inside each other. */
import { mixedContent, type XmlElement } from '@dragoman/xml';
import { legibleText, legibleValue } from './legible.ts';

/** `bpt ept it ph hi ut sub`, or an element that TMX does not define. */
export interface Markup {
  /** Without the prefix that the TMX of the file may have; of other namespaces as written. */
  readonly element: string;
  /** As written: `i x type assoc pos datatype`, and others. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: SegmentMarkup;
}

/** Adjacent text is one string; comments and processing instructions are no content. */
export type SegmentMarkup = readonly (string | Markup)[];

export function readMarkup(element: XmlElement, namespace: string): SegmentMarkup {
  const content: (string | Markup)[] = [];
  for (const child of mixedContent(element)) {
    const last = content.at(-1);
    if (typeof child !== 'string') content.push(readElement(child, namespace));
    else if (typeof last === 'string') content[content.length - 1] = last + child;
    else if (child !== '') content.push(child);
  }
  return content;
}

export function readElement(element: XmlElement, namespace: string): Markup {
  return {
    element: element.namespace === namespace ? element.local : element.name,
    attributes: Object.fromEntries(element.attributes.map(({ name, value }) => [name, value])),
    content: readMarkup(element, namespace),
  };
}

/** @param prefix Of the TMX elements in the file, with its colon; empty in almost all files. */
export function writeMarkup(content: SegmentMarkup, prefix = ''): string {
  return content.map((item) => (typeof item === 'string' ? legibleText(item) : writeElement(item, prefix))).join('');
}

export function writeElement({ element, attributes, content }: Markup, prefix = ''): string {
  const name = ownElements.has(element) ? `${prefix}${element}` : element;
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${legibleValue(value)}"`);
  const head = `<${name}${pairs.join('')}`;
  return content.length === 0 ? `${head}/>` : `${head}>${writeMarkup(content, prefix)}</${name}>`;
}

const ownElements: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'hi', 'ut', 'sub']);

/** Character data at any depth. */
export function markupText(content: SegmentMarkup): string {
  return content.map((item) => (typeof item === 'string' ? item : markupText(item.content))).join('');
}
