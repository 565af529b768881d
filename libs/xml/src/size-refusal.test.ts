import { expect, test } from 'vitest';
import { decodeXml } from './decode-xml.ts';
import { sizeRefusal } from './size-refusal.ts';

const limits = { documentLength: 40, textLength: 10, attributeLength: 9 };

test.each([
  ['a document longer than its limit', `<a>${'b'.repeat(40)}</a>`, 'documentLength', 47, 1],
  ['a run of text longer than its limit, in code units', '<a>\n<b>ééééé😀😀😀é</b></a>', 'textLength', 12, 2],
  ['an attribute longer than its limit', '<a b=">" c="dddddddddd"/>', 'attributeLength', 10, 1],
  ['a comment longer than text may be', '<a><!-- <b/> <c>  --></a>', 'textLength', 11, 1],
  ['a section longer than text may be', '<a><![CDATA[<b><c/></b>]]></a>', 'textLength', 11, 1],
  ['white space in front of everything', '\n'.repeat(11), 'textLength', 11, 1],
] as const)('%s is refused before it is decoded', (_name, text, what, found, line) => {
  const { document, diagnostics } = decodeXml('a.xml', Buffer.from(text), limits);
  expect(document).toBeUndefined();
  expect(diagnostics.map(({ code, values, location }) => [code, values, location])).toEqual([
    ['xml-limit-exceeded', { what, found, limit: limits[what] }, { file: 'a.xml', line }],
  ]);
});

test('a start tag longer than any text may be is none of this: each of its values is short', () => {
  expect(sizeRefusal('a.xml', Buffer.from('<a b="ccccc>" d=\'eeee"\'>f</a>'), limits)).toBeUndefined();
});

test('what is as long as the limit, and UTF-16, whose bytes are no characters, is left to the tokenizer', () => {
  expect(sizeRefusal('a.xml', Buffer.from('<a>éééééééééé</a>'), limits)).toBeUndefined();
  expect(sizeRefusal('a.xml', Buffer.from('\uFEFF<a>bbbbbbbbbbbb</a>', 'utf16le'), limits)).toBeUndefined();
});
