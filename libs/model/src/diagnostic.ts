/** Problems are values: where, what was found, what was expected, what to do. */

export type Severity = 'error' | 'warning' | 'info';

export interface Location {
  readonly file: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based, in Unicode scalar values. */
  readonly column?: number;
  /** Where it ends, behind its last character. */
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly unit?: string;
  readonly segment?: string;
}

export interface Diagnostic {
  /** Stable, kebab-case: `duplicate-unit-id`. */
  readonly code: string;
  readonly severity: Severity;
  /** A plain English sentence; the app prints the catalog's words for `code` and `values` where it has them. */
  readonly message: string;
  readonly location: Location;
  readonly advice?: string;
  /** Facts of the message, for catalogs. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Turns an offset into a 1-based line and column (column in Unicode scalar values); CRLF, CR and LF end lines. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/u);
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
