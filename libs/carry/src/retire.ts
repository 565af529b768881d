/** Translations that lose their place, and those that come back with their French. */
import {
  compareStates,
  type InlineContent,
  lowerState,
  type Match,
  type Note,
  type RetiredText,
  type Segment,
} from '@dragoman/model';
import type { PlacedFresh, PlacedOld } from './flat-segments.ts';
import { hasText, isPreviousVersion, peopleNotes } from './previous-version.ts';
import { holdsFor } from './rebind-approval.ts';
import { exactKey } from './source-keys.ts';
import { withoutTermNotes } from './term-note.ts';

/** Origin of a proposal that was the target on the other side of a merge. */
export const mergeOrigin = 'merge';

/** All that is known of a translation, for the language's memory. */
export function retiredText(document: string, { unit, segment }: PlacedOld): RetiredText {
  const { kind: _kind, id: _id, matches: _matches, translate: _translate, foreign: _foreign, ...kept } = segment;
  return { ...withoutTermNotes(kept), target: segment.target ?? [], document, unit };
}

/** Whether something a person wrote would go with the segment. */
export function isWorthRetiring(segment: Segment): boolean {
  return segment.target !== undefined || peopleNotes(segment).some(({ from }) => from !== 'dragoman');
}

/** A previous version that goes with its segment: nobody's signature is under it any more, so it claims none. */
export function retiredMatch(document: string, { unit }: PlacedOld, match: Match): RetiredText {
  const state = lowerState(match.state ?? 'initial', 'translated');
  return { source: match.source, target: match.target, state, document, unit };
}

/** Origins of proposals that hold what a person wrote, perhaps nowhere else by now: `memory`, `machine` and tools keep their own. */
const peoplesOrigins: ReadonlySet<string> = new Set(['carry', mergeOrigin, 'import']);

/** Proposals that a person wrote: what stood here or in an equal sentence, what another branch had, what came back. */
export function peoplesMatches(segment: Segment): readonly Match[] {
  return (segment.matches ?? []).filter(
    (match) => (isPreviousVersion(match) || peoplesOrigins.has(match.origin)) && hasText(match.target),
  );
}

/** Equal for two texts that say the same of the same sentence. */
export function textKey({
  source,
  target,
}: {
  readonly source: InlineContent;
  readonly target: InlineContent;
}): string {
  return JSON.stringify([exactKey(source), exactKey(target)]);
}

/** The retired texts of a language, by source. */
export interface RetiredMemory {
  /**
   * Takes the one text that fits without doubt, each text once; else tells which may fit.
   * @param stood What the sentence said when it was this one, before it became what it was until now.
   */
  readonly recall: (fresh: PlacedFresh, stood?: InlineContent) => Recalled;
  /** People's notes on a sentence of this source that never had a translation. */
  readonly notesOn: (fresh: PlacedFresh) => readonly Note[];
  /** As `recall`, but only what stood in this very place: of its row of equal paragraphs each that is known has its place again. */
  readonly recallInPlace: (fresh: PlacedFresh, stood?: InlineContent) => RetiredText | undefined;
}
export interface Recalled {
  readonly text?: RetiredText;
  readonly offered: readonly RetiredText[];
  /** People's notes on a sentence of this source that never had a translation. */
  readonly notes: readonly Note[];
}

/**
 * `isInUse` says whether a text has its place in the document already: then it comes back only to the very paragraph it
 * stood in; `isThere`, whether the document has a paragraph of this id today.
 */
export function retiredMemory(
  document: string,
  retired: readonly RetiredText[],
  isInUse: (text: RetiredText) => boolean,
  isThere: (unit: string) => boolean,
): RetiredMemory {
  const bySource = Map.groupBy(retired, ({ source }) => exactKey(source));
  const claimed = new Set<RetiredText>();
  return {
    notesOn: ({ segment }) => notesAmong(bySource.get(exactKey(segment.source)) ?? []),
    recallInPlace: ({ unit, segment }, stood) => {
      const known = bySource.get(exactKey(segment.source)) ?? [];
      const row = known.filter((text) => !isNotesOnly(text) && isOfRow(text, document, unit));
      const here = row.filter((text) => text.unit === unit && !claimed.has(text));
      const isCertain = hasOneTarget(here) && row.every((text) => isThere(text.unit));
      const text = isCertain ? here.at(-1) : undefined;
      if (text === undefined || (stood !== undefined && exactKey(stood) !== exactKey(text.target))) return undefined;
      claimed.add(text);
      return text;
    },
    recall: ({ unit, segment }, stood) => {
      const known = bySource.get(exactKey(segment.source)) ?? [];
      const notes = notesAmong(known);
      const all = known.filter((text) => !isNotesOnly(text));
      const free = all.filter((text) => !claimed.has(text));
      const best = (texts: readonly RetiredText[]): readonly RetiredText[] => bestTier(texts, document, unit, isInUse);
      const stoodKey = stood && exactKey(stood);
      const ofPlace = best(stood === undefined ? [] : free.filter(({ target }) => exactKey(target) === stoodKey));
      const tier = ofPlace.length > 0 ? ofPlace : best(free);
      const text = hasOneTarget(tier) ? tier.at(-1) : undefined;
      if (text === undefined) return { offered: all, notes };
      claimed.add(text);
      return { text, offered: [], notes };
    },
  };
}

function notesAmong(texts: readonly RetiredText[]): readonly Note[] {
  return texts.filter(isNotesOnly).flatMap((text) => text.notes ?? []);
}

/** The same paragraph of this document, else this document, else any. */
function bestTier(
  texts: readonly RetiredText[],
  document: string,
  unit: string,
  isInUse: (text: RetiredText) => boolean,
): readonly RetiredText[] {
  const here = texts.filter((text) => text.document === document);
  const sameUnit = here.filter((text) => isOfRow(text, document, unit));
  const tiers = [sameUnit, ...[here, texts].map((tier) => tier.filter((text) => !isInUse(text)))];
  return tiers.find((tier) => tier.length > 0) ?? [];
}

/** It stood in one of the paragraphs that are equal and have equal surroundings. */
function isOfRow(text: RetiredText, document: string, unit: string): boolean {
  return text.document === document && withoutOrdinal(text.unit) === withoutOrdinal(unit);
}

/** Among equal units `-2`, `-3` is only an ordinal. */
export function withoutOrdinal(unit: string): string {
  return unit.replace(/-\d+$/u, '');
}

function hasOneTarget(texts: readonly RetiredText[]): boolean {
  return new Set(texts.map(({ target }) => exactKey(target))).size === 1;
}

/** A retired text as the segment it was. A signature that does not fit its texts raises nothing. */
export function revivedSegment(text: RetiredText): Segment {
  const { document: _document, unit: _unit, origin, waivers, notes, ...kept } = text;
  const signed = text.approval !== undefined && holdsFor(text.approval, text);
  const isClaim = !signed && text.origin !== 'formula' && compareStates(text.state, 'translated') > 0;
  return {
    kind: 'segment',
    id: 's1',
    ...kept,
    state: isClaim ? 'translated' : text.state,
    ...(origin === undefined ? {} : { origin }),
    ...(waivers === undefined ? {} : { waivers }),
    ...(notes === undefined ? {} : { notes }),
  };
}

/** A record without a text only keeps the notes of a segment that had no translation. */
function isNotesOnly(text: RetiredText): boolean {
  return !hasText(text.target) && text.asIs !== true;
}
