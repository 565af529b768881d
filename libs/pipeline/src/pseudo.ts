/** `pseudo`: fills empty targets with pseudo-translation, to try a workspace out. Never touches a target that exists. */
import { hasError, type Diagnostic, type InlineContent, type Segment } from '@dragoman/model';
import { writeAtomically } from '@dragoman/workspace';
import { editXliff, encodeXliff } from '@dragoman/xliff';
import { notExtracted } from './not-extracted.ts';
import type { Outcome, PseudoOptions, PseudoResult, Surroundings } from './results.ts';
import { select, type Selected } from './selection.ts';
import { distinctDiagnostics, failed, instant, locked, openSession, type Session } from './session.ts';
import { placedSegments, readTranslation } from './translation.ts';

/** The translator that pseudo-translations name, so that nobody takes them for a person's work. */
export const pseudoTranslator = 'dragoman pseudo';

export async function pseudo(surroundings: Surroundings, options: PseudoOptions): Promise<Outcome<PseudoResult>> {
  const opened = await openSession(surroundings);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session } = opened;
  const { selected, diagnostics } = select(session, options.paths, options.languages);
  if (selected === undefined) return failed([...opened.diagnostics, ...diagnostics]);
  const run = (): Promise<Outcome<PseudoResult>> => pseudoAll(session, selected);
  return surroundings.dryRun === true ? run() : locked(session, run);
}

async function pseudoAll(session: Session, selected: readonly Selected[]): Promise<Outcome<PseudoResult>> {
  const documents: PseudoResult['documents'][number][] = [];
  const diagnostics: Diagnostic[] = [...session.diagnostics];
  for (const item of selected) {
    const done = await pseudoDocument(session, item);
    documents.push(done.document);
    diagnostics.push(...done.diagnostics);
  }
  const distinct = distinctDiagnostics(diagnostics);
  return { status: hasError(distinct) ? 1 : 0, result: { documents }, diagnostics: distinct };
}

async function pseudoDocument(
  session: Session,
  { document, language }: Selected,
): Promise<{ document: PseudoResult['documents'][number]; diagnostics: readonly Diagnostic[] }> {
  const nothing = { document, language, filled: 0, written: false };
  const { translation, absent, path, diagnostics } = await readTranslation(session, document, language);
  if (translation === undefined) return { document: nothing, diagnostics: absent ? [notExtracted(path)] : diagnostics };
  const at = instant(session.surroundings.now());
  const edits = placedSegments(translation.file.units)
    .filter(({ segment }) => segment.target === undefined)
    .map(({ unit, segment }) => ({ unit, segment: segment.id, next: pseudoSegment(segment, at) }));
  if (edits.length === 0) return { document: nothing, diagnostics };
  const edited = editXliff(translation.document, edits);
  const bytes = encodeXliff(translation.document, edited.text);
  if (session.surroundings.dryRun === true)
    return { document: { ...nothing, filled: edits.length, written: true }, diagnostics };
  const written = await writeAtomically(session.root, path, bytes, { ...session.store, expected: translation.version });
  return {
    document: { document, language, filled: written.written ? edits.length : 0, written: written.written },
    diagnostics: [...diagnostics, ...edited.diagnostics, ...written.diagnostics],
  };
}

function pseudoSegment(segment: Segment, at: string): Segment {
  const { subState: _reason, ...rest } = segment;
  return {
    ...rest,
    target: pseudoTranslate(segment.source),
    state: 'translated',
    origin: 'machine',
    by: pseudoTranslator,
    at,
  };
}

const accents: ReadonlyMap<string, string> = new Map(
  [...'aáeéiíoóuúyýcçnñsšzžAÁEÉIÍOÓUÚYÝCÇNÑSŠZŽ'].flatMap((letter, index, all) =>
    index % 2 === 0 ? [[letter, all[index + 1] ?? letter] as const] : [],
  ),
);

/** Every text run that holds a letter or number is bracketed and its plain letters accented; codes stay where they are. */
function pseudoTranslate(source: InlineContent): InlineContent {
  return source.map((item) => {
    if (typeof item !== 'string' || !/[\p{L}\p{N}]/u.test(item)) return item;
    const [, before = '', text = '', after = ''] = /^(\p{White_Space}*)(.*?)(\p{White_Space}*)$/su.exec(item) ?? [];
    return `${before}⟦${[...text].map((letter) => accents.get(letter) ?? letter).join('')}⟧${after}`;
  });
}
