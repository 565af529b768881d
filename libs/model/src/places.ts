/** Lines and columns of many offsets into one text: lines are found once, on the first question. */

export interface TextPlace {
  /** 1-based; CRLF, CR and LF end lines. */
  readonly line: number;
  /** 1-based, in Unicode scalar values. */
  readonly column: number;
}

/** A line longer than this is measured in steps, so that a file of one line with thousands of findings is told in time. */
const step = 4096;

/** Any offset is taken, in any order: what lies outside the text is its nearest end. */
export function placesOf(text: string): (offset: number) => TextPlace {
  let starts: readonly number[] | undefined;
  const columns = new Map<number, readonly number[]>();
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\r\n|\r|\n/gu)].map(({ index, 0: end }) => index + end.length)];
    const within = Math.min(text.length, Math.max(0, offset));
    const line = lastAtOrBefore(starts, within);
    const start = starts[line] ?? 0;
    const steps = Math.floor((within - start) / step);
    const known = steps === 0 ? [0] : (columns.get(line) ?? stepsOf(text, start, starts[line + 1] ?? text.length));
    if (steps > 0) columns.set(line, known);
    return { line: line + 1, column: (known[steps] ?? 0) + scalars(text, start + steps * step, within) + 1 };
  };
}

/** Scalar values before each step of a line. */
function stepsOf(text: string, start: number, end: number): readonly number[] {
  const counts = [0];
  for (let at = start; at + step <= end; at += step) counts.push((counts.at(-1) ?? 0) + scalars(text, at, at + step));
  return counts;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Unicode scalar values: of a pair of surrogates the second counts nothing, a half that stands alone counts one. */
function scalars(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (!isSecondHalf(text, at)) count += 1;
  return count;
}

function isSecondHalf(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
