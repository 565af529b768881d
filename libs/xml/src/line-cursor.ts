/** Lines and columns of a text that comes and goes in pieces: only what may still be asked for is kept. */
import { lineAndColumn, type Location } from '@dragoman/model';

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
    const found = lineAndColumn(passed, passed.length);
    lines += found.line - 1;
    column = found.line > 1 ? found.column - 1 : column + found.column - 1;
  };
  return {
    add: (text) => {
      kept += text;
    },
    forget: (offset) => {
      // A CR at the end may be the first half of a line end.
      const length = Math.min(offset - start, kept.endsWith('\r') ? kept.length - 1 : kept.length);
      if (length <= 0) return;
      pass(kept.slice(0, length));
      kept = kept.slice(length);
      start += length;
    },
    placeOf: (offset) => {
      const found = lineAndColumn(kept, Math.min(kept.length, Math.max(0, offset - start)));
      return { file, line: lines + found.line, column: found.line > 1 ? found.column : column + found.column };
    },
  };
}
