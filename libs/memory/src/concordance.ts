/** Where a word or part of a text stands in what was translated before. */
import { type MemoryEntry, plainText } from '@dragoman/model';
import { foldedText, isWordAt } from './folded-text.ts';
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
    const mayHold = likelyHolder(asked);
    const placesIn = (item: number) => {
      const stored = reader.text(item);
      return mayHold(stored) ? placesOf(plainText(reader.content(item)), asked, words) : [];
    };
    return entriesWith(reader, side, (item) => placesIn(item).length > 0, limit).map((entry) => ({
      entry: reader.entry(entry),
      places: placesIn(reader.columns[side][entry] as number),
    }));
  };
}

function entriesWith(
  reader: MemoryReader,
  side: 'source' | 'target',
  holds: (item: number) => boolean,
  limit: number,
): readonly number[] {
  const { columns } = reader;
  const answers = new Map<number, boolean>();
  const found: number[] = [];
  for (const [entry, item] of columns[side].entries()) {
    const isFound = answers.get(item) ?? holds(item);
    answers.set(item, isFound);
    if (isFound) found.push(entry);
  }
  found.sort((a, b) => (columns.rank[a] as number) - (columns.rank[b] as number));
  return firstOfEach(reader, found, limit);
}

function firstOfEach(reader: MemoryReader, entries: readonly number[], limit: number): readonly number[] {
  const { source, target } = reader.columns;
  const seen = new Set<string>();
  const first: number[] = [];
  for (const entry of entries) {
    if (first.length >= limit) break;
    const pair = `${reader.keyOf(source[entry] as number)} ${reader.keyOf(target[entry] as number)}`;
    if (!seen.has(pair)) first.push(entry);
    seen.add(pair);
  }
  return first;
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

/** Texts in which a word may be written otherwise than with its own letters in either case. */
const unusual = /^\u0001|[\u00AD\u0130\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFF01-\uFF5E]/u;

/** Says of most stored texts, without folding them, that they do not hold what is asked: its longest word is not there. */
function likelyHolder(asked: string): (stored: string) => boolean {
  const [word] = (asked.match(/[\p{L}\p{Nd}]+/gu) ?? []).sort((a, b) => b.length - a.length);
  if (word === undefined) return () => true;
  const pattern = new RegExp(word, 'iu');
  return (stored) => pattern.test(stored) || unusual.test(stored) || stored.normalize('NFC') !== stored;
}
