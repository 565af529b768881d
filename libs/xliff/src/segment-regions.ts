/**
 * Where each segment stands in the text of its file, for editors and for reports that name lines. Promise: lines are
 * counted once, however many segments there are.
 */
import { segmentAddress } from '@dragoman/model';
import type { SegmentLayout, XliffDocument } from './document.ts';

/** 1-based; columns in Unicode scalar values; the end is behind the last character. */
export interface TextRegion {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Address (`uX-s2`) → region of its target, or of the whole segment where it has none. Of several files the first. */
export function segmentRegions({
  text,
  layouts,
}: Pick<XliffDocument, 'text' | 'layouts'>): ReadonlyMap<string, TextRegion> {
  const starts = lineStarts(text);
  const regions = new Map<string, TextRegion>();
  for (const { units } of layouts) {
    for (const { unit, segments } of units) {
      for (const layout of segments) {
        const address = segmentAddress(unit.id, layout.segment.id);
        if (!regions.has(address)) regions.set(address, regionOf(text, starts, layout));
      }
    }
  }
  return regions;
}

function regionOf(text: string, starts: readonly number[], { target, element }: SegmentLayout): TextRegion {
  const { start, end } = target ?? element;
  const [from, to] = [placeOf(text, starts, start), placeOf(text, starts, end)];
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** CRLF, CR and LF end lines (as `lineAndColumn` of the model has it). */
function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/gu)].map(({ index, 0: end }) => index + end.length)];
}

function placeOf(
  text: string,
  starts: readonly number[],
  offset: number,
): { readonly line: number; readonly column: number } {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: [...text.slice(starts[low] ?? 0, offset)].length + 1 };
}
