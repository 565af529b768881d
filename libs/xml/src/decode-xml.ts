/**
 * Bytes of an XML document to text and back (XML 1.0 §4.3.3, appendix F). Promise: `encodeXml(text, document)` of the
 * unchanged text gives the same bytes; bytes that are not the encoding they claim are refused, never guessed.
 */
import type { Diagnostic } from '@dragoman/model';
import type { XmlLimits } from './limits.ts';
import { sizeRefusal } from './size-refusal.ts';
import { decodeWindows1252, windows1252Byte } from './windows-1252.ts';

export type XmlEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-1' | 'us-ascii';

/** A decoded XML document; `encodeXml` turns its text back into exactly the bytes it came from. */
export interface XmlText {
  /** For diagnostics only. */
  readonly path: string;
  /** Without the byte order mark; line ends as they are. */
  readonly text: string;
  readonly encoding: XmlEncoding;
  readonly byteOrderMark: boolean;
}

export type DecodedXml =
  | { readonly document: XmlText; readonly diagnostics: readonly Diagnostic[] }
  | { readonly document?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** Byte order mark, else the pattern of the first four bytes, else the `encoding` pseudo-attribute, else UTF-8. */
export function decodeXml(path: string, bytes: Uint8Array, limits: Partial<XmlLimits> = {}): DecodedXml {
  const tooLarge = sizeRefusal(path, bytes, limits);
  if (tooLarge !== undefined) return refuse(tooLarge);
  const found = detectEncoding(path, bytes);
  if (found.encoding === undefined) return refuse(found.problem);
  const { encoding, markLength } = found;
  const text = decodeStrictly(bytes.subarray(markLength), encoding);
  if (text === undefined) return refuse(undecodable(path, bytes, encoding));
  const document = { path, text, encoding, byteOrderMark: markLength > 0 };
  return { document, diagnostics: encoding === 'iso-8859-1' ? controls(path, text) : [] };
}

export type DetectedEncoding =
  | { readonly encoding: XmlEncoding; /** Bytes of the byte order mark. */ readonly markLength: number }
  | { readonly encoding?: undefined; readonly problem: Diagnostic };

/** How many bytes decide the encoding. */
export const detectionLength = 512;

/** @param head The first `detectionLength` bytes, or all there are. */
export function detectEncoding(path: string, head: Uint8Array): DetectedEncoding {
  const marked = byteOrderMark(head);
  const declared = declaredEncoding(head, marked?.encoding);
  const encoding = marked?.encoding ?? wideEncoding(head) ?? supported(declared);
  if (encoding === undefined) return { problem: unsupported(path, declared ?? '') };
  if (conflicts(declared, encoding)) return { problem: conflict(path, declared ?? '', encoding) };
  return { encoding, markLength: marked?.length ?? 0 };
}

/** Characters that the encoding lacks become references, which is right in text and attribute values. */
export function encodeXml(text: string, { encoding, byteOrderMark }: Omit<XmlText, 'path' | 'text'>): Uint8Array {
  const whole = byteOrderMark ? `\uFEFF${text}` : text;
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(whole, 'utf8');
    case 'utf-16le':
      return Buffer.from(whole, 'utf16le');
    case 'utf-16be':
      return Buffer.from(whole, 'utf16le').swap16();
    case 'windows-1252':
      return encodeSingleBytes(text, windows1252Byte);
    case 'iso-8859-1':
      return encodeSingleBytes(text, (character) => below(character, 0x100));
    case 'us-ascii':
      return encodeSingleBytes(text, (character) => below(character, 0x80));
  }
}

function byteOrderMark([a, b, c]: Uint8Array): { encoding: XmlEncoding; length: number } | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** `<` and another character of ASCII as 16-bit units, without a mark: a declaration, or a root element without one. */
function wideEncoding([a, b, c = 0, d = 0]: Uint8Array): XmlEncoding | undefined {
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return 'utf-16be';
  return undefined;
}

/** The declaration is ASCII in every encoding we read: zero bytes of UTF-16 are dropped before looking. */
function declaredEncoding(bytes: Uint8Array, marked: XmlEncoding | undefined): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1').replaceAll('\0', '');
  const start = marked === undefined ? head : head.slice(head.indexOf('<'));
  const found = /^<\?xml(?=\s)[^>]*?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']/u.exec(start);
  return found?.[1]?.toLowerCase();
}

const labels: Readonly<Record<string, XmlEncoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'us-ascii',
  ascii: 'us-ascii',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-1': 'iso-8859-1',
  latin1: 'iso-8859-1',
};
const wideLabels = /^(?:utf-16(?:le|be)?|(?:iso-10646-)?ucs-2)$/u;

/** A declaration that could be read byte by byte is not UTF-16, whatever it says: UTF-8 then, and `conflicts` speaks. */
function supported(declared: string | undefined): XmlEncoding | undefined {
  return declared === undefined || wideLabels.test(declared) ? 'utf-8' : labels[declared];
}

/** UTF-16 said of bytes that are not, or the other way round. UTF-8 with a mark may not claim a single-byte encoding. */
function conflicts(declared: string | undefined, actual: XmlEncoding): boolean {
  if (declared === undefined) return false;
  const isWide = actual === 'utf-16le' || actual === 'utf-16be';
  if (isWide !== wideLabels.test(declared)) return true;
  return !isWide && labels[declared] !== actual;
}

function decodeStrictly(bytes: Uint8Array, encoding: XmlEncoding): string | undefined {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  if (encoding === 'iso-8859-1') return Buffer.from(bytes).toString('latin1');
  if (encoding === 'us-ascii')
    return bytes.some((byte) => byte > 0x7f) ? undefined : Buffer.from(bytes).toString('latin1');
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodeSingleBytes(text: string, byteOf: (character: string) => number | undefined): Uint8Array {
  const encoded = text.replace(/[^\0-\x7F]/gu, (character) => {
    const byte = byteOf(character);
    return byte === undefined ? `&#${character.codePointAt(0) ?? 0};` : String.fromCharCode(byte);
  });
  return Buffer.from(encoded, 'latin1');
}

function below(character: string, limit: number): number | undefined {
  const code = character.codePointAt(0) as number;
  return code < limit ? code : undefined;
}

function refuse(diagnostic: Diagnostic): DecodedXml {
  return { diagnostics: [diagnostic] };
}

function unsupported(path: string, encoding: string): Diagnostic {
  return {
    code: 'unsupported-encoding',
    severity: 'error',
    message: `the XML declaration names the encoding "${encoding}"; UTF-8, UTF-16, windows-1252 and ISO-8859-1 are read`,
    location: { file: path, line: 1 },
    advice: 'Save the file as UTF-8 and run the command again.',
    values: { encoding },
  };
}

function conflict(path: string, declared: string, actual: XmlEncoding): Diagnostic {
  return {
    code: 'encoding-conflict',
    severity: 'error',
    message: `the XML declaration says "${declared}", the bytes are ${actual.toUpperCase()} (XML 1.0 §4.3.3)`,
    location: { file: path, line: 1 },
    advice: `Write encoding="${actual.toUpperCase().replace(/^UTF-16[LB]E$/u, 'UTF-16')}" in the declaration, or save the file as it says.`,
    values: { declared, actual },
  };
}

function undecodable(path: string, bytes: Uint8Array, encoding: XmlEncoding): Diagnostic {
  const offset = firstBrokenByte(bytes, encoding);
  const line = bytes.subarray(0, offset).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1);
  const byte = bytes[offset];
  const found = byte === undefined ? 'the end' : `byte 0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;
  return {
    code: 'undecodable-bytes',
    severity: 'error',
    message: `${found} at offset ${offset} is not ${encoding.toUpperCase()}`,
    location: { file: path, line },
    advice: 'Name the true encoding in the XML declaration, or save the file as UTF-8.',
    values: { found, offset, encoding },
  };
}

/** Where the character begins that does not decode: behind the longest good prefix, found by halving. */
function firstBrokenByte(bytes: Uint8Array, encoding: XmlEncoding): number {
  if (encoding === 'us-ascii') return bytes.findIndex((byte) => byte > 0x7f);
  const decodes = (length: number, stream = true): boolean => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  while (good > 0 && !decodes(good, false)) good -= 1;
  return good;
}

/** Almost always windows-1252 under a wrong name: `’` and `œ` would come out as invisible controls. */
function controls(path: string, text: string): readonly Diagnostic[] {
  const offset = text.search(/[\u0080-\u009F]/u);
  if (offset < 0) return [];
  const found = `0x${text.charCodeAt(offset).toString(16).toUpperCase()}`;
  return [
    {
      code: 'probably-windows-1252',
      severity: 'warning',
      message: `byte ${found} is a control character in ISO-8859-1, as the XML declaration says, and a letter or sign in windows-1252`,
      location: { file: path, line: text.slice(0, offset).split('\n').length },
      advice: 'If the text looks wrong, write encoding="windows-1252" in the XML declaration.',
      values: { found },
    },
  ];
}
