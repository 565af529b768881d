/** Edits of a 2.x document, unit by unit; where our record of a unit needs it, what travels beside it is written again. */
import type { Diagnostic, Segment, Unit } from '@dragoman/model';
import { spliceText } from '@dragoman/xml';
import type { UnitLayout, XliffDocument } from './document.ts';
import { editRest } from './edit-metadata.ts';
import { editUnit2, type UnitTarget } from './edit-unit-2.ts';
import type { CheckedEdit, CheckedUnit } from './edit-xliff.ts';
import { withLineEndsOf } from './file-style.ts';
import { encodeXliff, readXliff } from './read-xliff.ts';
import { unitRest } from './rests.ts';

interface Target extends UnitTarget {
  readonly fileIndex: number;
  readonly unitIndex: number;
}

export function editDocument2(
  document: XliffDocument,
  edits: readonly CheckedEdit[],
  unitEdits: readonly CheckedUnit[],
  _diagnostics: Diagnostic[],
  editUnit: typeof editUnit2 = editUnit2,
): string {
  const targets = targetsOf(edits, unitEdits);
  const splices = targets.flatMap((target) => editUnit(document.text, target));
  const text = spliceText(document.text, withLineEndsOf(document.text, splices));
  return text === document.text ? text : withRests(document, text, targets);
}

/** All edits of a unit are made at once: they share its lists. */
function targetsOf(edits: readonly CheckedEdit[], unitEdits: readonly CheckedUnit[]): readonly Target[] {
  const targets = new Map<UnitLayout, Target>();
  for (const { place, edit } of edits) {
    const { fileIndex, unitIndex, file, unit: layout } = place;
    const unit = targets.get(layout)?.next ?? layout.unit;
    const next = withSegment(unit, layout.segments.indexOf(place.layout), edit.next);
    targets.set(layout, { fileIndex, unitIndex, file, layout, next });
  }
  for (const { place, edit } of unitEdits) {
    const { fileIndex, unitIndex, file, unit: layout } = place;
    const { file: _file, unit: _unit, ...lists } = edit;
    const next = withoutEmpty({ ...(targets.get(layout)?.next ?? layout.unit), ...lists });
    targets.set(layout, { fileIndex, unitIndex, file, layout, next });
  }
  return [...targets.values()];
}

/** What is given empty is not there any more. */
function withoutEmpty(unit: Unit): Unit {
  const isEmpty = (value: unknown): boolean =>
    value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  const given = ['sizeRestriction', 'its', 'switches', 'case'];
  return Object.fromEntries(
    Object.entries(unit).filter(([name, value]) => !given.includes(name) || !isEmpty(value)),
  ) as unknown as Unit;
}

function withSegment(unit: Unit, index: number, next: Segment): Unit {
  let ordinal = -1;
  const parts = unit.parts.map((part) => {
    if (part.kind === 'segment') ordinal += 1;
    return part.kind === 'segment' && ordinal === index ? next : part;
  });
  return { ...unit, parts };
}

/** Units of ours, and those that came from another version, have facts that stand in no attribute of the standard. */
function withRests(document: XliffDocument, text: string, targets: readonly Target[]): string {
  const carried = targets.filter(({ file, layout }) => file.isOurs || layout.places?.ours.has('') === true);
  if (carried.length === 0) return text;
  const bytes = encodeXliff({ ...document, encoding: 'utf-8', byteOrderMark: false }, withoutDeclaration(text));
  const read = readXliff(document.path, bytes, { useRest: false }).document;
  const shift = text.length - withoutDeclaration(text).length;
  if (read === undefined) return text;
  const edits = carried.flatMap(({ fileIndex, unitIndex, file, next }) => {
    const layout = read.layouts[fileIndex]?.units[unitIndex];
    if (layout?.places === undefined) return [];
    const rest = unitRest(layout.unit, next, file.isOurs);
    const around = [read.layouts[fileIndex]?.root, read.layouts[fileIndex]?.element, layout.element];
    const elements = around.filter((element) => element !== undefined);
    return editRest(read.text, layout.places, rest, elements, layout.element);
  });
  return text.slice(0, shift) + spliceText(read.text, edits);
}

/** The declaration names the encoding of the bytes; what is read here is text. */
function withoutDeclaration(text: string): string {
  return text.replace(/^<\?xml[^>]*\?>/u, '');
}
