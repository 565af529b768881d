import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/xml exports exactly: ElementList, attributeOf, attributesBut, copiedText, decodeAttribute, decodeText, decodeXml, defaultLimits, eachXmlEvent, elementsBut, elementsIn, elementsOf, encodeXml, escapeAttribute, escapeText, firstIllegalCharacter, hasComment, isXmlCharacter, localNamesIn, mixedContent, namespacesIn, readXml, readXmlTree, spliceText, streamElements, streamXml, subtreeCollector, textOf, valueOf, xmlTree', () => {
  expect(Object.keys(door).sort()).toEqual([
    'ElementList',
    'attributeOf',
    'attributesBut',
    'copiedText',
    'decodeAttribute',
    'decodeText',
    'decodeXml',
    'defaultLimits',
    'eachXmlEvent',
    'elementsBut',
    'elementsIn',
    'elementsOf',
    'encodeXml',
    'escapeAttribute',
    'escapeText',
    'firstIllegalCharacter',
    'hasComment',
    'isXmlCharacter',
    'localNamesIn',
    'mixedContent',
    'namespacesIn',
    'readXml',
    'readXmlTree',
    'spliceText',
    'streamElements',
    'streamXml',
    'subtreeCollector',
    'textOf',
    'valueOf',
    'xmlTree',
  ]);
});
