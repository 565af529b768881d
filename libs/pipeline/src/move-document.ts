/** A renamed document takes along what belongs to it: bilingual files, records of hand-offs, and what waits for repair. */
import { type Diagnostic, type RetiredText, segmentsOf, type Unit } from '@dragoman/model';
import { exactKey } from '@dragoman/carry';
import { documentOfSource, exportRecordPath, exportsFolder, isRepairName, returnsFolder } from '@dragoman/layout';
import { listFiles, readFileVersion, removeFile, writeAtomically } from '@dragoman/workspace';
import { encodeXliff, readXliff, renameOriginal } from '@dragoman/xliff';
import type { NewPlace } from './bilingual-text.ts';
import { type ExportRecord, readExportRecord, writeExportRecord } from './export-record.ts';
import { readMemory } from './memory-file.ts';
import { orphan } from './orphans.ts';
import { beginMoves, begunMoves, renamedDocument } from './renamed-documents.ts';
import type { Selected } from './selection.ts';
import { sourceFile, type Session } from './session.ts';
import { readTranslation, type Translation, type TranslationRead } from './translation.ts';

export interface TranslationToday {
  readonly old: TranslationRead;
  /** Where it goes; absent where it is in its place. */
  readonly place?: NewPlace;
  readonly moved: readonly Diagnostic[];
}

/** @param was The name of the document before it was renamed. */
export async function translationToday(
  session: Session,
  document: string,
  language: string,
  was: string | undefined,
): Promise<TranslationToday> {
  const own = await readTranslation(session, document, language);
  if (was === undefined) return { old: own, moved: [] };
  const before = await readTranslation(session, was, language);
  if (before.absent) return { old: own, moved: [] };
  if (before.translation === undefined) return { old: before, moved: [] };
  if (own.absent) {
    const place = { path: own.path, original: sourceFile(session, document) };
    return { old: before, place, moved: [renamedDocument(session, document, was)] };
  }
  const isBegun = (await begunMoves(session)).get(document) === was;
  const moved = isBegun
    ? await removeMoved(session, was, before.translation, own, language)
    : [orphan(before.path, sourceFile(session, was))];
  return { old: own, moved };
}

/** A run died after it wrote the new place: the old file goes if all of it is there, or in the memory. */
async function removeMoved(
  session: Session,
  was: string,
  before: Translation,
  { translation }: TranslationRead,
  language: string,
): Promise<readonly Diagnostic[]> {
  const { retired, diagnostics } = await readMemory(session, language);
  const isWhole = translation !== undefined && isHeld(before.file.units, translation.file.units, retired);
  if (!isWhole) return [...diagnostics, orphan(before.path, sourceFile(session, was))];
  if (session.surroundings.dryRun === true) return [];
  return (await removeFile(session.root, before.path, before.version, session.store)).diagnostics;
}

/** Every text and every note of the old file has its place. */
function isHeld(before: readonly Unit[], now: readonly Unit[], retired: readonly RetiredText[]): boolean {
  const held = new Set([...now.flatMap(segmentsOf), ...retired].flatMap(keysOf));
  return before.flatMap(segmentsOf).every((segment) => keysOf(segment).every((key) => held.has(key)));
}

function keysOf({
  source,
  target = [],
  notes = [],
}: Pick<RetiredText, 'source' | 'notes'> & {
  readonly target?: RetiredText['target'];
}): readonly string[] {
  const texts = notes.filter(({ from }) => from !== 'dragoman').map(({ text }) => JSON.stringify(['note', text]));
  const isText = target.length > 0;
  return isText ? [JSON.stringify([exactKey(source), exactKey(target)]), ...texts] : texts;
}

/**
 * Before the bilingual files: as long as one of them has its old name, the next run knows that the document was renamed.
 * @param was Today's document → its name before.
 */
export async function moveHandOffs(
  session: Session,
  was: ReadonlyMap<string, string>,
  selected: readonly Selected[],
): Promise<readonly Diagnostic[]> {
  if (was.size === 0 || session.surroundings.dryRun === true) return [];
  await beginMoves(session, was);
  const nameOf = newNames(was, selected);
  return [...(await moveRecords(session, nameOf)), ...(await moveRepairs(session, nameOf))];
}

/** Today's name of a document in a language; undefined where it has not changed. */
type NameOf = (document: string, language: string) => string | undefined;

function newNames(was: ReadonlyMap<string, string>, selected: readonly Selected[]): NameOf {
  const moving = new Map([...was].map(([document, old]) => [old, document]));
  return (old, language) => {
    const document = moving.get(old);
    const isChosen = selected.some((item) => item.document === document && item.language === language);
    return isChosen ? document : undefined;
  };
}

async function moveRecords(session: Session, nameOf: NameOf): Promise<readonly Diagnostic[]> {
  const { root, store } = session;
  const { files = [] } = await listFiles(`${root}/${exportsFolder}`, store);
  const diagnostics: Diagnostic[] = [];
  for (const name of files.filter((file) => file.endsWith('.json'))) {
    const job = name.slice(0, -'.json'.length);
    const { record, diagnostics: problems } = await readExportRecord(session, job);
    diagnostics.push(...problems);
    const next = record === undefined ? undefined : renamedRecord(record, nameOf);
    if (next === undefined) continue;
    const path = exportRecordPath(job);
    const { version } = await readFileVersion(root, path, store);
    const bytes = Buffer.from(writeExportRecord(next), 'utf8');
    const written = await writeAtomically(root, path, bytes, { ...store, expected: version ?? 'absent' });
    diagnostics.push(...written.diagnostics);
  }
  return diagnostics;
}

function renamedRecord(record: ExportRecord, nameOf: NameOf): ExportRecord | undefined {
  const files = record.files.map((file) => {
    const document = nameOf(file.document, record.language);
    return document === undefined ? file : { ...file, document, was: [...(file.was ?? []), file.document] };
  });
  return files.some((file, index) => file !== record.files[index]) ? { ...record, files } : undefined;
}

async function moveRepairs(session: Session, nameOf: NameOf): Promise<readonly Diagnostic[]> {
  const { root, store } = session;
  const { files = [] } = await listFiles(`${root}/${returnsFolder}`, store);
  const diagnostics: Diagnostic[] = [];
  for (const name of files.filter((file) => isRepairName(file.split('/').at(-1) ?? ''))) {
    const path = `${returnsFolder}/${name}`;
    const read = await readFileVersion(root, path, store);
    const { document } = read.bytes === undefined ? {} : readXliff(path, read.bytes);
    if (read.version === undefined || document === undefined) continue;
    const language = document.files[0]?.targetLanguage ?? '';
    const text = renameOriginal(document, (original) => {
      const named = documentOfSource(session.configuration.sourceLanguage, original);
      const today = named === undefined ? undefined : nameOf(named, language);
      return today === undefined ? undefined : sourceFile(session, today);
    });
    if (text === document.text) continue;
    const bytes = encodeXliff(document, text);
    const written = await writeAtomically(root, path, bytes, { ...store, expected: read.version });
    diagnostics.push(...written.diagnostics);
  }
  return diagnostics;
}
