/** Sentences that a tool, or other rules, cut otherwise: the paragraph is the same, its segments are not. */
import { plainText, type ReturnedSegment } from '@dragoman/model';
import type { PlacedOld } from './flat-segments.ts';

interface Paragraph {
  /** Its text without white space: joining and cutting change nothing else. */
  readonly text: string;
  /** Of each segment: index, and where in `text` it begins. */
  readonly segments: readonly { readonly index: number; readonly start: number }[];
}

/** Returned index → the sentence of today in which its text begins; only for paragraphs cut in another way. */
export function resegmentedPlaces(
  returned: readonly ReturnedSegment[],
  here: readonly PlacedOld[],
): ReadonlyMap<number, number> {
  const today = new Map(
    paragraphs(here.map(({ unit, segment }) => ({ unit, text: plainText(segment.source) }))).map((paragraph) => [
      paragraph.text,
      paragraph,
    ]),
  );
  const places = new Map<number, number>();
  for (const paragraph of paragraphs(returned.map(({ unit, source }) => ({ unit, text: plainText(source) })))) {
    const now = today.get(paragraph.text);
    if (now === undefined || paragraph.text === '' || isCutAlike(paragraph, now)) continue;
    for (const { index, start } of paragraph.segments) {
      const place = now.segments.findLast((segment) => segment.start <= start);
      if (place !== undefined) places.set(index, place.index);
    }
  }
  return places;
}

function isCutAlike(a: Paragraph, b: Paragraph): boolean {
  return (
    a.segments.length === b.segments.length &&
    a.segments.every(({ start }, index) => start === b.segments[index]?.start)
  );
}

function paragraphs(all: readonly { readonly unit: string; readonly text: string }[]): readonly Paragraph[] {
  const byUnit = Map.groupBy(
    all.map((item, index) => ({ ...item, index })),
    ({ unit }) => unit,
  );
  return [...byUnit.values()].map((items) => {
    let text = '';
    const segments = items.map(({ index, text: own }) => {
      const start = text.length;
      text += own.replace(/\p{White_Space}+/gu, '');
      return { index, start };
    });
    return { text, segments };
  });
}
