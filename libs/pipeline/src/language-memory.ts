/**
 * The memory of a language, opened. Its index on disk (`.dragoman/memory/<language>.index`) is a cache: it counts only
 * while every file it was made of has the same bytes, and is made again where it is missing, damaged or of another time.
 */
import { crc32 } from 'node:zlib';
import { type Diagnostic, hasError, type RegisterConcept } from '@dragoman/model';
import { createMemoryBuilder, encodeMemory, type Memory, type MemoryBuilder, openMemory } from '@dragoman/memory';
import { base32, sha256 } from '@dragoman/text';
import { readCache, writeCache } from '@dragoman/workspace';
import type { XliffRead } from '@dragoman/xliff';
import { addEntriesOfFile } from './memory-entries.ts';
import { memoryFiles, type MemoryFiles, readMemoryFile } from './memory-files.ts';
import { parsedXliff } from './parsed-xliff.ts';
import { readRegisters } from './registers.ts';
import type { Session } from './session.ts';

export interface LanguageMemory {
  readonly memory: Memory;
  /** Names of the registers that it was made with. */
  readonly names: readonly string[];
  /** What it is made of; files without a translation too. */
  readonly files: readonly CountedFile[];
  /** False: something could not be read, and the memory knows less than the workspace does. */
  readonly isComplete: boolean;
  /** Bytes of the index on disk; undefined where none could be kept. */
  readonly indexBytes?: number;
  readonly isRebuilt: boolean;
  /** What the disk did not give. */
  readonly problems: readonly Diagnostic[];
  /** These, and what is wrong with registers and memories. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface CountedFile {
  readonly file: string;
  readonly digest: string;
  readonly entries: number;
  readonly penalty: number;
  /** What is wrong with it, though it may be known for long. */
  readonly diagnostics: readonly Diagnostic[];
}

export async function openLanguageMemory(session: Session, language: string): Promise<LanguageMemory> {
  const found = await memoryFiles(session, language);
  const registers = await readRegisters(session);
  const names = namesOf(registers.concepts, session.configuration.sourceLanguage);
  const inputs = found.files.map(({ path: file, digest }) => ({ file, digest }));
  const key = keyOf(session, inputs, names);
  const cached = await cachedMemory(session, language, key);
  const made = cached ?? (await builtMemory(session, language, found, { key, names }));
  const ofFiles = made.files.flatMap(({ diagnostics }) => diagnostics);
  const problems = [...found.diagnostics, ...made.problems];
  return { ...made, names, problems, diagnostics: [...problems, ...registers.diagnostics, ...ofFiles] };
}

/** Of another one, entries are chosen or written otherwise. */
const entriesVersion = 1;

function keyOf(
  { configuration }: Session,
  files: readonly Pick<CountedFile, 'file' | 'digest'>[],
  names: readonly string[],
): string {
  const inputs = files.map(({ file, digest }) => [file, digest]);
  return base32(sha256(JSON.stringify([entriesVersion, configuration.sourceLanguage, names, inputs])).subarray(0, 16));
}

/** Sentences that differ in nothing but a name are nearly the same. */
function namesOf(concepts: readonly RegisterConcept[], language: string): readonly string[] {
  const isName = ({ kind, doNotTranslate }: RegisterConcept): boolean =>
    doNotTranslate === true || ['person', 'body', 'place'].includes(kind ?? '');
  const names = concepts.filter(isName).flatMap(({ terms }) => terms.filter((term) => term.language === language));
  return [...new Set(names.map(({ term }) => term))].toSorted();
}

type Opened = Omit<LanguageMemory, 'diagnostics' | 'names'>;

/** Whatever stands in the way of a file is of no use when it is known: the file is left out, whole. */
async function builtMemory(
  session: Session,
  language: string,
  found: MemoryFiles,
  { key, names }: { readonly key: string; readonly names: readonly string[] },
): Promise<Opened> {
  const broken = new Map<string, readonly Diagnostic[]>();
  let read = await collectedFiles(session, language, found, { key, names, broken });
  // Half of a broken file was taken in before its error was met, and nothing is taken out again: once more without it.
  while (read.met !== undefined) {
    broken.set(read.met.path, read.met.diagnostics);
    read = await collectedFiles(session, language, found, { key, names, broken });
  }
  const { files, problems, isComplete } = read;
  const memory = read.builder.build();
  const bytes = indexBytes({ key, files }, encodeMemory(memory));
  const isKept = isComplete && session.surroundings.dryRun !== true;
  const isThere = isKept && (await writeCache(session.root, indexName(language), bytes, session.store));
  return { memory, files, isComplete, isRebuilt: true, problems, ...(isThere ? { indexBytes: bytes.length } : {}) };
}

interface Collected extends Pick<Opened, 'files' | 'problems' | 'isComplete'> {
  readonly builder: MemoryBuilder;
  /** A file with an error of which something was taken in: this is no memory. */
  readonly met?: { readonly path: string; readonly diagnostics: readonly Diagnostic[] };
}

/** Entry by entry into the builder: the entries of all files at once would be many times what is kept of them. */
async function collectedFiles(
  session: Session,
  language: string,
  found: MemoryFiles,
  {
    key,
    names,
    broken,
  }: {
    readonly key: string;
    readonly names: readonly string[];
    readonly broken: ReadonlyMap<string, readonly Diagnostic[]>;
  },
): Promise<Collected> {
  const builder = createMemoryBuilder({ inputs: key, names });
  const pair = { sourceLanguage: session.configuration.sourceLanguage, language };
  const files: CountedFile[] = [];
  const problems: Diagnostic[] = [];
  let isComplete = found.isComplete;
  for (const file of found.files) {
    const { path, digest, penalty } = file;
    const known = broken.get(path);
    if (known !== undefined) {
      isComplete = false;
      files.push({ file: path, digest, entries: 0, penalty, diagnostics: known });
      continue;
    }
    const read = await readMemoryFile(session, path);
    // Saved in between, or gone: right for this run, and no index for the next one.
    if (read.version?.digest !== digest) isComplete = false;
    if (read.bytes === undefined) {
      if (read.problem.code !== 'file-not-found') problems.push(read.problem);
      continue;
    }
    const parse = (name: string): XliffRead => parsedXliff(session, name, read);
    const { count, diagnostics } = await addEntriesOfFile(file, read.bytes, { pair, parse, add: builder.add });
    if (hasError(diagnostics)) return { builder, files, problems, isComplete, met: { path, diagnostics } };
    files.push({ file: path, digest, entries: count, penalty, diagnostics });
  }
  return { builder, files, problems, isComplete };
}

/** Files of ours were written again and hold the same translations: the index stays good under their new digests. */
export async function keepIndex(
  session: Session,
  language: string,
  { memory, names, files, isComplete }: LanguageMemory,
  written: ReadonlyMap<string, { readonly was: string; readonly is: string }>,
): Promise<void> {
  const isSame = files.every(({ file, digest }) => (written.get(file)?.was ?? digest) === digest);
  if (written.size === 0 || !isComplete || !isSame || session.surroundings.dryRun === true) return;
  const now = files.map((counted) => ({ ...counted, digest: written.get(counted.file)?.is ?? counted.digest }));
  const bytes = indexBytes({ key: keyOf(session, now, names), files: now }, encodeMemory(memory));
  await writeCache(session.root, indexName(language), bytes, session.store);
}

function indexName(language: string): string {
  return `memory/${language}.index`;
}

interface IndexHead {
  readonly key: string;
  readonly files: readonly CountedFile[];
}

const headStart = 8;

/** Length of the head, its CRC-32, the head as JSON, the memory. */
function indexBytes(head: IndexHead, memory: Uint8Array): Uint8Array {
  const written = Buffer.from(JSON.stringify(head), 'utf8');
  const sizes = Buffer.alloc(headStart);
  sizes.writeUInt32LE(written.length, 0);
  sizes.writeUInt32LE(crc32(written), 4);
  return Buffer.concat([sizes, written, memory]);
}

/** Undefined where there is none, or one of other files, or one with a single wrong bit. */
async function cachedMemory(session: Session, language: string, key: string): Promise<Opened | undefined> {
  const bytes = await readCache(session.root, indexName(language), session.store);
  const head = bytes === undefined ? undefined : readHead(bytes);
  if (bytes === undefined || head === undefined || head.head.key !== key) return undefined;
  const memory = openMemory(bytes.subarray(head.end));
  if (memory === undefined) return undefined;
  return { memory, files: head.head.files, isComplete: true, isRebuilt: false, problems: [], indexBytes: bytes.length };
}

function readHead(bytes: Uint8Array): { readonly head: IndexHead; readonly end: number } | undefined {
  if (bytes.length < headStart) return undefined;
  const fields = new DataView(bytes.buffer, bytes.byteOffset, headStart);
  const end = headStart + fields.getUint32(0, true);
  const written = bytes.subarray(headStart, end);
  // After a loss of power a file can be all zeros, and zero is the CRC of nothing.
  if (written.length === 0 || end > bytes.length || fields.getUint32(4, true) !== crc32(written)) return undefined;
  return { head: JSON.parse(Buffer.from(written).toString('utf8')) as IndexHead, end };
}
