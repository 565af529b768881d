/**
 * The gate: every reason why one document in one language may not be published. No reason, no publication
 * refused; every segment is counted. Pure: the instant comes in.
 */
import {
  compareStates,
  type Finding,
  type HeldReason,
  plainText,
  type Policy,
  type ReleaseCard,
  type Segment,
  segmentAddress,
  type Severity,
} from '@dragoman/model';

/** A segment as it would be published: source and codes from today's extraction. */
export interface GateSegment {
  readonly unit: string;
  readonly segment: Segment;
  /** Whether a filled formula is still what the house's catalogs give; true for everything else. */
  readonly formulaHolds: boolean;
  /** False where a decision that the approval stands on is not there any more. */
  readonly decisionHolds?: boolean;
  /** What checks say of it; waived ones hold nothing. */
  readonly findings: readonly Pick<Finding, 'code' | 'severity' | 'waived'>[];
}

export interface GateInput {
  readonly card: ReleaseCard;
  readonly policy: Policy;
  /** The instant embargoes are compared with. */
  readonly now: Date;
  /** False when there is no `.xlf` yet. */
  readonly hasFile: boolean;
  readonly stale: boolean;
  readonly segments: readonly GateSegment[];
}

/** What stands for "expressed in a neighbouring sentence": such a target assembles to nothing. */
export const nothingHere = '{-}';

export function isNothingHere(segment: Segment): boolean {
  return segment.target !== undefined && segment.target.length === 1 && segment.target[0] === nothingHere;
}

export function gateDocument(input: GateInput): readonly HeldReason[] {
  if (!input.hasFile)
    return [
      ...gateCard(input),
      reason('no-file', 'nothing has been extracted for this language yet', 'Run: dragoman extract'),
    ];
  if (input.stale) {
    return [
      ...gateCard(input),
      reason('stale', 'the French changed after this file was extracted', 'Run: dragoman extract'),
    ];
  }
  return [...gateCard(input), ...gateSegments(input)];
}

/** What the release's card says, whatever the translations are worth. */
export function gateCard({ card, now }: Pick<GateInput, 'card' | 'now'>): readonly HeldReason[] {
  const reasons: HeldReason[] = [];
  if (card.status !== 'final') {
    reasons.push(
      reason(
        'source-draft',
        'the French is still a draft',
        'Set "status": "final" in release.json when its text is frozen.',
      ),
    );
  }
  if (card.embargo !== undefined && now.getTime() < Date.parse(card.embargo)) {
    reasons.push({ ...reason('embargo', `under embargo until ${card.embargo}`), values: { embargo: card.embargo } });
  }
  return reasons;
}

function gateSegments({ policy, segments }: GateInput): readonly HeldReason[] {
  const tests: readonly (readonly [code: string, message: string, holds: (item: GateSegment) => boolean])[] = [
    ['untranslated', 'not translated', ({ segment }) => isUntranslated(segment)],
    [
      'edited-outside',
      'changed in another tool since the last import or review',
      ({ segment }) => hasTarget(segment) && isChangedOutside(segment),
    ],
    [
      'approval-void',
      'approved for another text, or by hand',
      ({ segment }) => hasTarget(segment) && segment.subState === 'dragoman:approval-void',
    ],
    [
      'merge-conflict',
      'merged from two different translations',
      ({ segment }) => hasTarget(segment) && isMergeConflict(segment),
    ],
    [
      'not-reviewed',
      `below the required state "${policy.requiredState}"`,
      ({ segment }) =>
        hasTarget(segment) &&
        !isChangedOutside(segment) &&
        segment.subState !== 'dragoman:approval-void' &&
        !isMergeConflict(segment) &&
        compareStates(segment.state, policy.requiredState) < 0,
    ],
    ['four-eyes', 'approved by their own translator', ({ segment }) => policy.fourEyes && isOwnApproval(segment)],
    ['formula-changed', 'filled from a house formula that has changed since', ({ formulaHolds }) => !formulaHolds],
    [
      'decision-withdrawn',
      'approved by way of a decision that is not there any more',
      ({ decisionHolds = true }) => !decisionHolds,
    ],
    [
      'origin-not-allowed',
      'of an origin that the policy does not allow',
      ({ segment }) => hasTarget(segment) && segment.origin !== undefined && !policy.origins.includes(segment.origin),
    ],
  ];
  const reasons = tests.map(([code, message, holds]) =>
    segmentReason(code, message, segments, segments.filter(holds), { requiredState: policy.requiredState }),
  );
  const found = [
    ...reasons,
    ...(policy.findings.error === 'refuse' ? [findingReason(segments, 'error')] : []),
    ...(policy.findings.warning === 'refuse' ? [findingReason(segments, 'warning')] : []),
    emptyUnits(segments),
  ];
  return found.filter((reason) => reason !== undefined);
}

/** What checks found and nobody waived, in segments that have a translation: the others are held by that. */
function findingReason(segments: readonly GateSegment[], severity: Severity): HeldReason | undefined {
  const code = severity === 'error' ? 'finding-errors' : 'finding-warnings';
  const open = segments
    .filter(({ segment }) => hasTarget(segment))
    .map((item) => ({ item, codes: openCodes(item, severity) }));
  const found = open.filter(({ codes }) => codes.length > 0);
  const codes = [...new Set(found.flatMap((one) => one.codes))].sort().join(', ');
  return segmentReason(
    code,
    `with open ${severity}s (${codes})`,
    segments,
    found.map(({ item }) => item),
    { codes },
  );
}

function openCodes({ findings }: GateSegment, wanted: Severity): readonly string[] {
  return findings.filter(({ severity, waived }) => severity === wanted && waived === undefined).map(({ code }) => code);
}

function segmentReason(
  code: string,
  what: string,
  all: readonly GateSegment[],
  found: readonly GateSegment[],
  values: HeldReason['values'] = {},
): HeldReason | undefined {
  if (found.length === 0) return undefined;
  return {
    code,
    message: `${found.length} of ${all.length} segments are ${what}`,
    count: found.length,
    segments: found.map(({ unit, segment }) => segmentAddress(unit, segment.id)),
    values: { ...values, count: found.length, total: all.length },
  };
}

/** A unit of nothing but `{-}` would vanish from the document. */
function emptyUnits(segments: readonly GateSegment[]): HeldReason | undefined {
  const byUnit = Map.groupBy(segments, ({ unit }) => unit);
  const vanished = [...byUnit.values()].filter((ofUnit) => ofUnit.every(({ segment }) => isNothingHere(segment)));
  return segmentReason('empty-unit', `in paragraphs that hold nothing but ${nothingHere}`, segments, vanished.flat());
}

/** An empty target is no translation unless a person said so of exactly these texts. */
export function isUntranslated(segment: Segment): boolean {
  if (segment.target === undefined) return true;
  const isEmpty = plainText(segment.target).trim() === '' && plainText(segment.source).trim() !== '';
  return isEmpty && !(segment.asIs === true && segment.approval !== undefined);
}

function hasTarget(segment: Segment): boolean {
  return !isUntranslated(segment);
}

function isChangedOutside(segment: Segment): boolean {
  return segment.subState === 'dragoman:edited-outside' || segment.subState === 'dragoman:unknown';
}

/** Two people wrote two texts and nobody has chosen yet: held whatever state the policy requires. */
function isMergeConflict({ subState }: Segment): boolean {
  return subState === 'dragoman:merge-conflict';
}

function isOwnApproval({ approval, by }: Segment): boolean {
  return approval !== undefined && by !== undefined && samePerson(approval.by, by);
}

export function samePerson(a: string, b: string): boolean {
  const fold = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
  return fold(a) === fold(b);
}

function reason(code: string, message: string, advice?: string): HeldReason {
  return { code, message, ...(advice === undefined ? {} : { advice }) };
}
