/**
 * What waits in `repair.xlf`, and what of it waits on after a return. A refused text waits until a text of its sentence
 * is taken over and none of the same return is refused; a note of a person, until it stands at its sentence.
 *
 * Promise (law 6): no note of a person and no text corrected there goes before it is in another place; taking the same
 * file back again changes nothing.
 */
import {
  type Match,
  type Note,
  type ReturnedSegment,
  type ReturnOutcome,
  type Segment,
  segmentAddress,
  segmentsOf,
  type Unit,
} from '@dragoman/model';
import type { TakenBack } from '@dragoman/carry';
import { contentDigest } from '@dragoman/text';
import type { XliffDocument } from '@dragoman/xliff';
import type { ReturnedDocument } from './place-return.ts';

export type RepairFile = XliffDocument['files'][number];

export interface Queued {
  readonly unit: string;
  readonly segment: Segment;
}

interface Waiting extends Queued {
  /** Somebody corrected it where it waits, and has not imported it yet: it is in no other place. */
  readonly isCorrected: boolean;
}

/** A return, and what came of it. */
export interface Return {
  readonly item: ReturnedDocument;
  readonly taken: TakenBack;
  /** What of it could not be applied. */
  readonly queued: readonly Queued[];
  /** False: what has its place in the `.xlf` is not written there yet. */
  readonly isStored: boolean;
}

/** @param fresh Where nothing waits of this document yet. */
export function waitingAfter(
  before: readonly RepairFile[],
  fresh: RepairFile,
  returned: Return,
): readonly RepairFile[] {
  const isSame = ({ original, targetLanguage }: RepairFile): boolean =>
    original === fresh.original && targetLanguage === fresh.targetLanguage;
  const old = before.find(isSame) ?? fresh;
  const waiting = old.units.flatMap((unit) =>
    segmentsOf(unit).map((segment): Waiting => {
      return { unit: unit.id, segment, isCorrected: segment.subState === 'dragoman:edited-outside' };
    }),
  );
  const next = { ...old, units: unitsOf(waitingOn(waiting, returned)) };
  return old === fresh ? [...before, next] : before.map((file) => (file === old ? next : file));
}

function unitsOf(all: readonly Queued[]): readonly Unit[] {
  return [...Map.groupBy(all, ({ unit }) => unit)].map(([id, parts]): Unit => ({
    id,
    parts: parts.map(({ segment }) => segment),
  }));
}

function waitingOn(waiting: readonly Waiting[], returned: Return): readonly Queued[] {
  const cameBack = copiesByKey(returned);
  const kept = waiting.flatMap((one) => restOf(one, cameBack.get(keyOf(one)), returned) ?? []);
  const corrected = kept.filter(({ isCorrected }) => isCorrected);
  const all = new Map<string, Queued>();
  for (const one of [...kept, ...returned.queued, ...corrected]) {
    all.set(keyOf(one), withEarlier(one, all.get(keyOf(one))?.segment));
  }
  // Each where it waited: the same file taken back again writes nothing.
  const places = new Set([...waiting.map(keyOf), ...all.keys()]);
  return [...places].flatMap((place) => all.get(place) ?? []);
}

/* What a return settles of one that waits */

/** Of one sentence: a tool can bring it more than once. */
interface CameBack {
  readonly copies: readonly {
    readonly returned: ReturnedSegment;
    readonly outcome: ReturnOutcome | undefined;
  }[];
  readonly isRefused: boolean;
  /** Digests of the targets that stand at the sentence now. */
  readonly targets: ReadonlySet<string>;
  /** Texts of the notes that stand at the sentence now. */
  readonly notes: ReadonlySet<string>;
}

const refusals: ReadonlySet<ReturnOutcome | undefined> = new Set(['codes', 'queued', 'unknown']);

function copiesByKey({ item, taken, queued }: Return): ReadonlyMap<string, CameBack> {
  const refused = new Set(queued.map(keyOf));
  const here = new Map(
    taken.units.flatMap((unit) => segmentsOf(unit).map((segment) => [segmentKey(unit.id, segment.id), segment])),
  );
  const copies = item.file.segments.map((returned, index) => ({ returned, ...resultOf(taken.outcomes[index]) }));
  const byKey = Map.groupBy(copies, ({ returned }) => segmentKey(returned.unit, returned.segment));
  return new Map(
    [...byKey].map(([key, own]) => {
      const places = own.flatMap(({ place }) => (place === undefined ? [] : (here.get(place) ?? [])));
      const brought = own.flatMap(({ returned, outcome }) => (refusals.has(outcome) ? [] : returned.notes));
      const notes = [...brought, ...places.flatMap((segment) => segment.notes ?? [])];
      return [
        key,
        {
          copies: own,
          isRefused: refused.has(key) || own.some(({ outcome }) => refusals.has(outcome)),
          targets: new Set(places.flatMap(({ target }) => (target === undefined ? [] : contentDigest(target)))),
          notes: new Set(notes.map(textOf)),
        },
      ];
    }),
  );
}

function resultOf(found: TakenBack['outcomes'][number] | undefined) {
  const { outcome, place } = found ?? {};
  return { outcome, place: place === undefined ? undefined : segmentKey(place.unit, place.segment) };
}

/** Undefined: nothing of it waits any more. */
function restOf(waiting: Waiting, cameBack: CameBack | undefined, { item, isStored }: Return): Waiting | undefined {
  if (cameBack === undefined) return waiting;
  const isSent = cameBack.copies.some(({ returned }) => hasCorrection(waiting, returned));
  // It waits on, beside what waits from now on; a correction that came back and was refused is a text like the others.
  if (cameBack.isRefused) return { ...waiting, isCorrected: waiting.isCorrected && !isSent };
  const { segment } = waiting;
  const isOver = waiting.isCorrected ? isSent : isPlaced(segment, cameBack, item);
  if (!isOver || !isStored) return waiting;
  const notes = (segment.notes ?? []).filter((note) => note.from !== 'dragoman' && !cameBack.notes.has(textOf(note)));
  return notes.length === 0 ? undefined : { ...waiting, segment: noteOnly(segment, notes), isCorrected: false };
}

function hasCorrection({ segment, isCorrected }: Waiting, { target = [] }: ReturnedSegment): boolean {
  return isCorrected && contentDigest(target) === contentDigest(segment.target ?? []);
}

/** The text waiting is at its sentence (it came back with its French), or gives way to one that is. */
function isPlaced({ target }: Segment, { copies, targets }: CameBack, item: ReturnedDocument): boolean {
  return target === undefined || targets.has(contentDigest(target)) || copies.some((copy) => isNewText(copy, item));
}

/** An older file, in which the segment is as it was sent, settles nothing. */
function isNewText({ returned, outcome }: CameBack['copies'][number], { sent }: ReturnedDocument): boolean {
  if (outcome !== 'unchanged' && outcome !== 'regressed') return true;
  const { unit, segment, target = [], source } = returned;
  const recorded = sent?.segments.get(segmentAddress(unit, segment));
  const known = recorded?.target ?? returned.sent.target;
  const digest = contentDigest(target);
  return target.length > 0 && digest !== known && digest !== contentDigest(source);
}

/** The text has its place, or gave way to another; the notes beside it came with none of them. */
function noteOnly(segment: Segment, notes: readonly Note[]): Segment {
  const { kind, id, source, state } = segment;
  const ours = (segment.notes ?? []).filter(({ from }) => from === 'dragoman');
  const settled: Note = { text: settledText, from: 'dragoman', annotates: 'target' };
  return { kind, id, source, state, notes: [...(segment.target === undefined ? ours : [settled]), ...notes] };
}

const settledText = 'a text of this sentence was taken over; the note on it is kept';

/* Two that wait at one sentence */

/** Two refused texts of one sentence: the newer one is the target, the others stand beside it, and so do all notes. */
function withEarlier({ unit, segment }: Queued, earlier: Segment | undefined): Queued {
  if (earlier === undefined || earlier === segment) return { unit, segment };
  const notes = [...(segment.notes ?? []), ...peopleNotesOf(earlier, segment)];
  if (segment.target === undefined && earlier.target !== undefined) {
    return { unit, segment: { ...earlier, notes: [...(earlier.notes ?? []), ...peopleNotesOf(segment, earlier)] } };
  }
  const { source, target = [] } = earlier;
  const refused: Match = { source, target, similarity: 100, origin: 'import', type: 'proposal' };
  const texts = new Set([contentDigest(segment.target ?? []), contentDigest([])]);
  const matches = [...(segment.matches ?? []), refused, ...(earlier.matches ?? [])].filter((match) => {
    const digest = contentDigest(match.target);
    return texts.size !== texts.add(digest).size;
  });
  return { unit, segment: { ...segment, notes, ...(matches.length === 0 ? {} : { matches }) } };
}

function peopleNotesOf({ notes = [] }: Segment, other: Segment): readonly Note[] {
  const known = new Set((other.notes ?? []).map(textOf));
  return notes.filter((note) => note.from !== 'dragoman' && !known.has(textOf(note)));
}

function textOf({ text }: Note): string {
  return text.trim();
}

function keyOf({ unit, segment }: Queued): string {
  return segmentKey(unit, segment.id);
}

export function segmentKey(unit: string, segment: string): string {
  return JSON.stringify([unit, segment]);
}
