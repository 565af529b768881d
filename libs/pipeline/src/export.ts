/**
 * `export`: a hand-off file or project for a translator, and the record of what was sent. The record is written before
 * the files: a return that finds its record is compared three ways, one without it only by its own marks.
 */
import { basename, dirname, resolve } from 'node:path';
import {
  compareStates,
  type Diagnostic,
  hasError,
  type Segment,
  segmentAddress,
  segmentsOf,
  type Unit,
} from '@dragoman/model';
import { exportFileName, exportRecordPath } from '@dragoman/layout';
import { base32, contentDigest, countWords, sha256 } from '@dragoman/text';
import { writeAtomically, writeOutputs } from '@dragoman/workspace';
import { writeXliff, writeXliffFiles } from '@dragoman/xliff';
import { withFindingNotes } from './annotate-findings.ts';
import { checkedReleases, type CheckedReleases } from './checked-releases.ts';
import { unfitPlace } from './export-place.ts';
import { type ExportRecord, readExportRecord, sentSegments, writeExportRecord } from './export-record.ts';
import { omegatFiles } from './export-omegat.ts';
import { notExtracted } from './not-extracted.ts';
import { openLanguage } from './open-language.ts';
import type { ExportOptions, ExportResult, Outcome, Surroundings } from './results.ts';
import { select, type Selected } from './selection.ts';
import { dialectOf, distinctDiagnostics, failed, instant, locked, type Session } from './session.ts';
import { sourceReader, type SourceReader } from './source-document.ts';
import { isTranslationStale, type Translation } from './translation.ts';

export async function exportFiles(surroundings: Surroundings, options: ExportOptions): Promise<Outcome<ExportResult>> {
  const opened = await openLanguage(surroundings, options.language);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session, language } = opened;
  const { selected, diagnostics } = select(session, options.paths, [language]);
  if (selected === undefined) return failed([...opened.diagnostics, ...diagnostics]);
  const run = (): Promise<Outcome<ExportResult>> => exportSelected(session, language, selected, options);
  return surroundings.dryRun === true ? run() : locked(session, run);
}

/** One document as it goes out. */
export interface HandedOut {
  readonly document: string;
  readonly name: string;
  readonly translation: Translation;
  readonly units: readonly Unit[];
}

async function exportSelected(
  session: Session,
  language: string,
  selected: readonly Selected[],
  options: ExportOptions,
): Promise<Outcome<ExportResult>> {
  const since = options.since === undefined ? undefined : await readExportRecord(session, options.since);
  if (since !== undefined && since.record === undefined) return failed([...since.diagnostics, noSuchJob(options)]);
  if (since?.record !== undefined && since.record.language !== language) {
    return failed([...since.diagnostics, otherLanguage(since.record, language)]);
  }
  const readers = { sources: sourceReader(session), checked: checkedReleases(session) };
  const read: OpenedDocument[] = [];
  for (const item of selected) read.push(await openDocument(readers, item));
  const ready = read
    .flatMap(({ translation }) => (translation === undefined ? [] : [translation]))
    .map((one) => ({ ...one, units: unitsSince(one.document, one.annotated, since?.record) }))
    .filter(({ units }) => units.length > 0 && (options.paths.length > 0 || hasWork(units)));
  const found = distinctDiagnostics([...session.diagnostics, ...read.flatMap((one) => one.diagnostics)]);
  if (ready.length === 0) {
    const empty = { job: null, language, files: [], segments: 0, words: 0 };
    return { status: hasError(found) ? 1 : 0, result: empty, diagnostics: [...found, nothingToDo(language)] };
  }
  const job = await newJob(session, language, ready);
  const taken = new Set<string>();
  const handedOut = ready.map(({ document, translation, units }): HandedOut => {
    const { sourceLanguage } = session.configuration;
    const name = exportFileName({ document, sourceLanguage, targetLanguage: language, job });
    return { document, translation, units, name: freeName(name, job, taken) };
  });
  return store(session, { job, language, handedOut, options, found });
}

/** Two documents may be spelled alike in a name (`a/b.md`, `a~b.md`; `A.md`, `a.md` where case does not count). */
function freeName(name: string, job: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1)
    free = name.replace(`.${job}.xlf`, `-${number}.${job}.xlf`);
  taken.add(free.toLowerCase());
  return free;
}

interface OpenedDocument {
  readonly translation?: {
    readonly document: string;
    readonly translation: Translation;
    /** With what checks find now, whether or not the stored file was annotated: who works on it shall see it. */
    readonly annotated: readonly Unit[];
  };
  readonly diagnostics: readonly Diagnostic[];
}

async function openDocument(
  { sources, checked }: { readonly sources: SourceReader; readonly checked: CheckedReleases },
  { document, language }: Selected,
): Promise<OpenedDocument> {
  const read = await sources(document);
  const { translation, absent, path, diagnostics } = await checked.read(document, language);
  const found = [...read.diagnostics, ...diagnostics];
  if (absent) return { diagnostics: [...found, notExtracted(path)] };
  if (read.source === undefined || translation === undefined) return { diagnostics: found };
  if (isTranslationStale(read.source, translation)) return { diagnostics: [...found, staleFile(path)] };
  const { findings } = await checked.findings(document, language);
  const annotated = withFindingNotes(translation.file.units, findings);
  return { translation: { document, translation, annotated }, diagnostics: found };
}

/** Paragraphs with a sentence that the other job did not hold, of this document. */
function unitsSince(document: string, units: readonly Unit[], since: ExportRecord | undefined): readonly Unit[] {
  if (since === undefined) return units;
  const files = since.files.filter((file) => file.document === document);
  const known = new Map(
    files.flatMap(({ segments }) => [...segments].map(([at, { source }]) => [at, source] as const)),
  );
  const places = units.flatMap((unit) =>
    segmentsOf(unit).map(({ id, source }) => ({ at: segmentAddress(unit.id, id), digest: contentDigest(source) })),
  );
  const isInPlace = ({ at, digest }: (typeof places)[number]): boolean => known.get(at) === digest;
  const held = new Set(places.filter(isInPlace).map(({ at }) => at));
  // A sentence whose paragraph changed is under another id now; each that was held stands for one, not for all its equals.
  const left = Map.groupBy(
    [...known].filter(([at]) => !held.has(at)),
    ([, digest]) => digest,
  );
  for (const { at, digest } of places) {
    if (!held.has(at) && left.get(digest)?.pop() !== undefined) held.add(at);
  }
  return units.filter((unit) => segmentsOf(unit).some(({ id }) => !held.has(segmentAddress(unit.id, id))));
}

function hasWork(units: readonly Unit[]): boolean {
  return units.flatMap(segmentsOf).some((segment) => segment.state === 'initial' && segment.translate !== false);
}

/** Approved by a person, or not to be translated at all: nobody is asked to change it. */
export function isFinished({ state, translate }: Segment): boolean {
  return translate === false || compareStates(state, 'reviewed') >= 0;
}

/** `lv-20261127-k3fa2b`: readable, and unlike any other of this workspace. */
async function newJob(
  session: Session,
  language: string,
  ready: readonly { readonly document: string; readonly units: readonly Unit[] }[],
): Promise<string> {
  const at = instant(session.surroundings.now());
  const content = ready.map(({ document, units }) => [document, [...sentSegments(units, () => false)]]);
  const day = at.slice(0, 10).replaceAll('-', '');
  for (let attempt = 0; ; attempt += 1) {
    const digest = base32(sha256(JSON.stringify([language, at, attempt, content]))).slice(0, 6);
    const job = `${language}-${day}-${digest}`;
    const known = await readExportRecord(session, job);
    if (known.record === undefined && known.diagnostics.length === 0) return job;
  }
}

interface Handing {
  readonly job: string;
  readonly language: string;
  readonly handedOut: readonly HandedOut[];
  readonly options: ExportOptions;
  readonly found: readonly Diagnostic[];
}

async function store(session: Session, handing: Handing): Promise<Outcome<ExportResult>> {
  const { job, language, handedOut, options, found } = handing;
  const out = resolve(session.surroundings.from, options.out);
  const made = options.tool === 'omegat' ? await omegatFiles(session, handing) : genericFiles(session, handing, out);
  const taken = made.files.length === 0 ? [] : await unfitPlace(session, out, options, made);
  if (taken.length > 0) return failed([...found, ...made.diagnostics, ...taken]);
  const diagnostics = [...found, ...made.diagnostics];
  const folder = made.isFolder ? out : dirname(out);
  const segments = handedOut.flatMap(({ units }) => units.flatMap(segmentsOf));
  const open = segments.filter((segment) => !isFinished(segment));
  const result: ExportResult = {
    job,
    language,
    files: made.files.map(({ path }) => resolve(folder, path)),
    segments: open.length,
    words: open.reduce((words, { source }) => words + countWords(source), 0),
  };
  if (session.surroundings.dryRun === true) return { status: hasError(diagnostics) ? 1 : 0, result, diagnostics };
  const record = Buffer.from(writeExportRecord(recordOf(session, handing)), 'utf8');
  const recorded = await writeAtomically(session.root, exportRecordPath(job), record, session.store);
  if (hasError(recorded.diagnostics)) return failed([...diagnostics, ...recorded.diagnostics]);
  const bytes = made.files.map(({ path, text }) => ({ path, bytes: Buffer.from(text, 'utf8') }));
  const written = await writeOutputs(folder, bytes, session.store);
  const all = [...diagnostics, ...recorded.diagnostics, ...written.diagnostics];
  return { status: hasError(all) ? 1 : 0, result, diagnostics: all };
}

function recordOf(session: Session, { job, language, handedOut, options }: Handing): ExportRecord {
  return {
    job,
    language,
    to: options.to ?? null,
    at: instant(session.surroundings.now()),
    due: options.due ?? null,
    tool: options.tool,
    files: handedOut.map(({ name, document, units }) => ({
      file: name,
      document,
      segments: sentSegments(units, options.tool === 'omegat' ? isFinished : ({ translate }) => translate === false),
    })),
  };
}

export interface MadeFiles {
  /** Paths below the folder. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** `--out` names a folder, not the one file. */
  readonly isFolder: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** XLIFF as it is stored, with the job's id. Into the one file that `--out` names, or each document into a file of the folder. */
function genericFiles(session: Session, { job, language, handedOut }: Handing, out: string): MadeFiles {
  const version = dialectOf(session, language);
  const files = handedOut.map(({ translation, units }) => ({ ...translation.file, units, job }));
  if (/\.(?:xlf|xliff)$/iu.test(out)) {
    return {
      files: [{ path: basename(out), text: writeXliffFiles(files, { version }) }],
      isFolder: false,
      diagnostics: [],
    };
  }
  const named = handedOut.flatMap(({ name }, index) => {
    const file = files[index];
    return file === undefined ? [] : [{ path: name, text: writeXliff(file, { version }) }];
  });
  return { files: named, isFolder: true, diagnostics: [] };
}

function noSuchJob({ since = '' }: ExportOptions): Diagnostic {
  return {
    code: 'unknown-job',
    severity: 'error',
    message: `there is no record of a job "${since}"`,
    location: { file: exportRecordPath('JOB') },
    advice: 'The records in exports/ name the jobs there were.',
    values: { job: since },
  };
}

function otherLanguage({ job, language }: ExportRecord, expected: string): Diagnostic {
  return {
    code: 'job-of-other-language',
    severity: 'error',
    message: `the job "${job}" went out in ${language}, ${expected} was asked for`,
    location: { file: exportRecordPath(job) },
    advice: `Name a job of ${expected} with --since.`,
    values: { job, found: language, expected },
  };
}

function nothingToDo(language: string): Diagnostic {
  return {
    code: 'nothing-to-export',
    severity: 'info',
    message: `nothing waits for a translation into ${language}`,
    location: { file: language },
    advice: 'Name a release or document to hand it out all the same.',
    values: { language },
  };
}

function staleFile(file: string): Diagnostic {
  return {
    code: 'stale',
    severity: 'error',
    message: 'the French changed after this file was extracted',
    location: { file },
    advice: 'Run: dragoman extract',
  };
}
