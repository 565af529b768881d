/**
 * `extract`: creates or updates every `.xlf` from the current French. Idempotent: a second run writes no byte (law 5).
 * What loses its place is in the memory before the file that lost it is replaced, so a crash in between loses nothing.
 */
import type { Carried, Diagnostic, Unit } from '@dragoman/model';
import { hasError, segmentsOf } from '@dragoman/model';
import { carry } from '@dragoman/carry';
import { releaseOf, xliffPath } from '@dragoman/layout';
import { countWords } from '@dragoman/text';
import { reopenUnsettled } from './archive.ts';
import { bilingualText, storeBilingual } from './bilingual-text.ts';
import { fillFormulas } from './fill-formulas.ts';
import { formulasReader, type FormulasReader } from './house-formulas.ts';
import { readMemory } from './memory-file.ts';
import { orphanedTranslations } from './orphans.ts';
import type { ExtractedDocument, ExtractOptions, ExtractResult, Outcome, Surroundings } from './results.ts';
import { resegmented } from './resegmented.ts';
import { select, type Selected } from './selection.ts';
import { distinctDiagnostics, failed, hasUnreadableCard, locked, openSession, type Session } from './session.ts';
import { sourceReader, type SourceDocument, type SourceReader } from './source-document.ts';
import { readTranslation } from './translation.ts';

export async function extract(surroundings: Surroundings, options: ExtractOptions): Promise<Outcome<ExtractResult>> {
  const opened = await openSession(surroundings);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session } = opened;
  const { selected, diagnostics } = select(session, options.paths, options.languages);
  if (selected === undefined) return failed([...opened.diagnostics, ...diagnostics]);
  const run = async (): Promise<Outcome<ExtractResult>> => {
    if (options.resegment !== true) return extractAll(session, selected, opened.diagnostics);
    const cut = await resegmented(session);
    if (cut.segmentation === undefined) return failed([...opened.diagnostics, ...cut.diagnostics]);
    const newer: Session = { ...session, segmentation: cut.segmentation };
    return extractAll(newer, selected, [...opened.diagnostics, ...cut.diagnostics]);
  };
  if (surroundings.dryRun === true) return run();
  return locked(session, run);
}

async function extractAll(
  session: Session,
  selected: readonly Selected[],
  opening: readonly Diagnostic[],
): Promise<Outcome<ExtractResult>> {
  const sources = sourceReader(session);
  const formulas = formulasReader(session);
  const documents: ExtractedDocument[] = [];
  const diagnostics: Diagnostic[] = [...opening, ...(await orphanedTranslations(session))];
  for (const [index, { document, language }] of selected.entries()) {
    session.surroundings.progress?.({
      verb: 'extract',
      done: index,
      total: selected.length,
      item: xliffPath(language, document),
    });
    const extracted = await extractOne(session, sources, formulas, document, language);
    diagnostics.push(...extracted.diagnostics);
    if (extracted.document !== undefined) documents.push(extracted.document);
  }
  diagnostics.push(...(await reopenUnsettled(session, selected, { sources, formulas })));
  const distinct = distinctDiagnostics(diagnostics);
  return { status: hasError(distinct) ? 1 : 0, result: { documents }, diagnostics: distinct };
}

interface ExtractedOne {
  readonly document?: ExtractedDocument;
  readonly diagnostics: readonly Diagnostic[];
}

async function extractOne(
  session: Session,
  sources: SourceReader,
  formulas: FormulasReader,
  document: string,
  language: string,
): Promise<ExtractedOne> {
  // The card may say that this language is not wanted.
  if (hasUnreadableCard(session, releaseOf(document))) return { diagnostics: [] };
  const read = await sources(document);
  if (read.source === undefined || read.source.hasCollision) return { diagnostics: read.diagnostics };
  const old = await readTranslation(session, document, language);
  const house = await formulas(language);
  const memory = await readMemory(session, language);
  const diagnostics = [...read.diagnostics, ...old.diagnostics, ...house.diagnostics, ...memory.diagnostics];
  // Without its memory a sentence that came back would stay empty, now and in every later run.
  const isKnown = house.isReadable && !hasError(memory.diagnostics);
  if ((!old.absent && old.translation === undefined) || !isKnown) return { diagnostics };
  const carried = carry({
    document,
    old: old.translation?.file.units ?? [],
    fresh: read.source.fresh,
    retired: memory.retired,
  });
  const units = carried.units.map((unit) => fillFormulas(unit, house.formulas));
  const text = bilingualText(session, read.source, language, old, units);
  const written = await storeBilingual(session, language, old, carried.retired, text);
  return {
    document: describe(document, language, read.source, carried, units, written.written),
    diagnostics: [...diagnostics, ...text.diagnostics, ...written.diagnostics],
  };
}

function describe(
  document: string,
  language: string,
  source: SourceDocument,
  carried: Carried,
  units: readonly Unit[],
  written: boolean,
): ExtractedDocument {
  const segments = units.flatMap(segmentsOf);
  const counts: Record<string, number> = {};
  for (const { class: changeClass } of carried.classes) counts[changeClass] = (counts[changeClass] ?? 0) + 1;
  return {
    document,
    language,
    units: source.fresh.length,
    segments: segments.length,
    words: segments.reduce((words, segment) => words + countWords(segment.source), 0),
    written,
    carried: counts,
    retired: carried.retired.length,
  };
}
