import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeXml, encodeXml } from './decode-xml.ts';

function codes(bytes: Uint8Array): readonly string[] {
  return decodeXml('a.xml', bytes).diagnostics.map(({ code }) => code);
}

function declared(encoding: string, body: string): string {
  return `<?xml version="1.0" encoding="${encoding}"?>\r\n<a>${body}</a>`;
}

describe('decoding', () => {
  const wide = declared('UTF-16', 'é😀');
  test.each([
    ['UTF-8', Buffer.from(declared('UTF-8', 'é😀')), 'utf-8', false],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${declared('utf-8', 'é😀')}`), 'utf-8', true],
    ['no declaration', Buffer.from('<a>é😀</a>'), 'utf-8', false],
    ['UTF-16LE with a mark', Buffer.from(`\uFEFF${wide}`, 'utf16le'), 'utf-16le', true],
    ['UTF-16BE with a mark', Buffer.from(`\uFEFF${wide}`, 'utf16le').swap16(), 'utf-16be', true],
    ['UTF-16LE without a mark', Buffer.from(wide, 'utf16le'), 'utf-16le', false],
    ['UTF-16BE without a mark', Buffer.from(wide, 'utf16le').swap16(), 'utf-16be', false],
    ['UTF-16LE with neither', Buffer.from('<a>é😀</a>', 'utf16le'), 'utf-16le', false],
    ['UTF-16BE with neither', Buffer.from('<!--é😀--><a/>', 'utf16le').swap16(), 'utf-16be', false],
    ['UCS-2', Buffer.from(`\uFEFF${declared('UCS-2', 'é😀')}`, 'utf16le'), 'utf-16le', true],
  ] as const)('%s is read, and written again byte for byte', (_name, bytes, encoding, byteOrderMark) => {
    const { document, diagnostics } = decodeXml('a.xml', bytes);
    expect(diagnostics).toEqual([]);
    expect(document).toMatchObject({ encoding, byteOrderMark });
    expect(document?.text).toContain('é😀');
    expect(document === undefined ? undefined : Buffer.from(encodeXml(document.text, document)).equals(bytes)).toBe(
      true,
    );
  });

  test('windows-1252: the euro sign, the apostrophe and œ are themselves', () => {
    const bytes = Buffer.from(declared('windows-1252', '\x80 l\x92\x9Cuvre \xE9'), 'latin1');
    expect(decodeXml('a.xml', bytes).document?.text).toContain('€ l’œuvre é');
  });

  test('for any bytes in windows-1252 and ISO-8859-1: the same bytes come back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom('windows-1252', 'ISO-8859-1'), (body, encoding) => {
        const bytes = Buffer.concat([Buffer.from(declared(encoding, '')), body]);
        const { document } = decodeXml('a.xml', bytes);
        expect(document === undefined ? undefined : Buffer.from(encodeXml(document.text, document)).equals(bytes)).toBe(
          true,
        );
      }),
      { numRuns: 200 },
    );
  });

  test('characters that an encoding lacks are written as references', () => {
    expect(Buffer.from(encodeXml('ā€😀', { encoding: 'windows-1252', byteOrderMark: false })).toString('latin1')).toBe(
      '&#257;\x80&#128512;',
    );
    expect(Buffer.from(encodeXml('aé', { encoding: 'us-ascii', byteOrderMark: false })).toString('latin1')).toBe(
      'a&#233;',
    );
  });

  test('refuses bytes that are not what they claim, and says where', () => {
    const { document, diagnostics } = decodeXml('a.xml', Buffer.from('<a>\n\xE9</a>', 'latin1'));
    expect(document).toBeUndefined();
    expect(diagnostics.map(({ code, location, values }) => [code, location.line, values?.['found']])).toEqual([
      ['undecodable-bytes', 2, 'byte 0xE9'],
    ]);
    expect(codes(Buffer.from(declared('us-ascii', 'é')))).toEqual(['undecodable-bytes']);
  });

  test('refuses UTF-16 that is said of other bytes, and the other way round', () => {
    expect(codes(Buffer.from(declared('UTF-16', 'a')))).toEqual(['encoding-conflict']);
    expect(codes(Buffer.from(`\uFEFF${declared('UTF-8', 'a')}`, 'utf16le'))).toEqual(['encoding-conflict']);
    expect(codes(Buffer.from(`\uFEFF${declared('windows-1252', 'a')}`))).toEqual(['encoding-conflict']);
  });

  test('refuses an encoding it cannot write', () => {
    expect(codes(Buffer.from(declared('Shift_JIS', 'a')))).toEqual(['unsupported-encoding']);
  });

  test('warns where ISO-8859-1 is almost certainly windows-1252', () => {
    expect(codes(Buffer.from(declared('ISO-8859-1', 'l\x92œ'), 'latin1'))).toEqual(['probably-windows-1252']);
    expect(codes(Buffer.from(declared('ISO-8859-1', '\xE9'), 'latin1'))).toEqual([]);
  });
});
