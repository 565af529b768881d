import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeDocument, encodeDocument } from './decode-document.ts';

const path = 'fr/r/communique.txt';

function codesOf(bytes: Uint8Array): readonly string[] {
  const { document, diagnostics } = decodeDocument(path, bytes);
  expect(document).toBeUndefined();
  return diagnostics.map(({ code }) => code);
}

describe('bytes to text and back', () => {
  const text = 'Déjà\r\nvu\u00A0😀\n';

  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8', false],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), 'utf-8', true],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le', true],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 'utf-16be', true],
  ])('%s comes back byte for byte', (_, bytes, encoding, byteOrderMark) => {
    const { document, diagnostics } = decodeDocument(path, bytes);
    expect(document).toEqual({ path, text, encoding, byteOrderMark });
    expect(diagnostics).toEqual([]);
    if (document !== undefined) expect(Buffer.from(encodeDocument(document.text, document)).equals(bytes)).toBe(true);
  });

  test('a second mark is text and comes back', () => {
    const bytes = Buffer.from('\uFEFF\uFEFFa');
    const { document } = decodeDocument(path, bytes);
    expect(document?.text).toBe('\uFEFFa');
    if (document !== undefined) expect(Buffer.from(encodeDocument(document.text, document)).equals(bytes)).toBe(true);
  });

  test('whatever is not refused comes back byte for byte', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 12 }),
          fc.string({ unit: 'binary' }).map((s) => Buffer.from(s)),
        ),
        (bytes) => {
          const { document, diagnostics } = decodeDocument(path, bytes);
          if (document === undefined) expect(diagnostics).not.toEqual([]);
          else expect(Buffer.from(encodeDocument(document.text, document)).equals(Buffer.from(bytes))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what is refused', () => {
  test('bytes that are not UTF-8, with their line and offset', () => {
    const { diagnostics } = decodeDocument(path, Buffer.from([0x61, 0x0a, 0x62, 0xe9, 0x63]));
    expect(diagnostics).toEqual([
      {
        code: 'undecodable-bytes',
        severity: 'error',
        message: 'byte 0xE9 at offset 3 is not UTF-8',
        location: { file: path, line: 2 },
        advice: 'Save the file as UTF-8 (or as UTF-16 with a byte order mark) and run the command again.',
        values: { found: 'byte 0xE9', offset: 3, encoding: 'utf-8' },
      },
    ]);
  });

  test('a truncated character', () => {
    expect(decodeDocument(path, Buffer.from([0x61, 0xc3])).diagnostics[0]?.message).toBe(
      'a truncated character at offset 1 is not UTF-8',
    );
  });

  test('half a UTF-16 character', () => {
    expect(codesOf(Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x62]))).toEqual(['undecodable-bytes']);
    expect(codesOf(Buffer.from([0xff, 0xfe, 0x00, 0xd8]))).toEqual(['undecodable-bytes']);
  });

  test.each([
    ['a zero byte', 'a\0b'],
    ['an escape', 'a\x1Bb'],
    ['a vertical tab', 'a\vb'],
    ['a noncharacter', 'a\uFFFFb'],
  ])('%s, as it does not occur in text', (_, text) => {
    expect(codesOf(Buffer.from(text))).toEqual(['not-a-text-file']);
  });

  test('nothing because of a tab, a form feed or a line separator', () => {
    expect(decodeDocument(path, Buffer.from('a\tb\fc\u2028d')).diagnostics).toEqual([]);
  });
});
