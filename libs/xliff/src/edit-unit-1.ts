/** Edits of a 1.x unit as a whole: widths in characters and ITS attributes of a trans-unit, notes of its one segment. */
import type { Diagnostic, Segment } from '@dragoman/model';
import type { TextEdit } from '@dragoman/xml';
import { diagnostic } from './diagnostics.ts';
import type { XliffDocument } from './document.ts';
import { editNotesOfSegmented } from './edit-segmented-1.ts';
import { editPairs } from './edit-modules.ts';
import type { CheckedEdit, CheckedUnit, UnitEdit } from './edit-xliff.ts';
import { codePointsProfile, modulePairs1, sizePairs1 } from './module-attributes-1.ts';
import { isXliff1Document } from './update-xliff.ts';

type Place = CheckedUnit['place'];

export function editUnit1(text: string, { file, unit: layout }: Place, edit: UnitEdit): readonly TextEdit[] {
  const { unit, element } = layout;
  const around = [file.root, file.element, element];
  const next = { sizeRestriction: edit.sizeRestriction ?? unit.sizeRestriction, its: edit.its ?? unit.its };
  const pairs = (facts: typeof next) =>
    modulePairs1(
      {
        ...(facts.sizeRestriction === undefined ? {} : { sizeRestriction: facts.sizeRestriction }),
        ...(facts.its === undefined ? {} : { its: facts.its }),
      },
      codePointsProfile,
    );
  const { segmented } = layout;
  const notes =
    segmented === undefined || layout.segments.length === 1 || edit.notes === undefined
      ? []
      : editNotesOfSegmented(text, layout, segmented, edit.notes);
  return [...notes, ...editPairs(around, pairs({ sizeRestriction: unit.sizeRestriction, its: unit.its }), pairs(next))];
}

/** In 1.x a note stands in a trans-unit: those of a unit of one segment are the segment's. */
export function withNotesOfUnits(
  checked: readonly CheckedEdit[],
  units: readonly CheckedUnit[],
): readonly CheckedEdit[] {
  const edits = new Map(checked.map((one) => [one.place.layout, one]));
  for (const { place, edit } of units) {
    const [layout, ...others] = place.unit.segments;
    if (layout === undefined || others.length > 0 || edit.notes === undefined) continue;
    const { notes: _notes, ...rest } = edits.get(layout)?.edit.next ?? layout.segment;
    const next: Segment = edit.notes.length === 0 ? rest : { ...rest, notes: edit.notes };
    edits.set(layout, { place: { ...place, layout }, edit: { unit: edit.unit, segment: next.id, next } });
  }
  return [...edits.values()];
}

/** Undefined: it can be made, or the file is 2.x. */
export function refusalOfUnit1(
  document: XliffDocument,
  place: Place | undefined,
  edit: UnitEdit,
): Diagnostic | undefined {
  if (place === undefined || isXliff1Document(document) !== undefined) return undefined;
  const isTransUnit = place.unit.element.local === 'trans-unit' && !place.file.isOurs;
  const cannot = [
    ...(['glossary', 'metadata', 'switches', 'case'] as const).filter((name) => edit[name] !== undefined),
    ...(!isTransUnit ? (['sizeRestriction', 'its', 'notes'] as const).filter((name) => edit[name] !== undefined) : []),
    ...(isWidth(edit.sizeRestriction) ? [] : ['sizeRestriction']),
    ...(edit.its?.locQualityIssues === undefined && edit.its?.provenanceRecords === undefined ? [] : ['its']),
  ];
  if (cannot.length === 0) return undefined;
  const message = `XLIFF ${document.version} has no word for ${cannot.join(', ')} of the unit "${edit.unit}"; the edit is left out`;
  const location = { file: document.path, unit: edit.unit };
  return diagnostic(
    'error',
    'unsupported-version-for-editing',
    message,
    location,
    'Convert the file to 2.x, or edit its segments.',
  );
}

function isWidth(restriction: UnitEdit['sizeRestriction']): boolean {
  if (restriction === undefined || Object.keys(restriction).length === 0) return true;
  return Object.keys(restriction).every((name) => name === 'general') && sizePairs1(restriction).length > 0;
}
