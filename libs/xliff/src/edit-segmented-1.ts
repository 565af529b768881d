/**
 * The edits that make a trans-unit with marked sentences say what its segments say. Promise: a sentence is edited inside
 * its own `mrk`; the state is changed where the producer keeps it per sentence, else it is the lowest of the unit
 * (XLIFF 1.2 has one per target).
 */
import { lowestState, type Note, type Segment } from '@dragoman/model';
import { attributeOf, type TextEdit, type XmlElement } from '@dragoman/xml';
import { confirmationsOf, confirmedState } from './claims.ts';
import type { SegmentLayout, UnitLayout } from './document.ts';
import {
  contentEdit,
  editAttributeList,
  editList,
  insert,
  isUntouched,
  type Place,
  separator,
  spellMatch,
  writeTargetContent,
} from './edit-trans-unit.ts';
import { equalContents } from './equality.ts';
import { projectionOf } from './projection.ts';
import { childOf } from './read-trans-unit.ts';
import { withMid } from './write-segmented-1.ts';
import { writeNote } from './write-trans-unit.ts';

type Segmented = NonNullable<UnitLayout['segmented']>;

/** Undefined: the codes of a target cannot be written as the nested elements that the file has for them. */
export function editSegmented(
  text: string,
  unit: UnitLayout,
  segmented: Segmented,
  nexts: ReadonlyMap<SegmentLayout, Segment>,
): readonly TextEdit[] | undefined {
  const place = placeIn(text, unit, segmented);
  const targets = editTargets(place, unit, segmented, nexts);
  if (targets === undefined) return undefined;
  const lists = [...nexts].flatMap(([layout, next]) => editLists(place(layout), unit, layout, next));
  return [...targets, ...editStates(unit, segmented, nexts), ...lists];
}

/** Lists of the trans-unit stand behind its target, whichever sentence they speak of. */
function placeIn(text: string, unit: UnitLayout, { segSource, target }: Segmented): (layout: SegmentLayout) => Place {
  const prefix = unit.element.prefix === '' ? '' : `${unit.element.prefix}:`;
  const source = childOf(unit.element, 'source');
  return (layout) => ({
    text,
    layout: { ...layout, source, target, anchor: segSource },
    naming: { prefix: undefined, element: prefix },
  });
}

function editTargets(
  place: (layout: SegmentLayout) => Place,
  unit: UnitLayout,
  segmented: Segmented,
  nexts: ReadonlyMap<SegmentLayout, Segment>,
): readonly TextEdit[] | undefined {
  const hasMarks = unit.segments.every(({ target }) => target !== undefined);
  if (!hasMarks) return newTarget(place, unit, segmented, nexts);
  const edits: TextEdit[] = [];
  for (const [layout, next] of nexts) {
    const { target: mark, written = [], segment } = layout;
    if (mark === undefined || (next.target === undefined && segment.target === undefined)) continue;
    if (next.target !== undefined && equalContents(written, next.target)) continue;
    const content = writeTargetContent(place(layout), next.target ?? []);
    if (content === undefined) return undefined;
    edits.push(contentEdit(place(layout), mark, content));
  }
  return edits;
}

/** A mark for every sentence, with what stands between them in `seg-source`. */
function newTarget(
  place: (layout: SegmentLayout) => Place,
  { segments, element }: UnitLayout,
  { segSource, target }: Segmented,
  nexts: ReadonlyMap<SegmentLayout, Segment>,
): readonly TextEdit[] | undefined {
  const [first] = segments;
  if (first === undefined || ![...nexts.values()].some((next) => next.target !== undefined)) return [];
  const { text, naming } = place(first);
  const pieces: string[] = [];
  let behind = segSource.contentStart;
  for (const layout of segments) {
    const mark = layout.source ?? segSource;
    const content = writeTargetContent(place(layout), nexts.get(layout)?.target ?? []);
    if (content === undefined) return undefined;
    const start = text.slice(mark.start, mark.contentStart).replace(/\s*\/>$/u, '>');
    pieces.push(text.slice(behind, mark.start), start, content, `</${mark.name}>`);
    behind = mark.end;
  }
  const marks = [...pieces, text.slice(behind, segSource.contentEnd)].join('');
  if (target !== undefined) return [contentEdit(place(first), target, marks)];
  const state = confirmedState(element) === undefined ? ` state="${wordFor(segments, nexts)?.state ?? ''}"` : '';
  const name = `${naming.element}target`;
  return [insert(segSource.end, `${separator(place(first))}<${name}${state}>${marks}</${name}>`)];
}

function wordFor(segments: readonly SegmentLayout[], nexts: ReadonlyMap<SegmentLayout, Segment>) {
  const states = segments.map((layout) => (nexts.get(layout) ?? layout.segment).state);
  return projectionOf({ state: lowestState(states), target: [] });
}

function editStates(
  { segments, element }: UnitLayout,
  { target }: Segmented,
  nexts: ReadonlyMap<SegmentLayout, Segment>,
): readonly TextEdit[] {
  const changed = [...nexts].filter(([layout, next]) => !isUntouched(layout, next));
  if (changed.length === 0) return [];
  if (confirmedState(element) !== undefined) {
    const lowest = lowestState(segments.map((layout) => (nexts.get(layout) ?? layout.segment).state));
    const all = changed.flatMap(([{ segment }, next]) => confirmationsOf(element, next.state, segment.id));
    const own = all.some((one) => one.element === element) ? confirmationsOf(element, lowest) : all;
    return own.flatMap(({ element: holder, ...attribute }) => editAttributeList(holder, [attribute]));
  }
  const word = wordFor(segments, nexts);
  const isLeft = segments.every((layout) => (nexts.get(layout) ?? layout.segment).target === undefined);
  return [
    ...editAttributeList(element, [
      plain(element, 'id'),
      { ...plain(element, 'approved'), value: isLeft ? undefined : word?.approved },
    ]),
    ...(target === undefined
      ? []
      : editAttributeList(target, [{ ...plain(target, 'state'), value: isLeft ? undefined : word?.state }])),
  ];
}

function plain(element: XmlElement, name: string) {
  return { local: name, namespace: '', name, value: attributeOf(element, name)?.value };
}

/** Of one sentence the notes are its own; of several they are the unit's (`editNotesOfSegmented`). */
function editLists(place: Place, unit: UnitLayout, layout: SegmentLayout, next: Segment): readonly TextEdit[] {
  const { segment, notes, matches } = layout;
  const count = unit.segments.length;
  const ofNotes =
    count > 1
      ? []
      : editList(place, segment.notes ?? [], next.notes ?? [], notes, (note) => writeNote(note, place.naming), []);
  const spell = spellMatch(place);
  const before = unit.segmented?.notes ?? [];
  const ofMatches = editList(
    place,
    segment.matches ?? [],
    next.matches ?? [],
    matches,
    (match) => spell(withMid(match, segment, count)),
    [...notes, ...before],
  );
  return [...ofNotes, ...ofMatches];
}

export function editNotesOfSegmented(
  text: string,
  unit: UnitLayout,
  segmented: Segmented,
  next: readonly Note[],
): readonly TextEdit[] {
  const [first] = unit.segments;
  if (first === undefined) return [];
  const place = placeIn(text, unit, segmented)(first);
  return editList(place, unit.unit.notes ?? [], next, segmented.notes, (note) => writeNote(note, place.naming), []);
}
