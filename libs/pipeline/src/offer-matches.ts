/**
 * The second step of `extract`: when every document is up to date, open sentences are looked up in what the workspace
 * knows now. Nothing that is written here is part of what is looked up, so running again finds the same.
 */
import { type Diagnostic, hasError, type LookupMemory, type Unit } from '@dragoman/model';
import { memoriesFolder, xliffPath } from '@dragoman/layout';
import { editXliff, type XliffEdited } from '@dragoman/xliff';
import { storeBilingual } from './bilingual-text.ts';
import { fillMatches, isOpen } from './fill-matches.ts';
import { keepIndex, openLanguageMemory } from './language-memory.ts';
import type { Selected } from './selection.ts';
import { distinctDiagnostics, type Session } from './session.ts';
import { sideBySide } from './side-by-side.ts';
import { placedSegments, readTranslation, type Translation } from './translation.ts';

export interface Offered {
  /** Documents that were written, or would be. */
  readonly written: readonly Selected[];
  readonly diagnostics: readonly Diagnostic[];
}

export function hasOpenSegments(units: readonly Unit[]): boolean {
  return placedSegments(units).some(({ segment }) => isOpen(segment));
}

/** @param open What has sentences to look up. */
export async function offerMatches(session: Session, open: readonly Selected[]): Promise<Offered> {
  const byLanguage = [...Map.groupBy(open, (item) => item.language)];
  const offered = await sideBySide(byLanguage, ([language, documents]) =>
    offerFromMemory(session, language, documents),
  );
  return {
    written: offered.flatMap(({ written }) => written),
    diagnostics: offered.flatMap(({ diagnostics }) => diagnostics),
  };
}

async function offerFromMemory(session: Session, language: string, documents: readonly Selected[]): Promise<Offered> {
  // Nothing is wanted: what was offered before is taken back, and the memory stays closed.
  if (session.configuration.memory.limit === 0) return offerInLanguage(session, documents, () => []);
  const memory = await openLanguageMemory(session, language);
  const ofOthers = memory.diagnostics.filter(({ location }) => isOfOthers(location.file, language));
  const diagnostics = distinctDiagnostics([...memory.problems, ...ofOthers]);
  // A memory with a hole in it would take back what the whole one had offered.
  if (!memory.isComplete) return { written: [], diagnostics };
  const { written, digests, diagnostics: found } = await offerInLanguage(session, documents, memory.memory.lookup);
  await keepIndex(session, language, memory, digests);
  return { written, diagnostics: [...diagnostics, ...found] };
}

/** Of the language's own memory and files, `extract` speaks where it reads them. */
function isOfOthers(file: string, language: string): boolean {
  return file.startsWith(`${memoriesFolder(language)}/`);
}

/** Undefined where there is nothing new to offer. */
function offeredText(
  { configuration }: Session,
  document: string,
  { file, document: xliff }: Translation,
  lookup: LookupMemory,
): XliffEdited | undefined {
  const policy = configuration.memory;
  const before = placedSegments(file.units);
  const after = placedSegments(fillMatches(file.units, { document, lookup, policy }));
  const edits = after.flatMap(({ unit, segment }, index) =>
    segment === before[index]?.segment ? [] : [{ unit, segment: segment.id, next: segment }],
  );
  return edits.length === 0 ? undefined : editXliff(xliff, edits);
}

interface OfferedInLanguage extends Offered {
  /** Of the files that were written: before and after. */
  readonly digests: ReadonlyMap<string, { readonly was: string; readonly is: string }>;
}

async function offerInLanguage(
  session: Session,
  documents: readonly Selected[],
  lookup: LookupMemory,
): Promise<OfferedInLanguage> {
  const written: Selected[] = [];
  const diagnostics: Diagnostic[] = [];
  const digests = new Map<string, { readonly was: string; readonly is: string }>();
  for (const [index, item] of documents.entries()) {
    session.surroundings.progress?.({
      verb: 'extract',
      done: index,
      total: documents.length,
      item: xliffPath(item.language, item.document),
    });
    const old = await readTranslation(session, item.document, item.language);
    if (old.translation === undefined) {
      diagnostics.push(...old.diagnostics);
      continue;
    }
    const text = offeredText(session, item.document, old.translation, lookup);
    if (text === undefined) continue;
    const stored = await storeBilingual(session, item.language, old, [], text);
    diagnostics.push(...text.diagnostics, ...stored.diagnostics);
    if (stored.written) written.push(item);
    if (stored.version !== undefined && !hasError(stored.diagnostics)) {
      digests.set(old.path, { was: old.translation.version.digest, is: stored.version.digest });
    }
  }
  return { written, diagnostics, digests };
}
