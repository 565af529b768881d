/** The checks with what this workspace gives them: registers, typographic profiles, facts, room for a target. */
import { type Diagnostic, type Finding, longestTarget, type RegisterConcept } from '@dragoman/model';
import { checkFile, checkRelease, type CheckReleaseInput } from '@dragoman/checks';
import { createFactComparer } from '@dragoman/facts';
import { releaseOf, xliffPath } from '@dragoman/layout';
import { createTermComparer } from '@dragoman/tbx';
import { compareCodes } from '@dragoman/text';
import type { CheckedTranslation } from './checked-releases.ts';
import { readRegisters } from './registers.ts';
import type { Session } from './session.ts';

export interface Checks {
  /** Of all documents and languages of one release; the file of a location is the path of the `.xlf`. */
  readonly check: (translations: readonly CheckedTranslation[]) => readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function checksOf(session: Session): Promise<Checks> {
  const { concepts, diagnostics } = await readRegisters(session);
  const facts = createFactComparer();
  const knowledge = { codes: compareCodes, facts, ...termsOf(concepts) };
  return { check: (translations) => checkAll(session, knowledge, translations), diagnostics };
}

type Knowledge = Pick<CheckReleaseInput, 'codes' | 'facts' | 'terms'>;

function termsOf(concepts: readonly RegisterConcept[]): Pick<Knowledge, 'terms'> {
  return concepts.length === 0 ? {} : { terms: createTermComparer(concepts) };
}

function checkAll(
  { configuration: { sourceLanguage, typography } }: Session,
  knowledge: Knowledge,
  translations: readonly CheckedTranslation[],
): readonly Finding[] {
  const [first] = translations;
  const common = {
    ...knowledge,
    sourceLanguage,
    on: first === undefined ? undefined : dayOf(releaseOf(first.document)),
  };
  const source = typography[sourceLanguage];
  const ofFiles = translations.flatMap(({ document, language, file }) =>
    checkFile({
      ...common,
      file: xliffPath(language, document),
      targetLanguage: language,
      typography: { source, target: typography[language] },
      units: file.units,
      longest: (unit, segment) => longestTarget(file, unit, segment),
    }),
  );
  const files = translations.map(({ document, language, file }) => ({
    file: xliffPath(language, document),
    document,
    targetLanguage: language,
    units: file.units,
  }));
  return [...ofFiles, ...checkRelease({ ...common, typography: { source }, files })];
}

/** `2015-03-26-riga` is of that day: whether a term was in force must not change with the clock. */
function dayOf(release: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}(?!\d)/u.exec(release)?.[0];
}
