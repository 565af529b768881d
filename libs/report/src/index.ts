export { renderReport } from './render-report.ts';
export {
  type ChangedSentence,
  type DifferenceRun,
  type Publication,
  type ReportOptions,
  type ReportRelease,
} from './report-options.ts';
