/** A document's text as its readers share it: the text, its template tags, and the text with those made opaque. */
import { maskTemplates, templateRanges, type TextRange } from './templates.ts';

export interface Manuscript {
  readonly text: string;
  readonly templates: readonly TextRange[];
  /** As long as `text`: what Markdown and HTML are read from. */
  readonly masked: string;
  readonly lineEnding: '\n' | '\r\n' | '\r';
}

export function manuscriptOf(text: string): Manuscript {
  const templates = templateRanges(text);
  return { text, templates, masked: maskTemplates(text, templates), lineEnding: firstLineEnding(text) ?? '\n' };
}

function firstLineEnding(text: string): '\n' | '\r\n' | '\r' | undefined {
  const at = text.search(/[\r\n]/u);
  if (at < 0) return undefined;
  return text[at] === '\n' ? '\n' : text[at + 1] === '\n' ? '\r\n' : '\r';
}

/** Parts of a text joined, with the way back: what HTML looks like without the `> ` before each line. */
export interface Excerpt {
  readonly text: string;
  readonly masked: string;
  /** Offset in the document of the character at `index`. */
  startAt(index: number): number;
  /** Offset in the document just after the character before `index`. */
  endAt(index: number): number;
}

export function excerptOf(manuscript: Manuscript, ranges: readonly TextRange[]): Excerpt {
  const starts: number[] = [];
  let length = 0;
  for (const { start, end } of ranges) {
    starts.push(length);
    length += end - start;
  }
  const startAt = (index: number): number => {
    const place = lastAtMost(starts, index);
    return (ranges[place]?.start ?? 0) + index - (starts[place] ?? 0);
  };
  return {
    text: ranges.map(({ start, end }) => manuscript.text.slice(start, end)).join(''),
    masked: ranges.map(({ start, end }) => manuscript.masked.slice(start, end)).join(''),
    startAt,
    endAt: (index) => (index === 0 ? startAt(0) : startAt(index - 1) + 1),
  };
}

/** Index of the last of the ascending numbers that is at most `limit`. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
