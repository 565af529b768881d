/** Finds text whose bytes were read in the wrong encoding. */
import { addressPattern } from './text.ts';

/** Windows-1252, 0x80 to 0x9F, as characters; a byte without one stays a control. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
/** Windows-1251, 0x80 to 0xFF. */
const windows1251 =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї' +
  Array.from({ length: 64 }, (_, at) => String.fromCharCode(0x410 + at)).join('');

function byteTable(upperHalf: (byte: number) => string): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: 128 }, (_, at) => [upperHalf(at + 0x80), at + 0x80] as const));
}

const latin = new Map([
  ...byteTable((byte) => String.fromCharCode(byte)),
  ...byteTable((byte) => (byte < 0xa0 ? (windows1252[byte - 0x80] ?? '') : String.fromCharCode(byte))),
]);
const cyrillic = byteTable((byte) => windows1251[byte - 0x80] ?? '');

/**
 * What people write in UTF-8: letters of Europe and the Near East, punctuation; not the rare blocks, which chance makes:
 * `Ó’` would be U+04D2. Of the further Cyrillic letters those of the languages that write them.
 */
const plausible =
  /^[\u00A0-\u017F\u0218-\u021B\u0370-\u045F\u0490-\u0493\u0496\u0497\u049A\u049B\u04A2\u04A3\u04AE-\u04B3\u04B6\u04B7\u04BA\u04BB\u04D8\u04D9\u04E2\u04E3\u04E8\u04E9\u04EE\u04EF\u01A1\u01AF\u01B0\u0590-\u06FF\u2010-\u203A\u20AC\u2116\u2122\u1E00-\u1EFF\u02BB\u02BC]$/u;

/** Letters of Armenia, India, Southeast Asia, Georgia, Korea, Ethiopia, China and Japan. */
const farther =
  /^[\u0530-\u058F\u0904-\u109F\u10A0-\u137F\u1780-\u17FF\u3000-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uFF00-\uFFEF]$/u;

/** Signs that nobody writes right behind an accented letter, as they do marks, and letters: `víš…`, `é…”`. */
const strange = /[¡-§©¬\u00AD¯±-¹¼-¾ƒˆ˜†‡•‰\u0080-\u009F]/u;

interface Broken {
  readonly from: number;
  readonly to: number;
}

export function brokenRuns(text: string): readonly Broken[] {
  if (!/[^\x00-\x7F]|\?/u.test(text)) return [];
  return [
    ...questionMarks(text),
    ...replaced(text),
    ...sequences(text, latin, 1),
    ...sequences(text, cyrillic, 2),
    ...accentedWords(text),
  ].sort((a, b) => a.from - b.from);
}

function matches(text: string, pattern: RegExp): readonly Broken[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ from: index, to: index + found.length }));
}

const replaced = (text: string): readonly Broken[] => matches(text, /\uFFFD+/gu);

/** `pr?sident`, `??????`: letters that an encoding could not hold. */
function questionMarks(text: string): readonly Broken[] {
  if (!text.includes('?')) return [];
  const hidden = text.replace(addressPattern, (address) => ' '.repeat(address.length));
  return matches(hidden, /(?<=\p{Ll})\?(?=\p{Ll})|\?{4,}/gu);
}

/** Characters whose bytes in the table's encoding are valid UTF-8 of something plausible, `least` of them in a row. */
function sequences(text: string, table: ReadonlyMap<string, number>, least: number): readonly Broken[] {
  const found: Broken[] = [];
  let at = 0;
  while (at < text.length) {
    const run = runFrom(text, at, table);
    if (run.count >= least && !followsCapital(text, at, run.end, run.count)) found.push({ from: at, to: run.end });
    at = Math.max(at + 1, run.count >= least ? run.end : at + 1);
  }
  return found;
}

function runFrom(
  text: string,
  from: number,
  table: ReadonlyMap<string, number>,
): { readonly end: number; readonly count: number } {
  let end = from;
  let count = 0;
  for (;;) {
    const length = oneCharacter(text, end, table);
    if (length === 0) return { end, count };
    end += length;
    count += 1;
  }
}

/** Length of the sequence at `from` that is one UTF-8 character, or 0. */
function oneCharacter(text: string, from: number, table: ReadonlyMap<string, number>): number {
  const lead = table.get(text[from] ?? '');
  if (lead === undefined || lead < 0xc2 || lead > 0xef) return 0;
  const length = lead < 0xe0 ? 2 : 3;
  let code = lead < 0xe0 ? lead & 0x1f : lead & 0x0f;
  for (let next = 1; next < length; next += 1) {
    const byte = table.get(text[from + next] ?? '');
    if (byte === undefined || byte > 0xbf) return 0;
    code = (code << 6) | (byte & 0x3f);
  }
  if (code < (length === 2 ? 0x80 : 0x800)) return 0;
  const letter = String.fromCharCode(code);
  const isFar = table === latin && farther.test(letter) && strange.test(text.slice(from + 1, from + length));
  return isFar || plausible.test(letter) ? length : 0;
}

/** `PÅ\u00A0`, `„MÄ“`: a capital after capitals, then a space or a closing mark that ends the word, are two characters on purpose; `RGPDÂ»` is not. */
function followsCapital(text: string, from: number, end: number, count: number): boolean {
  return (
    count === 1 &&
    end - from === 2 &&
    /\p{Lu}/u.test(text[from - 1] ?? '') &&
    /\p{Lu}/u.test(text[from] ?? '') &&
    /[\u00A0»›”“’‘…–—]/u.test(text[from + 1] ?? '') &&
    !/\p{L}/u.test(text[end] ?? '') &&
    !/^Â[«»]/u.test(text.slice(from, end))
  );
}

/** `Ïðèâåò`: words of four letters or more, all of them accented capitals and small letters of Latin-1, that read as Cyrillic. */
function accentedWords(text: string): readonly Broken[] {
  const words = matches(text, /(?<![\p{L}])[À-ÿ]{4,}(?![\p{L}])/gu);
  return readsAsCyrillic(words.map(({ from, to }) => text.slice(from, to)).join('')) ? words : [];
}

/** One letter in eight is а, е, и or о, as in every language that Windows-1251 was made for; `áññóñçé` would be `бссусзй`. */
function readsAsCyrillic(letters: string): boolean {
  return (letters.match(/[àåèîÀÅÈÎ]/gu)?.length ?? 0) * 8 >= letters.length;
}

/** The word in plain letters: what a pseudo-translation was made from. */
function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What is broken in a translation, and is not its source with other accents, as pseudo-translations are. */
export function brokenInTranslation(source: string, target: string): readonly Broken[] {
  const found = brokenRuns(target);
  if (found.length === 0) return found;
  const known = new Set(brokenRuns(source).map(({ from, to }) => source.slice(from, to)));
  const words = new Set(plainLetters(source).match(/\p{L}+/gu));
  return found.filter(({ from, to }) => {
    const run = target.slice(from, to);
    return !known.has(run) && !words.has(plainLetters(run));
  });
}
