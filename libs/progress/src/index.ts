export { documentCoverage, type DocumentProgress, languageCoverage } from './coverage.ts';
export { isStale } from './is-stale.ts';
export { segmentCounts, type SegmentCounts } from './state-counts.ts';
