/** Documents too large to be decoded at all: found in the bytes, so that a text a hundred times what is allowed costs no memory. */
import type { Diagnostic } from '@dragoman/model';
import { defaultLimits, type XmlLimits } from './limits.ts';
import { overLimit } from './xml-diagnostics.ts';

/** Undefined: as far as the bytes tell, it may be read; whatever this does not see, the tokenizer does. */
export function sizeRefusal(path: string, bytes: Uint8Array, given: Partial<XmlLimits> = {}): Diagnostic | undefined {
  const limits = { ...defaultLimits, ...given };
  if (bytes.length > limits.documentLength) {
    return overLimit({ file: path, line: 1 }, 'documentLength', bytes.length, limits.documentLength);
  }
  if (bytes.length <= limits.textLength || isWide(bytes)) return undefined;
  for (let start = 0; start < bytes.length;) {
    const end = endOf(bytes, start);
    const found = end - start > limits.textLength ? tooLong(bytes.subarray(start, end), limits) : undefined;
    if (found !== undefined) {
      const location = { file: path, line: lineAt(bytes, start) };
      return overLimit(location, found.what, found.length, limits[found.what]);
    }
    start = end;
  }
  return undefined;
}

/** Where the next tag, comment, section or instruction begins; none of them begins inside a comment, section or instruction. */
function endOf(bytes: Uint8Array, start: number): number {
  const close = closeOf(bytes, start);
  const inside = close === undefined ? start + 1 : indexOf(bytes, close, start + 2);
  const next = inside < 0 ? -1 : bytes.indexOf(lessThan, inside);
  return next < 0 ? bytes.length : next;
}

function closeOf(bytes: Uint8Array, start: number): string | undefined {
  if (bytes[start] !== lessThan) return undefined;
  if (bytes[start + 1] === question) return '?>';
  if (bytes[start + 1] !== exclamation) return undefined;
  return bytes[start + 2] === bracket ? ']]>' : '-->';
}

function indexOf(bytes: Uint8Array, text: string, from: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, from, 'latin1');
}

/** The values of a start tag, what a comment, section or instruction holds, and the text behind any of them. */
function tooLong(
  bytes: Uint8Array,
  limits: XmlLimits,
): { readonly what: 'textLength' | 'attributeLength'; readonly length: number } | undefined {
  const close = closeOf(bytes, 0);
  let at = 0;
  if (close !== undefined) {
    const found = indexOf(bytes, close, 2);
    at = found < 0 ? bytes.length : found;
    const length = utf16Length(bytes.subarray(close === '?>' ? 2 : close === '-->' ? 4 : 9, at));
    if (length > limits.textLength) return { what: 'textLength', length };
    at += close.length;
  } else if (bytes[0] === lessThan) {
    const tag = endOfTag(bytes, limits);
    if (typeof tag !== 'number') return tag;
    at = tag;
  }
  const length = utf16Length(bytes.subarray(at));
  return length > limits.textLength ? { what: 'textLength', length } : undefined;
}

function endOfTag(
  bytes: Uint8Array,
  limits: XmlLimits,
): number | { readonly what: 'attributeLength'; readonly length: number } {
  let at = 0;
  for (; at < bytes.length && bytes[at] !== greaterThan; at += 1) {
    const quote = bytes[at];
    if (quote !== quotationMark && quote !== apostrophe) continue;
    const close = bytes.indexOf(quote, at + 1);
    const end = close < 0 ? bytes.length : close;
    const length = utf16Length(bytes.subarray(at + 1, end));
    if (length > limits.attributeLength) return { what: 'attributeLength', length };
    at = end;
  }
  return at + 1;
}

const [lessThan, greaterThan, exclamation, question, bracket] = [0x3c, 0x3e, 0x21, 0x3f, 0x5b];
const [quotationMark, apostrophe] = [0x22, 0x27];

/** UTF-16, by its mark or by the zero beside the first `<`: there a byte is no character. */
function isWide([first, second]: Uint8Array): boolean {
  return first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Of UTF-8: one per character, two per character of four bytes. */
function utf16Length(bytes: Uint8Array): number {
  let units = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < offset; at = bytes.indexOf(0x0a, at + 1)) line += 1;
  return line;
}
