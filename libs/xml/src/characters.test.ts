import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import {
  decodeAttribute,
  decodeText,
  escapeAttribute,
  escapeText,
  firstIllegalCharacter,
  isXmlCharacter,
} from './characters.ts';
import { spliceText } from './splice-text.ts';

const legal = fc
  .array(
    fc.oneof(
      fc.constantFrom('&', '<', '>', '"', "'", ']]>', '\r', '\r\n', '\n', '\t', '&amp;', '&#13;', '\u0085', '\u2028'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((pieces) => pieces.join('').replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));

describe('escaping', () => {
  test('text: & < > and CR; quotes stay', () => {
    expect(escapeText('a & b < c > d "e"\r\n\t')).toBe('a &amp; b &lt; c &gt; d "e"&#13;\n\t');
  });

  test('attributes: & < " and white space other than the space; > stays', () => {
    expect(escapeAttribute('a & b < c > d "e"\r\n\t')).toBe('a &amp; b &lt; c > d &quot;e&quot;&#13;&#10;&#9;');
  });

  test('for any text: what is escaped reads back, here and in libxml2', () => {
    fc.assert(
      fc.property(legal, (value) => {
        expect(decodeText(escapeText(value))).toBe(value);
        expect(decodeAttribute(escapeAttribute(value))).toBe(value);
        const oracle = XmlDocument.fromString(`<a b="${escapeAttribute(value)}">${escapeText(value)}</a>`);
        expect(oracle.root.content).toBe(value);
        expect(oracle.get('@b')?.content).toBe(value);
        oracle.dispose();
      }),
      { numRuns: 300 },
    );
  });

  test('line ends are normalised in text, and raw white space in attributes becomes spaces', () => {
    expect(decodeText('a\r\nb\rc&#13;&#x1F600;')).toBe('a\nb\nc\r😀');
    expect(decodeAttribute('a\r\nb\tc\n&#10;')).toBe('a b c \n');
  });
});

describe('characters that XML 1.0 cannot carry', () => {
  test.each([
    ['\u0000', 0],
    ['\f', 0xc],
    ['\uFFFE', 0xfffe],
    ['\uD83D', 0xd83d],
    ['\uDE00', 0xde00],
  ])('finds %j', (character, codePoint) => {
    expect(firstIllegalCharacter(`é😀${character}`)).toEqual({ offset: 3, codePoint });
    expect(isXmlCharacter(codePoint)).toBe(false);
  });

  test('finds nothing in tabs, line ends, emoji, C1 controls and no-break spaces', () => {
    expect(firstIllegalCharacter('\t\n\r😀\u0085\u00A0\u202F\uFFFD')).toBeUndefined();
  });

  test('both functions agree on every code point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x10ffff }), (codePoint) => {
        expect(isXmlCharacter(codePoint)).toBe(firstIllegalCharacter(String.fromCodePoint(codePoint)) === undefined);
      }),
    );
  });
});

describe('splicing', () => {
  test('replaces, removes and inserts; insertions at one place keep their order', () => {
    const edits = [
      { start: 4, end: 5, text: 'X' },
      { start: 0, end: 0, text: '1' },
      { start: 0, end: 0, text: '2' },
      { start: 0, end: 2, text: '' },
    ];
    expect(spliceText('abcdef', edits)).toBe('12cdXf');
  });

  test('refuses spans that overlap', () => {
    expect(() =>
      spliceText('abc', [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ]),
    ).toThrow(RangeError);
  });
});
