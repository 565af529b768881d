/** `extract --resegment`: the newest rules of the product take the place of those that an older one wrote. */
import { hasError, type Diagnostic } from '@dragoman/model';
import { abbreviationsPath, segmentationPath } from '@dragoman/layout';
import { defaultRules, isShippedRules } from '@dragoman/srx';
import { readFileVersion, writeAtomically } from '@dragoman/workspace';
import { loadSegmentation, type SegmentationRead } from './segmentation.ts';
import type { Session } from './session.ts';

/**
 * The rules are written before any sentence is cut by them: a run that dies in between is finished by the next `extract`.
 * Rules that somebody edited stay, and are named.
 */
export async function resegmented(session: Session): Promise<SegmentationRead> {
  const { root, store, surroundings } = session;
  const language = session.configuration.sourceLanguage;
  const path = segmentationPath(language);
  const newest = defaultRules(language);
  const own = await readFileVersion(root, path, store);
  if (own.bytes === undefined && own.problem.code !== 'file-not-found') return { diagnostics: [own.problem] };
  const text = own.bytes === undefined ? undefined : Buffer.from(own.bytes).toString('utf8');
  if (text === newest) return { segmentation: session.segmentation, diagnostics: [] };
  if (text !== undefined && !isShippedRules(text)) return { diagnostics: [edited(path, language)] };
  const newer = await loadSegmentation(root, language, store, newest);
  if (newer.segmentation === undefined || surroundings.dryRun === true) return replaced(newer, path, newest);
  const expected = own.version ?? 'absent';
  const written = await writeAtomically(root, path, Buffer.from(newest, 'utf8'), { ...store, expected });
  if (hasError(written.diagnostics)) return { diagnostics: written.diagnostics };
  return replaced({ ...newer, diagnostics: [...written.diagnostics, ...newer.diagnostics] }, path, newest);
}

function replaced(read: SegmentationRead, path: string, text: string): SegmentationRead {
  const [, version = ''] = /segmentation rules for (?<what>[^.]*, version \d+\.\d+\.\d+)/u.exec(text) ?? [];
  const diagnostic: Diagnostic = {
    code: 'segmentation-replaced',
    severity: 'info',
    message: `these rules were replaced by those of this version: ${version}`,
    location: { file: path },
    advice: 'The former rules are in version control. Commit both together with the .xlf files.',
    values: { version },
  };
  return { ...read, diagnostics: [diagnostic, ...read.diagnostics] };
}

function edited(path: string, language: string): Diagnostic {
  const overlay = abbreviationsPath(language);
  return {
    code: 'segmentation-edited',
    severity: 'error',
    message: 'these rules are not as this program wrote them; they were not replaced',
    location: { file: path },
    advice: `Put what you added into ${overlay} (one abbreviation a line), remove ${path} and run this again; or keep your rules.`,
    values: { overlay, path },
  };
}
