/** Coverage of documents and languages: counts, what holds, what may go out. */
import { type DocumentCoverage, type HeldReason, type LanguageCoverage, sumCounts, type Unit } from '@dragoman/model';
import { segmentCounts } from './state-counts.ts';

export interface DocumentProgress {
  /** Path below the source folder. */
  readonly document: string;
  readonly stale: boolean;
  /** The gate's reasons; none means releasable. */
  readonly held: readonly HeldReason[];
  readonly units: readonly Unit[];
  readonly findings: { readonly error: number; readonly warning: number };
}

/** A stale document is never releasable, whether or not the gate's reasons say so. */
export function documentCoverage({ document, stale, held, units, findings }: DocumentProgress): DocumentCoverage {
  return { document, stale, releasable: held.length === 0 && !stale, held, ...segmentCounts(units), findings };
}

/** A language is releasable when it has a document and all its documents are. */
export function languageCoverage(language: string, documents: readonly DocumentCoverage[]): LanguageCoverage {
  return {
    language,
    documents,
    segments: sumCounts(documents.map(({ segments }) => segments)),
    words: sumCounts(documents.map(({ words }) => words)),
    characters: sumCounts(documents.map(({ characters }) => characters)),
    releasable: documents.length > 0 && documents.every(({ releasable }) => releasable),
  };
}
