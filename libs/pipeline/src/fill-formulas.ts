/** House formulas and lone date lines, put into empty targets by extract. */
import type { InlineContent, Match, Segment, Unit } from '@dragoman/model';
import { dateKey, type FormulaProposal, type Formulas } from '@dragoman/formulas';
import { contentDigest, contentsEqual } from '@dragoman/text';
import { isFormulaVia, viaFormula } from './house-formulas.ts';

type Filling = Extract<FormulaProposal, { kind: 'fill' }>;

/**
 * House formulas and lone date lines fill empty targets. A formula follows its catalog as long as nobody touched the
 * text; a date is rendered once and never again: the runtime's CLDR must not rewrite translations.
 */
export function fillFormulas(unit: Unit, formulas: Formulas): Unit {
  return { ...unit, parts: unit.parts.map((part) => (part.kind === 'segment' ? fillSegment(part, formulas) : part)) };
}

function fillSegment(segment: Segment, formulas: Formulas): Segment {
  const isEmpty = segment.target === undefined && segment.subState !== 'dragoman:rejected';
  if (!isEmpty && !isFilled(segment)) return segment;
  const proposal = formulas.propose(segment.source);
  if (proposal === undefined) return segment;
  if (proposal.kind === 'offer') return isEmpty ? offerTargets(segment, proposal.targets) : segment;
  const isSame = segment.target !== undefined && contentsEqual(segment.target, proposal.target);
  if (!isEmpty && proposal.key === dateKey && !isSame) return segment;
  return filledSegment(segment, proposal);
}

/** Put there by us and as we left it: by a rendered formula, or by one that the house has approved. */
function isFilled({ origin, subState, approval }: Segment): boolean {
  if (origin !== 'formula') return false;
  return subState === 'dragoman:rendered' || (approval !== undefined && isFormulaVia(approval.via));
}

/** No instant of ours is written: two machines that extract the same French write the same bytes. */
function filledSegment(segment: Segment, { key, target, approval }: Filling): Segment {
  const { approval: _old, subState: _reason, ...rest } = segment;
  const filled: Segment = { ...rest, target, state: 'translated', origin: 'formula' };
  if (approval === undefined) return { ...filled, subState: 'dragoman:rendered' };
  const digests = { source: contentDigest(segment.source), target: contentDigest(target) };
  return { ...filled, state: 'reviewed', approval: { ...approval, ...digests, via: viaFormula(key) } };
}

/** What the house and the calendar propose today; what they proposed before is no offer of theirs any more. */
function offerTargets(segment: Segment, targets: readonly InlineContent[]): Segment {
  const before = segment.matches ?? [];
  const others = before.filter((match) => match.origin !== formulaOrigin);
  const known = new Set(others.map(({ target }) => contentDigest(target)));
  const offered = targets
    .filter((target) => !known.has(contentDigest(target)))
    .map((target): Match => {
      return { source: segment.source, target, similarity: 100, origin: formulaOrigin, type: 'proposal' };
    });
  const isSame = sameTargets(
    before.filter((match) => !others.includes(match)),
    offered,
  );
  return isSame ? segment : { ...segment, matches: [...others, ...offered] };
}

const formulaOrigin = 'formula';

function sameTargets(a: readonly Match[], b: readonly Match[]): boolean {
  return a.length === b.length && a.every(({ target }, index) => contentsEqual(target, b[index]?.target ?? []));
}
