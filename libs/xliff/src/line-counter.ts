import { lineAndColumn } from '@dragoman/model';

/** 1-based line of an offset into a text. */
export type LineOf = (offset: number) => number;

/** Counts lines once for offsets that rise, from the start for one that does not. */
export function lineCounter(text: string): LineOf {
  let [known, line] = [0, 1];
  return (offset) => {
    if (offset < known) return lineAndColumn(text, offset).line;
    for (let at = text.indexOf('\n', known); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
    known = offset;
    return line;
  };
}
