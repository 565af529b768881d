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

/** Where a `&` begins neither one of the five entities nor a reference to a character of XML (§4.1, §4.6); -1: nowhere. */
export function wrongReferenceIn(buffer: string, start: number, end: number): number {
  for (let at = buffer.indexOf('&', start); at >= 0 && at < end; at = buffer.indexOf('&', at + 1)) {
    const close = buffer.indexOf(';', at + 1);
    if (close < 0 || close >= end || !isReference(buffer, at + 1, close)) return at;
  }
  return -1;
}

function isReference(buffer: string, start: number, end: number): boolean {
  if (buffer.charCodeAt(start) !== 0x23) return entities.has(buffer.slice(start, Math.min(end, start + 5)));
  const isHex = buffer.charCodeAt(start + 1) === 0x78;
  const digits = buffer.slice(start + (isHex ? 2 : 1), end);
  if (!(isHex ? /^[0-9a-fA-F]+$/u : /^[0-9]+$/u).test(digits)) return false;
  return isXmlCharacter(Number.parseInt(digits, isHex ? 16 : 10));
}

const entities: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);
