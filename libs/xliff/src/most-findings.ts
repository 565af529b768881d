/** How many findings of one file are told: a file made of mistakes must not fill the memory with words about them. */
import type { Diagnostic, Severity } from '@dragoman/model';
import { diagnostic } from './diagnostics.ts';

export const mostFindings = 20_000;

/** Findings that are counted and not told. */
export interface Untold {
  errors: number;
  others: number;
}

/** True: it is one too many, and counted. */
export function isUntold(told: number, severity: Severity, untold: Untold): boolean {
  if (told < mostFindings) return false;
  if (severity === 'error') untold.errors += 1;
  else untold.others += 1;
  return true;
}

/** An error where one of them was: the verdict does not depend on how many are told. */
export function untoldFindings(path: string, { errors, others }: Untold): readonly Diagnostic[] {
  const count = errors + others;
  if (count === 0) return [];
  const message = `${mostFindings} findings are listed, ${count} more are not`;
  const advice = 'Correct the kinds that are listed, then check again.';
  const severity = errors > 0 ? 'error' : 'warning';
  const values = { listed: mostFindings, count };
  return [{ ...diagnostic(severity, 'more-findings', message, { file: path }, advice), values }];
}
