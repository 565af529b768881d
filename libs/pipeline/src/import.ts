/**
 * `import`: takes back what was returned, segment by segment. Whatever comes is first archived unchanged; what fits is
 * applied, what may fit is offered, what cannot be is in `repair.xlf`; a batch never stops at its first bad file.
 */
import { type Diagnostic, hasError, type ReturnOutcome, returnOutcomes } from '@dragoman/model';
import { archiveReturn } from './archive-return.ts';
import { type DecisionsRead, readDecisions } from './change-decisions.ts';
import { type EarlierReturns, earlierReturns } from './earlier-returns.ts';
import { type ImportedDocument, importDocument } from './import-document.ts';
import { formulasReader } from './house-formulas.ts';
import { notAReviewer } from './not-a-reviewer.ts';
import { folderUnread, placeReturn, type PlacedReturn } from './place-return.ts';
import type { ImportedFile, ImportOptions, ImportResult, Outcome, Surroundings } from './results.ts';
import { type FoundReturn, findReturns } from './returned-files.ts';
import { distinctDiagnostics, failed, locked, openSession, type Session } from './session.ts';
import { sourceReader } from './source-document.ts';

export async function importFiles(surroundings: Surroundings, options: ImportOptions): Promise<Outcome<ImportResult>> {
  const opened = await openSession(surroundings);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session } = opened;
  const run = (): Promise<Outcome<ImportResult>> => importAll(session, options);
  return surroundings.dryRun === true ? run() : locked(session, run);
}

async function importAll(session: Session, options: ImportOptions): Promise<Outcome<ImportResult>> {
  const found = await findReturns(session, options.files);
  if (found.returns.length === 0) return failed([...session.diagnostics, ...found.diagnostics]);
  const importer: Importer = {
    session,
    options,
    sources: sourceReader(session),
    formulas: formulasReader(session),
    decided: await readDecisions(session),
    earlier: earlierReturns(session),
  };
  const files: ImportedFile[] = [];
  const diagnostics: Diagnostic[] = [...session.diagnostics, ...importer.decided.diagnostics, ...found.diagnostics];
  for (const [index, returned] of found.returns.entries()) {
    session.surroundings.progress?.({ verb: 'import', done: index, total: found.returns.length, item: returned.shown });
    const done = await importReturn(importer, returned);
    files.push(...done.files);
    // One by one: a hostile file can be worth more of them than a call takes arguments.
    for (const one of done.diagnostics) diagnostics.push(one);
  }
  const distinct = distinctDiagnostics(diagnostics);
  const isWhole = files.every(({ segments }) =>
    returnOutcomes.every((outcome) => outcome === 'applied' || outcome === 'unchanged' || segments[outcome] === 0),
  );
  const isRefused = distinct.some(({ code }) => code === 'claim-not-approved');
  return { status: isWhole && !isRefused && !hasError(distinct) ? 0 : 1, result: { files }, diagnostics: distinct };
}

export interface Importer {
  readonly session: Session;
  readonly options: ImportOptions;
  readonly sources: ReturnType<typeof sourceReader>;
  readonly formulas: ReturnType<typeof formulasReader>;
  readonly decided: DecisionsRead;
  readonly earlier: EarlierReturns;
}

interface ImportedReturn {
  readonly files: readonly ImportedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

async function importReturn(importer: Importer, returned: FoundReturn): Promise<ImportedReturn> {
  const { session } = importer;
  const folder = await folderUnread(session, returned);
  const early = await archive(importer, returned, folder);
  // What could not be archived is not read either: the file itself is the only copy then.
  if (hasError(early)) return { files: [unplacedFile(returned, {})], diagnostics: early };
  const placed = await placeReturn(session, returned, folder);
  const late = placed.folder === folder ? [] : await archive(importer, returned, placed.folder);
  const diagnostics = [...placed.diagnostics, ...early, ...late];
  if (hasError(late)) return { files: [unplacedFile(returned, placed)], diagnostics };
  const files: ImportedFile[] = [];
  for (const document of placed.documents) {
    const forbidden = forbiddenIn(importer, document.language);
    const done: ImportedDocument =
      forbidden === undefined
        ? await importDocument(importer, returned, placed, document)
        : { file: { ...unplacedFile(returned, placed), ...pairOf(document) }, diagnostics: [forbidden] };
    files.push(done.file);
    for (const one of done.diagnostics) diagnostics.push(one);
  }
  return { files: files.length > 0 ? files : [unplacedFile(returned, placed)], diagnostics };
}

async function archive(
  { session, earlier }: Importer,
  returned: FoundReturn,
  folder: string,
): Promise<readonly Diagnostic[]> {
  await earlier.namesIn(folder);
  return (await archiveReturn(session, returned, folder)).diagnostics;
}

function pairOf({
  language,
  document,
}: PlacedReturn['documents'][number]): Pick<ImportedFile, 'language' | 'document'> {
  return { language, document };
}

function unplacedFile({ shown }: FoundReturn, { job }: Pick<PlacedReturn, 'job'>): ImportedFile {
  return {
    file: shown,
    job: job ?? null,
    language: null,
    document: null,
    segments: outcomeCounts([]),
    approved: 0,
    written: false,
  };
}

export function outcomeCounts(outcomes: readonly ReturnOutcome[]): Readonly<Record<ReturnOutcome, number>> {
  const counts = Object.fromEntries(returnOutcomes.map((outcome) => [outcome, 0])) as Record<ReturnOutcome, number>;
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}

/** Whoever returns as a translator signs nothing. */
function forbiddenIn({ session, options }: Importer, language: string): Diagnostic | undefined {
  return options.as === 'reviewer' ? notAReviewer(session, language, options.by ?? '') : undefined;
}
