/**
 * The second step of `extract`: when every document is up to date, open sentences are looked up in what the workspace
 * knows now. Nothing that is written here is part of what is looked up, so running again finds the same.
 */
import { type Diagnostic, hasError, type Unit } from '@dragoman/model';
import { memoriesFolder } from '@dragoman/layout';
import { editXliff, type XliffEdited } from '@dragoman/xliff';
import { storeBilingual } from './bilingual-text.ts';
import { fillMatches, isOpen } from './fill-matches.ts';
import { keepIndex, type LanguageMemory, openLanguageMemory } from './language-memory.ts';
import type { Selected } from './selection.ts';
import type { Session } from './session.ts';
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
  const written: Selected[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [language, documents] of Map.groupBy(open, (item) => item.language)) {
    const memory = await openLanguageMemory(session, language);
    diagnostics.push(...memory.diagnostics.filter(({ location }) => isOfOthers(location.file, language)));
    // A memory with a hole in it would take back what the whole one had offered.
    if (!memory.isComplete) continue;
    const offered = await offerInLanguage(session, documents, memory);
    written.push(...offered.written);
    diagnostics.push(...offered.diagnostics);
  }
  return { written, diagnostics };
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
  { memory }: LanguageMemory,
): XliffEdited | undefined {
  const policy = configuration.memory;
  const before = placedSegments(file.units);
  const after = placedSegments(fillMatches(file.units, { document, lookup: memory.lookup, policy }));
  const edits = after.flatMap(({ unit, segment }, index) =>
    segment === before[index]?.segment ? [] : [{ unit, segment: segment.id, next: segment }],
  );
  return edits.length === 0 ? undefined : editXliff(xliff, edits);
}

async function offerInLanguage(
  session: Session,
  documents: readonly Selected[],
  memory: LanguageMemory,
): Promise<Offered> {
  const written: Selected[] = [];
  const diagnostics: Diagnostic[] = [];
  const digests = new Map<string, { readonly was: string; readonly is: string }>();
  for (const item of documents) {
    const old = await readTranslation(session, item.document, item.language);
    if (old.translation === undefined) continue;
    const text = offeredText(session, item.document, old.translation, memory);
    if (text === undefined) continue;
    const stored = await storeBilingual(session, item.language, old, [], text);
    diagnostics.push(...text.diagnostics, ...stored.diagnostics);
    if (stored.written) written.push(item);
    if (stored.version !== undefined && !hasError(stored.diagnostics)) {
      digests.set(old.path, { was: old.translation.version.digest, is: stored.version.digest });
    }
  }
  const [first] = documents;
  if (first !== undefined) await keepIndex(session, first.language, memory, digests);
  return { written, diagnostics };
}
