/** Edits of CSV by position. */
import { hasError, lineAndColumn, type RegisterConcept, type RegisterTerm } from '@dragoman/model';
import { spliceText, type TextEdit } from '@dragoman/xml';
import { type CsvColumn, csvColumns, type CsvHeader, csvHeader } from './csv-columns.ts';
import { type Cell, csvCell, type CsvRead, type CsvRecord, readCsvRecords } from './csv-records.ts';
import type { RegisterEdit, RegisterEdited } from './edit-register.ts';
import { readCsv } from './read-csv.ts';
import { collapsed, writtenForms } from './register-fields.ts';
import * as problems from './register-problems.ts';
import { cellText } from './write-csv.ts';

interface CsvFile extends CsvRead {
  readonly text: string;
  readonly headers: readonly CsvHeader[];
  readonly rows: readonly CsvRecord[];
  /** Whether each language has a column. */
  readonly isWide: boolean;
}

type Edited = readonly TextEdit[] | problems.Problem;

export function editCsv(path: string, text: string, edit: RegisterEdit): RegisterEdited {
  const { diagnostics } = readCsv(path, text);
  if (hasError(diagnostics)) return { text, diagnostics };
  const read = readCsvRecords(text);
  const [header, ...rows] = read.records;
  const headers = (header?.cells ?? []).map((cell) => csvHeader(cell.text));
  const hasTerm = headers.some((each) => each.kind === 'column' && each.column === 'term');
  const edits = editsOf({ ...read, text, headers, rows, isWide: !hasTerm }, edit);
  if (!('code' in edits)) return { text: spliceText(text, edits), diagnostics: [] };
  return { text, diagnostics: [{ ...edits, location: { file: path, ...lineAndColumn(text, 0) } }] };
}

function editsOf(file: CsvFile, edit: RegisterEdit): Edited {
  const id = edit.kind === 'add-concept' ? edit.concept.id : edit.concept;
  const rows = file.rows.filter((row, index) => idOf(row, index, file) === id);
  if (edit.kind === 'add-concept') {
    if (rows.length > 0) return problems.conceptExists(id);
    return appended(file, file.records.at(-1), rowsOf(file, edit.concept));
  }
  const last = rows.at(-1);
  if (last === undefined) return problems.unknownConcept(id);
  if (edit.kind === 'set-status') return statusEdits(file, rows, edit);
  if (file.isWide) return cellEdits(file, last, edit.term);
  return appended(file, last, rowOf(file, { id, terms: [edit.term] }, edit.term, false, last));
}

function textOf(row: CsvRecord, column: CsvColumn, { headers }: CsvFile): Cell | undefined {
  return row.cells[headers.findIndex((header) => header.kind === 'column' && header.column === column)];
}

function idOf(row: CsvRecord, index: number, file: CsvFile): string {
  return collapsed(textOf(row, 'concept', file)?.text ?? '') || `#${index + 1}`;
}

function rowsOf(file: CsvFile, concept: RegisterConcept): readonly (readonly string[])[] | problems.Problem {
  if (file.isWide) return wideRow(file, concept);
  const rows = concept.terms.map((term, index) => rowOf(file, concept, term, index === 0));
  const trouble = rows.find((row): row is problems.Problem => 'code' in row);
  return trouble ?? rows.flatMap((row) => ('code' in row ? [] : row));
}

/** The cells of one term in the columns of the file; what it has no column for is refused, not lost. */
function rowOf(
  file: CsvFile,
  concept: RegisterConcept,
  term: RegisterTerm,
  isFirst: boolean,
  model?: CsvRecord,
): readonly (readonly string[])[] | problems.Problem {
  const columns = file.headers.map((header) => (header.kind === 'column' ? header.column : undefined));
  const missing = csvColumns.find(
    (column) => column !== 'concept' && !columns.includes(column) && cellText(column, concept, term, isFirst) !== '',
  );
  if (missing !== undefined) return problems.missingColumn(missing);
  const needsId = !columns.includes('concept') && (model !== undefined || concept.terms.length > 1);
  if (needsId) return problems.missingColumn('concept');
  const cells = columns.map((column) => (column === undefined ? '' : cellText(column, concept, term, isFirst)));
  return [cells];
}

/** Fields of terms that all terms share stand in the row; others have no place there. */
function wideRow(file: CsvFile, concept: RegisterConcept): readonly (readonly string[])[] | problems.Problem {
  const [first] = concept.terms;
  if (first === undefined) return [];
  const stray = concept.terms.find(
    ({ language }) => !file.headers.some((header) => header.kind === 'language' && header.language === language),
  );
  if (stray !== undefined) return problems.missingColumn(stray.language);
  const columns = new Set(file.headers.flatMap((header) => (header.kind === 'column' ? [header.column] : [])));
  const unsaid = csvColumns.find((column) => {
    if (['concept', 'language', 'term'].includes(column)) return false;
    const [text = '', ...others] = new Set(concept.terms.map((term) => cellText(column, concept, term, true)));
    return others.length > 0 || (text !== '' && !columns.has(column));
  });
  if (unsaid !== undefined) return problems.missingColumn(unsaid);
  const cells = file.headers.map((header) => {
    if (header.kind === 'unknown') return '';
    if (header.kind === 'column') return cellText(header.column, concept, first, true);
    return writtenForms(concept.terms.filter(({ language }) => language === header.language).map(({ term }) => term));
  });
  return [cells];
}

/** Behind a record, on lines of their own. */
function appended(
  { text, separator, lineEnd }: CsvFile,
  record: CsvRecord | undefined,
  rows: readonly (readonly string[])[] | problems.Problem,
): Edited {
  if ('code' in rows) return rows;
  const at = record?.end ?? text.length;
  const lines = rows.map((cells) => lineEnd + cells.map((cell) => csvCell(cell, separator)).join(separator));
  return [{ start: at, end: at, text: lines.join('') }];
}

function cellEdits(file: CsvFile, row: CsvRecord, term: RegisterTerm): Edited {
  const index = file.headers.findIndex((header) => header.kind === 'language' && header.language === term.language);
  const unsaid = csvColumns.find(
    (column) =>
      !['language', 'term', 'concept'].includes(column) && cellText(column, { id: '', terms: [] }, term, false) !== '',
  );
  if (unsaid !== undefined || index < 0) return problems.missingColumn(unsaid ?? term.language);
  const known = row.cells[index]?.text ?? '';
  const written = writtenForms([term.term]);
  return setCell(file, row, index, known.trim() === '' ? written : `${known} | ${written}`);
}

function statusEdits(
  file: CsvFile,
  rows: readonly CsvRecord[],
  { concept, language, term, status }: Extract<RegisterEdit, { kind: 'set-status' }>,
): Edited {
  const index = file.headers.findIndex((header) => header.kind === 'column' && header.column === 'status');
  if (index < 0 || file.isWide) return problems.missingColumn('status');
  const row = rows.find(
    (each) =>
      collapsed(textOf(each, 'language', file)?.text ?? '') === language &&
      collapsed(textOf(each, 'term', file)?.text ?? '') === collapsed(term),
  );
  return row === undefined ? problems.unknownTerm(term, language, concept) : setCell(file, row, index, status);
}

/** A row may end before its last columns. */
function setCell({ separator }: CsvFile, row: CsvRecord, index: number, text: string): Edited {
  const cell = row.cells[index];
  const written = csvCell(text, separator);
  if (cell !== undefined) return [{ start: cell.start, end: cell.end, text: written }];
  const missing = separator.repeat(index - row.cells.length + 1);
  return [{ start: row.end, end: row.end, text: missing + written }];
}
