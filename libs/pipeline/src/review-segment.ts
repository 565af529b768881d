/** One decision of a reviewer on one segment: the segment as it becomes, or the reason why it may not. Pure. */
import { plainText, type Finding, type Note, type Policy, type Segment } from '@dragoman/model';
import { isUntranslated, samePerson } from '@dragoman/release';
import { contentDigest } from '@dragoman/text';
import { isOpenError } from './checked-releases.ts';
import type { ReviewAction } from './results.ts';

export interface Reviewer {
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly notMine: boolean;
  readonly policy: Policy;
  /** False: a check could not be made, a register cannot be read for instance, and nobody knows what it would have found. */
  readonly isChecked: boolean;
}

/**
 * `refused` holds a stable code: `untranslated`, `own-translation`, `translator-unknown`, `open-findings` (with the codes of
 * the checks), `checks-incomplete`, `no-such-finding`, `not-as-is`.
 */
export type Reviewed =
  | { readonly kind: 'changed'; readonly segment: Segment }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly reason: string; readonly codes?: readonly string[] };

/** @param findings What checks say of this segment, as its texts are now. */
export function reviewSegment(
  segment: Segment,
  action: ReviewAction,
  reviewer: Reviewer,
  findings: readonly Finding[],
): Reviewed {
  switch (action.kind) {
    case 'accept':
      return accept(segment, action.final ? 'final' : 'reviewed', reviewer, findings);
    case 'reject':
      return reject(segment, action.note, reviewer);
    case 'waive':
      return waive(segment, action, reviewer, findings);
    case 'as-is':
      return acceptAsIs(segment, reviewer);
  }
}

function accept(
  segment: Segment,
  state: 'reviewed' | 'final',
  reviewer: Reviewer,
  findings: readonly Finding[],
): Reviewed {
  if (isUntranslated(segment)) return { kind: 'refused', reason: 'untranslated' };
  if (isSettled(segment, state)) return { kind: 'unchanged' };
  const refusal = eyesRefusal(segment, reviewer);
  if (refusal !== undefined) return { kind: 'refused', reason: refusal };
  const codes = [...new Set(findings.filter(isOpenError).map(({ code }) => code))];
  if (codes.length > 0) return { kind: 'refused', reason: 'open-findings', codes };
  if (!reviewer.isChecked) return { kind: 'refused', reason: 'checks-incomplete' };
  return { kind: 'changed', segment: sign(segment, state, reviewer) };
}

/** Approved at least as far already, and not by way of a formula whose catalog may change. */
function isSettled(segment: Segment, state: 'reviewed' | 'final'): boolean {
  const reaches = segment.state === 'final' || segment.state === state;
  return reaches && segment.approval !== undefined && segment.approval.via?.startsWith('formula:') !== true;
}

/** Four eyes: who reviews is not who translated; where nobody knows who translated, the reviewer must say so. */
function eyesRefusal({ by, origin }: Segment, reviewer: Reviewer): string | undefined {
  if (!reviewer.policy.fourEyes || origin === 'formula') return undefined;
  if (by === undefined) return reviewer.notMine ? undefined : 'translator-unknown';
  return samePerson(by, reviewer.by) ? 'own-translation' : undefined;
}

function sign(segment: Segment, state: 'reviewed' | 'final', { by, at }: Reviewer): Segment {
  const { subState: _settled, ...rest } = segment;
  const approval = { by, at, source: contentDigest(segment.source), target: contentDigest(segment.target ?? []) };
  return { ...rest, origin: segment.origin ?? 'person', state, approval };
}

function reject(segment: Segment, text: string, { by }: Reviewer): Reviewed {
  if (segment.target === undefined) return { kind: 'refused', reason: 'untranslated' };
  const { approval: _withdrawn, asIs: _asIs, ...rest } = segment;
  const note: Note = { text, from: by, annotates: 'target' };
  const notes = [...(segment.notes ?? []), note];
  return { kind: 'changed', segment: { ...rest, state: 'initial', subState: 'dragoman:rejected', notes } };
}

function waive(
  segment: Segment,
  { code, reason }: { readonly code: string; readonly reason: string },
  { by, at }: Reviewer,
  findings: readonly Finding[],
): Reviewed {
  if (segment.target === undefined) return { kind: 'refused', reason: 'untranslated' };
  const found = findings.filter((finding) => finding.code === code);
  if (found.length === 0) return { kind: 'refused', reason: 'no-such-finding' };
  if (found.every(({ waived }) => waived?.by === by && waived.reason === reason)) return { kind: 'unchanged' };
  const source = contentDigest(segment.source);
  const target = contentDigest(segment.target);
  const others = (segment.waivers ?? []).filter((waiver) => waiver.code !== code);
  return { kind: 'changed', segment: { ...segment, waivers: [...others, { code, by, at, reason, source, target }] } };
}

/** A target that is empty, or equal to its source, on purpose. A missing target becomes an empty one. */
function acceptAsIs(segment: Segment, reviewer: Reviewer): Reviewed {
  const target = segment.target ?? [];
  const isEmpty = plainText(target).trim() === '';
  const isEqual = contentDigest(target) === contentDigest(segment.source);
  if (!isEmpty && !isEqual) return { kind: 'refused', reason: 'not-as-is' };
  if (segment.asIs === true && segment.approval !== undefined) return { kind: 'unchanged' };
  return { kind: 'changed', segment: sign({ ...segment, target, asIs: true }, 'reviewed', reviewer) };
}
