/** Bilingual files whose French is gone: never touched, never silent. */
import type { Diagnostic } from '@dragoman/model';

export function orphan(path: string, french: string): Diagnostic {
  return {
    code: 'orphan-translation',
    severity: 'warning',
    message: `its French, "${french}", is not there`,
    location: { file: path },
    advice:
      'Put the French back. Where it was renamed and rewritten, rename this file like it and write the new path into original="…" of its <file> line. Remove it only when its translation is no longer wanted.',
    values: { source: french },
  };
}
