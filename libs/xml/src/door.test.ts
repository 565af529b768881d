import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/xml exports exactly: ElementList, attributeOf, attributesBut, copiedText, decodeAttribute, decodeText, decodeXml, defaultLimits, elementsBut, elementsIn, elementsOf, encodeXml, escapeAttribute, escapeText, firstIllegalCharacter, hasComment, isXmlCharacter, mixedContent, namespacesIn, nodesIn, readXml, readXmlTree, spliceText, streamElements, streamXml, subtreeCollector, textOf, valueOf, withoutChildren, xmlTree', () => {
  expect(Object.keys(door).sort()).toEqual([
    'ElementList',
    'attributeOf',
    'attributesBut',
    'copiedText',
    'decodeAttribute',
    'decodeText',
    'decodeXml',
    'defaultLimits',
    'elementsBut',
    'elementsIn',
    'elementsOf',
    'encodeXml',
    'escapeAttribute',
    'escapeText',
    'firstIllegalCharacter',
    'hasComment',
    'isXmlCharacter',
    'mixedContent',
    'namespacesIn',
    'nodesIn',
    'readXml',
    'readXmlTree',
    'spliceText',
    'streamElements',
    'streamXml',
    'subtreeCollector',
    'textOf',
    'valueOf',
    'withoutChildren',
    'xmlTree',
  ]);
});
