/** What stands in an XML document, in order, with its place. Offsets are UTF-16 code units into the decoded text. */

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** A name as written and as meant (Namespaces in XML 1.0). */
export interface XmlName {
  /** As written, with prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  /** Empty: none. A prefix that is bound to nothing gives `unbound:PREFIX`. */
  readonly namespace: string;
}

export interface XmlAttribute extends XmlName, Placed {
  /** `start`/`end` span the name; these two the raw value between the quotes. */
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly quote: '"' | "'";
  /** Decoded. */
  readonly value: string;
}

export interface StartTag extends XmlName, Placed {
  readonly kind: 'startTag';
  /** Namespace declarations included, in document order. */
  readonly attributes: readonly XmlAttribute[];
  /** Offset behind the element's name. */
  readonly nameEnd: number;
  readonly selfClosing: boolean;
}

/** Follows every start tag; of a self-closing tag it is empty and stands at its end. */
export interface EndTag extends XmlName, Placed {
  readonly kind: 'endTag';
}

export interface TextRun extends Placed {
  readonly kind: 'text';
  /** Decoded: line ends are LF, references resolved. */
  readonly text: string;
}

export interface CData extends Placed {
  readonly kind: 'cdata';
  readonly text: string;
}

export interface Comment extends Placed {
  readonly kind: 'comment';
  readonly text: string;
}

export interface ProcessingInstruction extends Placed {
  readonly kind: 'processingInstruction';
  readonly target: string;
  readonly body: string;
}

export interface XmlDeclaration extends Placed {
  readonly kind: 'xmlDeclaration';
}

/** Only where the caller tolerates one. */
export interface Doctype extends Placed {
  readonly kind: 'doctype';
}

export type XmlEvent = StartTag | EndTag | TextRun | CData | Comment | ProcessingInstruction | XmlDeclaration | Doctype;
