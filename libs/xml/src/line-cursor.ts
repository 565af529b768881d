/** Lines and columns of a text that comes and goes in pieces: only what may still be asked for is kept. */
import { lineAndColumn, type Location } from '@dragoman/model';
import { copied, joined } from './stream-text.ts';

export interface LineCursor {
  add(text: string): void;
  /** Nothing before this offset will be asked for. */
  forget(offset: number): void;
  placeOf(offset: number): Location;
}

export function lineCursor(file: string): LineCursor {
  let kept = '';
  let start = 0;
  /** Lines that ended before `start`, and characters since the last of them. */
  let [lines, column] = [0, 0];
  const pass = (passed: string): void => {
    const found = lineEnds(passed);
    lines += found.count;
    column = codePoints(passed, found.behind) + (found.count > 0 ? 0 : column);
  };
  return {
    add: (text) => {
      kept = joined(kept, text);
    },
    forget: (offset) => {
      // A CR at the end may be the first half of a line end.
      const length = Math.min(offset - start, kept.endsWith('\r') ? kept.length - 1 : kept.length);
      if (length <= 0) return;
      pass(kept.slice(0, length));
      kept = copied(kept.slice(length));
      start += length;
    },
    placeOf: (offset) => {
      const found = lineAndColumn(kept, Math.min(kept.length, Math.max(0, offset - start)));
      return { file, line: lines + found.line, column: found.line > 1 ? found.column : column + found.column };
    },
  };
}

/** How many lines end in a text, and where the last one that does not begins. Every character passes here: no regex. */
function lineEnds(text: string): { readonly count: number; readonly behind: number } {
  let count = 0;
  let behind = 0;
  let carriage = text.indexOf('\r');
  let feed = text.indexOf('\n');
  while (carriage >= 0 || feed >= 0) {
    const isCarriage = carriage >= 0 && (feed < 0 || carriage < feed);
    behind = isCarriage && feed !== carriage + 1 ? carriage + 1 : feed + 1;
    count += 1;
    if (carriage >= 0 && carriage < behind) carriage = text.indexOf('\r', behind);
    if (feed >= 0 && feed < behind) feed = text.indexOf('\n', behind);
  }
  return { count, behind };
}

function codePoints(text: string, from: number): number {
  let count = text.length - from;
  for (let at = from; at < text.length; at += 1) {
    const isHigh = (text.charCodeAt(at) & 0xfc00) === 0xd800;
    if (isHigh && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) count -= 1;
  }
  return count;
}
