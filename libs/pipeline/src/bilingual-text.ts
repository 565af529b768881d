/** The text of an `.xlf` after its units changed, and its way to the disk: shared by `extract` and `import`. */
import { type Diagnostic, hasError, type RetiredText, type Unit } from '@dragoman/model';
import { documentOfXliff } from '@dragoman/layout';
import { writeAtomically } from '@dragoman/workspace';
import { encodeXliff, updateXliff, writeXliff } from '@dragoman/xliff';
import { reopenReleases } from './archive.ts';
import { remember } from './memory-file.ts';
import type { Session } from './session.ts';
import type { SourceDocument } from './source-document.ts';
import type { TranslationRead } from './translation.ts';

export interface BilingualText {
  readonly text: string;
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
  if (old.translation !== undefined) return updateXliff(old.translation.document, { units, filter, rules });
  const { sourceLanguage } = session.configuration;
  const file = { original: source.path, sourceLanguage, targetLanguage: language, datatype, filter, rules, units };
  return { text: writeXliff(file), diagnostics: [] };
}

/** What lost its place is in the memory before the file that lost it is replaced: a crash in between loses nothing. */
export async function storeBilingual(
  session: Session,
  language: string,
  old: TranslationRead,
  retired: readonly RetiredText[],
  text: string,
): Promise<{ written: boolean; diagnostics: readonly Diagnostic[] }> {
  const bytes = old.translation === undefined ? Buffer.from(text, 'utf8') : encodeXliff(old.translation.document, text);
  const expected = old.translation?.version ?? 'absent';
  if (session.surroundings.dryRun === true)
    return { written: old.absent || text !== old.translation?.document.text, diagnostics: [] };
  const remembered = await remember(session, language, retired);
  if (hasError(remembered)) return { written: false, diagnostics: remembered };
  const reopened = text === old.translation?.document.text ? [] : await reopenOf(session, old.path);
  if (hasError(reopened)) return { written: false, diagnostics: [...remembered, ...reopened] };
  const result = await writeAtomically(session.root, old.path, bytes, { ...session.store, expected });
  return { written: result.written, diagnostics: [...remembered, ...reopened, ...result.diagnostics] };
}

/** Before the file changes: a run that dies in between leaves a release open too many, never one too few. */
export async function reopenOf(session: Session, path: string): Promise<readonly Diagnostic[]> {
  const placed = documentOfXliff(path);
  return placed === undefined ? [] : reopenReleases(session, [placed.document]);
}
