/**
 * Edits targets, states, approvals, notes and proposals in place. Promise: everything that does not differ stays
 * byte for byte, in the file's own style; reading the result gives the segments that were asked for.
 */
import type { Diagnostic, Segment } from '@dragoman/model';
import { spliceText, type TextEdit } from '@dragoman/xml';
import { diagnostic, locate } from './diagnostics.ts';
import type { FileLayout, SegmentLayout, XliffDocument } from './document.ts';
import { editTransUnit } from './edit-trans-unit.ts';
import { equalContents } from './equality.ts';
import { isXliff1Document } from './update-xliff.ts';

export interface SegmentEdit {
  readonly unit: string;
  readonly segment: string;
  /** The whole segment as it shall be; its source must be the one the file has. */
  readonly next: Segment;
}

export interface XliffEdited {
  /** The whole document; `encodeXliff(document, text)` gives its bytes. */
  readonly text: string;
  /** An edit with an error diagnostic was left out; the others are in the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Codes: `unsupported-version-for-editing`, `unknown-segment`, `ambiguous-segment`, `source-not-editable`, `unbalanced-codes`. */
export function editXliff(document: XliffDocument, edits: readonly SegmentEdit[]): XliffEdited {
  const unsupported = isXliff1Document(document);
  if (unsupported !== undefined) return { text: document.text, diagnostics: [unsupported] };
  const places = placesByAddress(document);
  const diagnostics: Diagnostic[] = [];
  const splices: TextEdit[] = [];
  for (const edit of lastPerSegment(edits)) {
    const result = editSegment(document, places.get(address(edit)) ?? [], edit);
    if (Array.isArray(result)) splices.push(...(result as TextEdit[]));
    else diagnostics.push(result as Diagnostic);
  }
  return { text: spliceText(document.text, splices), diagnostics };
}

interface SegmentPlace {
  readonly file: FileLayout;
  readonly layout: SegmentLayout;
}

function address({ unit, segment }: { readonly unit: string; readonly segment: string }): string {
  return JSON.stringify([unit, segment]);
}

function placesByAddress({ layouts }: XliffDocument): ReadonlyMap<string, readonly SegmentPlace[]> {
  const places = new Map<string, SegmentPlace[]>();
  for (const file of layouts) {
    for (const { unit, segments } of file.units) {
      for (const layout of segments) {
        const key = address({ unit: unit.id, segment: layout.segment.id });
        const found = places.get(key);
        if (found === undefined) places.set(key, [{ file, layout }]);
        else found.push({ file, layout });
      }
    }
  }
  return places;
}

function lastPerSegment(edits: readonly SegmentEdit[]): readonly SegmentEdit[] {
  return [...new Map(edits.map((edit) => [address(edit), edit])).values()];
}

function editSegment(
  document: XliffDocument,
  places: readonly SegmentPlace[],
  { unit, segment, next }: SegmentEdit,
): readonly TextEdit[] | Diagnostic {
  const [place, ...others] = places;
  const names = { unit, segment };
  if (place === undefined) {
    const message = `there is no segment "${segment}" in a unit "${unit}"; the edit is left out`;
    const location = { file: document.path, ...names };
    return diagnostic('error', 'unknown-segment', message, location, 'Run extract, then try again.');
  }
  const location = locate(document, place.layout.element.start, names);
  if (others.length > 0) {
    const message = `${places.length} segments have the address "${unit}-${segment}"; the edit is left out`;
    return diagnostic('error', 'ambiguous-segment', message, location, 'Give one of the units another id.');
  }
  if (!equalContents(place.layout.segment.source, next.source)) {
    const message = `unit "${unit}" segment "${segment}": the edit speaks of another source than the file has; it is left out`;
    return diagnostic('error', 'source-not-editable', message, location, 'Run extract, then try again.');
  }
  const edits = editTransUnit(document.text, place.file, place.layout, next);
  if (edits !== undefined) return edits;
  const message = `unit "${unit}" segment "${segment}": the codes of the target cross, and this file writes them as elements that must nest; the edit is left out`;
  return diagnostic('error', 'unbalanced-codes', message, location, 'Put opening and closing codes in pairs.');
}
