/**
 * Returned sentences whose French changed while they were out, and which are the same sentence still: what `extract`
 * keeps, `import` takes back, and nothing more. A house that is stricter is so here, too.
 */
import {
  changeTreatment,
  type ChangePolicy,
  type ChangeTreatment,
  type InlineContent,
  plainText,
  type ReturnedSegment,
} from '@dragoman/model';
import { type CodeChange, reformattedCodes, renumberedCodes } from './adapt-codes.ts';
import type { SegmentPair } from './alignment-work.ts';
import { hasSameCodes } from './classify-change.ts';
import { type Decisions, spellingDecision } from './decisions.ts';
import type { PlacedOld } from './flat-segments.ts';
import { once } from './once.ts';
import { exactKey } from './source-keys.ts';

export interface KeptReturn {
  /** Undefined: what became of its codes would be a guess. */
  readonly change: CodeChange | undefined;
  /** Of a text that was made for another wording: the class of the change, or the decision on it. */
  readonly through?: Through;
}

export interface Through {
  readonly via: string;
  /** The house asks whoever approved again. */
  readonly isAsked: boolean;
}

interface Keeping {
  readonly policy?: ChangePolicy;
  readonly decisions?: Decisions;
}

/** Undefined: its French is another one today, and the text is offered. */
export type KeptReturns = (pair: SegmentPair) => KeptReturn | undefined;

export function keptReturns(
  returned: readonly ReturnedSegment[],
  here: readonly PlacedOld[],
  { policy = {}, decisions }: Keeping,
): KeptReturns {
  const isCertain = certainPairs(returned, here);
  return (pair) => {
    const [before, after] = [returned[pair.old]?.source, here[pair.fresh]?.segment.source];
    if (before === undefined || after === undefined) return undefined;
    const change = changeOf(pair.class, before, after);
    if (pair.class === 'identical') return { change };
    if (pair.class !== 'edited') return kept(change, pair.class, changeTreatment(pair.class, policy));
    const decision = hasSameCodes(before, after) ? spellingDecision(decisions, before, after) : undefined;
    if (decision === undefined || !isCertain(pair)) return undefined;
    return kept(change, decision, changeTreatment('spelling', policy));
  };
}

function kept(
  change: CodeChange | undefined,
  via: string,
  { text, approval }: ChangeTreatment,
): KeptReturn | undefined {
  return text === 'offer' ? undefined : { change, through: { via, isAsked: approval === 'ask' } };
}

function changeOf(found: SegmentPair['class'], before: InlineContent, after: InlineContent): CodeChange | undefined {
  return found === 'markup' ? reformattedCodes(before, after) : renumberedCodes(before, after);
}

/**
 * Of edited sentences alone the order tells which is which, and a file may hold a part of the document: of several equal
 * ones, on either side, none is certain.
 */
function certainPairs(
  returned: readonly ReturnedSegment[],
  here: readonly PlacedOld[],
): (pair: SegmentPair) => boolean {
  const outside = once(() => Map.groupBy(returned, ({ source }) => exactKey(source)));
  const inside = once(() => Map.groupBy(here, ({ segment }) => exactKey(segment.source)));
  return ({ old, fresh }) => {
    const same = outside().get(exactKey(returned[old]?.source ?? [])) ?? [];
    const places = inside().get(exactKey(here[fresh]?.segment.source ?? [])) ?? [];
    const said = new Set(same.map(({ target }) => plainText(target ?? [])));
    return places.length === 1 ? same.length === 1 : same.length === places.length && said.size === 1;
  };
}
