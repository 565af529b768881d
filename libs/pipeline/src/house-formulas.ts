/** House formulas and lone date lines of one pair of languages, read from the workspace's catalogs. */
import type { Diagnostic, Segment } from '@dragoman/model';
import {
  createFormulas,
  parseCatalog,
  parseReviews,
  type Catalog,
  type FormulaReviews,
  type Formulas,
} from '@dragoman/formulas';
import { formulaReviewsPath, formulasPath } from '@dragoman/layout';
import { formatDate } from '@dragoman/words';
import { readFileVersion } from '@dragoman/workspace';
import type { Session } from './session.ts';

export interface HouseFormulas {
  readonly formulas: Formulas;
  /** False: the disk did not give a catalog that is there. (One with a mistake in it is read as far as it goes.) */
  readonly isReadable: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export type FormulasReader = (language: string) => Promise<HouseFormulas>;

/** Reads each language's catalog once. */
export function formulasReader(session: Session): FormulasReader {
  const known = new Map<string, Promise<HouseFormulas>>();
  return (language) => {
    const read = known.get(language) ?? readFormulas(session, language);
    known.set(language, read);
    return read;
  };
}

async function readFormulas(session: Session, language: string): Promise<HouseFormulas> {
  const { sourceLanguage, formattingLocales } = session.configuration;
  const source = await readCatalog(session, formulasPath(sourceLanguage));
  const target = await readCatalog(session, formulasPath(language));
  const reviews = await readReviews(session, formulaReviewsPath(language));
  const formulas = createFormulas({
    sourceLanguage,
    language,
    formattingLocale: formattingLocales[language] ?? language,
    sourceCatalog: source.catalog,
    targetCatalog: target.catalog,
    reviews: reviews.reviews,
    formatDate,
  });
  return {
    formulas,
    isReadable: [source, target, reviews].every(({ isReadable }) => isReadable),
    diagnostics: [...source.diagnostics, ...target.diagnostics, ...reviews.diagnostics],
  };
}

export async function readCatalog(
  { root, store }: Session,
  path: string,
): Promise<{ catalog: Catalog; isReadable: boolean; diagnostics: readonly Diagnostic[] }> {
  const read = await readFileVersion(root, path, store);
  if (read.bytes === undefined) return { catalog: {}, ...unread(read.problem) };
  const parsed = parseCatalog(path, Buffer.from(read.bytes).toString('utf8'));
  return { catalog: parsed.catalog ?? {}, isReadable: true, diagnostics: parsed.diagnostics };
}

export async function readReviews(
  { root, store }: Session,
  path: string,
): Promise<{ reviews: FormulaReviews; isReadable: boolean; diagnostics: readonly Diagnostic[] }> {
  const read = await readFileVersion(root, path, store);
  if (read.bytes === undefined) return { reviews: {}, ...unread(read.problem) };
  const parsed = parseReviews(path, Buffer.from(read.bytes).toString('utf8'));
  return { reviews: parsed.reviews ?? {}, isReadable: true, diagnostics: parsed.diagnostics };
}

/** A catalog that is not there is an empty one. */
function unread(problem: Diagnostic): { isReadable: boolean; diagnostics: readonly Diagnostic[] } {
  return problem.code === 'file-not-found'
    ? { isReadable: true, diagnostics: [] }
    : { isReadable: false, diagnostics: [problem] };
}

const formulaVia = 'formula:';

/** Whether an approval that came from a formula is still what the house's catalogs and their review say. */
export function formulaHolds(formulas: Formulas, segment: Segment): boolean {
  const via = segment.approval?.via;
  if (via === undefined || !isFormulaVia(via) || segment.target === undefined) return true;
  return formulas.approvalOf(via.slice(formulaVia.length), segment.source, segment.target) !== undefined;
}

export function isFormulaVia(via: string | undefined): boolean {
  return via?.startsWith(formulaVia) === true;
}

export function viaFormula(key: string): string {
  return formulaVia + key;
}
