/**
 * `memory import`: translations of others become part of the workspace. A TMX is kept to the byte, a translated XLIFF
 * becomes one. Nothing that is there is overwritten; whoever wants a translation forgotten takes it out of the file.
 */
import { resolve } from 'node:path';
import { type BilingualFile, type Diagnostic, hasError, type MemoryEntry } from '@dragoman/model';
import { importedMemoryPath, isMemoryName, isSafePath, memoriesFolder } from '@dragoman/layout';
import { unitOf, variantsIn, writeTmx } from '@dragoman/tmx';
import { listFiles, readFileVersion, readOutsideFile, writeAtomically } from '@dragoman/workspace';
import { readXliff } from '@dragoman/xliff';
import { countTmxEntries, isKnown, type KnownEntry, segmentEntries } from './memory-entries.ts';
import type { ImportedMemory, MemoryImportOptions, MemoryImportResult } from './memory-results.ts';
import type { Outcome, Surroundings } from './results.ts';
import { targetLanguagesOf } from './selection.ts';
import { distinctDiagnostics, failed, locked, openSession, type Session } from './session.ts';
import { unfitName } from './unfit-name.ts';

export async function memoryImport(
  surroundings: Surroundings,
  options: MemoryImportOptions,
): Promise<Outcome<MemoryImportResult>> {
  const opened = await openSession(surroundings);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session } = opened;
  const { languages, diagnostics } = targetLanguagesOf(session, options.languages);
  if (diagnostics.length > 0) return failed([...opened.diagnostics, ...diagnostics]);
  const run = (): Promise<Outcome<MemoryImportResult>> => importAll(session, options, languages);
  return surroundings.dryRun === true ? run() : locked(session, run);
}

async function importAll(
  session: Session,
  { files, languages: named, penalty = 0 }: MemoryImportOptions,
  languages: readonly string[],
): Promise<Outcome<MemoryImportResult>> {
  const imported: ImportedMemory[] = [];
  const diagnostics: Diagnostic[] = [...session.diagnostics];
  for (const file of files) {
    const read = await readMemory(session, file, languages);
    diagnostics.push(...read.diagnostics);
    if (hasError(read.diagnostics)) continue;
    const found = read.memories.filter(({ entries }) => entries > 0);
    const lacking = read.memories.filter(({ entries }) => entries === 0).map(({ language }) => language);
    if (found.length === 0 || named.length > 0) {
      const { sourceLanguage } = session.configuration;
      diagnostics.push(...lackingTranslations(file, sourceLanguage, lacking, read.languages));
    }
    for (const memory of found) {
      const put = await putMemory(session, file, memory, penalty);
      imported.push(put.imported);
      diagnostics.push(...put.diagnostics);
    }
  }
  const distinct = distinctDiagnostics(diagnostics);
  return { status: hasError(distinct) ? 1 : 0, result: { imported }, diagnostics: distinct };
}

/** One file in one language. */
interface FoundMemory {
  readonly language: string;
  readonly entries: number;
  readonly bytes: Uint8Array;
}

interface ReadMemory {
  readonly memories: readonly FoundMemory[];
  /** Every language of the file, as written. */
  readonly languages: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

async function readMemory(session: Session, file: string, languages: readonly string[]): Promise<ReadMemory> {
  const read = await readOutsideFile(resolve(session.surroundings.from, file), session.store);
  if (read.bytes === undefined) {
    return { memories: [], languages: [], diagnostics: [{ ...read.problem, location: { file } }] };
  }
  const isXliff = /\.(?:xlf|xliff|sdlxliff|mqxliff)$/iu.test(file);
  return isXliff ? xliffMemory(session, file, read.bytes, languages) : tmxMemory(session, file, read.bytes, languages);
}

async function tmxMemory(
  { configuration: { sourceLanguage } }: Session,
  file: string,
  bytes: Uint8Array,
  languages: readonly string[],
): Promise<ReadMemory> {
  const memories: FoundMemory[] = [];
  const diagnostics: Diagnostic[] = [];
  const found = new Set<string>();
  for (const language of languages) {
    const read = await countTmxEntries(file, bytes, { sourceLanguage, language });
    memories.push({ language, entries: read.count, bytes });
    for (const tag of read.languages) found.add(tag);
    diagnostics.push(...read.diagnostics);
  }
  return { memories, languages: [...found], diagnostics: distinctDiagnostics(diagnostics) };
}

function xliffMemory(
  { configuration: { sourceLanguage } }: Session,
  file: string,
  bytes: Uint8Array,
  languages: readonly string[],
): ReadMemory {
  const { document, diagnostics } = readXliff(file, bytes);
  const all = document?.files ?? [];
  const memories = languages.map((language): FoundMemory => {
    const entries = all
      .filter((one) => isIn(one.sourceLanguage, sourceLanguage) && isIn(one.targetLanguage, language))
      .flatMap((one) => translationsOf(one, file));
    const text = writeTmx({
      sourceLanguage,
      units: entries.map((entry) => unitOf(entry, { sourceLanguage, language })),
    });
    return { language, entries: entries.length, bytes: Buffer.from(text, 'utf8') };
  });
  const found = all.flatMap((one) => [one.sourceLanguage, one.targetLanguage]);
  return { memories, languages: [...new Set(found)], diagnostics };
}

/** `fr-FR` is French. */
function isIn(tag: string, language: string): boolean {
  return variantsIn([{ language: tag, content: [] }], language).length > 0;
}

/** A place in this workspace is nothing that a file of others can speak of. */
function translationsOf(file: BilingualFile, origin: string): readonly MemoryEntry[] {
  return segmentEntries(file, origin)
    .filter((entry) => isKnown(entry) && isTranslated(entry))
    .map(({ subState: _subState, by: _by, approval: _approval, document: _document, ...entry }) => entry);
}

/** Where no tool says anything of a target, it is one. */
function isTranslated({ state, subState }: KnownEntry): boolean {
  return state !== 'initial' || subState === 'dragoman:unknown';
}

async function putMemory(
  session: Session,
  file: string,
  { language, entries, bytes }: FoundMemory,
  penalty: number,
): Promise<{ readonly imported: ImportedMemory; readonly diagnostics: readonly Diagnostic[] }> {
  const name = nameOf(file);
  const output = importedMemoryPath(language, name, penalty);
  const given = (written: boolean, unchanged: boolean): ImportedMemory => {
    return { file, language, output, entries, written, unchanged };
  };
  if (!isSafePath(output)) return { imported: given(false, false), diagnostics: [unfitName(file, name)] };
  const elsewhere = await elsewhereKept(session, language, output, bytes);
  if (elsewhere !== undefined) {
    return { imported: given(false, false), diagnostics: [keptElsewhere(file, elsewhere, output)] };
  }
  const there = await readFileVersion(session.root, output, session.store);
  if (there.bytes !== undefined) {
    const isSame = Buffer.compare(there.bytes, bytes) === 0;
    return { imported: given(false, isSame), diagnostics: isSame ? [] : [memoryExists(file, output)] };
  }
  if (there.problem.code !== 'file-not-found') return { imported: given(false, false), diagnostics: [there.problem] };
  if (session.surroundings.dryRun === true) return { imported: given(true, false), diagnostics: [] };
  const put = await writeAtomically(session.root, output, bytes, session.store);
  return { imported: given(put.written, put.unchanged), diagnostics: put.diagnostics };
}

/** Without folders and endings; a name that begins with a dot would be hidden. */
function nameOf(file: string): string {
  const name = file.split(/[/\\]/u).at(-1) ?? file;
  return name.replace(/\.(?:tmx|xlf|xliff|sdlxliff|mqxliff)$/iu, '').replace(/^\.+/u, '');
}

/** The same memory with another penalty: both would count, and the better one hide the other. */
async function elsewhereKept(
  { root, store }: Session,
  language: string,
  output: string,
  bytes: Uint8Array,
): Promise<string | undefined> {
  const folder = memoriesFolder(language);
  const listed = await listFiles(`${root}/${folder}`, store);
  const others = (listed.files ?? []).filter(isMemoryName).map((name) => `${folder}/${name}`);
  for (const path of others.filter((other) => other !== output)) {
    const read = await readFileVersion(root, path, store);
    if (read.bytes !== undefined && Buffer.compare(read.bytes, bytes) === 0) return path;
  }
  return undefined;
}

function lackingTranslations(
  file: string,
  source: string,
  lacking: readonly string[],
  found: readonly string[],
): readonly Diagnostic[] {
  if (lacking.length === 0) return [];
  const values = { source, languages: lacking.join(', '), found: found.length === 0 ? '-' : found.join(', ') };
  return [
    {
      code: 'no-translations',
      severity: 'error',
      message: `this file holds no translation from ${values.source} into ${values.languages}; its languages are: ${values.found}`,
      location: { file },
      advice: 'Nothing of it was imported into these languages. Name a language it has with --language.',
      values,
    },
  ];
}

function keptElsewhere(file: string, path: string, output: string): Diagnostic {
  return {
    code: 'memory-elsewhere',
    severity: 'error',
    message: `the workspace has this memory already, as ${path}`,
    location: { file },
    advice: `To change its name or penalty, move that file to ${output}.`,
    values: { path, output },
  };
}

function memoryExists(file: string, output: string): Diagnostic {
  return {
    code: 'memory-exists',
    severity: 'error',
    message: `${output} exists and holds something else; it was not overwritten`,
    location: { file },
    advice: 'Rename the file you import, or remove that one first: its translations are then no longer offered.',
    values: { output },
  };
}
