/** The table of checks: what there is, in the order in which findings of a sentence are listed. */
import type { Check, ReleaseCheck, SegmentCheck, UnitCheck } from './check.ts';
import { characters } from './checks/characters.ts';
import { codes } from './checks/codes.ts';
import { completeness, completenessOfUnits } from './checks/completeness.ts';
import { consistency } from './checks/consistency.ts';
import { endMarks } from './checks/end-mark.ts';
import { form } from './checks/form.ts';
import { factOutlier, knownFacts } from './checks/known-facts.ts';
import { length } from './checks/length.ts';
import { markup } from './checks/markup.ts';
import { quotes } from './checks/quotes.ts';
import { repetition } from './checks/repetition.ts';
import { sourceTypography } from './checks/source-typography.ts';
import { spacing } from './checks/spacing.ts';
import { terms } from './checks/terms.ts';

export const unitChecks: readonly UnitCheck[] = completenessOfUnits;
export const segmentChecks: readonly SegmentCheck[] = [
  ...completeness,
  ...codes,
  ...markup,
  ...knownFacts,
  ...terms,
  ...endMarks,
  ...spacing,
  ...quotes,
  ...characters,
  ...repetition,
  ...length,
  ...form,
];
export const releaseChecks: readonly ReleaseCheck[] = [factOutlier, ...consistency, ...sourceTypography];

export const checks: readonly Check[] = [...unitChecks, ...segmentChecks, ...releaseChecks];
