export {
  decodeAttribute,
  decodeText,
  escapeAttribute,
  escapeText,
  firstIllegalCharacter,
  type IllegalCharacter,
  isXmlCharacter,
} from './characters.ts';
export { defaultLimits, type XmlLimits } from './limits.ts';
export { type DecodedXml, decodeXml, encodeXml, type XmlEncoding, type XmlText } from './decode-xml.ts';
export type * from './events.ts';
export { eachXmlEvent, readXml, type ReadXmlOptions, readXmlTree, type XmlRead, type XmlTreeRead } from './read-xml.ts';
export { spliceText, type TextEdit } from './splice-text.ts';
export { attributeOf, elementsOf, textOf, type XmlElement, type XmlNode, xmlTree } from './xml-tree.ts';
export { streamXml, type XmlBatch } from './stream-xml.ts';
export { type SubtreeCollector, subtreeCollector, type XmlSubtree } from './xml-subtrees.ts';
