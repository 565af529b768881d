/** A document that goes by: what holds units is opened and closed, everything else comes as one whole element. */
import { type StartTag, type XmlElement, type XmlEvent, type XmlNode, xmlTree } from '@dragoman/xml';

export interface ElementVisitor {
  readonly open: (tag: StartTag) => void;
  readonly close: () => void;
  /** A child of what is open, complete. */
  readonly whole: (element: XmlElement) => void;
  /** Text, a comment or a processing instruction between them. */
  readonly between: (node: Exclude<XmlNode, XmlElement>) => void;
}

/** Gives what takes the events, in their order. */
export function elementEvents(
  isContainer: (tag: StartTag) => boolean,
  visitor: ElementVisitor,
): (event: XmlEvent) => void {
  let gathered: XmlEvent[] = [];
  let depth = 0;
  return (event) => {
    if (depth === 0 && event.kind === 'startTag' && isContainer(event)) visitor.open(event);
    else if (depth > 0 || event.kind === 'startTag') {
      gathered.push(event);
      depth += event.kind === 'startTag' ? 1 : event.kind === 'endTag' ? -1 : 0;
      const element = depth > 0 ? undefined : xmlTree(gathered);
      if (depth === 0) gathered = [];
      if (element !== undefined) visitor.whole(element);
    } else if (event.kind === 'endTag') visitor.close();
    else if (event.kind !== 'xmlDeclaration' && event.kind !== 'doctype') visitor.between(event);
  };
}
