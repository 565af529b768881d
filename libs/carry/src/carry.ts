/**
 * Old bilingual content + today's source → today's bilingual content.
 *
 * Promise (law 6): every target of `old` is in the result as a target, as a match, or in `retired`; a translation is
 * filled in only under a source that it was made for, up to typography, formatting codes and what a person decided;
 * running again changes nothing. Pure: no clock, no memory between runs.
 */
import type { Carried, ChangePolicy, FreshUnit, Lexicon, RetiredText, Segment, Unit } from '@dragoman/model';
import { alignSegments, alignWhole, type WholeAlignment } from './align-segments.ts';
import { editClass, hasSameCodes } from './classify-change.ts';
import { type Decisions, spellingDecision } from './decisions.ts';
import type { FactEdits } from './fact-edit.ts';
import { type PlacedFresh, placedFresh, type PlacedOld, placedOld } from './flat-segments.ts';
import { type ClassifiedPair, keptPairs, type Settled } from './kept-texts.ts';
import { once } from './once.ts';
import { openSegments, placedKey, type Row } from './open-segments.ts';
import { isWorthRetiring, peoplesMatches, retiredMatch, retiredText, textKey } from './retire.ts';
import { exactKey } from './source-keys.ts';
import { unitFacts, withOldSpaces } from './unit-facts.ts';

export interface CarryInput {
  /** Path below the source folder; written into what is retired, and preferred when a retired text comes back. */
  readonly document: string;
  readonly old: readonly Unit[];
  readonly fresh: readonly FreshUnit[];
  /** The language's memory of texts that lost their place, oldest first; of any document. */
  readonly retired?: readonly RetiredText[];
  /** Absent: of facts only names are told apart from other edits. */
  readonly facts?: FactEdits;
  /** Absent: that of `facts`; where neither says it, spelling is never proposed. */
  readonly sourceLanguage?: string;
  /** Words of the source language, asked only where letters look like a slip. Absent: spelling is known by its form alone. */
  readonly lexicon?: Lexicon;
  /** What the house wishes; never looser than `defaultChangePolicy`. */
  readonly policy?: ChangePolicy;
  /** What people decided on changes of the source. */
  readonly decisions?: Decisions;
}

/** `retired` holds what lost its place in this run and is not in the given memory already: append it there. */
export function carry(input: CarryInput): Carried {
  return carryAlong(input, alignWhole);
}

/** As `carry`, for the two sides of a merge: what is no pair there is a paragraph of one side, not another wording of one. */
export function carryPairs(input: CarryInput): Carried {
  return carryAlong(input, (old, fresh) => ({ ...alignSegments(old, fresh), groups: [], rewritten: [] }));
}

function carryAlong(input: CarryInput, align: typeof alignWhole): Carried {
  const { document, old: oldUnits, fresh: freshUnits, retired = [], policy = {} } = input;
  const old = placedOld(oldUnits);
  const fresh = placedFresh(freshUnits);
  const alignment = align(
    old.map(({ segment }) => segment),
    fresh.map(({ segment }) => segment),
    claims(document, fresh, retired),
  );
  const pairs = [...alignment.pairs, ...alignment.rewritten].map((pair) => classified(pair, old, fresh, input));
  const byFresh: (ClassifiedPair | undefined)[] = fresh.map(() => undefined);
  for (const pair of pairs) byFresh[pair.fresh] = pair;
  const row: Row = { old, fresh, alignment, pairs: byFresh };
  const settled = openSegments(row, keptPairs(old, fresh, pairs, policy), { ...input, retired, policy });
  return {
    units: rebuiltUnits(oldUnits, freshUnits, row, settled),
    classes: settled.map((item, index) => ({
      unit: fresh[index]?.unit ?? '',
      segment: item.segment.id,
      class: item.class,
    })),
    retired: retiredNow(document, row, settled, retired),
  };
}

/** What was retired from the very paragraph, by fresh index: ids of equal paragraphs tell their neighbours. */
function claims(
  document: string,
  fresh: readonly PlacedFresh[],
  retired: readonly RetiredText[],
): Parameters<typeof alignWhole>[2] {
  if (retired.length === 0) return undefined;
  const keyOf = (unit: string, source: Segment['source']): string => `${unit} ${exactKey(source)}`;
  const known = once(() => {
    const here = retired.filter((text) => text.document === document && text.target.length > 0);
    return new Map(here.map((text) => [keyOf(text.unit, text.source), text.target]));
  });
  return (index) => {
    const place = fresh[index];
    return place && known().get(keyOf(place.unit, place.segment.source));
  };
}

/** What kind of edit a pair is that the alignment calls no more than that. */
function classified(
  pair: WholeAlignment['pairs'][number],
  old: readonly PlacedOld[],
  fresh: readonly PlacedFresh[],
  { facts, sourceLanguage = facts?.sourceLanguage ?? '', decisions, lexicon }: CarryInput,
): ClassifiedPair {
  if (pair.class !== 'edited') return pair;
  const [before, after] = [old[pair.old]?.segment.source ?? [], fresh[pair.fresh]?.segment.source ?? []];
  const decision = hasSameCodes(before, after) ? spellingDecision(decisions, before, after) : undefined;
  if (decision !== undefined) return { ...pair, class: 'spelling', decision };
  return { ...pair, class: editClass(before, after, sourceLanguage, facts?.isFactEdit, lexicon) };
}

/** Texts of old segments that did not stay whole, and previous versions that nobody offers any more. */
function retiredNow(
  document: string,
  { old, alignment, pairs }: Row,
  settled: readonly Settled[],
  memory: readonly RetiredText[],
): readonly RetiredText[] {
  const becomes: (Settled | undefined)[] = old.map(() => undefined);
  for (const pair of pairs) if (pair !== undefined) becomes[pair.old] = settled[pair.fresh];
  for (const { olds, freshes } of alignment.groups) {
    for (const from of olds) becomes[from] = settled[freshes[0] ?? -1];
  }
  const known = once(() => new Set(memory.map((text) => recordKey(text))));
  const kept = once(
    () =>
      new Set([
        ...memory.map(textKey),
        ...settled.flatMap((item) => [...placedKey(item), ...(item.segment.matches ?? []).map(textKey)]),
      ]),
  );
  return old.flatMap((from, index): readonly RetiredText[] => {
    const now = becomes[index];
    const { segment } = from;
    const isKept = now?.keepsOld === true || (segment.target === undefined && now !== undefined);
    if (isKept && segment.matches === undefined) return nothing;
    const whole = isKept || !isWorthRetiring(segment) ? [] : [retiredText(document, from)];
    const earlier = peoplesMatches(segment)
      .filter((match) => !kept().has(textKey(match)))
      .map((match) => retiredMatch(document, from, match));
    return [...whole, ...earlier].filter((text) => !known().has(recordKey(text)));
  });
}

const nothing: readonly never[] = [];

function recordKey(text: RetiredText): string {
  const entries = Object.entries(text).filter(([, value]) => value !== undefined);
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function rebuiltUnits(
  oldUnits: readonly Unit[],
  freshUnits: readonly FreshUnit[],
  { old, alignment, pairs }: Row,
  settled: readonly Settled[],
): readonly Unit[] {
  let next = 0;
  const used = new Set<Unit>();
  const withId = once(() => Map.groupBy(oldUnits, ({ id }) => id));
  const partnerOf = pairs.map((pair) => pair?.old ?? -1);
  for (const { olds, freshes } of alignment.groups) {
    for (const fresh of freshes) partnerOf[fresh] = olds[0] ?? -1;
  }
  const isUnused = (unit: Unit | undefined): unit is Unit => unit !== undefined && !used.has(unit);
  return freshUnits.map((unit) => {
    let before: Unit | undefined;
    const parts = unit.parts.map((part) => {
      if (part.kind !== 'segment') return part;
      const partner = oldUnits[old[partnerOf[next] ?? -1]?.unitIndex ?? -1];
      if (before === undefined && isUnused(partner)) before = partner;
      return settled[next++]?.segment as Segment;
    });
    before ??= withId().get(unit.id)?.find(isUnused);
    if (before !== undefined) used.add(before);
    return { id: unit.id, parts: withOldSpaces(parts, before), ...unitFacts(before) };
  });
}
