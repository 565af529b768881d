/** Sentences whose text does not stay: they get it back from the memory, by a person's decision, adapted, or offers. */
import type { ChangePolicy, InlineContent, Match, RetiredText, Segment } from '@dragoman/model';
import { changeTreatment } from '@dragoman/model';
import { adaptTarget, renumberedCodes } from './adapt-codes.ts';
import type { WholeAlignment } from './align-segments.ts';
import { settleDecided, type Decisions } from './decisions.ts';
import { factAdapted, type FactEdits, factTarget, isFactEdit } from './fact-edit.ts';
import type { FreshSegment, PlacedFresh, PlacedOld } from './flat-segments.ts';
import { type ClassifiedPair, keptText, type Settled } from './kept-texts.ts';
import { once } from './once.ts';
import { distinctMatches, editedSegment, hasText, isPreviousVersion, peopleNotes } from './previous-version.ts';
import { joinedSegment, splitSegments } from './regrouped-segments.ts';
import { type RetiredMemory, retiredMemory, retiredText, revivedSegment, textKey } from './retire.ts';
import { exactKey } from './source-keys.ts';

/** Old and fresh sentences with what is known of them. */
export interface Row {
  readonly old: readonly PlacedOld[];
  readonly fresh: readonly PlacedFresh[];
  readonly alignment: WholeAlignment;
  /** By fresh index; those that were rewritten are among them. */
  readonly pairs: readonly (ClassifiedPair | undefined)[];
}

export interface Opening {
  readonly document: string;
  readonly retired: readonly RetiredText[];
  readonly policy: ChangePolicy;
  readonly facts?: FactEdits;
  readonly decisions?: Decisions;
}

/** @param kept By fresh index: what stays. */
export function openSegments(
  row: Row,
  kept: readonly (Settled | undefined)[],
  { document, retired, policy, facts, decisions }: Opening,
): readonly Settled[] {
  const inUse = once(() => new Set(kept.flatMap((settled) => (settled === undefined ? [] : placedKey(settled)))));
  const units = once(() => new Set(row.fresh.map(({ unit }) => unit)));
  const memory = retiredMemory(
    document,
    retired,
    (text) => inUse().has(textKey(text)),
    (unit) => units().has(unit),
  );
  const isAdapting = changeTreatment('fact', policy).text === 'keep';
  const isSettling = changeTreatment('spelling', policy).text === 'keep';
  const known = once(() => [...retired, ...unpairedTexts(document, row)]);
  return recalledRow(row, withOffers(row, kept), memory).map((item, index) => {
    const to = row.fresh[index];
    if (to === undefined) return item;
    const adapted = withFacts(item, row.old[row.pairs[index]?.old ?? -1], to, isAdapting ? facts : undefined);
    return isSettling ? settleDecided(adapted, to, decisions, known()) : adapted;
  });
}

/** What goes to the memory in this run: of a merge, a text that was signed under the French of before. */
function unpairedTexts(document: string, { old, pairs }: Row): readonly RetiredText[] {
  const paired = new Set(pairs.flatMap((pair) => pair?.old ?? []));
  return old
    .filter(({ segment }, index) => segment.target !== undefined && !paired.has(index))
    .map((place) => retiredText(document, place));
}

export function placedKey({ segment }: Settled): readonly string[] {
  return segment.target === undefined ? [] : [textKey({ source: segment.source, target: segment.target })];
}

/** Step two: what was there stands beside what is new. */
function withOffers({ old, fresh, alignment, pairs }: Row, kept: readonly (Settled | undefined)[]): readonly Settled[] {
  const regrouped = regroupedSegments(old, fresh, alignment);
  return fresh.map((to, index) => {
    const done = kept[index];
    if (done !== undefined) return done;
    const pair = pairs[index];
    const from = pair === undefined ? undefined : old[pair.old]?.segment;
    const twins = (alignment.offers.get(index) ?? []).flatMap((twin) => old[twin]?.segment ?? []);
    const open: Settled =
      regrouped.get(index) ??
      (pair === undefined || from === undefined
        ? { class: 'new', segment: newSegment(to.segment), keepsOld: false }
        : { class: offeredClass(pair), segment: editedSegment(from, to.segment, pair.similarity), keepsOld: false });
    return { ...open, segment: withMatches(open.segment, twins.flatMap(sameSourceMatch)) };
  });
}

/** Formatting that cannot be brought over is for a person to place: an edit. */
function offeredClass({ class: found }: ClassifiedPair): Settled['class'] {
  return found === 'identical' || found === 'markup' ? 'edited' : found;
}

function regroupedSegments(
  old: readonly PlacedOld[],
  fresh: readonly PlacedFresh[],
  { groups }: WholeAlignment,
): ReadonlyMap<number, Settled> {
  const settled = new Map<number, Settled>();
  for (const { class: found, olds, freshes, similarity } of groups) {
    const before = olds.flatMap((index) => old[index]?.segment ?? []);
    const after = freshes.flatMap((index) => fresh[index]?.segment ?? []);
    const [whole, single] = [before[0], after[0]];
    if (whole === undefined || single === undefined) continue;
    const segments = found === 'split' ? splitSegments(whole, after) : [joinedSegment(before, single, similarity)];
    for (const [place, segment] of segments.entries()) {
      settled.set(freshes[place] ?? -1, { class: found, segment, keepsOld: false });
    }
  }
  return settled;
}

/**
 * Step three: what was retired comes back with its French; first where it stood, so that no equal sentence takes it from
 * there, then elsewhere, back to front, so that twins come back in order.
 */
function recalledRow(row: Row, open: readonly Settled[], memory: RetiredMemory): readonly Settled[] {
  const each = (one: (settled: Settled, to: PlacedFresh, from: Segment | undefined, place: number) => Settled) =>
    open
      .toReversed()
      .map((settled, index) => {
        const place = open.length - 1 - index;
        const to = row.fresh[place];
        const from = row.old[row.pairs[place]?.old ?? -1];
        const isUntouched = settled.class === 'identical' && from?.unit === to?.unit;
        const isOpen = !isUntouched && mayRecall(settled);
        return to === undefined || !isOpen ? settled : one(settled, to, from?.segment, place);
      })
      .toReversed();
  const inPlace = new Map<number, RetiredText>();
  each((settled, to, from, place) => {
    const text = settled.isAsked === true ? undefined : memory.recallInPlace(to, stoodBefore(from, to));
    if (text !== undefined) inPlace.set(place, text);
    return settled;
  });
  return each((settled, to, from, place) => recalled(settled, from, to, memory, inPlace.get(place)));
}

/** Step four: what is offered is adapted, where nothing but facts changed and all is certain. */
function withFacts(
  settled: Settled,
  from: PlacedOld | undefined,
  to: PlacedFresh,
  facts: FactEdits | undefined,
): Settled {
  if (facts === undefined || from === undefined || settled.class !== 'fact') return settled;
  if (!isFactEdit(facts, from.segment.source, to.segment.source)) return settled;
  const adapted = factTarget(facts, from.segment, to.segment.source);
  if (adapted === undefined) return settled;
  const change = renumberedCodes(from.segment.source, to.segment.source);
  const surroundings = { oldCodes: from.codes, freshCodes: to.codes, isSameUnit: false, siblings: [] };
  const target = adaptTarget(adapted, change, surroundings);
  return target === undefined ? settled : { ...settled, segment: factAdapted(settled.segment, from.segment, target) };
}

/** An unchanged sentence of an unchanged paragraph is left as it is, translated or not: running again changes nothing. */
function mayRecall({ segment, isAsked }: Settled): boolean {
  return isAsked === true || segment.target === undefined;
}

function newSegment({ id, source }: FreshSegment): Segment {
  return { kind: 'segment', id, source, state: 'initial' };
}

function sameSourceMatch({ source, target, state }: Pick<Segment, 'source' | 'target' | 'state'>): readonly Match[] {
  if (!hasText(target)) return [];
  return [{ source, target, similarity: 100, origin: 'carry', type: 'proposal', state }];
}

function withMatches(segment: Segment, more: readonly Match[]): Segment {
  const matches = distinctMatches([...(segment.matches ?? []), ...more]);
  return matches.length === 0 ? segment : { ...segment, matches };
}

/** Puts a retired text back where its source came back; where several fit, they are offered. */
function recalled(
  open: Settled,
  paired: Segment | undefined,
  to: PlacedFresh,
  memory: RetiredMemory,
  inPlace?: RetiredText,
): Settled {
  if (open.isAsked === true) return askedNoMore(open, to, memory);
  const {
    text,
    offered,
    notes: oldNotes,
  } = inPlace === undefined
    ? memory.recall(to, stoodBefore(paired, to))
    : { text: inPlace, offered: [], notes: memory.notesOn(to) };
  const offering = withMatches(open.segment, offered.flatMap(sameSourceMatch));
  const alone: Settled = { ...open, segment: withNotes(offering, oldNotes) };
  if (text === undefined) return alone;
  const notes = paired?.target === undefined && paired !== undefined ? peopleNotes(paired) : [];
  const restored = restoredText(text, to);
  if (restored === undefined) return { ...alone, segment: withMatches(alone.segment, sameSourceMatch(text)) };
  return { ...restored, segment: withNotes(restored.segment, [...oldNotes, ...notes]), keepsOld: false };
}

/** There and back: the sentence that it became still has beside it what it was, and what it was then in translation. */
function stoodBefore(paired: Segment | undefined, { segment }: PlacedFresh): InlineContent | undefined {
  const key = exactKey(segment.source);
  return paired?.matches?.find((match) => isPreviousVersion(match) && exactKey(match.source) === key)?.target;
}

function restoredText(text: RetiredText, to: PlacedFresh): Settled | undefined {
  const from: PlacedOld = { unitIndex: -1, unit: text.unit, codes: [], segment: revivedSegment(text) };
  return keptText({ class: 'restored' }, from, to, renumberedCodes(text.source, to.segment.source), []);
}

/** The approval that was asked for again is in the memory: under this very source, and for this very text. */
function askedNoMore(open: Settled, to: PlacedFresh, memory: RetiredMemory): Settled {
  const { text } = memory.recall(to);
  if (text === undefined || exactKey(text.target) !== exactKey(open.segment.target ?? [])) return open;
  const restored = restoredText(text, to);
  return restored?.segment.approval === undefined ? open : { ...restored, keepsOld: false };
}

function withNotes(segment: Segment, more: readonly NonNullable<Segment['notes']>[number][]): Segment {
  const known = new Set((segment.notes ?? []).map((note) => JSON.stringify(note)));
  const notes = [...(segment.notes ?? []), ...more.filter((note) => !known.has(JSON.stringify(note)))];
  return notes.length === 0 ? segment : { ...segment, notes };
}
