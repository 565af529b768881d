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
  const tree = treeBuilder();
  for (const event of events) tree.take(event);
  return tree.root();
}

export interface TreeBuilder {
  take(event: XmlEvent): void;
  /** Once the events of the document are all there. */
  root(): XmlElement | undefined;
}

/** Builds a tree event by event: the list of events of a large document is as large as its tree. */
export function treeBuilder(): TreeBuilder {
  const open: { tag: StartTag; children: XmlNode[] }[] = [];
  let root: XmlElement | undefined;
  return {
    root: () => root,
    take: (event) => {
      if (event.kind === 'startTag') open.push({ tag: event, children: [] });
      else if (event.kind === 'endTag') {
        const closed = open.pop();
        if (closed === undefined) return;
        const element = elementOf(closed.tag, closed.children, event.start, event.end);
        const parent = open.at(-1);
        if (parent === undefined) root = element;
        else parent.children.push(element);
      } else if (event.kind !== 'xmlDeclaration' && event.kind !== 'doctype') open.at(-1)?.children.push(event);
    },
  };
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
  return element.children.filter((child): child is XmlElement => child.kind === 'element');
}

/** Character data inside an element at any depth; comments and processing instructions have none. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (child.kind === 'element') return textOf(child);
      return child.kind === 'text' || child.kind === 'cdata' ? child.text : '';
    })
    .join('');
}

/** The attribute of a local name in a namespace; the empty namespace is that of attributes without a prefix. */
export function attributeOf(
  element: Pick<XmlElement, 'attributes'>,
  local: string,
  namespace = '',
): XmlAttribute | undefined {
  return element.attributes.find((attribute) => attribute.local === local && attribute.namespace === namespace);
}
