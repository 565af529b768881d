/**
 * Decides what a segment's state is (`definitions.md`, States: "Which wins"). Promise: `reviewed` and `final` come out
 * only with a complete approval of exactly this source and this target; whatever a tool wrote is a claim of `translated`.
 */
import type { Approval, InlineContent, Origin, Segment, State } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { atMostTranslated, claimedState, projectionOf } from './projection.ts';

/** What our attributes say. */
export interface Recorded {
  readonly state?: State | undefined;
  readonly subState?: string | undefined;
  readonly origin?: Origin | undefined;
  readonly by?: string | undefined;
  readonly at?: string | undefined;
  readonly sourceDigest?: string | undefined;
  readonly targetDigest?: string | undefined;
  /** Fields of the approval as far as they are there. */
  readonly approval: Partial<Approval>;
  readonly asIs?: boolean | undefined;
}

/** What the standard's attributes say, by whoever wrote them last. */
export interface Claimed {
  readonly state?: string | undefined;
  readonly approved?: string | undefined;
}

export type Standing = Pick<Segment, 'target' | 'state' | 'subState' | 'origin' | 'by' | 'at' | 'approval' | 'asIs'>;

export function whichWins(
  recorded: Recorded,
  claimed: Claimed,
  source: InlineContent,
  written: InlineContent | undefined,
): Standing {
  const target = isNoTarget(recorded, written) ? undefined : written;
  const targetDigest = target === undefined ? undefined : contentDigest(target);
  const isSameText = recorded.targetDigest === targetDigest;
  if (isUntranslated(recorded, claimed, source, target)) return withTarget(target, { state: 'initial' });
  if (recorded.state === undefined || !isSameText || !isSameClaim(recorded.state, claimed, target)) {
    return editedOutside(recorded, claimed, target, isSameText);
  }
  const digests = { source: contentDigest(source), target: targetDigest };
  return ourStateHolds(recorded, target, digests);
}

/** `<target/>` where we had no text is no target; where we had one, a tool emptied it. */
function isNoTarget({ targetDigest }: Recorded, written: InlineContent | undefined): boolean {
  return written === undefined || (written.length === 0 && targetDigest === undefined);
}

/** Never translated, or a copy of the source that an export filled in for OmegaT and nobody changed. */
function isUntranslated(
  { state, targetDigest }: Recorded,
  claimed: Claimed,
  source: InlineContent,
  target: InlineContent | undefined,
): boolean {
  if (targetDigest !== undefined) return false;
  if (target === undefined) return state === undefined;
  return claimed.state === 'new' && contentDigest(target) === contentDigest(source);
}

function isSameClaim(state: State, claimed: Claimed, target: InlineContent | undefined): boolean {
  return target === undefined || projectionOf({ state, target })?.state === claimed.state;
}

function editedOutside(
  recorded: Recorded,
  claimed: Claimed,
  target: InlineContent | undefined,
  isSameText: boolean,
): Standing {
  const claim = claimedState(claimed.state, claimed.approved) ?? 'initial';
  const state = target === undefined || target.length === 0 ? 'initial' : atMostTranslated(claim);
  const person = isSameText ? translatorOf(recorded) : {};
  return withTarget(target, { state, subState: 'dragoman:edited-outside', ...person });
}

function ourStateHolds(
  recorded: Recorded,
  target: InlineContent | undefined,
  digests: { readonly source: string; readonly target: string | undefined },
): Standing {
  const claimedState = target === undefined ? 'initial' : (recorded.state ?? 'initial');
  const approval = validApproval(recorded.approval, digests);
  const needsApproval = claimedState === 'reviewed' || claimedState === 'final';
  const isVoid = approval === undefined && (needsApproval || Object.keys(recorded.approval).length > 0);
  const subState = isVoid ? 'dragoman:approval-void' : recorded.subState;
  const isAsIs = recorded.asIs === true && recorded.sourceDigest === digests.source;
  return withTarget(target, {
    state: approval === undefined ? atMostTranslated(claimedState) : claimedState,
    ...(subState === undefined ? {} : { subState }),
    ...translatorOf(recorded),
    ...(approval === undefined ? {} : { approval }),
    ...(isAsIs ? { asIs: true } : {}),
  });
}

function validApproval(
  approval: Partial<Approval>,
  digests: { readonly source: string; readonly target: string | undefined },
): Approval | undefined {
  const { by, at, source, target } = approval;
  if (by === undefined || at === undefined || source === undefined || target === undefined) return undefined;
  if (source !== digests.source || target !== digests.target) return undefined;
  return { ...approval, by, at, source, target };
}

function translatorOf({ origin, by, at }: Recorded): Pick<Standing, 'origin' | 'by' | 'at'> {
  return {
    ...(origin === undefined ? {} : { origin }),
    ...(by === undefined ? {} : { by }),
    ...(at === undefined ? {} : { at }),
  };
}

function withTarget(target: InlineContent | undefined, standing: Omit<Standing, 'target'>): Standing {
  return target === undefined ? standing : { ...standing, target };
}

/** Foreign 1.2: the standard's attributes are all there is, and a claim; a missing state is unknown. */
export function foreignStanding(claimed: Claimed, source: InlineContent, written: InlineContent | undefined): Standing {
  const target = written?.length === 0 && source.length > 0 ? undefined : written;
  if (target === undefined) return { state: 'initial' };
  const claim = claimedState(claimed.state, claimed.approved);
  if (claim === undefined) return { target, state: 'initial', subState: 'dragoman:unknown' };
  return { target, state: claim };
}
