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
export {
  attributeOf,
  attributesBut,
  ElementList,
  elementsBut,
  elementsIn,
  elementsOf,
  hasComment,
  localNamesIn,
  mixedContent,
  namespacesIn,
  textOf,
  valueOf,
  type XmlElement,
  type XmlNode,
  xmlTree,
} from './xml-tree.ts';
export { copied as copiedText } from './stream-text.ts';
export { streamElements, streamXml, type XmlBatch, type XmlChunks, type XmlElementBatch } from './stream-xml.ts';
export type { ElementEvent, IsWanted, OpenElement, WholeElement } from './whole-elements.ts';
export { type SubtreeCollector, subtreeCollector, type XmlSubtree } from './xml-subtrees.ts';
