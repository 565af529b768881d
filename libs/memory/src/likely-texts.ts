/**
 * Texts in which a folded text can stand, without folding each of them: those that are written in the usual way and lack
 * one of its words are passed over, many at a time.
 */
import { lengthAt } from './character-kinds.ts';
import type { MemoryReader } from './memory-reader.ts';

/** Written as JSON, or with a character that may stand for letters other than itself, or for none. */
const unusual = /^\u0001|[\u00AD\u0130\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFF01-\uFF5E]/u;

/** Whether a word stands in a stored text whenever it stands in the folded one, letter by letter in either case. */
export function isUsual(stored: string): boolean {
  return !unusual.test(stored) && stored.normalize('NFC') === stored;
}

/** Bytes that are decoded at once. */
const most = 1 << 16;

/** Says of a string whether what is asked can stand in it; `strings`: one for each that is of interest. */
export function likelyTexts(reader: MemoryReader, strings: Uint8Array, asked: string): (item: number) => boolean {
  const words = (asked.match(/[\p{L}\p{Nd}]+/gu) ?? []).sort((a, b) => b.length - a.length);
  const patterns = words.map((word) => new RegExp(word, 'giu'));
  const [longest, ...others] = patterns;
  if (longest === undefined) return () => true;
  const found = new Uint8Array(strings.length);
  for (const [from, to] of spansOf(reader, strings)) markFound(reader, from, to, longest, found);
  return (item) =>
    !reader.isUsual(item) || (found[item] === 1 && others.every((word) => holds(word, reader.text(item))));
}

function holds(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** Strings of interest that stand one behind the other, in pieces. */
function* spansOf({ columns }: MemoryReader, strings: Uint8Array): Iterable<readonly [number, number]> {
  const { stringStart } = columns;
  for (let from = 0; from < strings.length;) {
    let to = from;
    while (strings[to] === 1 && (stringStart[to] as number) - (stringStart[from] as number) < most) to += 1;
    if (to > from) yield [from, to];
    from = Math.max(to, from + 1);
  }
}

/** A place across the end of a string marks one that does not hold the word: whoever asks looks again. */
function markFound(reader: MemoryReader, from: number, to: number, pattern: RegExp, found: Uint8Array): void {
  const { stringStart } = reader.columns;
  const text = reader.texts(from, to);
  let item = from;
  let byte = stringStart[from] as number;
  let done = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    byte += Buffer.byteLength(text.slice(done, match.index));
    done = match.index;
    while ((stringStart[item + 1] as number) <= byte) item += 1;
    found[item] = 1;
    // The next place may begin within this one, where it is across the end of a string.
    pattern.lastIndex = match.index + lengthAt(text, match.index);
  }
}
