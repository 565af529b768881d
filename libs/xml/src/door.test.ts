import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/xml exports exactly: attributeOf, decodeAttribute, decodeText, decodeXml, defaultLimits, eachXmlEvent, elementsOf, encodeXml, escapeAttribute, escapeText, firstIllegalCharacter, isXmlCharacter, readXml, readXmlTree, spliceText, streamXml, subtreeCollector, textOf, xmlTree', () => {
  expect(Object.keys(door).sort()).toEqual([
    'attributeOf',
    'decodeAttribute',
    'decodeText',
    'decodeXml',
    'defaultLimits',
    'eachXmlEvent',
    'elementsOf',
    'encodeXml',
    'escapeAttribute',
    'escapeText',
    'firstIllegalCharacter',
    'isXmlCharacter',
    'readXml',
    'readXmlTree',
    'spliceText',
    'streamXml',
    'subtreeCollector',
    'textOf',
    'xmlTree',
  ]);
});
