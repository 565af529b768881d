/** A returned 2.x file, ours or made of ours by a tool: what each segment claims, in its own words. */
import { isState, type Note, type ReturnedSegment } from '@dragoman/model';
import { attributeOf, elementsOf, textOf, type XmlElement } from '@dragoman/xml';
import type { FileLayout, SegmentLayout, UnitLayout } from './document.ts';
import type { LineOf } from './line-counter.ts';
import { referredId } from './read-modules-2.ts';
import { metaValues } from './recorded-2.ts';

export function returnedSegments2({ units, isOurs }: FileLayout, lineOf: LineOf): readonly ReturnedSegment[] {
  return units.flatMap((layout) => {
    const address = isOurs ? undefined : addressParts(layout.unit.id);
    const notes = notesBySegment(layout);
    return layout.segments.map((segment) => {
      const { id } = segment.segment;
      const name = address === undefined ? id : nameIn(layout, address.segment, id);
      const unit = address?.unit ?? layout.unit.id;
      return returnedSegment({ unit, segment: name }, layout, segment, notes.get(id) ?? [], lineOf);
    });
  });
}

/** `uX-s2`: a tool that made 2.x of our 1.2 has a unit for each of our trans-units, or several of it if it cut that. */
export function addressParts(id: string): { readonly unit: string; readonly segment: string } | undefined {
  const [, unit, segment] = /^(u.+)-(s\d+)$/u.exec(id) ?? [];
  return unit === undefined || segment === undefined ? undefined : { unit, segment };
}

function nameIn({ segments }: UnitLayout, address: string, own: string): string {
  return segments.length === 1 ? address : `${address}-${own}`;
}

function returnedSegment(
  address: { readonly unit: string; readonly segment: string },
  { places }: UnitLayout,
  { segment, element, written }: SegmentLayout,
  notes: readonly Note[],
  lineOf: LineOf,
): ReturnedSegment {
  // Without a state a segment is `initial` (XLIFF 2.x, state), which says nothing where a tool never writes one.
  const claim = written === undefined ? undefined : attributeOf(element, 'state')?.value;
  return {
    ...address,
    source: segment.source,
    ...(written === undefined ? {} : { target: written }),
    ...(claim === undefined ? {} : { claim }),
    isLocked: segment.translate === false,
    notes,
    sent: sentOf(places?.ours.get(segment.id)),
    line: lineOf(element.start),
  };
}

function sentOf(group: XmlElement | undefined): ReturnedSegment['sent'] {
  const metas = metaValues(group);
  const [source, target, state] = [metas.get('source-digest'), metas.get('target-digest'), metas.get('state')];
  return {
    ...(source === undefined ? {} : { source }),
    ...(target === undefined ? {} : { target }),
    ...(state !== undefined && isState(state) ? { state } : {}),
  };
}

/**
 * Notes are the unit's in 2.x, and a tool knows nothing of the ids by which ours belong to a segment: one that names no
 * segment is given to the first, and what a tool says with its own attributes, or as a comment in the text, is a note too.
 */
function notesBySegment({ unit, segments, element }: UnitLayout): ReadonlyMap<string, readonly Note[]> {
  const notes = new Map<string, Note[]>(
    segments.map(({ segment }) => [segment.id, [...(segment.notes ?? []), ...comments(segment)]]),
  );
  const [first] = segments;
  const known = new Set([...notes.values(), unit.notes ?? []].flat().map(({ text }) => text));
  for (const note of unit.notes ?? []) notes.get(first?.segment.id ?? '')?.push(note);
  for (const raw of rawNotes(element)) {
    const text = textOf(raw);
    if (known.size === known.add(text).size) continue;
    const owner = referredId(attributeOf(raw, 'ref')?.value) ?? '';
    (notes.get(owner) ?? notes.get(first?.segment.id ?? ''))?.push({ text });
  }
  return notes;
}

function rawNotes(unit: XmlElement): readonly XmlElement[] {
  const own = (parent: XmlElement, local: string): readonly XmlElement[] =>
    elementsOf(parent).filter((child) => child.local === local && child.namespace === unit.namespace);
  return own(unit, 'notes').flatMap((list) => own(list, 'note'));
}

/** `mrk` and `sm` of type comment (XLIFF 2.x, annotations) that a translator put into the translation. */
function comments({ target = [], source }: SegmentLayout['segment']): readonly Note[] {
  const before = new Set(source.flatMap((item) => commentOf(item)));
  return target.flatMap((item) =>
    commentOf(item)
      .filter((text) => !before.has(text))
      .map((text) => ({ text })),
  );
}

function commentOf(item: SegmentLayout['segment']['source'][number]): readonly string[] {
  if (typeof item === 'string' || item.kind !== 'sm' || item.type !== 'comment') return [];
  return item.value === undefined || item.value === '' ? [] : [item.value];
}
