/** Bilingual files whose French is gone: never touched, never silent. */
import type { Diagnostic } from '@dragoman/model';
import { documentOfXliff, sourcePath } from '@dragoman/layout';
import { listTranslations } from '@dragoman/workspace';
import type { Session } from './session.ts';

export async function orphanedTranslations(session: Session): Promise<readonly Diagnostic[]> {
  const known = new Set(session.documents.map(({ document }) => document));
  const { sourceLanguage, targetLanguages } = session.configuration;
  const paths = (
    await Promise.all(targetLanguages.map((language) => listTranslations(session.root, language, session.store)))
  ).flat();
  return paths.flatMap((path) => {
    const placed = documentOfXliff(path);
    if (placed === undefined || known.has(placed.document)) return [];
    return [orphan(path, sourcePath(sourceLanguage, placed.document))];
  });
}

function orphan(path: string, french: string): Diagnostic {
  return {
    code: 'orphan-translation',
    severity: 'warning',
    message: `its French, "${french}", is not there`,
    location: { file: path },
    advice:
      'Put the French back. Where it was renamed, rename this file like it and write the new path into original="…" of its <file> line. Remove it only when its translation is no longer wanted.',
    values: { source: french },
  };
}
