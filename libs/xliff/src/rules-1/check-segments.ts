/** Segmentation of a unit or proposal: `seg-source`, the segments of the target, and what names them by `mid`. */
import type { XmlElement } from '@dragoman/xml';
import { flattened, isSameText } from './content-text.ts';
import { attributeOfTag, type Context, ownChild, ownChildren, ownDescendants, valueOf } from './context.ts';
import { resolves, unique } from './check-keys.ts';
import { collapse } from './value-types.ts';

export function checkSegments(unit: XmlElement, context: Context): void {
  const source = ownChild(unit, 'source');
  const segmented = ownChild(unit, 'seg-source');
  const targets = ownChildren(unit, 'target');
  checkMids(unit, segmented, targets, context);
  for (const content of ownChildren(unit, 'seg-source', 'target')) checkSegmentsOf(content, context);
  const first = source === undefined ? undefined : segmentsIn(source)[0];
  if (first !== undefined) context.report.found('segment-in-source', first.start);
  if (segmented === undefined) return;
  if (source !== undefined && !isSameText(flattened(source), flattened(segmented))) {
    context.report.found('seg-source-differs', segmented.start);
  }
  if (unit.local === 'trans-unit') for (const target of targets) checkTarget(target, segmented, context);
}

function segmentsIn(content: XmlElement): readonly XmlElement[] {
  return ownDescendants(content).filter(isSegment);
}

function isSegment(element: XmlElement): boolean {
  return element.local === 'mrk' && collapse(valueOf(element, 'mtype') ?? '') === 'seg';
}

/** As the schema's keys have it: only `mrk` directly inside, of whatever type. */
function checkMids(
  unit: XmlElement,
  segmented: XmlElement | undefined,
  targets: readonly XmlElement[],
  context: Context,
): void {
  const known = new Map<string, number>();
  for (const mark of segmented === undefined ? [] : ownChildren(segmented, 'mrk')) {
    const mid = attributeOfTag(mark, 'mid');
    if (mid !== undefined) unique(mid, known, 'duplicate-mid', context, true);
  }
  const marks = targets.flatMap((target) => ownChildren(target, 'mrk'));
  const proposals = unit.local === 'trans-unit' ? ownChildren(unit, 'alt-trans') : [];
  for (const named of [...marks, ...proposals]) resolves(named, 'mid', known, 'unresolved-mid', context);
}

function checkSegmentsOf(content: XmlElement, { report }: Context): void {
  for (const segment of segmentsIn(content)) {
    if (valueOf(segment, 'mid') === undefined) report.found('segment-without-mid', segment.start);
    const inner = segmentsIn(segment)[0];
    if (inner !== undefined) report.found('nested-segment', inner.start);
  }
}

/** Every segment of `seg-source` once in the target; a target without any segment is one plain text. */
function checkTarget(target: XmlElement, segmented: XmlElement, { report }: Context): void {
  const seen = new Map<string, number>();
  for (const segment of segmentsIn(target)) {
    const mid = attributeOfTag(segment, 'mid');
    if (mid === undefined) continue;
    const value = collapse(mid.value);
    if (seen.has(value)) report.found('repeated-segment', mid.start, { value });
    seen.set(value, mid.start);
  }
  if (seen.size === 0) return;
  for (const segment of segmentsIn(segmented)) {
    const value = collapse(valueOf(segment, 'mid') ?? '');
    if (value !== '' && !seen.has(value)) report.found('missing-segment', target.start, { value });
  }
}
