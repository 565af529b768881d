/** `review <language>/formulas.json --accept`: a person approves the house formulas of a language, key by key. */
import { relative, resolve, sep } from 'node:path';
import { hasError, type Diagnostic } from '@dragoman/model';
import { reviewFormulas } from '@dragoman/formulas';
import { formulaReviewsPath, formulasPath } from '@dragoman/layout';
import { readFileVersion, writeAtomically } from '@dragoman/workspace';
import { readCatalog, readReviews } from './house-formulas.ts';
import type { Outcome, ReviewOptions, ReviewResult } from './results.ts';
import { failed, instant, type Session } from './session.ts';

export function isFormulasPath(session: Session, language: string, typed: string): boolean {
  const catalog = formulasPath(language);
  const fromPerson = relative(session.root, resolve(session.surroundings.from, typed)).split(sep).join('/');
  return fromPerson === catalog || typed === catalog;
}

export async function reviewFormulaCatalog(
  session: Session,
  language: string,
  options: ReviewOptions,
): Promise<Outcome<ReviewResult>> {
  if (options.action.kind !== 'accept') return failed([onlyAccept(formulasPath(language))]);
  const source = await readCatalog(session, formulasPath(session.configuration.sourceLanguage));
  const target = await readCatalog(session, formulasPath(language));
  const path = formulaReviewsPath(language);
  const previous = await readReviews(session, path);
  const diagnostics = [...source.diagnostics, ...target.diagnostics, ...previous.diagnostics];
  if (hasError(diagnostics)) return failed(diagnostics);
  const signature = { by: options.by, at: instant(session.surroundings.now()) };
  const reviews = reviewFormulas(source.catalog, target.catalog, signature, previous.reviews);
  const changed = Object.keys(reviews).filter(
    (key) => JSON.stringify(reviews[key]) !== JSON.stringify(previous.reviews[key]),
  );
  const written =
    changed.length === 0 || session.surroundings.dryRun === true ? [] : await store(session, path, reviews);
  const result = { reviewed: hasError(written) ? 0 : changed.length, rejected: 0, waived: 0, refused: [] };
  return { status: hasError(written) ? 1 : 0, result, diagnostics: [...diagnostics, ...written] };
}

async function store(session: Session, path: string, reviews: unknown): Promise<readonly Diagnostic[]> {
  const read = await readFileVersion(session.root, path, session.store);
  const bytes = Buffer.from(`${JSON.stringify(reviews, null, 2)}\n`, 'utf8');
  const written = await writeAtomically(session.root, path, bytes, {
    ...session.store,
    expected: read.bytes === undefined ? 'absent' : read.version,
  });
  return written.diagnostics;
}

function onlyAccept(file: string): Diagnostic {
  return {
    code: 'formulas-only-accepted',
    severity: 'error',
    message: 'house formulas can be accepted; to change one, edit the catalog',
    location: { file },
    advice: 'Use --accept, or edit the file and accept it again.',
  };
}
