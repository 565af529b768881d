/** The verbs, each loaded when it is called: a command that shows coverage need not load what publishes. */
import type * as change from './change-results.ts';
import type * as checked from './check-results.ts';
import type * as memory from './memory-results.ts';
import type * as results from './results.ts';

export type * from './change-results.ts';
export type * from './check-results.ts';
export type * from './memory-results.ts';
export type * from './results.ts';

type Verb<Options, Result> = (surroundings: results.Surroundings, options: Options) => Promise<results.Outcome<Result>>;

export const acceptChanges: Verb<change.AcceptChangesOptions, change.AcceptChangesResult> = async (...given) =>
  (await import('./accept-changes.ts')).acceptChanges(...given);
export const assemble: Verb<results.AssembleOptions, results.AssembleResult> = async (...given) =>
  (await import('./assemble.ts')).assemble(...given);
export const check: Verb<checked.CheckOptions, checked.CheckResult> = async (...given) =>
  (await import('./check.ts')).check(...given);
export const changes: Verb<change.ChangesOptions, change.ChangesResult> = async (...given) =>
  (await import('./changes.ts')).changes(...given);
export const convert: Verb<results.ConvertOptions, results.ConvertResult> = async (...given) =>
  (await import('./convert.ts')).convert(...given);
export const exportFiles: Verb<results.ExportOptions, results.ExportResult> = async (...given) =>
  (await import('./export.ts')).exportFiles(...given);
export const extract: Verb<results.ExtractOptions, results.ExtractResult> = async (...given) =>
  (await import('./extract.ts')).extract(...given);
export const importFiles: Verb<results.ImportOptions, results.ImportResult> = async (...given) =>
  (await import('./import.ts')).importFiles(...given);
export const init: Verb<results.InitOptions, results.InitResult> = async (...given) =>
  (await import('./init.ts')).init(...given);
export const merge: Verb<results.MergeOptions, results.MergeResult> = async (...given) =>
  (await import('./merge.ts')).merge(...given);
export const pseudo: Verb<results.PseudoOptions, results.PseudoResult> = async (...given) =>
  (await import('./pseudo.ts')).pseudo(...given);
export const publish: Verb<results.PublishOptions, results.PublishResult> = async (...given) =>
  (await import('./publish.ts')).publish(...given);
export const report: Verb<results.ReportOptions, results.ReportResult> = async (...given) =>
  (await import('./report.ts')).report(...given);
export const review: Verb<results.ReviewOptions, results.ReviewResult> = async (...given) =>
  (await import('./review.ts')).review(...given);
export const roundtrip: Verb<results.RoundtripOptions, results.RoundtripResult> = async (...given) =>
  (await import('./roundtrip.ts')).roundtrip(...given);
export const segment: Verb<results.SegmentOptions, results.SegmentResult> = async (...given) =>
  (await import('./segment.ts')).segment(...given);
export const status: Verb<results.StatusOptions, results.StatusResult> = async (...given) =>
  (await import('./status.ts')).status(...given);
export const validate: Verb<results.ValidateOptions, results.ValidateResult> = async (...given) =>
  (await import('./validate.ts')).validate(...given);
export const verify: Verb<results.VerifyOptions, results.VerifyResult> = async (...given) =>
  (await import('./verify.ts')).verify(...given);
export const memoryImport: Verb<memory.MemoryImportOptions, memory.MemoryImportResult> = async (...given) =>
  (await import('./memory-import.ts')).memoryImport(...given);
export const memoryExport: Verb<memory.MemoryExportOptions, memory.MemoryExportResult> = async (...given) =>
  (await import('./memory-export.ts')).memoryExport(...given);
export const memoryLookup: Verb<memory.MemoryLookupOptions, memory.MemoryLookupResult> = async (...given) =>
  (await import('./memory-lookup.ts')).memoryLookup(...given);
export const memoryStats: Verb<memory.MemoryStatsOptions, memory.MemoryStatsResult> = async (...given) =>
  (await import('./memory-stats.ts')).memoryStats(...given);
export const termsImport: Verb<memory.TermsImportOptions, memory.TermsImportResult> = async (...given) =>
  (await import('./terms-import.ts')).termsImport(...given);
export const termsExport: Verb<memory.TermsExportOptions, memory.TermsExportResult> = async (...given) =>
  (await import('./terms-export.ts')).termsExport(...given);
export const termsLookup: Verb<memory.TermsLookupOptions, memory.TermsLookupResult> = async (...given) =>
  (await import('./terms-lookup.ts')).termsLookup(...given);
