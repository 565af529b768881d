/** How far a document may go. Files of translation tools stay far below all of them. */
export interface XmlLimits {
  /** Elements inside each other. */
  readonly depth: number;
  readonly attributesPerElement: number;
  /** UTF-16 code units between the quotes. */
  readonly attributeLength: number;
  /** UTF-16 code units. */
  readonly nameLength: number;
  /** UTF-16 code units of one run of text, comment or CDATA section: a base64 skeleton may have tens of millions. */
  readonly textLength: number;
  /** Bytes of a document that is read whole; a stream may be of any length. */
  readonly documentLength: number;
}

export const defaultLimits: XmlLimits = {
  depth: 256,
  attributesPerElement: 256,
  attributeLength: 1_048_576,
  nameLength: 1024,
  textLength: 33_554_432,
  documentLength: 268_435_456,
};
