/**
 * What sentences that were split or joined keep of their past: nobody can say which part of a translation is which, so
 * the parts are offered the whole text, and the whole the texts of its parts in a row.
 */
import {
  codesOf,
  type InlineContent,
  lowestState,
  type Match,
  type Note,
  plainText,
  type Segment,
} from '@dragoman/model';
import { type FreshSegment } from './flat-segments.ts';
import {
  changeNote,
  distinctMatches,
  editedSegment,
  hasText,
  peopleNotes,
  percentBetween,
} from './previous-version.ts';
import { similarityPercent } from './similar-pairs.ts';

/** The sentences that one became, in order. */
export function splitSegments(old: Segment, freshes: readonly FreshSegment[]): readonly Segment[] {
  const whole = inRow(freshes.map(({ source }) => source));
  const note = hasText(old.target) ? [changeNote(old.source, whole, `1→${freshes.length} `)] : [];
  return freshes.map((fresh, place) => {
    const { foreign: _foreign, extensions: _extensions, notes: _notes, ...bare } = editedSegment(old, fresh, 0);
    const first = place === 0 ? pick(old, ['foreign', 'extensions']) : {};
    const matches = (bare.matches ?? []).map((match) => ({
      ...match,
      similarity: percentBetween(match.source, fresh.source),
    }));
    return { ...withLists(bare, [...peopleNotes(old), ...note], matches), ...first };
  });
}

/** The sentence that several became. */
export function joinedSegment(olds: readonly Segment[], fresh: FreshSegment, similarity: number): Segment {
  const source = inRow(olds.map((old) => old.source));
  const parts = olds.map((old) => editedSegment(old, fresh, 0));
  const [first] = olds;
  const offered = [
    ...joinedMatch(olds, source, similarity),
    ...parts.flatMap(({ matches = [] }) => matches).map((match) => withSimilarity(match, fresh.source)),
  ];
  const hasPast = parts.some(({ subState }) => subState !== undefined);
  const note = hasPast ? [changeNote(source, fresh.source, `${olds.length}→1 `)] : [];
  const notes = distinctNotes([...olds.flatMap(peopleNotes), ...note]);
  const isLocked = olds.every(({ translate }) => translate === false);
  const bare: Segment = {
    kind: 'segment',
    id: fresh.id,
    source: fresh.source,
    state: 'initial',
    ...(hasPast ? { subState: 'dragoman:source-changed' } : {}),
    ...(isLocked ? { translate: false } : {}),
    ...(first === undefined ? {} : pick(first, ['foreign', 'extensions'])),
  };
  return withLists(bare, notes, distinctMatches(offered));
}

/** All texts in a row, where every part has one and no code of one part could be taken for another one's. */
function joinedMatch(olds: readonly Segment[], source: InlineContent, similarity: number): readonly Match[] {
  const targets = olds.map(({ target }) => target);
  const ids = olds.flatMap((old) => [...new Set(codesOf(old.source).map(({ id }) => id))]);
  const areCodesDistinct = new Set(ids).size === ids.length;
  if (!targets.every(hasText) || !areCodesDistinct) return [];
  const said = targets.filter((target) => plainText(target ?? []).trim() !== expressedElsewhere);
  const target = inRow(said.flatMap((one) => (one === undefined ? [] : [one])));
  const state = lowestState(olds.map((old) => old.state));
  const type = 'previous-version';
  return [{ source, target, similarity: similarityPercent(similarity, false), origin: 'carry', type, state }];
}

/** A target that says: see the sentence beside me (`product.md`, Status). */
const expressedElsewhere = '{-}';

/** With a space between, but for scripts that have none there. */
function inRow(contents: readonly InlineContent[]): InlineContent {
  return contents.flatMap((content, place) => {
    const before = contents[place - 1];
    const isSpaced =
      before !== undefined && !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}。！？]$/u.test(plainText(before));
    return isSpaced ? [' ', ...content] : content;
  });
}

function withSimilarity(match: Match, source: InlineContent): Match {
  return { ...match, similarity: percentBetween(match.source, source) };
}

function withLists(segment: Segment, notes: readonly Note[], matches: readonly Match[]): Segment {
  const { notes: _notes, matches: _matches, ...bare } = segment;
  return { ...bare, ...(notes.length === 0 ? {} : { notes }), ...(matches.length === 0 ? {} : { matches }) };
}

function distinctNotes(notes: readonly Note[]): readonly Note[] {
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}

function pick<Key extends 'foreign' | 'extensions'>(segment: Segment, keys: readonly Key[]): Partial<Segment> {
  return Object.fromEntries(keys.flatMap((key) => (segment[key] === undefined ? [] : [[key, segment[key]]])));
}
