/**
 * Bytes to text and back. Promise: `encodeDocument(decodeDocument(bytes)) = bytes`, or a diagnostic that says where
 * the bytes stop being text. Byte order marks decide first, then UTF-8.
 */
import type { Diagnostic, DocumentText } from '@dragoman/model';

export type DecodedDocument =
  | { readonly document: DocumentText; readonly diagnostics: readonly Diagnostic[] }
  | { readonly document?: undefined; readonly diagnostics: readonly Diagnostic[] };

export function decodeDocument(path: string, bytes: Uint8Array): DecodedDocument {
  const { encoding, markLength } = detectEncoding(bytes);
  const body = bytes.subarray(markLength);
  const text = decodeStrictly(body, encoding);
  if (text === undefined) return refused(undecodable(path, bytes, encoding));
  const control = text.search(/\p{Noncharacter_Code_Point}|[\0-\x08\x0B\x0E-\x1F]/u);
  if (control >= 0) return refused(binary(path, text, control));
  return { document: { path, text, encoding, byteOrderMark: markLength > 0 }, diagnostics: [] };
}

/** The bytes of a text in the encoding of a document, byte order mark included. */
export function encodeDocument(text: string, { encoding, byteOrderMark }: DocumentText): Uint8Array {
  const marked = byteOrderMark ? `\uFEFF${text}` : text;
  if (encoding === 'utf-16le') return Buffer.from(marked, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(marked, 'utf16le').swap16();
  if (encoding === 'utf-8') return Buffer.from(marked, 'utf8');
  throw new Error(`writing ${encoding} is not supported: decodeDocument never gives it`);
}

function detectEncoding(bytes: Uint8Array): { encoding: DocumentText['encoding']; markLength: number } {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', markLength: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', markLength: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', markLength: 2 };
  return { encoding: 'utf-8', markLength: 0 };
}

function decodeStrictly(bytes: Uint8Array, encoding: DocumentText['encoding']): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refused(diagnostic: Diagnostic): DecodedDocument {
  return { diagnostics: [diagnostic] };
}

function undecodable(path: string, bytes: Uint8Array, encoding: string): Diagnostic {
  const offset = encoding === 'utf-8' ? firstBrokenByte(bytes) : bytes.length;
  const line = bytes.subarray(0, offset).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1);
  const byte = bytes[offset];
  const found =
    byte === undefined || (encoding === 'utf-8' && decodesSoFar(bytes))
      ? 'a truncated character'
      : `byte 0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;
  return {
    code: 'undecodable-bytes',
    severity: 'error',
    message: `${found} at offset ${offset} is not ${encoding.toUpperCase()}`,
    location: { file: path, line },
    advice: 'Save the file as UTF-8 (or as UTF-16 with a byte order mark) and run the command again.',
    values: { found, offset, encoding },
  };
}

/** The start of the first sequence that is not UTF-8, by halving. */
function firstBrokenByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodesSoFar(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // The prefix may end inside a character that is never finished: its first byte is the one to name.
  while (good > 0 && decodeStrictly(bytes.subarray(0, good), 'utf-8') === undefined) good -= 1;
  return good;
}

/** UTF-8 that may stop in the middle of a character. */
function decodesSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function binary(path: string, text: string, offset: number): Diagnostic {
  const code = (text.codePointAt(offset) as number).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'not-a-text-file',
    severity: 'error',
    message: `U+${code} at character ${offset} does not occur in text`,
    location: { file: path, line: text.slice(0, offset).split('\n').length },
    advice: 'Remove the character, or keep the file as an asset under another extension.',
    values: { found: `U+${code}`, offset },
  };
}
