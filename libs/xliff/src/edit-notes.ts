/**
 * Notes of segments, and nothing else. Promise: no attribute, state, text or record of a segment changes, so what was true
 * of it (an approval of another text too, that comes back with the text) stays true.
 */
import { type Note } from '@dragoman/model';
import { spliceText } from '@dragoman/xml';
import type { FileLayout, UnitLayout, XliffDocument } from './document.ts';
import { editNotes1 } from './edit-trans-unit.ts';
import { editNotes2 } from './edit-unit-2.ts';
import { editDocument2 } from './edit-xliff-2.ts';
import type { CheckedEdit } from './edit-xliff.ts';
import { withLineEndsOf } from './file-style.ts';
import { isXliff1Document } from './update-xliff.ts';

export interface NotesEdit {
  readonly unit: string;
  readonly segment: string;
  /** All notes that the segment shall have; none: empty. */
  readonly notes: readonly Note[];
}

/** The whole text; an edit of a segment that the first file does not have, or has among others of one trans-unit, changes nothing. */
export function editNotes(document: XliffDocument, edits: readonly NotesEdit[]): string {
  const [file] = document.layouts;
  if (file === undefined) return document.text;
  const byUnit = Map.groupBy(edits, ({ unit }) => unit);
  const checked = file.units.flatMap((unit, unitIndex) =>
    checkedNotes(file, unit, unitIndex, byUnit.get(unit.unit.id) ?? []),
  );
  // A note's author has no attribute in 2.x: it travels beside the unit.
  if (isXliff1Document(document) !== undefined) return editDocument2(document, checked, [], [], editNotes2);
  const splices = checked.flatMap(({ place, edit }) =>
    editNotes1(document.text, file, place.layout, edit.next.notes ?? []),
  );
  return spliceText(document.text, withLineEndsOf(document.text, splices));
}

function checkedNotes(
  file: FileLayout,
  unit: UnitLayout,
  unitIndex: number,
  edits: readonly NotesEdit[],
): readonly CheckedEdit[] {
  if (edits.length === 0 || unit.segmented !== undefined) return [];
  return unit.segments.flatMap((layout) => {
    const edit = edits.find(({ segment }) => segment === layout.segment.id);
    if (edit === undefined) return [];
    const { notes: _notes, ...rest } = layout.segment;
    const next = edit.notes.length === 0 ? rest : { ...rest, notes: edit.notes };
    const place = { fileIndex: 0, unitIndex, file, unit, layout };
    return [{ place, edit: { unit: edit.unit, segment: edit.segment, next } }];
  });
}
