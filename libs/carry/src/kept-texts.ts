/** Texts that stay: under the same source up to what a change of its class may change. */
import {
  changeTreatment,
  type ChangeClass,
  type ChangePolicy,
  type InlineContent,
  isCode,
  isText,
  lowerState,
  type Segment,
} from '@dragoman/model';
import { adaptTarget, type CodeChange, reformattedCodes, renumberedCodes } from './adapt-codes.ts';
import type { SegmentPair } from './alignment-work.ts';
import { once } from './once.ts';
import type { FreshSegment, PlacedFresh, PlacedOld } from './flat-segments.ts';
import { rebindApproval, rebindWaivers } from './rebind-approval.ts';

/** A fresh sentence with what it got. */
export interface Settled {
  readonly class: ChangeClass;
  readonly segment: Segment;
  /** The old segment's text has its place, whole. */
  readonly keepsOld: boolean;
  /** The text stays, and whoever approved it is asked again. */
  readonly isAsked?: true;
}

/** A pair with what is known of its change. */
export interface ClassifiedPair extends Omit<SegmentPair, 'class'> {
  readonly class: ChangeClass;
  /** Decision by which a person settled it. */
  readonly decision?: string;
}

/** Step one: pairs whose text stays; undefined where it cannot, or shall not. */
export function keptPairs(
  old: readonly PlacedOld[],
  fresh: readonly PlacedFresh[],
  pairs: readonly ClassifiedPair[],
  policy: ChangePolicy,
): readonly (Settled | undefined)[] {
  const changes = pairs.map((pair) => codeChange(pair, old, fresh));
  const unitsOf = ({ old: o, fresh: f }: ClassifiedPair): string => `${old[o]?.unitIndex} ${fresh[f]?.unitIndex}`;
  // Most texts have no codes, and documents have a hundred thousand of them.
  const byUnits = once(() =>
    Map.groupBy(
      pairs.map((pair, place) => ({ units: unitsOf(pair), change: changes[place] })),
      ({ units }) => units,
    ),
  );
  const kept: (Settled | undefined)[] = fresh.map(() => undefined);
  for (const [place, pair] of pairs.entries()) {
    const [from, to, change] = [old[pair.old], fresh[pair.fresh], changes[place]];
    if (from === undefined || to === undefined || change === undefined) continue;
    const treatment = pair.class === 'identical' ? undefined : changeTreatment(governedClass(pair), policy);
    if (treatment?.text === 'offer') continue;
    const beside = isBare(from.segment.target ?? []) ? undefined : byUnits().get(unitsOf(pair));
    const siblings = (beside ?? []).flatMap((sibling) => sibling.change ?? []);
    const settled = keptText(pair, from, to, change, siblings);
    kept[pair.fresh] = settled && treatment?.approval === 'ask' ? asked(settled) : settled;
  }
  return kept;
}

function governedClass({ class: found }: ClassifiedPair): 'moved' | 'typographic' | 'markup' | 'spelling' {
  return found === 'moved' || found === 'typographic' || found === 'markup' ? found : 'spelling';
}

const sameCodes: ReadonlySet<ChangeClass> = new Set(['identical', 'moved', 'typographic']);

const noCodes: CodeChange = { renamed: new Map(), removed: new Set(), before: [], after: [] };

function isBare(content: InlineContent): boolean {
  return content.every(isText);
}

/** Undefined: the text does not stay. */
function codeChange(
  pair: ClassifiedPair,
  old: readonly PlacedOld[],
  fresh: readonly PlacedFresh[],
): CodeChange | undefined {
  const before = old[pair.old]?.segment.source ?? [];
  const after = fresh[pair.fresh]?.segment.source ?? [];
  if (pair.class === 'markup') return reformattedCodes(before, after);
  const isKept = sameCodes.has(pair.class) || (pair.class === 'spelling' && pair.decision !== undefined);
  if (!isKept) return undefined;
  return isBare(before) && isBare(after) ? noCodes : renumberedCodes(before, after);
}

export function keptText(
  { class: changeClass, decision }: Pick<ClassifiedPair, 'class' | 'decision'>,
  from: PlacedOld,
  to: PlacedFresh,
  change: CodeChange,
  siblings: readonly CodeChange[],
): Settled | undefined {
  const target =
    from.segment.target &&
    adaptTarget(from.segment.target, change, {
      oldCodes: from.codes,
      freshCodes: to.codes,
      isSameUnit: from.unit === to.unit,
      siblings,
    });
  if (from.segment.target !== undefined && target === undefined) return undefined;
  const segment = inNewPlace(from.segment, to.segment, target, changeClass, decision);
  return { class: changeClass, segment, keepsOld: change.removed.size === 0 };
}

/** Everything a segment has, under today's id and source. */
function inNewPlace(
  old: Segment,
  { id, source }: FreshSegment,
  target: Segment['target'],
  changeClass: ChangeClass,
  decision: string | undefined,
): Segment {
  if (target === undefined || old.target === undefined || (target === old.target && hasSameText(old.source, source))) {
    return { ...old, id, source };
  }
  const [from, to] = [
    { source: old.source, target: old.target },
    { source, target },
  ];
  const { approval, waivers, ...rest } = old;
  const via = decision ?? (changeClass === 'identical' ? 'moved' : changeClass);
  const isSameSource = changeClass !== 'typographic' && changeClass !== 'markup' && changeClass !== 'spelling';
  return {
    ...rest,
    id,
    source,
    target,
    ...(approval === undefined ? {} : { approval: rebindApproval(approval, from, to, via) }),
    ...(waivers === undefined ? {} : { waivers: isSameSource ? rebindWaivers(waivers, from, to) : waivers }),
  };
}

/** A stricter house: the text stays, its approval does not, and goes to the memory with the text it was under. */
function asked(settled: Settled): Settled {
  const { approval, ...rest } = settled.segment;
  const state = lowerState(rest.state, 'translated');
  if (rest.target === undefined) return settled;
  if (approval === undefined && state === rest.state) return { ...settled, isAsked: true };
  const segment: Segment = { ...rest, state, subState: 'dragoman:source-changed' };
  return { class: settled.class, segment, keepsOld: false, isAsked: true };
}

/** Whether the digests are equal, without computing them: every approved sentence of every document comes by here. */
function hasSameText(a: InlineContent, b: InlineContent): boolean {
  return (
    a.length === b.length &&
    a.every((item, index) => {
      const other = b[index];
      if (other === undefined || isText(item) || isText(other)) return item === other;
      return isCode(item) && isCode(other) && item.kind === other.kind && item.id === other.id;
    })
  );
}
