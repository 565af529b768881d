/**
 * Characters and escapes of XML 1.0. Promise: what is escaped here reads back as the same string in any conforming
 * parser, except characters that XML 1.0 cannot carry at all: `firstIllegalCharacter` finds those.
 */

/** A character outside XML 1.0 `Char` (§2.2), a lone surrogate included. */
export interface IllegalCharacter {
  /** UTF-16 code units from the start of the text. */
  readonly offset: number;
  readonly codePoint: number;
}

// With the `u` flag a lone surrogate is one code point of category Cs, a pair is not.
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Where a text stops being writable as XML 1.0; undefined: nowhere. */
export function firstIllegalCharacter(text: string): IllegalCharacter | undefined {
  const offset = text.search(illegal);
  return offset < 0 ? undefined : { offset, codePoint: text.codePointAt(offset) as number };
}

/** Whether a code point is an XML 1.0 `Char`. */
export function isXmlCharacter(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 0x9 || codePoint === 0xa || codePoint === 0xd;
  return (
    codePoint < 0xd800 || (codePoint > 0xdfff && codePoint < 0xfffe) || (codePoint > 0xffff && codePoint < 0x110000)
  );
}

const textEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** Character data: `&` `<` `>`, and CR, which a parser would read as LF (§2.11). `"` stays: Poedit's spelling. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/gu, (character) => textEscapes[character] ?? character);
}

const attributeEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A value between double quotes. Tab, LF and CR would come back as spaces (§3.3.3). `>` stays: Poedit's spelling. */
export function escapeAttribute(value: string): string {
  return value.replace(/[&<"\t\n\r]/gu, (character) => attributeEscapes[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character data of a well-formed document: line ends normalised (§2.11), the five entities and references resolved. */
export function decodeText(raw: string): string {
  return decodeReferences(raw.includes('\r') ? raw.replace(/\r\n?/gu, '\n') : raw);
}

/** An attribute value of a well-formed document: raw white space becomes spaces (§3.3.3). */
export function decodeAttribute(raw: string): string {
  return decodeReferences(raw.replace(/\r\n|[\t\n\r]/gu, ' '));
}

/** The five entities and references of a text that is known to be well-formed. */
export function decodeReferences(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let decoded = '';
  let position = 0;
  for (; at >= 0; at = text.indexOf('&', at + 1)) {
    const close = text.indexOf(';', at + 1);
    const character = close < 0 ? undefined : referenced(text.slice(at + 1, close));
    if (character === undefined) continue;
    decoded += text.slice(position, at) + character;
    position = close + 1;
  }
  return decoded + text.slice(position);
}

function referenced(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(entities, name) ? entities[name] : undefined;
  const [, hex, decimal] = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/u.exec(name) ?? [];
  if (hex === undefined && decimal === undefined) return undefined;
  return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
}
