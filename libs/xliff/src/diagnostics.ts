/** Diagnostics of this lib, with their places. */
import type { Diagnostic, Location, Severity } from '@dragoman/model';

export interface Text {
  readonly path: string;
  readonly text: string;
}

/** Location of an offset, with the unit and segment it belongs to. */
export function locate(place: Text, offset: number, names: Pick<Location, 'unit' | 'segment'> = {}): Location {
  const starts = lineStarts(place);
  const line = linesUpTo(starts, offset);
  const column = [...place.text.slice(starts[line - 1], offset)].length + 1;
  return { file: place.path, line, column, ...names };
}

/** A file can have a finding in each of thousands of sentences: its lines are counted once. */
const startsOfTexts = new WeakMap<Text, readonly number[]>();

/** Where each line begins; CRLF, CR and LF end lines. */
function lineStarts(place: Text): readonly number[] {
  const known = startsOfTexts.get(place);
  if (known !== undefined) return known;
  const starts = [0];
  for (const { 0: end, index } of place.text.matchAll(/\r\n|\r|\n/gu)) starts.push(index + end.length);
  startsOfTexts.set(place, starts);
  return starts;
}

/** How many lines begin at or before the offset. */
function linesUpTo(starts: readonly number[], offset: number): number {
  let [low, high] = [1, starts.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle - 1] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function diagnostic(
  severity: Severity,
  code: string,
  message: string,
  location: Location,
  advice?: string,
  values?: NonNullable<Diagnostic['values']>,
): Diagnostic {
  return {
    code,
    severity,
    message,
    location,
    ...(advice === undefined ? {} : { advice }),
    ...(values === undefined ? {} : { values }),
  };
}
