/** What becomes of a release in a language. */
import type { DocumentCoverage, LanguageCoverage } from '@dragoman/model';
import { type Publication, type ReportOptions } from './report-options.ts';

export type Status = 'published' | 'releasable' | 'held';

export interface ReleaseInLanguage {
  readonly language: string;
  readonly documents: readonly DocumentCoverage[];
  readonly publication?: Publication;
  /** Absent: the release is not planned in this language. */
  readonly status?: Status;
}

/** The release's folder: the first step of a document's path. */
export function releaseOf(document: string): string {
  return document.split('/')[0] ?? document;
}

/** Names of all releases, those of the caller first, in order. */
export function releaseNames({ releases, coverage }: ReportOptions): readonly string[] {
  const covered = coverage.languages.flatMap(({ documents }) => documents.map(({ document }) => releaseOf(document)));
  return [...new Set([...releases.map(({ release }) => release), ...covered])];
}

export function releaseInLanguage(
  { releases }: ReportOptions,
  release: string,
  { language, documents }: LanguageCoverage,
): ReleaseInLanguage {
  const publications = releases.find((candidate) => candidate.release === release)?.publications ?? [];
  const publication = publications.find((candidate) => candidate.language === language);
  const own = documents.filter(({ document }) => releaseOf(document) === release);
  const status = statusOf(own, publication);
  return {
    language,
    documents: own,
    ...(publication === undefined ? {} : { publication }),
    ...(status === undefined ? {} : { status }),
  };
}

/** A document goes out with its release: while one of them is held, none is published anew. */
export function documentStatus({ releasable }: DocumentCoverage, { status }: ReleaseInLanguage): Status {
  if (status === 'published') return 'published';
  return releasable ? 'releasable' : 'held';
}

function statusOf(documents: readonly DocumentCoverage[], publication?: Publication): Status | undefined {
  if (publication?.isCurrent === true) return 'published';
  if (documents.length === 0) return undefined;
  return documents.every(({ releasable }) => releasable) ? 'releasable' : 'held';
}
