/**
 * The 32 places where windows-1252 differs from ISO 8859-1. Our own table: one Node decoded 0x80-0x9F of windows-1252
 * as C1 controls. The five places that Microsoft leaves open stay C1 controls (as the WHATWG table does), so that
 * every byte comes back.
 */
const high =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

const byteOf: ReadonlyMap<string, number> = new Map([...high].map((character, index) => [character, 0x80 + index]));

/** One character per byte; never fails. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009F]/gu, (character) => high.charAt(character.charCodeAt(0) - 0x80));
}

/** The byte of a character, or undefined where windows-1252 has none. */
export function windows1252Byte(character: string): number | undefined {
  const special = byteOf.get(character);
  if (special !== undefined) return special;
  const code = character.codePointAt(0) as number;
  return code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : undefined;
}
