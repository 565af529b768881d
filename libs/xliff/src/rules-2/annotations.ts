/** Annotations (XLIFF 2.x Core, Annotations): what each type must say, and what `ref` names. */
import { attributeOf, type XmlElement } from '@dragoman/xml';
import { type Anchors, holds } from './anchors.ts';
import type { Check } from './findings.ts';
import { isInside, type PendingReference, type Place, readFragment } from './fragments.ts';
import { placeOf, valueOf } from './unit-content.ts';

/** The unit that annotations and references stand in. */
export interface UnitPlace {
  readonly place: Place;
  /** Read when the first reference asks. */
  readonly anchors: () => Anchors;
  readonly pending: PendingReference[];
}

export function checkAnnotation(element: XmlElement, unit: UnitPlace, check: Check): void {
  const type = valueOf(element, 'type') ?? 'generic';
  if (type === 'comment') checkComment(element, unit, check);
  else checkReference(element, unit, check);
  if (type === 'mtc:match' && attributeOf(element, 'ref') !== undefined) {
    check.report(
      'match-annotation-with-ref',
      placeOf(element, 'ref'),
      `<${element.name}> marks what a match is for, and has a ref`,
    );
  }
  if (type.startsWith('xlf:'))
    check.report('reserved-prefix', placeOf(element, 'type'), `type is "${type}", which the standard does not define`);
  const saysMore = element.attributes.some(
    ({ namespace, prefix }) => namespace !== '' && prefix !== 'xmlns' && prefix !== 'xml',
  );
  if (type === 'generic' && attributeOf(element, 'translate') === undefined && !saysMore) {
    check.report('annotation-says-nothing', element, `<${element.name}> has neither translate nor a type`);
  }
}

function checkComment(element: XmlElement, unit: UnitPlace, check: Check): void {
  const [value, ref] = [attributeOf(element, 'value'), attributeOf(element, 'ref')];
  if (value === undefined && ref === undefined) {
    check.report('comment-without-content', element, `<${element.name}> is a comment and has neither value nor ref`);
  } else if (value !== undefined && ref !== undefined) {
    check.report('comment-with-value-and-ref', ref, `<${element.name}> is a comment and has both value and ref`);
  } else if (ref !== undefined && !namesNote(ref.value, unit)) {
    check.report('comment-ref-no-note', ref, `ref is "${ref.value}", which names no note of this unit`);
  }
}

function namesNote(text: string, { place, anchors }: UnitPlace): boolean {
  const silent: Pick<Check, 'report'> = { report: () => undefined };
  const fragment = text.startsWith('#') ? readFragment(text, {} as never, silent) : undefined;
  return fragment?.leaf?.prefix === 'n' && isInside(fragment, place) && anchors().has(`n=${fragment.leaf.id}`);
}

/** A `ref` that stays in this document has the form of a fragment identifier and names something. */
export function checkReference(element: XmlElement, { place, anchors, pending }: UnitPlace, check: Check): void {
  const ref = attributeOf(element, 'ref');
  if (ref === undefined || !ref.value.startsWith('#')) return;
  const fragment = readFragment(ref.value, ref, check);
  if (fragment === undefined) return;
  if (place.unit === undefined || fragment.leaf === undefined || !isInside(fragment, place)) {
    pending.push({ at: ref, text: ref.value, fragment, place });
  } else if (!holds(anchors(), fragment.leaf)) {
    check.report('fragment-unresolved', ref, `"${ref.value}" names nothing in this unit`);
  }
}

/** `segments`: ids of the segments of the unit that the note stands in. Only 2.2 has `ref` on notes. */
export function checkNoteReference(note: XmlElement, segments: readonly string[], check: Check): void {
  const ref = check.version === '2.2' ? attributeOf(note, 'ref') : undefined;
  if (ref === undefined || !ref.value.startsWith('#') || segments.includes(ref.value.split(/[#/]/u).at(-1) ?? ''))
    return;
  check.report('note-ref-no-segment', ref, `ref is "${ref.value}", which names no segment of the note's unit`);
}
