/** What `check --format` writes for other programs, and what it takes for it. */
import type { Diagnostic } from '@dragoman/model';
import type { CheckResult } from '@dragoman/pipeline';
import type { Words } from '@dragoman/words';

export interface FindingsReport {
  readonly result: CheckResult;
  readonly diagnostics: readonly Diagnostic[];
  readonly words: Words;
  /** Of the program. */
  readonly version: string;
  /** A file below the workspace → its path from where the person stands, with `/` between names. */
  readonly pathOf: (file: string) => string;
}

/** Of the two formats that have a text of their own. */
export async function reportText(format: 'sarif' | 'junit', report: FindingsReport): Promise<string> {
  if (format === 'sarif') return (await import('./findings-sarif.ts')).sarifText(report);
  return (await import('./findings-junit.ts')).junitText(report);
}
