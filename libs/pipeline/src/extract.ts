/**
 * `extract`: creates or updates every `.xlf` from the current French. Idempotent: a second run writes no byte (law 5).
 * What loses its place is in the memory before the file that lost it is replaced, so a crash in between loses nothing.
 */
import type { Carried, Diagnostic, RetiredText, Unit } from '@dragoman/model';
import { hasError, segmentsOf } from '@dragoman/model';
import { exactKey } from '@dragoman/carry';
import { releaseOf, xliffPath } from '@dragoman/layout';
import { countWords } from '@dragoman/text';
import { reopenUnsettled } from './archive.ts';
import { bilingualText, storeBilingual } from './bilingual-text.ts';
import { carryToday } from './carry-today.ts';
import { type DecisionsRead, readDecisions } from './change-decisions.ts';
import { checkedReleases } from './checked-releases.ts';
import { fillFormulas } from './fill-formulas.ts';
import { fillTerms } from './fill-terms.ts';
import { formulasReader, type FormulasReader } from './house-formulas.ts';
import { readMemory } from './memory-file.ts';
import { hasOpenSegments, offerMatches } from './offer-matches.ts';
import { moveHandOffs, translationToday } from './move-document.ts';
import { type OrphanedRead, orphanedReader, type OrphanedReader, withOrphaned } from './orphaned-texts.ts';
import { readRegisters } from './registers.ts';
import { renamedDocuments } from './renamed-documents.ts';
import type { ExtractedDocument, ExtractOptions, ExtractResult, Outcome, Surroundings } from './results.ts';
import { resegmented } from './resegmented.ts';
import { noTargetLanguage, select, type Selected } from './selection.ts';
import { distinctDiagnostics, failed, hasUnreadableCard, locked, openSession, type Session } from './session.ts';
import { sideBySide } from './side-by-side.ts';
import { similarDocuments } from './similar-documents.ts';
import { sourceReader, type SourceDocument, type SourceReader } from './source-document.ts';
import { withWords } from './french-words.ts';
import { withdrawnDecisions, withoutWithdrawn } from './withdrawn-decisions.ts';

export async function extract(surroundings: Surroundings, options: ExtractOptions): Promise<Outcome<ExtractResult>> {
  const opened = await openSession(surroundings);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session } = opened;
  const { selected, diagnostics } = select(session, options.paths, options.languages);
  if (selected === undefined) return failed([...opened.diagnostics, ...diagnostics]);
  const run = async (): Promise<Outcome<ExtractResult>> => {
    const opening = [...opened.diagnostics, ...noTargetLanguage(session)];
    if (options.resegment !== true) return extractAll(session, selected, opening);
    const cut = await resegmented(session);
    if (cut.segmentation === undefined) return failed([...opened.diagnostics, ...cut.diagnostics]);
    const newer: Session = { ...session, segmentation: cut.segmentation };
    return extractAll(newer, selected, [...opening, ...cut.diagnostics]);
  };
  if (surroundings.dryRun === true) return run();
  return locked(session, run);
}

/** @param known Decisions, where they have been read already. */
export async function extractAll(
  session: Session,
  selected: readonly Selected[],
  opening: readonly Diagnostic[],
  known?: DecisionsRead,
): Promise<Outcome<ExtractResult>> {
  const sources = sourceReader(session);
  const formulas = formulasReader(session);
  const decided = known ?? (await readDecisions(session));
  const renamed = await renamedDocuments(session, sources, selected);
  const documents: ExtractedDocument[] = [];
  const open: Selected[] = [];
  const registers = await readRegisters(session);
  const diagnostics: Diagnostic[] = [
    ...opening,
    ...decided.diagnostics,
    ...registers.diagnostics,
    ...renamed.diagnostics,
    ...(await similarDocuments(session, sources, [...new Set(selected.map(({ document }) => document))])),
    ...(await moveHandOffs(session, renamed.was, selected)),
  ];
  const orphaned = orphanedReader(session, renamed.orphans);
  const hasOrphans = renamed.orphans.mayBe;
  const extracting: Extracting = { session, sources, formulas, decided, was: renamed.was, orphaned, hasOrphans };
  const chosen = selected.filter(({ document }) => !renamed.undecided.has(document));
  for (const { document, language, extracted } of await extractEach(extracting, chosen)) {
    diagnostics.push(...extracted.diagnostics);
    if (extracted.document !== undefined) documents.push(extracted.document);
    // In a dry run, what would be written is not there to be read again.
    const isThere = session.surroundings.dryRun !== true || extracted.document?.written !== true;
    if (extracted.hasOpen === true && isThere) open.push({ document, language });
  }
  const offered = await offerMatches(session, open);
  diagnostics.push(...offered.diagnostics);
  diagnostics.push(
    ...(await reopenUnsettled(session, selected, { sources, formulas, checked: checkedReleases(session) })),
  );
  const distinct = distinctDiagnostics(diagnostics);
  const result = { documents: documents.map((one) => withOffers(one, offered.written)) };
  return { status: hasError(distinct) ? 1 : 0, result, diagnostics: distinct };
}

interface ExtractedOne {
  /** There are sentences without a translation: the memory is asked for them. */
  readonly hasOpen?: boolean;
  readonly document?: ExtractedDocument;
  /** It waits, and this is what it is going to lose. */
  readonly leaving?: readonly RetiredText[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Extracting {
  readonly session: Session;
  readonly sources: SourceReader;
  readonly formulas: FormulasReader;
  readonly decided: DecisionsRead;
  /** Of documents that were renamed. */
  readonly was: ReadonlyMap<string, string>;
  readonly orphaned: OrphanedReader;
  /** French is gone of some bilingual files, or may be. */
  readonly hasOrphans: boolean;
}

type ExtractedItem = Selected & { readonly extracted: ExtractedOne };

/**
 * A sentence that left one document may have come into another one, before it in the order or behind it: documents with a
 * change wait until it is known what all of them lose.
 */
async function extractEach(extracting: Extracting, chosen: readonly Selected[]): Promise<readonly ExtractedItem[]> {
  const { progress } = extracting.session.surroundings;
  const isAlone = !extracting.hasOrphans && new Set(chosen.map(({ document }) => document)).size === 1;
  let done = 0;
  const extractAt = async ({ document, language }: Selected, lost?: readonly RetiredText[]): Promise<ExtractedItem> => {
    progress?.({ verb: 'extract', done, total: chosen.length, item: xliffPath(language, document) });
    const extracted = await extractOne(extracting, document, language, lost);
    if (extracted.leaving === undefined) done += 1;
    return { document, language, extracted };
  };
  const items = await byDocument(chosen, (item) => extractAt(item, isAlone ? [] : undefined));
  const lost = Map.groupBy(
    items.flatMap(({ language, extracted }) => (extracted.leaving ?? []).map((text) => ({ language, text }))),
    ({ language }) => language,
  );
  return byDocument(items, (item) => {
    if (item.extracted.leaving === undefined) return Promise.resolve(item);
    const texts = (lost.get(item.language) ?? []).map(({ text }) => text);
    return extractAt(
      item,
      texts.filter(({ document }) => document !== item.document),
    );
  });
}

/** Languages of a document side by side, documents one after the other: two of one language write to one memory. */
async function byDocument<Item extends Selected>(
  items: readonly Item[],
  work: (item: Item) => Promise<ExtractedItem>,
): Promise<readonly ExtractedItem[]> {
  const all: ExtractedItem[] = [];
  for (const ofDocument of Map.groupBy(items, ({ document }) => document).values()) {
    all.push(...(await sideBySide(ofDocument, work)));
  }
  return all;
}

/** @param lost What other documents lose in this run; undefined while that is not known, and a changed document waits. */
async function extractOne(
  { session, sources, formulas, decided, was, orphaned }: Extracting,
  document: string,
  language: string,
  lost?: readonly RetiredText[],
): Promise<ExtractedOne> {
  // The card may say that this language is not wanted.
  if (hasUnreadableCard(session, releaseOf(document))) return { diagnostics: [] };
  const read = await sources(document);
  if (read.source === undefined || read.source.hasCollision) return { diagnostics: read.diagnostics };
  const { old, place, moved } = await translationToday(session, document, language, was.get(document));
  if (lost === undefined && old.absent) return { leaving: [], diagnostics: [] };
  const house = await formulas(language);
  const memory = await readMemory(session, language);
  const diagnostics = [...read.diagnostics, ...old.diagnostics, ...house.diagnostics, ...memory.diagnostics];
  const registers = await readRegisters(session);
  // Without its memory a sentence that came back would stay empty, now and in every later run.
  const isKnown = house.isReadable && registers.isComplete && !hasError(memory.diagnostics);
  if ((!old.absent && old.translation === undefined) || !isKnown) return { diagnostics };
  const { source } = read;
  const left = await leftBehind(orphaned, language, lost);
  if (left.documents === undefined) return { diagnostics: [...diagnostics, ...left.diagnostics] };
  const retired = withOrphaned(withLost(memory.retired, lost ?? []), left.documents, document, source.fresh);
  const given = { document, language, old: old.translation?.file.units ?? [], retired, decisions: decided.decisions };
  const followed = await withWords(session.configuration.sourceLanguage, (lexicon) =>
    carryToday(session, source, { ...given, lexicon }),
  );
  if (lost === undefined && hasChanged(followed)) return { leaving: followed.retired, diagnostics: [] };
  const standing = { document, retired, decided };
  const carried = withoutWithdrawn(followed, standing);
  const withdrawn = withdrawnDecisions(followed.units, standing);
  const filled = carried.units.map((unit) => fillFormulas(unit, house.formulas));
  const units = await fillTerms(session, document, language, filled);
  const text = bilingualText(session, read.source, language, old, units);
  const written = await storeBilingual(session, language, old, carried.retired, text, place);
  return {
    hasOpen: hasOpenSegments(units) && !hasError(written.diagnostics),
    document: {
      ...describe(document, language, read.source, carried, units, written.written),
      ...(place === undefined ? {} : { movedFrom: was.get(document) ?? '' }),
    },
    diagnostics: [...diagnostics, ...moved, ...withdrawn, ...text.diagnostics, ...written.diagnostics],
  };
}

/** What stands in files without French, for a document that does not wait. */
function leftBehind(
  orphaned: OrphanedReader,
  language: string,
  lost: readonly RetiredText[] | undefined,
): Promise<OrphanedRead> {
  return lost === undefined ? Promise.resolve({ documents: [], diagnostics: [] }) : orphaned(language);
}

/** Something lost its place, or has none yet. */
function hasChanged({ retired, classes }: Carried): boolean {
  return retired.length > 0 || classes.some(({ class: changeClass }) => changeClass !== 'identical');
}

/** Of what other documents lose, some is in the memory already: those that were written earlier in this run have put it there. */
function withLost(retired: readonly RetiredText[], lost: readonly RetiredText[]): readonly RetiredText[] {
  if (lost.length === 0) return retired;
  const keyOf = ({ document, unit, source, target }: RetiredText): string =>
    JSON.stringify([document, unit, exactKey(source), exactKey(target)]);
  const known = new Set(retired.map(keyOf));
  return [...retired, ...lost.filter((text) => !known.has(keyOf(text)))];
}

/** A document is written once, however many steps wrote it. */
function withOffers(document: ExtractedDocument, written: readonly Selected[]): ExtractedDocument {
  const isOffered = written.some((one) => one.document === document.document && one.language === document.language);
  return isOffered ? { ...document, written: true } : document;
}

function describe(
  document: string,
  language: string,
  source: SourceDocument,
  carried: Carried,
  units: readonly Unit[],
  written: boolean,
): ExtractedDocument {
  const wordsOf = units.flatMap(segmentsOf).map((segment) => countWords(segment.source));
  const counts: Record<string, number> = {};
  const words: Record<string, number> = {};
  for (const [index, { class: changeClass }] of carried.classes.entries()) {
    counts[changeClass] = (counts[changeClass] ?? 0) + 1;
    words[changeClass] = (words[changeClass] ?? 0) + (wordsOf[index] ?? 0);
  }
  return {
    document,
    language,
    units: source.fresh.length,
    segments: wordsOf.length,
    words: wordsOf.reduce((sum, count) => sum + count, 0),
    written,
    carried: counts,
    carriedWords: words,
    retired: carried.retired.length,
  };
}
