/**
 * Approvals that stand on a decision hold as long as the decision does. Where its file was removed, whoever approved is
 * asked again: the text stays, the signature waits in the memory, and stands again when the decision is put back.
 */
import { type Carried, type Diagnostic, type RetiredText, type Segment, type Unit } from '@dragoman/model';
import { exactKey } from '@dragoman/carry';
import { changePath } from '@dragoman/layout';
import { contentDigest } from '@dragoman/text';
import { readFileVersion } from '@dragoman/workspace';
import { decisionsBehind, decisionsBehindAll, type DecisionsRead } from './change-decisions.ts';
import type { Session } from './session.ts';

export interface Standing {
  readonly document: string;
  readonly retired: readonly RetiredText[];
  readonly decided: DecisionsRead;
}

export function withoutWithdrawn(carried: Carried, standing: Standing): Carried {
  const more: RetiredText[] = [];
  const units = carried.units.map((unit): Unit => {
    const parts = unit.parts.map((part) => {
      if (part.kind !== 'segment') return part;
      const withdrawn = askedAgain(part, unit.id, standing);
      if (withdrawn === undefined) return signedAgain(part, standing);
      more.push(withdrawn.signed);
      return withdrawn.segment;
    });
    return parts.every((part, index) => part === unit.parts[index]) ? unit : { ...unit, parts };
  });
  const isSame = units.every((unit, index) => unit === carried.units[index]);
  return isSame ? carried : { ...carried, units, retired: [...carried.retired, ...unknownIn(standing.retired, more)] };
}

/** Decisions that approvals here stand on and that are not there; for verbs that read no decisions. */
export async function goneDecisions({ root, store }: Session, units: readonly Unit[]): Promise<ReadonlySet<string>> {
  const gone = new Set<string>();
  for (const id of decisionsBehindAll(units)) {
    const read = await readFileVersion(root, changePath(id), store);
    if (read.bytes === undefined && read.problem.code === 'file-not-found') gone.add(id);
  }
  return gone;
}

/** Said where approvals are asked again, once for each decision. */
export function withdrawnDecisions(units: readonly Unit[], { decided }: Standing): readonly Diagnostic[] {
  return [...decisionsBehindAll(units)].filter(decided.isWithdrawn).map((id) => ({
    code: 'decision-withdrawn',
    severity: 'warning',
    message: 'this decision is not there any more: whoever approved by way of it is asked again',
    location: { file: changePath(id) },
    advice: 'If nobody meant that, put the file back and run: dragoman extract',
  }));
}

function askedAgain(
  segment: Segment,
  unit: string,
  { document, decided }: Standing,
): { readonly segment: Segment; readonly signed: RetiredText } | undefined {
  const { target, approval } = segment;
  if (target === undefined || approval === undefined) return undefined;
  if (!decisionsBehind(approval).some(decided.isWithdrawn)) return undefined;
  const { approval: _approval, ...rest } = segment;
  const { source, state, by, at, origin } = segment;
  const signed: RetiredText = {
    source,
    target,
    state,
    ...(origin === undefined ? {} : { origin }),
    ...(by === undefined ? {} : { by }),
    ...(at === undefined ? {} : { at }),
    approval,
    document,
    unit,
  };
  return { segment: { ...rest, state: 'translated', subState: 'dragoman:source-changed' }, signed };
}

/** Its decision is there again: so is the signature, under the very texts it was under. */
function signedAgain(segment: Segment, { retired, decided: { byId } }: Standing): Segment {
  const { source, target, approval, state, subState } = segment;
  if (byId.size === 0 || target === undefined || approval !== undefined || state !== 'translated') return segment;
  if (subState !== 'dragoman:source-changed') return segment;
  const digests = [contentDigest(source), contentDigest(target)];
  const holds = (ids: readonly string[]): boolean => ids.length > 0 && ids.every((id) => byId.has(id));
  const known = retired.findLast(
    (text) =>
      holds(decisionsBehind(text.approval)) &&
      text.approval?.source === digests[0] &&
      text.approval?.target === digests[1] &&
      exactKey(text.target) === exactKey(target),
  );
  if (known?.approval === undefined) return segment;
  const { subState: _subState, ...rest } = segment;
  return { ...rest, state: known.state, approval: known.approval };
}

function unknownIn(memory: readonly RetiredText[], more: readonly RetiredText[]): readonly RetiredText[] {
  const keyOf = ({ source, target, approval }: RetiredText): string =>
    JSON.stringify([exactKey(source), exactKey(target), approval?.via, approval?.by, approval?.at]);
  const known = new Set(memory.map(keyOf));
  return more.filter((text) => !known.has(keyOf(text)));
}
