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
}

export const defaultLimits: XmlLimits = {
  depth: 256,
  attributesPerElement: 256,
  attributeLength: 1_048_576,
  nameLength: 1024,
  textLength: 67_108_864,
};
