/** What an edited sentence keeps of its past: the old translation as a match, and a note that shows the words that changed. */
import {
  type InlineContent,
  labelledText,
  type Match,
  normalizeContent,
  type Note,
  plainText,
  type Segment,
} from '@dragoman/model';
import { formatWordDiff, wordDiff } from '@dragoman/text';
import { boundedSimilarity, similarityPercent } from './similar-pairs.ts';
import { exactKey } from './source-keys.ts';
import { isTermNote } from './term-note.ts';

/** Starts a note of ours on a changed source; the sign is the same in every language. */
export const changeSign = '± ';
const maxDiffCells = 4_000_000;

/** The segment before its sentence was edited → the segment after, without a target. */
export function editedSegment(old: Segment, fresh: Pick<Segment, 'id' | 'source'>, ratio: number): Segment {
  const matches = matchesAfterEdit(old, fresh.source, ratio);
  const last = matches.find(isPreviousVersion);
  const notes = [...peopleNotes(old), ...(last === undefined ? [] : [changeNote(last.source, fresh.source)])];
  return {
    kind: 'segment',
    id: fresh.id,
    source: fresh.source,
    state: 'initial',
    ...(last === undefined ? {} : { subState: 'dragoman:source-changed' }),
    ...(old.translate === undefined ? {} : { translate: old.translate }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(matches.length === 0 ? {} : { matches }),
    ...(old.foreign === undefined ? {} : { foreign: old.foreign }),
    ...(old.extensions === undefined ? {} : { extensions: old.extensions }),
  };
}

/** Notes by people and by other tools; ours about an earlier change, or the registers of then, no longer say what is true. */
export function peopleNotes(segment: Segment): readonly Note[] {
  return (segment.notes ?? []).filter((note) => !isChangeNote(note) && !isTermNote(note));
}

export function isPreviousVersion(match: Match): boolean {
  return match.type === 'previous-version';
}

/** Drops matches that say the same as an earlier one. */
export function distinctMatches(matches: readonly Match[]): readonly Match[] {
  const seen = new Set<string>();
  return matches.filter(({ source, target, type }) => {
    const key = JSON.stringify([exactKey(source), exactKey(target), type]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function hasText(content: InlineContent | undefined): content is InlineContent {
  return content !== undefined && normalizeContent(content).length > 0;
}

function matchesAfterEdit(old: Segment, source: InlineContent, ratio: number): readonly Match[] {
  const earlier = (old.matches ?? []).map((match) => ({ ...match, similarity: percentBetween(match.source, source) }));
  if (!hasText(old.target)) return distinctMatches(earlier);
  const previous: Match = {
    source: old.source,
    target: old.target,
    similarity: similarityPercent(ratio, false),
    origin: 'carry',
    type: 'previous-version',
    state: old.state,
  };
  return distinctMatches([previous, ...earlier]);
}

export function percentBetween(a: InlineContent, b: InlineContent): number {
  return similarityPercent(boundedSimilarity(plainText(a), plainText(b)), exactKey(a) === exactKey(b));
}

function isChangeNote({ from, annotates, text }: Note): boolean {
  return from === 'dragoman' && annotates === 'source' && text.startsWith(changeSign);
}

/** @param mark Stands before the difference: `1→2 ` where a sentence was split in two. */
export function changeNote(before: InlineContent, after: InlineContent, mark = ''): Note {
  const isTextSame = plainText(before) === plainText(after);
  const shown = isTextSame ? labelledText : plainText;
  return { text: changeSign + mark + shortDiff(shown(before), shown(after)), from: 'dragoman', annotates: 'source' };
}

/** Texts too long for a word by word comparison show what lies between their common start and end. */
function shortDiff(before: string, after: string): string {
  if (before.length * after.length <= maxDiffCells) return formatWordDiff(wordDiff(before, after));
  const limit = Math.min(before.length, after.length);
  let start = 0;
  while (start < limit && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < limit - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const middle = (text: string): string => text.slice(start, text.length - end);
  return `${before.slice(0, start)}[-${middle(before)}-]{+${middle(after)}+}${before.slice(before.length - end)}`;
}
