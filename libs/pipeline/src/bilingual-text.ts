/** The text of an `.xlf` after its units changed, and its way to the disk: shared by `extract` and `import`. */
import { type Diagnostic, hasError, type RetiredText, type Unit } from '@dragoman/model';
import { documentOfXliff } from '@dragoman/layout';
import { type FileVersion, removeFile, writeAtomically } from '@dragoman/workspace';
import {
  convertXliff,
  encodeXliff,
  type NextStructure,
  readXliff,
  renameOriginal,
  updateXliff,
  writeXliff,
  type XliffVersion,
} from '@dragoman/xliff';
import { reopenReleases } from './archive.ts';
import { remember } from './memory-file.ts';
import { dialectOf, type Session } from './session.ts';
import type { SourceDocument } from './source-document.ts';
import type { Translation, TranslationRead } from './translation.ts';

export interface BilingualText {
  readonly text: string;
  /** Written in another version of XLIFF than the file had: UTF-8, whatever the file was in. */
  readonly isConverted?: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where the file goes, if not where it was read: its document was renamed. */
export interface NewPlace {
  readonly path: string;
  /** Of the French, as the file says it. */
  readonly original: string;
}

/** The `.xlf` with new units: made new, or updated with everything that does not differ left byte for byte. */
export function bilingualText(
  session: Session,
  source: SourceDocument,
  language: string,
  old: TranslationRead,
  units: readonly Unit[],
): BilingualText {
  const { filter, datatype } = source.extraction;
  const rules = session.segmentation.digest;
  const version = dialectOf(session, language);
  if (old.translation !== undefined) return updatedText(old.translation, version, { units, filter, rules });
  const { sourceLanguage } = session.configuration;
  const file = { original: source.path, sourceLanguage, targetLanguage: language, datatype, filter, rules, units };
  return { text: writeXliff(file, { version }), diagnostics: [] };
}

/** In the version that the language is stored in: where the configuration changed, the file is converted first. */
function updatedText({ path, document }: Translation, version: XliffVersion, next: NextStructure): BilingualText {
  if (document.version === version) return updateXliff(document, next);
  const converted = convertXliff(document, version);
  const { document: again, diagnostics } = readXliff(path, Buffer.from(converted.text, 'utf8'));
  if (again === undefined) return { text: document.text, diagnostics };
  const updated = updateXliff(again, next);
  return { ...updated, diagnostics: [...converted.diagnostics, ...updated.diagnostics], isConverted: true };
}

export interface StoredBilingual {
  readonly written: boolean;
  /** Of what is there now; absent where nothing was to be written. */
  readonly version?: FileVersion;
  readonly diagnostics: readonly Diagnostic[];
}

/** What lost its place is in the memory before the file that lost it is replaced: a crash in between loses nothing. */
export async function storeBilingual(
  session: Session,
  language: string,
  old: TranslationRead,
  retired: readonly RetiredText[],
  { text, isConverted = false }: BilingualText,
  place?: NewPlace,
): Promise<StoredBilingual> {
  if (place !== undefined && old.translation !== undefined) {
    return moveBilingual(session, language, old.translation, retired, { text, isConverted }, place);
  }
  const isOwn = old.translation === undefined || isConverted;
  const bytes = isOwn ? Buffer.from(text, 'utf8') : encodeXliff(old.translation.document, text);
  const expected = old.translation?.version ?? 'absent';
  if (session.surroundings.dryRun === true)
    return { written: old.absent || text !== old.translation?.document.text, diagnostics: [] };
  const remembered = await remember(session, language, retired);
  if (hasError(remembered)) return { written: false, diagnostics: remembered };
  const reopened = text === old.translation?.document.text ? [] : await reopenOf(session, old.path);
  if (hasError(reopened)) return { written: false, diagnostics: [...remembered, ...reopened] };
  const result = await writeAtomically(session.root, old.path, bytes, { ...session.store, expected });
  return {
    written: result.written,
    ...(result.version === undefined ? {} : { version: result.version }),
    diagnostics: [...remembered, ...reopened, ...result.diagnostics],
  };
}

/** The new place is written before the old one is emptied: a crash in between leaves both, and the next run finds that out. */
async function moveBilingual(
  session: Session,
  language: string,
  old: Translation,
  retired: readonly RetiredText[],
  { text, isConverted }: Pick<BilingualText, 'text' | 'isConverted'>,
  { path, original }: NewPlace,
): Promise<StoredBilingual> {
  if (session.surroundings.dryRun === true) return { written: true, diagnostics: [] };
  const { document } = readXliff(path, Buffer.from(text, 'utf8'));
  const renamed = document === undefined ? text : renameOriginal(document, () => original);
  const bytes = isConverted === true ? Buffer.from(renamed, 'utf8') : encodeXliff(old.document, renamed);
  const remembered = await remember(session, language, retired);
  const reopened = hasError(remembered) ? [] : await reopenOf(session, path);
  const early = [...remembered, ...reopened];
  if (hasError(early)) return { written: false, diagnostics: early };
  const result = await writeAtomically(session.root, path, bytes, { ...session.store, expected: 'absent' });
  const isThere = result.written || result.unchanged;
  const removed = isThere ? await removeFile(session.root, old.path, old.version, session.store) : { diagnostics: [] };
  return {
    written: result.written,
    ...(result.version === undefined ? {} : { version: result.version }),
    diagnostics: [...early, ...result.diagnostics, ...removed.diagnostics],
  };
}

/** Before the file changes: a run that dies in between leaves a release open too many, never one too few. */
export async function reopenOf(session: Session, path: string): Promise<readonly Diagnostic[]> {
  const placed = documentOfXliff(path);
  return placed === undefined ? [] : reopenReleases(session, [placed.document]);
}
