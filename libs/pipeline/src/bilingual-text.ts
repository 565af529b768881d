/** The text of an `.xlf` after its units changed, and its way to the disk: shared by `extract` and `import`. */
import { type Diagnostic, hasError, type RetiredText, type Unit } from '@dragoman/model';
import { documentOfXliff } from '@dragoman/layout';
import { type FileVersion, writeAtomically } from '@dragoman/workspace';
import {
  convertXliff,
  encodeXliff,
  type NextStructure,
  readXliff,
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
): Promise<StoredBilingual> {
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

/** Before the file changes: a run that dies in between leaves a release open too many, never one too few. */
export async function reopenOf(session: Session, path: string): Promise<readonly Diagnostic[]> {
  const placed = documentOfXliff(path);
  return placed === undefined ? [] : reopenReleases(session, [placed.document]);
}
