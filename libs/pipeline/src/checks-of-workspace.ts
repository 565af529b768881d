/** The checks with what this workspace gives them: registers, typographic profiles, facts, room for a target. */
import { type Diagnostic, type Finding, longestTarget, type RegisterConcept } from '@dragoman/model';
import { checkFile, checkRelease, type CheckReleaseInput } from '@dragoman/checks';
import { createFactComparer } from '@dragoman/facts';
import { releaseOf, xliffPath } from '@dragoman/layout';
import { createTermComparer } from '@dragoman/tbx';
import { compareCodes } from '@dragoman/text';
import type { CheckedTranslation } from './checked-releases.ts';
import type { KeptFindings } from './kept-findings.ts';
import { readRegisters } from './registers.ts';
import type { Session } from './session.ts';

export interface Checks {
  /** Of all documents and languages of one release; the file of a location is the path of the `.xlf`. */
  readonly check: (translations: readonly CheckedTranslation[], kept: KeptFindings) => readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function checksOf(session: Session): Promise<Checks> {
  const { registers, concepts, diagnostics } = await readRegisters(session);
  const facts = createFactComparer();
  const knowledge = { codes: compareCodes, facts, ...termsOf(concepts) };
  const madeOf = registers.map(({ path, digest }) => [path, digest]);
  const settings: Settings = { session, knowledge, madeOf };
  return { check: (translations, kept) => checkAll(settings, translations, kept), diagnostics };
}

type Knowledge = Pick<CheckReleaseInput, 'codes' | 'facts' | 'terms'>;

interface Settings {
  readonly session: Session;
  readonly knowledge: Knowledge;
  /** Path and digest of each file that the knowledge comes from. */
  readonly madeOf: readonly (readonly string[])[];
}

function termsOf(concepts: readonly RegisterConcept[]): Pick<Knowledge, 'terms'> {
  return concepts.length === 0 ? {} : { terms: createTermComparer(concepts) };
}

function checkAll(
  { session, knowledge, madeOf }: Settings,
  translations: readonly CheckedTranslation[],
  kept: KeptFindings,
): readonly Finding[] {
  const { sourceLanguage, typography } = session.configuration;
  const [first] = translations;
  const on = first === undefined ? undefined : dayOf(releaseOf(first.document));
  const common = { ...knowledge, sourceLanguage, on };
  const source = typography[sourceLanguage];
  const inputs = [sourceLanguage, on, source, madeOf];
  const ofFiles = translations.flatMap(({ document, language, file, digest }) => {
    const path = xliffPath(language, document);
    const target = typography[language];
    return kept.ask(digest === undefined ? undefined : ['file', ...inputs, target, path, language, digest], () =>
      checkFile({
        ...common,
        file: path,
        targetLanguage: language,
        typography: { source, target },
        units: file.units,
        longest: (unit, segment) => longestTarget(file, unit, segment),
      }),
    );
  });
  const files = translations.map(({ document, language, file }) => ({
    file: xliffPath(language, document),
    document,
    targetLanguage: language,
    units: file.units,
  }));
  const ofRelease = kept.ask(inputsOfFiles(inputs, translations), () =>
    checkRelease({ ...common, typography: { source }, files }),
  );
  return [...ofFiles, ...ofRelease];
}

/** Undefined where a text is in no file: nobody can say what it was, the next time. */
function inputsOfFiles(
  inputs: readonly unknown[],
  translations: readonly CheckedTranslation[],
): readonly unknown[] | undefined {
  if (translations.some(({ digest }) => digest === undefined)) return undefined;
  const files = translations.map(({ document, language, digest }) => [document, language, digest]);
  return ['release', ...inputs, files];
}

/** `2015-03-26-riga` is of that day: whether a term was in force must not change with the clock. */
function dayOf(release: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}(?!\d)/u.exec(release)?.[0];
}
