import { expect, test } from 'vitest';
import * as door from './index.ts';

const names = [
  'base32',
  'canonicalLanguageTag',
  'compareCodes',
  'contentDigest',
  'contentsEqual',
  'countCharacters',
  'countWords',
  'decodeDocument',
  'editDistance',
  'encodeDocument',
  'equalValues',
  'fileDigest',
  'foldTypography',
  'formatWordDiff',
  'frenchMonths',
  'frenchWeekdays',
  'idParts',
  'languageDirection',
  'letterSlips',
  'rememberTexts',
  'rememberWords',
  'sha256',
  'similarity',
  'tokens',
  'unitIds',
  'wordDiff',
];

test(`libs/text exports exactly: ${names.join(', ')}`, () => {
  expect(Object.keys(door).sort()).toEqual(names);
});
