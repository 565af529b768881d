/**
 * Edits a TMX file in place. Promise: what an edit does not speak of keeps every character, and reading the result gives
 * the edited model.
 */
import type { Diagnostic } from '@dragoman/model';
import { spliceText, type TextEdit, type XmlElement } from '@dragoman/xml';
import { appendUnits } from './append-units.ts';
import { headerEdits, unitEdits } from './edit-unit.ts';
import { type FileStyle, removal } from './edit-list.ts';
import { lineEnd, spellingOf } from './file-style.ts';
import type { TmxDocument } from './read-tmx.ts';
import type { TmxHeader, TranslationUnit } from './translation-unit.ts';

/** `index` is the place in `memory.units`, as it was read. */
export type TmxEdit =
  /** Behind the last unit. */
  | { readonly kind: 'add'; readonly unit: TranslationUnit }
  /** The unit as it shall be; what does not differ is not touched. */
  | { readonly kind: 'replace'; readonly index: number; readonly unit: TranslationUnit }
  | { readonly kind: 'remove'; readonly index: number }
  | { readonly kind: 'header'; readonly header: TmxHeader };

export interface TmxEdited {
  readonly text: string;
  /** `unknown-unit`, `repeated-edit`, `missing-header`: that edit was left out. */
  readonly diagnostics: readonly Diagnostic[];
}

export function editTmx(document: TmxDocument, edits: readonly TmxEdit[]): TmxEdited {
  const { text } = document;
  const style = { text, eol: lineEnd(text), spelling: spellingOf(document) };
  const changes: TextEdit[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<number | 'header'>();
  for (const edit of edits) {
    const problem = edit.kind === 'add' ? undefined : problemOf(edit, document, seen);
    if (problem !== undefined) diagnostics.push(problem);
    else changes.push(...changesOf(edit, document, style));
  }
  const added = edits.flatMap((edit) => (edit.kind === 'add' ? [edit.unit] : []));
  if (added.length > 0) changes.push(appendUnits(document, added));
  return { text: spliceText(text, changes), diagnostics };
}

function changesOf(edit: TmxEdit, { layout, memory }: TmxDocument, style: FileStyle): readonly TextEdit[] {
  if (edit.kind === 'add') return [];
  if (edit.kind === 'header') {
    return layout.header === undefined ? [] : headerEdits(layout.header, memory, edit.header, layout.namespace, style);
  }
  const [element, unit] = [layout.units.at(edit.index), memory.units[edit.index]];
  if (element === undefined || unit === undefined) return [];
  return edit.kind === 'remove'
    ? [removal(element, style)]
    : unitEdits(element, unit, edit.unit, layout.namespace, style);
}

function problemOf(
  edit: Exclude<TmxEdit, { kind: 'add' }>,
  document: TmxDocument,
  seen: Set<number | 'header'>,
): Diagnostic | undefined {
  const place = edit.kind === 'header' ? 'header' : edit.index;
  if (elementAt(place, document) === undefined) return unknownPlace(document, place);
  if (seen.has(place)) return repeatedEdit(document, place);
  seen.add(place);
  return undefined;
}

function elementAt(place: number | 'header', { layout }: TmxDocument): XmlElement | undefined {
  return place === 'header' ? layout.header : layout.units.at(place);
}

function unknownPlace({ path, memory }: TmxDocument, place: number | 'header'): Diagnostic {
  const location = { file: path };
  if (place === 'header') {
    return {
      code: 'missing-header',
      severity: 'error',
      message: 'the file has no <header>, so none was edited',
      location,
      advice: 'Write the memory anew.',
    };
  }
  return {
    code: 'unknown-unit',
    severity: 'error',
    message: `there is no unit ${place}; the file has ${memory.units.length}, counted from 0`,
    location,
    advice: 'Read the file again and take the places from there.',
    values: { place, count: memory.units.length },
  };
}

function repeatedEdit({ path }: TmxDocument, place: number | 'header'): Diagnostic {
  return {
    code: 'repeated-edit',
    severity: 'error',
    message: `a second edit of ${place === 'header' ? 'the header' : `unit ${place}`} was left out`,
    location: { file: path },
    advice: 'Give one edit with everything that shall change.',
    values: { place },
  };
}
