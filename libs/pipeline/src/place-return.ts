/**
 * Which job, language and documents a returned file belongs to. The id inside the file decides, then its name, so that
 * a renamed return is still placed; what a file says of itself is believed only where it names something that exists.
 */
import type { Diagnostic } from '@dragoman/model';
import { documentOfSource, isJobId, jobOfFileName } from '@dragoman/layout';
import { base32, canonicalLanguageTag, sha256 } from '@dragoman/text';
import { readReturnedXliff, type ReturnedFile } from '@dragoman/xliff';
import { type ExportedFile, type ExportRecord, readExportRecord } from './export-record.ts';
import type { FoundReturn } from './returned-files.ts';
import type { Session } from './session.ts';

export interface ReturnedDocument {
  readonly document: string;
  readonly language: string;
  readonly file: ReturnedFile;
  /** What the job recorded of this document. */
  readonly sent?: ExportedFile;
}

export interface PlacedReturn {
  /** The job the file says it is of, whether or not there is a record. */
  readonly job?: string;
  /** Folder below `returns/`. */
  readonly folder: string;
  readonly record?: ExportRecord;
  readonly documents: readonly ReturnedDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/** @param unread The folder it is kept in already. */
export async function placeReturn(session: Session, returned: FoundReturn, unread: string): Promise<PlacedReturn> {
  const { files, diagnostics } = readReturnedXliff(returned.shown, returned.bytes);
  const named = files?.map(({ job }) => job).find((name) => name !== undefined && isJobId(name));
  const said = named !== undefined && folderPattern.test(named) ? undefined : named;
  const { record, diagnostics: ofRecord } = await firstRecord(session, [said, jobOfFileName(returned.name)]);
  // A name may end in anything (`communique.md.xlf`): it speaks of a job only where there is a record of one.
  const job = record?.job ?? said;
  const placed = (files ?? []).map((file) => placeFile(session, returned, file, record));
  const folder = job ?? named ?? (files === undefined ? unread : folderWithoutJob(returned));
  return {
    ...(job === undefined ? {} : { job }),
    folder,
    ...(record === undefined ? {} : { record }),
    documents: placed.flatMap(({ document }) => (document === undefined ? [] : [document])),
    diagnostics: [...diagnostics, ...ofRecord, ...placed.flatMap((one) => one.diagnostics)],
  };
}

/**
 * The folder it is kept in before it is parsed: whatever reading it does to this run, the bytes are there. Found by a look
 * at the bytes, so it may be another one than its content says; then it is kept in both.
 */
export async function folderUnread(session: Session, returned: FoundReturn): Promise<string> {
  const start = startOf(returned.bytes);
  const [, said = ''] = jobOf1.exec(start) ?? jobOf2.exec(start) ?? [];
  const { record } = await firstRecord(session, [said, jobOfFileName(returned.name)]);
  return record?.job ?? (isJobId(said) ? said : folderWithoutJob(returned));
}

/** An attribute in 1.x, metadata in 2.x. */
const jobOf1 = /[\s:]job\s*=\s*["']([^"']{1,64})["']/u;
const jobOf2 = /\stype\s*=\s*["']job["'][^<>]{0,64}>\s*([^<>\s]{1,64})\s*</u;

/** As far as a `file` element is ever from the start. */
function startOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 1_000_000));
  return start.toString('latin1').replaceAll('\0', '');
}

async function firstRecord(
  session: Session,
  jobs: readonly (string | undefined)[],
): Promise<Awaited<ReturnType<typeof readExportRecord>>> {
  const diagnostics: Diagnostic[] = [];
  for (const job of new Set(jobs)) {
    if (job === undefined) continue;
    const read = await readExportRecord(session, job);
    diagnostics.push(...read.diagnostics);
    if (read.record !== undefined) return { record: read.record, diagnostics };
  }
  return { diagnostics };
}

/** What `repair.xlf` says it is of where no job is known: it goes back to its own folder. */
const folderPattern = /^returned-[a-z2-7]{8}$/u;

/** The same file is always in the same folder. */
function folderWithoutJob({ bytes }: FoundReturn): string {
  return `returned-${base32(sha256(bytes)).slice(0, 8)}`;
}

function placeFile(
  session: Session,
  { shown }: FoundReturn,
  file: ReturnedFile,
  record: ExportRecord | undefined,
): { readonly document?: ReturnedDocument; readonly diagnostics: readonly Diagnostic[] } {
  const { sourceLanguage } = session.configuration;
  const language = record?.language ?? languageOf(session, file);
  // A language that was taken out of the workspace since the file went out has no folder to write to.
  if (language === undefined || !isLanguageOf(session, language))
    return { diagnostics: [unplacedLanguage(session, shown, file)] };
  const isPair =
    saysLanguage(session, file.targetLanguage, language) && isCompatible(file.sourceLanguage, sourceLanguage);
  if (!isPair) return { diagnostics: [wrongPair(shown, file, `${sourceLanguage} → ${language}`)] };
  const named = documentOfSource(sourceLanguage, file.original);
  const document = (named === undefined ? undefined : nameToday(named, record)) ?? onlyDocument(record);
  if (document === undefined || !isPlausible(session, document, record)) {
    return { diagnostics: [unplacedDocument(shown, file)] };
  }
  const sent = record?.files.find((one) => one.document === document);
  return { document: { document, language, file, ...(sent === undefined ? {} : { sent }) }, diagnostics: [] };
}

/** A document that was renamed while the file was away. */
function nameToday(named: string, record: ExportRecord | undefined): string {
  return record?.files.find(({ was = [] }) => was.includes(named))?.document ?? named;
}

function onlyDocument(record: ExportRecord | undefined): string | undefined {
  return record?.files.length === 1 ? record.files[0]?.document : undefined;
}

function isPlausible(session: Session, document: string, record: ExportRecord | undefined): boolean {
  return (
    session.documents.some((known) => known.document === document) ||
    record?.files.some((file) => file.document === document) === true
  );
}

/** The workspace's own tag for what the file says; where that fits two of its languages, none. */
function languageOf(session: Session, { targetLanguage }: ReturnedFile): string | undefined {
  const tag = tagOf(targetLanguage);
  if (tag === undefined || isLanguageOf(session, tag)) return tag;
  const fitting = session.configuration.targetLanguages.filter((known) => isCompatible(tag, known));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Another language of the workspace is never a spelling of this one. */
function saysLanguage(session: Session, written: string, expected: string): boolean {
  const tag = tagOf(written);
  if (tag !== undefined && tag !== expected && isLanguageOf(session, tag)) return false;
  return isCompatible(written, expected);
}

/** `fr-FR` is French; what is no language tag (Lokalize's "C", nothing at all), or `und`, says nothing. */
function isCompatible(written: string, expected: string): boolean {
  const tag = tagOf(written);
  if (tag === undefined || tag === 'und') return true;
  const [found, wanted] = [new Intl.Locale(tag), new Intl.Locale(expected)];
  const agrees = (key: 'script' | 'region'): boolean =>
    found[key] === undefined || wanted[key] === undefined || found[key] === wanted[key];
  return found.language === wanted.language && agrees('script') && agrees('region');
}

/** Some tools write `lv_LV`. */
function tagOf(written: string): string | undefined {
  return canonicalLanguageTag(written.replaceAll('_', '-'));
}

function isLanguageOf({ configuration }: Session, tag: string): boolean {
  return configuration.targetLanguages.includes(tag);
}

function unplacedLanguage({ configuration }: Session, file: string, { targetLanguage }: ReturnedFile): Diagnostic {
  const known = configuration.targetLanguages.join(', ');
  return {
    code: 'unplaced-language',
    severity: 'error',
    message: `the file says its target language is "${targetLanguage}", and no record of its job says otherwise; this workspace has ${known}`,
    location: { file },
    advice: 'Write the right target-language into the file and import it again; it was kept under returns/.',
    values: { found: targetLanguage, known },
  };
}

function wrongPair(file: string, { sourceLanguage, targetLanguage }: ReturnedFile, expected: string): Diagnostic {
  return {
    code: 'returned-language-pair',
    severity: 'error',
    message: `the file is ${sourceLanguage} → ${targetLanguage}, ${expected} was expected; nothing of it was taken over`,
    location: { file },
    advice: 'Import the file that belongs to this job; this one was kept under returns/.',
    values: { found: `${sourceLanguage} → ${targetLanguage}`, expected },
  };
}

function unplacedDocument(file: string, { original }: ReturnedFile): Diagnostic {
  return {
    code: 'unplaced-document',
    severity: 'error',
    message: `the file translates "${original}", which this workspace does not have; nothing of it was taken over`,
    location: { file },
    advice: 'Put the French back under that name and import again; the file was kept under returns/.',
    values: { original },
  };
}
