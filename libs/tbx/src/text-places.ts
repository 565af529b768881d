/** Lines and columns of a text, for readers that may have much to say: the line ends are looked up once. */

/** 1-based; the column in Unicode scalar values, as `lineAndColumn` of the model says it. */
export type PlaceOf = (offset: number) => { readonly line: number; readonly column: number };

export function placesIn(text: string): PlaceOf {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\r\n|\r|\n/gu)].map((match) => match.index + match[0].length)];
    const line = lastAtMost(starts, offset);
    return { line: line + 1, column: [...text.slice(starts[line], offset)].length + 1 };
  };
}

function lastAtMost(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
