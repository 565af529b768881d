/**
 * `extract --resegment`: the workspace moves to the product's rules of today. They are on the disk before the first
 * `.xlf` follows them: a run that dies in between is finished by the next `extract`.
 */
import type { Diagnostic } from '@dragoman/model';
import { segmentationPath } from '@dragoman/layout';
import { defaultRules } from '@dragoman/srx';
import { readFileVersion, writeAtomically } from '@dragoman/workspace';
import type { ExtractOptions } from './results.ts';
import { compileSegmentation, type Session } from './session.ts';

/** The session as it is when the rules are there. */
export function withRules(
  session: Session,
  { resegment = false }: ExtractOptions,
): { readonly session: Session; readonly problems: readonly Diagnostic[] } {
  if (!resegment) return { session, problems: [] };
  const { sourceLanguage } = session.configuration;
  const compiled = compileSegmentation(segmentationPath(sourceLanguage), defaultRules(sourceLanguage), sourceLanguage);
  const { segmentation, diagnostics } = compiled;
  return { session: segmentation === undefined ? session : { ...session, segmentation }, problems: diagnostics };
}

export async function writeRules({
  root,
  store,
  configuration,
  surroundings,
}: Session): Promise<readonly Diagnostic[]> {
  const path = segmentationPath(configuration.sourceLanguage);
  const bytes = Buffer.from(defaultRules(configuration.sourceLanguage), 'utf8');
  const own = await readFileVersion(root, path, store);
  if (own.bytes === undefined && own.problem.code !== 'file-not-found') return [own.problem];
  if (own.bytes !== undefined && Buffer.compare(own.bytes, bytes) === 0) return [];
  if (surroundings.dryRun === true) return [rulesReplaced(path)];
  const written = await writeAtomically(root, path, bytes, { ...store, expected: own.version ?? 'absent' });
  return written.written ? [...written.diagnostics, rulesReplaced(path)] : written.diagnostics;
}

function rulesReplaced(file: string): Diagnostic {
  return {
    code: 'rules-replaced',
    severity: 'info',
    message: 'sentences are cut by the rules of this version of dragoman from now on',
    location: { file },
    advice: 'Rules of your own that stood there are in git; put them back into this file if you need them.',
  };
}
