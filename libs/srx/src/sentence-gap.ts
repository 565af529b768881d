/** Where two sentences meet: the white space around a break, and which side each code in it belongs to. */
import { type InlineItem, isText } from '@dragoman/model';
import type { PlacedItem } from './matched-text.ts';
import type { FormatHandle } from './srx-document.ts';

/** Offsets of the whole run of white space around a break; both equal where there is none. */
export interface Gap {
  readonly start: number;
  readonly end: number;
}

const whiteSpace = /^\p{White_Space}$/v;

/** Of ASCII, which nearly every character here is, only the space and control characters are asked about. */
function isWhiteSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || ((code < 0x20 || code > 0x7e) && whiteSpace.test(text.charAt(at)));
}

/** One gap per run of white space; none at the ends of the text, where there is no sentence on one side. */
export function gapsAround(text: string, breaks: readonly number[]): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const offset of breaks) {
    if (offset < (gaps.at(-1)?.end ?? 0)) continue;
    let start = offset;
    while (start > 0 && isWhiteSpaceAt(text, start - 1)) start -= 1;
    let end = offset;
    while (end < text.length && isWhiteSpaceAt(text, end)) end += 1;
    if (start > 0 && end < text.length && gaps.at(-1)?.start !== start) gaps.push({ start, end });
  }
  return gaps;
}

export interface DividedGap {
  readonly previous: readonly InlineItem[];
  /** Pure white space; empty where there is none between the codes of both sides. */
  readonly between: string;
  readonly next: readonly InlineItem[];
}

/**
 * SRX 2.0 §2.2.3: codes go by `formathandle`; the first one that opens the next sentence takes all behind it along.
 * White space behind which a code of the previous sentence stands is part of that sentence; the same before one of the next.
 */
export function divideGap(items: readonly PlacedItem[], gap: Gap, formatHandle: FormatHandle): DividedGap {
  const opening = items.findIndex((placed) => opensNext(placed, gap, formatHandle));
  const cut = opening < 0 ? items.length : opening;
  const contents = items.map(({ item }) => item);
  const lastCode = contents.slice(0, cut).findLastIndex((item) => !isText(item));
  const firstCode = contents.findIndex((item, index) => index >= cut && !isText(item));
  const spaceEnd = firstCode < 0 ? contents.length : firstCode;
  return {
    previous: contents.slice(0, lastCode + 1),
    between: contents.slice(lastCode + 1, spaceEnd).join(''),
    next: contents.slice(spaceEnd),
  };
}

function opensNext({ item, start }: PlacedItem, gap: Gap, { start: opening, end, isolated }: FormatHandle): boolean {
  if (isText(item)) return false;
  if (item.kind === 'sc' || item.kind === 'sm') return !opening;
  if (item.kind === 'ec' || item.kind === 'em') return !end;
  // The mark of a footnote stands behind the stop of its own sentence.
  if (item.type === 'footnote' && start === gap.start && gap.start < gap.end) return false;
  return !isolated;
}
