/** Looking for things in a buffer of text, fast: once in the whole buffer, not once in every token. */
import { isXmlCharacter } from './characters.ts';

/** Where something stands next in the buffer, found once and kept until it is passed. */
export interface NextIndex {
  readonly find: (buffer: string, from: number) => number;
  at: number;
}

/** 1: begins a name, 2: goes on with one, 0: neither. */
export const asciiNames = Uint8Array.from({ length: 0x80 }, (_none, code) => {
  const character = String.fromCharCode(code);
  return /[:A-Z_a-z]/u.test(character) ? 1 : /[-.0-9]/u.test(character) ? 2 : 0;
});

export function skipSpace(buffer: string, from: number): number {
  let at = from;
  for (let code = buffer.charCodeAt(at); code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;) {
    code = buffer.charCodeAt((at += 1));
  }
  return at;
}

export function nextIndex(find: NextIndex['find']): NextIndex {
  return { find, at: -2 };
}

/** -1: nowhere in the buffer; -2 stands for "not looked for yet". */
export function nextFrom(index: NextIndex, buffer: string, from: number): number {
  if (index.at === -2 || (index.at >= 0 && index.at < from)) index.at = index.find(buffer, from);
  return index.at;
}

const suspicious = /[\0-\x08\v\f\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/g;
// With the `u` flag a lone surrogate is one code point, a pair is not.
const illegalCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A half pair at the very end may be completed by the next chunk: callers cut chunks between code points. */
export function indexOfIllegal(buffer: string, from: number): number {
  suspicious.lastIndex = from;
  if (!suspicious.test(buffer)) return -1;
  illegalCharacter.lastIndex = from;
  return illegalCharacter.exec(buffer)?.index ?? -1;
}

const reference = /&(?:#x([0-9a-fA-F]+);|#([0-9]+);|(?:amp|lt|gt|quot|apos);)?/gu;

/** Where a `&` begins neither one of the five entities nor a reference to a character of XML (§4.1, §4.6); -1: nowhere. */
export function indexOfWrongReference(raw: string): number {
  for (const { 0: whole, 1: hex, 2: decimal, index } of raw.matchAll(reference)) {
    if (whole === '&') return index;
    if (hex === undefined && decimal === undefined) continue;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (!isXmlCharacter(code)) return index;
  }
  return -1;
}
