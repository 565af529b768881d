export { renderReport } from './render-report.ts';
export {
  type ChangedSentence,
  type DifferenceRun,
  type Publication,
  type ReportedFinding,
  type ReportOptions,
  type ReportRelease,
} from './report-options.ts';
