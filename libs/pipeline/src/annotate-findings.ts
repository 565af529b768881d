/**
 * Findings inside the `.xlf`, as notes from "dragoman" on the translation: what every CAT tool shows. Promise: notes of
 * people, texts, states and approvals stay as they are; what is found no longer goes; a second run writes no byte.
 */
import {
  type Diagnostic,
  type Finding,
  hasError,
  type Note,
  type Segment,
  segmentAddress,
  segmentsOf,
  type Unit,
} from '@dragoman/model';
import { writeAtomically } from '@dragoman/workspace';
import { editNotes, encodeXliff } from '@dragoman/xliff';
import { reopenOf } from './bilingual-text.ts';
import type { Session } from './session.ts';
import type { Translation } from './translation.ts';

const author = 'dragoman';
/** `[missing-code] …`: ours, and not another note that we write. */
const ours = /^\[[a-z][a-z-]*\] /u;
const priorities: Readonly<Record<Finding['severity'], number>> = { error: 1, warning: 3, info: 5 };

function isFindingNote({ from, annotates, text }: Note): boolean {
  return from === author && annotates === 'target' && ours.test(text);
}

/** In English, whoever runs it: a file must not change with the language of a person's terminal. Waived ones are settled. */
function noteOf({ code, severity, message }: Finding): Note {
  return { text: `[${code}] ${message}`, from: author, annotates: 'target', priority: priorities[severity] };
}

/** Units with a note for each error and warning that nobody waived, and no other note of that kind. */
export function withFindingNotes(units: readonly Unit[], findings: readonly Finding[]): readonly Unit[] {
  const open = findings.filter(({ waived, severity }) => waived === undefined && severity !== 'info');
  const byAddress = Map.groupBy(open, ({ location }) => segmentAddress(location.unit, location.segment));
  return units.map((unit) => ({
    ...unit,
    parts: unit.parts.map((part) =>
      part.kind === 'segment' ? annotated(part, byAddress.get(segmentAddress(unit.id, part.id)) ?? []) : part,
    ),
  }));
}

/** The same object where nothing differs. */
function annotated(segment: Segment, findings: readonly Finding[]): Segment {
  const { notes = [], ...rest } = segment;
  const others = notes.filter((note) => !isFindingNote(note));
  // That there is no translation, every tool shows by itself.
  const made = segment.target === undefined ? [] : distinctNotes(findings);
  const next = [...others, ...made];
  const isSame = next.length === notes.length && next.every((note, at) => sameNote(note, notes[at]));
  if (isSame) return segment;
  return next.length === 0 ? rest : { ...rest, notes: next };
}

function distinctNotes(findings: readonly Finding[]): readonly Note[] {
  return [...new Map(findings.map(noteOf).map((note) => [note.text, note])).values()];
}

/** What a tool adds to a note of ours (an id, a language) is no reason to write it again. */
function sameNote(a: Note, b: Note | undefined): boolean {
  return a === b || (b !== undefined && isFindingNote(b) && a.text === b.text && a.priority === b.priority);
}

export interface AnnotatedFile {
  readonly written: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export async function annotateFindings(
  session: Session,
  { document, file, path, version }: Translation,
  findings: readonly Finding[],
): Promise<AnnotatedFile> {
  const edits = withFindingNotes(file.units, findings).flatMap((unit, at) => {
    const before = new Set<unknown>(file.units[at]?.parts);
    return segmentsOf(unit)
      .filter((segment) => !before.has(segment))
      .map(({ id, notes = [] }) => ({ unit: unit.id, segment: id, notes }));
  });
  if (edits.length === 0) return { written: false, diagnostics: [] };
  if (session.surroundings.dryRun === true) return { written: true, diagnostics: [] };
  const reopened = await reopenOf(session, path);
  if (hasError(reopened)) return { written: false, diagnostics: reopened };
  const bytes = encodeXliff(document, editNotes(document, edits));
  const stored = await writeAtomically(session.root, path, bytes, { ...session.store, expected: version });
  return { written: stored.written, diagnostics: [...reopened, ...stored.diagnostics] };
}
