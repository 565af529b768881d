/**
 * Edits targets, states, approvals, notes and proposals in place. Promise: everything that does not differ stays
 * byte for byte, in the file's own style; reading the result gives the segments that were asked for.
 */
import type { Diagnostic, Segment, Unit } from '@dragoman/model';
import { spliceText, type TextEdit } from '@dragoman/xml';
import { diagnostic, locate } from './diagnostics.ts';
import type { FileLayout, SegmentLayout, UnitLayout, XliffDocument } from './document.ts';
import { editTransUnit } from './edit-trans-unit.ts';
import { editUnit1, refusalOfUnit1, withNotesOfUnits } from './edit-unit-1.ts';
import { editSegmented } from './edit-segmented-1.ts';
import { editDocument2 } from './edit-xliff-2.ts';
import { equalContents } from './equality.ts';
import { withLineEndsOf } from './file-style.ts';
import { isXliff1Document } from './update-xliff.ts';

export interface SegmentEdit {
  /** Index in the document's files, or the id of a 2.x file; without it the address must be the only one of its kind. */
  readonly file?: number | string;
  readonly unit: string;
  readonly segment: string;
  /** The whole segment as it shall be; its source must be the one the file has. */
  readonly next: Segment;
}

/**
 * What belongs to a unit and to no single segment; what is left out stays, what is given empty goes. In 1.x a unit has
 * sizes and ITS attributes, and the notes of its one segment.
 */
export interface UnitEdit extends Pick<
  Unit,
  'notes' | 'glossary' | 'metadata' | 'sizeRestriction' | 'its' | 'switches' | 'case'
> {
  readonly file?: number | string;
  readonly unit: string;
}

export interface XliffEdited {
  /** The whole document; `encodeXliff(document, text)` gives its bytes. */
  readonly text: string;
  /** An edit with an error diagnostic was left out; the others are in the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Codes: `unknown-segment`, `ambiguous-segment`, `source-not-editable`, `unbalanced-codes` (1.x), `state-without-target`
 * (2.x), and for edits of units `unknown-unit`, `ambiguous-unit`, `unsupported-version-for-editing` (1.x).
 */
export function editXliff(
  document: XliffDocument,
  edits: readonly SegmentEdit[],
  unitEdits: readonly UnitEdit[] = [],
): XliffEdited {
  const diagnostics: Diagnostic[] = [];
  const checked = checkedEdits(document, edits, diagnostics);
  const units = checkedUnits(document, unitEdits, diagnostics);
  const isXliff1 = isXliff1Document(document);
  if (isXliff1 !== undefined) {
    const text = editDocument2(document, checked, units, diagnostics);
    return { text, diagnostics };
  }
  const splices: TextEdit[] = units.flatMap(({ place, edit }) => editUnit1(document.text, place, edit));
  for (const [unit, own] of byUnit(withNotesOfUnits(checked, units))) {
    const made = editOfUnit(document, unit, own);
    const [first] = own;
    if (made !== undefined) splices.push(...made);
    else if (first !== undefined) diagnostics.push(unbalanced(document, first.place.layout, first.edit));
  }
  return { text: spliceText(document.text, withLineEndsOf(document.text, splices)), diagnostics };
}

/** Sentences that share a trans-unit are edited together; each other one by itself. */
function byUnit(checked: readonly CheckedEdit[]): readonly (readonly [UnitLayout, readonly CheckedEdit[]])[] {
  const shared = new Map<UnitLayout, CheckedEdit[]>();
  const all: (readonly [UnitLayout, readonly CheckedEdit[]])[] = [];
  for (const one of checked) {
    const { unit } = one.place;
    const known = shared.get(unit);
    if (known !== undefined) known.push(one);
    else if (unit.segmented === undefined) all.push([unit, [one]]);
    else shared.set(unit, [one]);
  }
  return [...all, ...shared];
}

/** Undefined: codes of a target cross. */
function editOfUnit(
  { text }: XliffDocument,
  unit: UnitLayout,
  edits: readonly CheckedEdit[],
): readonly TextEdit[] | undefined {
  const nexts = new Map(edits.map(({ place, edit }) => [place.layout, edit.next]));
  if (unit.segmented !== undefined) return editSegmented(text, unit, unit.segmented, nexts);
  const [only] = edits;
  return only === undefined ? [] : editTransUnit(text, only.place.file, only.place.layout, only.edit.next);
}

export interface SegmentPlace {
  readonly fileIndex: number;
  readonly unitIndex: number;
  readonly file: FileLayout;
  readonly unit: UnitLayout;
  readonly layout: SegmentLayout;
}

export interface CheckedEdit {
  readonly place: SegmentPlace;
  readonly edit: SegmentEdit;
}

export interface CheckedUnit {
  readonly place: Omit<SegmentPlace, 'layout'>;
  readonly edit: UnitEdit;
}

/** The last edit of each segment, at its place. */
function checkedEdits(
  document: XliffDocument,
  edits: readonly SegmentEdit[],
  diagnostics: Diagnostic[],
): readonly CheckedEdit[] {
  const places = placesByAddress(document, edits);
  const last = new Map<SegmentLayout, CheckedEdit>();
  const refused = new Map<string, Diagnostic>();
  for (const edit of edits) {
    const found = (places.get(address(edit)) ?? []).filter(({ fileIndex }) => isFile(document, fileIndex, edit.file));
    const [place] = found;
    const refusal = refusalOf(document, found, edit);
    if (refusal !== undefined) refused.set(JSON.stringify([edit.file, edit.unit, edit.segment]), refusal);
    else if (place !== undefined) last.set(place.layout, { place, edit });
  }
  diagnostics.push(...refused.values());
  return [...last.values()];
}

function address({ unit, segment }: { readonly unit: string; readonly segment: string }): string {
  return JSON.stringify([unit, segment]);
}

/** Of the units that are edited; where the others stand is not looked for. */
function placesByAddress(
  { layouts }: XliffDocument,
  edits: readonly SegmentEdit[],
): ReadonlyMap<string, readonly SegmentPlace[]> {
  const edited = new Set(edits.map(({ unit }) => unit));
  const places = new Map<string, SegmentPlace[]>();
  layouts.forEach((file, fileIndex) => {
    file.units.forEach((unit, unitIndex) => {
      if (!edited.has(unit.unit.id)) return;
      for (const layout of unit.segments) {
        const key = address({ unit: unit.unit.id, segment: layout.segment.id });
        const place = { fileIndex, unitIndex, file, unit, layout };
        const found = places.get(key);
        if (found === undefined) places.set(key, [place]);
        else found.push(place);
      }
    });
  });
  return places;
}

function isFile({ files }: XliffDocument, index: number, file: number | string | undefined): boolean {
  if (file === undefined) return true;
  return typeof file === 'number' ? file === index : file === (files[index]?.id ?? `f${index + 1}`);
}

function refusalOf(
  document: XliffDocument,
  places: readonly SegmentPlace[],
  { unit, segment, next }: SegmentEdit,
): Diagnostic | undefined {
  const [place, ...others] = places;
  const names = { unit, segment };
  if (place === undefined) {
    const message = `there is no segment "${segment}" in a unit "${unit}"; the edit is left out`;
    const location = { file: document.path, ...names };
    return diagnostic('error', 'unknown-segment', message, location, 'Run extract, then try again.');
  }
  // A line is counted from the start of the file: for a refusal only, not for each of thousands of edits.
  const refused = (code: string, message: string, advice: string): Diagnostic =>
    diagnostic('error', code, message, locate(document, place.layout.element.start, names), advice);
  if (others.length > 0) {
    const message = `${places.length} segments have the address "${unit}-${segment}"; the edit is left out`;
    return refused('ambiguous-segment', message, 'Give one of the units another id.');
  }
  if (!equalContents(place.layout.segment.source, next.source)) {
    const message = `unit "${unit}" segment "${segment}": the edit speaks of another source than the file has; it is left out`;
    return refused('source-not-editable', message, 'Run extract, then try again.');
  }
  const isOne = place.unit.segments.length === 1 || place.unit.segmented === undefined;
  if (!isOne && (next.notes ?? []).length > 0) {
    const message = `unit "${unit}" segment "${segment}": XLIFF ${document.version} has notes of the whole trans-unit, not of one of its sentences; the edit is left out`;
    return refused('unsupported-version-for-editing', message, 'Give the note to the unit.');
  }
  if (isXliff1Document(document) === undefined || next.target !== undefined || next.state === 'initial')
    return undefined;
  const message = `unit "${unit}" segment "${segment}": the state "${next.state}" needs a target (XLIFF 2.x, state); the edit is left out`;
  return refused('state-without-target', message, 'Give a target, or the state "initial".');
}

function unbalanced(document: XliffDocument, { element }: SegmentLayout, { unit, segment }: SegmentEdit): Diagnostic {
  const message = `unit "${unit}" segment "${segment}": the codes of the target cross, and this file writes them as elements that must nest; the edit is left out`;
  const location = locate(document, element.start, { unit, segment });
  return diagnostic('error', 'unbalanced-codes', message, location, 'Put opening and closing codes in pairs.');
}

function checkedUnits(
  document: XliffDocument,
  edits: readonly UnitEdit[],
  diagnostics: Diagnostic[],
): readonly CheckedUnit[] {
  return edits.flatMap((edit) => {
    const found = document.layouts.flatMap((file, fileIndex) =>
      isFile(document, fileIndex, edit.file)
        ? file.units.flatMap((unit, unitIndex) =>
            unit.unit.id === edit.unit ? [{ fileIndex, unitIndex, file, unit }] : [],
          )
        : [],
    );
    const [place, ...others] = found;
    const refusal = unitRefusal(document, edit, found.length) ?? refusalOfUnit1(document, place, edit);
    if (refusal !== undefined) diagnostics.push(refusal);
    return place === undefined || others.length > 0 || refusal !== undefined ? [] : [{ place, edit }];
  });
}

function unitRefusal(document: XliffDocument, { unit }: UnitEdit, count: number): Diagnostic | undefined {
  const location = { file: document.path, unit };
  if (count === 1) return undefined;
  if (count === 0) {
    return diagnostic('error', 'unknown-unit', `there is no unit "${unit}"; the edit is left out`, location);
  }
  const message = `${count} units have the id "${unit}"; the edit is left out`;
  return diagnostic('error', 'ambiguous-unit', message, location, 'Name the file as well.');
}
