/** A register as CSV, one term in each row; what belongs to the concept stands in its first row. */
import type { RegisterConcept, RegisterTerm } from '@dragoman/model';
import { type CsvColumn, csvColumns } from './csv-columns.ts';
import { csvCell } from './csv-records.ts';
import { conceptFieldText, termFieldText } from './register-fields.ts';

export interface CsvOptions {
  /** `;` is what spreadsheets of most European languages open. */
  readonly separator?: ',' | ';' | '\t';
  readonly lineEnd?: '\r\n' | '\n';
  /** Spreadsheets take a file without it for one of their own old encoding. */
  readonly byteOrderMark?: boolean;
}

const always: readonly CsvColumn[] = ['concept', 'language', 'term', 'status'];

/** Columns that no concept uses are left out, but for the first four. */
export function writeCsv(
  concepts: readonly RegisterConcept[],
  { separator = ',', lineEnd = '\r\n', byteOrderMark = false }: CsvOptions = {},
): string {
  const rows = concepts.flatMap((concept) =>
    concept.terms.map((term, index) => csvColumns.map((column) => cellText(column, concept, term, index === 0))),
  );
  const used = csvColumns.map((column, at) => always.includes(column) || rows.some((row) => row[at] !== ''));
  const lines = [csvColumns, ...rows].map((row) =>
    row
      .filter((_, at) => used[at])
      .map((text) => csvCell(text, separator))
      .join(separator),
  );
  return (byteOrderMark ? '\uFEFF' : '') + lines.map((line) => line + lineEnd).join('');
}

export function cellText(column: CsvColumn, concept: RegisterConcept, term: RegisterTerm, isFirst: boolean): string {
  switch (column) {
    case 'concept':
      return concept.id;
    case 'language':
    case 'term':
      return term[column];
    case 'conceptNote':
      return isFirst ? (concept.note ?? '') : '';
    case 'definition':
    case 'subjectField':
    case 'kind':
    case 'doNotTranslate':
      return isFirst ? (conceptFieldText(concept, column) ?? '') : '';
    default:
      return termFieldText(term, column) ?? '';
  }
}
