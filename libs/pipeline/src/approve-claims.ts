/**
 * A reviewer's import: where the file claims an approval (`signed-off`, `final`, `approved="yes"`) and the text here is
 * the one the reviewer read, the claim becomes a signature, under the same rules as `review`. Nobody approves by silence.
 */
import {
  compareStates,
  type Diagnostic,
  type Finding,
  type ReturnedSegment,
  type Segment,
  type SentSegment,
  type Unit,
} from '@dragoman/model';
import type { TakenBack, Through } from '@dragoman/carry';
import { contentDigest } from '@dragoman/text';
import { type Reviewer, reviewSegment } from './review-segment.ts';

export interface ApprovedClaims {
  readonly units: readonly Unit[];
  readonly count: number;
  readonly diagnostics: readonly Diagnostic[];
}

export function approveClaims(
  units: readonly Unit[],
  returned: readonly ReturnedSegment[],
  outcomes: TakenBack['outcomes'],
  sentOf: (returned: ReturnedSegment) => SentSegment | undefined,
  reviewer: Reviewer | undefined,
  findings: readonly Finding[],
): ApprovedClaims {
  if (reviewer === undefined) return { units, count: 0, diagnostics: [] };
  const found = Map.groupBy(findings, ({ location: { unit, segment } }) => key({ unit, segment }));
  const claims = new Map<string, { readonly claim: ReturnedSegment; readonly through: Through | undefined }>();
  for (const [index, segment] of returned.entries()) {
    const { outcome, place, through } = outcomes[index] ?? {};
    // What was read was another wording, and the house wants this one to be read.
    const isTaken = (outcome === 'applied' || outcome === 'unchanged') && through?.isAsked !== true;
    // Without a place its sentence is another one today, whatever has its id.
    if (isTaken && place !== undefined && claimsApproval(segment, sentOf(segment))) {
      claims.set(key(place), { claim: segment, through });
    }
  }
  let count = 0;
  const diagnostics: Diagnostic[] = [];
  const approved = units.map((unit) => ({
    ...unit,
    parts: unit.parts.map((part) => {
      const at = key({ unit: unit.id, segment: part.id ?? '' });
      const claimed = part.kind === 'segment' ? claims.get(at) : undefined;
      if (part.kind !== 'segment' || claimed === undefined || !isTextRead(part, claimed.claim)) return part;
      const { claim, through } = claimed;
      const reviewed = reviewSegment(
        part,
        { kind: 'accept', final: claim.claim === 'final' },
        reviewer,
        found.get(at) ?? [],
      );
      if (reviewed.kind === 'refused') diagnostics.push(notApproved(unit.id, claim, part, reviewed.reason));
      if (reviewed.kind !== 'changed') return part;
      count += 1;
      return signedThrough(reviewed.segment, claim, through);
    }),
  }));
  return { units: count === 0 ? units : approved, count, diagnostics };
}

/** As `extract` would have moved the signature: it says what was read, and by which change it holds for the French of today. */
function signedThrough(segment: Segment, { source }: ReturnedSegment, through: Through | undefined): Segment {
  const { approval } = segment;
  const sourceWas = contentDigest(source);
  if (approval === undefined || through === undefined || approval.source === sourceWas) return segment;
  return { ...segment, approval: { ...approval, via: through.via, sourceWas } };
}

/** What we wrote into the file ourselves when it left is no word of the reviewer's, and may have been withdrawn since. */
function claimsApproval({ claim, approved, sent }: ReturnedSegment, recorded: SentSegment | undefined): boolean {
  const before = recorded?.state ?? sent.state ?? 'initial';
  if (claim === 'final') return compareStates(before, 'final') < 0;
  const isClaim = approved === true || claim === 'signed-off' || claim === 'reviewed';
  return isClaim && compareStates(before, 'reviewed') < 0;
}

function key({ unit, segment }: { readonly unit: string; readonly segment: string }): string {
  return JSON.stringify([unit, segment]);
}

function isTextRead({ target }: Segment, { target: returned }: ReturnedSegment): boolean {
  return target !== undefined && returned !== undefined && contentDigest(target) === contentDigest(returned);
}

const reasons: Readonly<Record<string, string>> = {
  'own-translation': 'who reviews may not be who translated',
  'translator-unknown': 'nobody knows who translated it',
  'open-findings': 'checks found errors in it',
  'checks-incomplete': 'not all checks could be made',
  untranslated: 'there is no translation',
};

function notApproved(unit: string, { line }: ReturnedSegment, { id }: Segment, reason: string): Diagnostic {
  return {
    code: 'claim-not-approved',
    severity: 'warning',
    message: `the file claims an approval that may not be given: ${reasons[reason] ?? reason}`,
    location: { file: '', line, unit, segment: id },
    advice: 'Somebody else has to review this segment; its text was taken over.',
    values: { reason },
  };
}
