export { documentCoverage, type DocumentProgress, languageCoverage } from './coverage.ts';
export { isStale } from './is-stale.ts';
export { segmentCounts, type SegmentCounts, sumCounts } from './state-counts.ts';
