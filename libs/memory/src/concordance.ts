/** Where a word or part of a text stands in what was translated before. */
import { type MemoryEntry, plainText } from '@dragoman/model';
import { foldedText, isWordAt } from './folded-text.ts';
import { likelyTexts } from './likely-texts.ts';
import type { MemoryReader } from './memory-reader.ts';

export interface ConcordanceOptions {
  /** Where to look; the source. */
  readonly side?: 'source' | 'target';
  /** Only where whole words begin and end. */
  readonly words?: boolean;
}

export interface ConcordanceHit {
  readonly entry: MemoryEntry;
  /** UTF-16 offsets in the plain text (codes removed) of that side, in order, without overlaps. */
  readonly places: readonly { readonly from: number; readonly to: number }[];
}

/** Hits in the one order of entries: approved, by state, newest. Of one source and target only the best. */
export type Concordance = (text: string, limit?: number, options?: ConcordanceOptions) => readonly ConcordanceHit[];

const defaultLimit = 20;

export function createConcordance(reader: MemoryReader): Concordance {
  return (text, limit = defaultLimit, { side = 'source', words = false } = {}) => {
    const asked = foldedText(text).text;
    if (asked === '') return [];
    const isLikely = likelyTexts(reader, stringsOf(reader, side), asked);
    const hits: ConcordanceHit[] = [];
    const seen = new Set<string>();
    for (const entry of byRank(reader, side, isLikely)) {
      if (hits.length >= limit) break;
      const places = placesOf(plainText(reader.content(reader.columns[side][entry] as number)), asked, words);
      const pair = pairOf(reader, entry);
      if (places.length > 0 && !seen.has(pair)) hits.push({ entry: reader.entry(entry), places });
      seen.add(pair);
    }
    return hits;
  };
}

/** One for each string that is a source, or a target. */
function stringsOf({ columns }: MemoryReader, side: 'source' | 'target'): Uint8Array {
  const strings = new Uint8Array(columns.stringKeys.length);
  for (const item of columns[side]) strings[item] = 1;
  return strings;
}

function byRank({ columns }: MemoryReader, side: 'source' | 'target', isLikely: (item: number) => boolean) {
  const entries: number[] = [];
  for (const [entry, item] of columns[side].entries()) if (isLikely(item)) entries.push(entry);
  return entries.sort((a, b) => (columns.rank[a] as number) - (columns.rank[b] as number));
}

function pairOf(reader: MemoryReader, entry: number): string {
  const { source, target } = reader.columns;
  return `${reader.keyOf(source[entry] as number)} ${reader.keyOf(target[entry] as number)}`;
}

function placesOf(text: string, asked: string, words: boolean): ConcordanceHit['places'] {
  const { text: folded, from, to } = foldedText(text);
  const places: { from: number; to: number }[] = [];
  for (let at = folded.indexOf(asked); at >= 0;) {
    const end = at + asked.length;
    const isTaken = !words || isWhole(folded, at, end);
    if (isTaken) places.push({ from: from[at] as number, to: to[end - 1] as number });
    at = folded.indexOf(asked, isTaken ? end : at + 1);
  }
  return places;
}

function isWhole(folded: string, from: number, to: number): boolean {
  const beginsInside = isWordAt(folded, from) && isWordAt(folded, from - 1);
  return !beginsInside && !(isWordAt(folded, to - 1) && isWordAt(folded, to));
}
