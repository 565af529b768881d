/** The checks with what this workspace gives them: registers, typographic profiles, facts. */
import { type Diagnostic, type Finding, segmentsOf } from '@dragoman/model';
import { xliffPath } from '@dragoman/layout';
import { compareCodes } from '@dragoman/text';
import type { CheckedTranslation } from './checked-releases.ts';
import type { Session } from './session.ts';

export interface Checks {
  /** Of all documents and languages of one release; the file of a location is the path of the `.xlf`. */
  readonly check: (translations: readonly CheckedTranslation[]) => readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function checksOf(_session: Session): Promise<Checks> {
  return { check: (translations) => translations.flatMap(checkOne), diagnostics: [] };
}

function checkOne({ document, language, units }: CheckedTranslation): readonly Finding[] {
  return units.flatMap((unit) =>
    segmentsOf(unit).flatMap(({ id, source, target }) =>
      (target === undefined ? [] : compareCodes(source, target)).map(({ code, severity, labels }) => ({
        code,
        type: 'markup' as const,
        severity,
        message: labels.join(' '),
        location: { file: xliffPath(language, document), unit: unit.id, segment: id },
        language,
        values: { codes: labels.join(' ') },
      })),
    ),
  );
}
