/** What checks find in a translation: ITS 2.0 localization quality issues (§8.17, Appendix C). */
import type { Diagnostic, Location, Severity } from './diagnostic.ts';

/** Values of `its:locQualityIssueType` (ITS 2.0, Appendix C). */
export const locQualityIssueTypes = [
  'terminology',
  'mistranslation',
  'omission',
  'untranslated',
  'addition',
  'duplication',
  'inconsistency',
  'grammar',
  'legal',
  'register',
  'locale-specific-content',
  'locale-violation',
  'style',
  'characters',
  'misspelling',
  'typographical',
  'formatting',
  'inconsistent-entities',
  'numbers',
  'markup',
  'pattern-problem',
  'whitespace',
  'internationalization',
  'length',
  'non-conformance',
  'uncategorized',
  'other',
] as const;
export type LocQualityIssueType = (typeof locQualityIssueTypes)[number];

export interface Finding extends Diagnostic {
  readonly type: LocQualityIssueType;
  readonly severity: Severity;
  readonly location: Location & { readonly unit: string; readonly segment: string };
  readonly language: string;
  /** Where in the plain text of source or target, UTF-16 offsets. */
  readonly span?: { readonly side: 'source' | 'target'; readonly from: number; readonly to: number };
  /** A person accepted exactly this, for exactly these texts. */
  readonly waived?: { readonly by: string; readonly at: string; readonly reason: string };
}
