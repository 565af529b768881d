/**
 * Kinds of characters for the tokens of the memory. By properties of Unicode and fixed ranges, never by word breaking of
 * the runtime: a score must be the same on every machine.
 */
export const space = 0;
export const letter = 1;
export const digit = 2;
/** Combining: belongs to what stands before it. */
export const mark = 3;
/** A character of a script that writes no spaces between words: a token of its own. */
export const lone = 4;
/** Punctuation and symbols. */
export const sign = 5;
export type CharacterKind = 0 | 1 | 2 | 3 | 4 | 5;

/** Thai, Lao, Tibetan, Myanmar, Khmer, kana, Han: from, to. */
const unspaced: readonly (readonly [number, number])[] = [
  [0x0e00, 0x0eff],
  [0x0f00, 0x0fff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x3005, 0x3007],
  [0x3040, 0x30ff],
  [0x31f0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xff66, 0xff9f],
  [0x1b000, 0x1b16f],
  [0x20000, 0x3fffd],
];

const pages: (Uint8Array | undefined)[] = [];
const pageSize = 256;

export function kindAt(text: string, at: number): CharacterKind {
  const unit = text.charCodeAt(at);
  const code = unit >= 0xd800 && unit < 0xdc00 ? (text.codePointAt(at) as number) : unit;
  const page = (pages[code >> 8] ??= newPage(code >> 8));
  return page[code & 0xff] as CharacterKind;
}

/** In UTF-16 code units. */
export function lengthAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

function newPage(page: number): Uint8Array {
  return Uint8Array.from({ length: pageSize }, (_, index) => kindOf(page * pageSize + index));
}

function kindOf(code: number): CharacterKind {
  const character = String.fromCodePoint(code);
  if (/\p{White_Space}/u.test(character)) return space;
  if (/\p{M}/u.test(character)) return mark;
  if (/\p{Nd}/u.test(character)) return digit;
  if (!/[\p{L}\p{N}]/u.test(character)) return sign;
  return unspaced.some(([from, to]) => code >= from && code <= to) ? lone : letter;
}
