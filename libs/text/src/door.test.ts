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
  'digitsLike',
  'editDistance',
  'encodeDocument',
  'equalValues',
  'fileDigest',
  'foldTypography',
  'formatWordDiff',
  'frenchMonths',
  'frenchWeekdays',
  'idParts',
  'isExchanged',
  'languageDirection',
  'letterSlips',
  'rememberTexts',
  'rememberWords',
  'sha256',
  'similarity',
  'tokens',
  'unitIds',
  'westernDigits',
  'wordDiff',
];

test(`libs/text exports exactly: ${names.join(', ')}`, () => {
  expect(Object.keys(door).sort()).toEqual(names);
});
