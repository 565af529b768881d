/** A register as CSV: one term in each row, or one concept in each row with a column for each language. */
import { conflictMarkers, type Diagnostic, type RegisterConcept, type RegisterTerm } from '@dragoman/model';
import { canonicalLanguageTag } from '@dragoman/text';
import { type CsvColumn, type CsvHeader, csvHeader } from './csv-columns.ts';
import { type Cell, type CsvRecord, readCsvRecords } from './csv-records.ts';
import {
  collapsed,
  collapsedLines,
  type ConceptField,
  conceptOfFields,
  formsOf,
  type TermField,
  termFields,
  termOfFields,
} from './register-fields.ts';
import * as problems from './register-problems.ts';
import type { RegisterRead } from './register-read.ts';
import { placesIn } from './text-places.ts';

/** Where a problem is: the text, and its cell. */
type Reporter = (problem: problems.Problem, at: { readonly start: number }) => void;

interface OpenConcept {
  readonly terms: RegisterTerm[];
  readonly fields: Map<ConceptField, string>;
  readonly row: CsvRecord;
}

/** Rows with the same `concept` are one; a row without it is one of its own, `#3` for the third row. */
export function readCsv(path: string, text: string): RegisterRead {
  const conflict = conflictMarkers(path, text);
  if (conflict !== undefined) return { concepts: [], diagnostics: [conflict] };
  const diagnostics: Diagnostic[] = [];
  const placeOf = placesIn(text);
  const report: Reporter = (problem, { start }) =>
    diagnostics.push({ ...problem, location: { file: path, ...placeOf(start) } });
  const { records, openQuote } = readCsvRecords(text);
  const [header, ...rows] = records;
  if (openQuote !== undefined) report(problems.openQuote(), { start: openQuote });
  if (header === undefined || openQuote !== undefined) {
    if (openQuote === undefined) report(problems.notARegister(), { start: 0 });
    return { concepts: [], diagnostics };
  }
  const headers = header.cells.map((cell) => csvHeader(cell.text));
  if (!isRegister(headers)) {
    report(problems.notARegister(), header);
    return { concepts: [], diagnostics };
  }
  reportHeaders(header, headers, report);
  return { concepts: readRows(rows, headers, report), diagnostics };
}

function isRegister(headers: readonly CsvHeader[]): boolean {
  const hasColumn = (column: CsvColumn): boolean =>
    headers.some((header) => header.kind === 'column' && header.column === column);
  return (hasColumn('language') && hasColumn('term')) || headers.some(({ kind }) => kind === 'language');
}

function reportHeaders(record: CsvRecord, headers: readonly CsvHeader[], report: Reporter): void {
  const seen = new Set<string>();
  for (const [index, header] of headers.entries()) {
    const cell = record.cells[index];
    if (cell === undefined) continue;
    const name = header.kind === 'column' ? header.column : header.kind === 'language' ? ` ${header.language}` : '';
    if (header.kind === 'unknown' && cell.text.trim() !== '') report(problems.unknownColumn(cell.text), cell);
    else if (seen.has(name)) report(problems.repeatedColumn(cell.text), cell);
    if (name !== '') seen.add(name);
  }
}

function readRows(
  rows: readonly CsvRecord[],
  headers: readonly CsvHeader[],
  report: Reporter,
): readonly RegisterConcept[] {
  const concepts = new Map<string, OpenConcept>();
  for (const [index, row] of rows.entries()) {
    if (row.cells.length !== headers.length) report(problems.raggedRow(row.cells.length, headers.length), row);
    readRow(row, index, headers, concepts, report);
  }
  return [...concepts].flatMap(([id, { terms, fields, row }]) => {
    const { value, troubles } = conceptOfFields(id, terms, fields);
    for (const trouble of troubles) report(problems.unknownValue(trouble), row);
    if (terms.length === 0) report(problems.conceptWithoutTerm(id), row);
    return terms.length === 0 ? [] : [value];
  });
}

function readRow(
  row: CsvRecord,
  index: number,
  headers: readonly CsvHeader[],
  concepts: Map<string, OpenConcept>,
  report: Reporter,
): void {
  const cellOf = (column: CsvColumn): Cell | undefined =>
    row.cells[headers.findIndex((header) => header.kind === 'column' && header.column === column)];
  const textOf = (column: CsvColumn): string =>
    (column === 'note' || column === 'conceptNote' ? collapsedLines : collapsed)(cellOf(column)?.text ?? '');
  const id = textOf('concept') || `#${index + 1}`;
  const concept: OpenConcept = concepts.get(id) ?? { terms: [], fields: new Map(), row };
  concepts.set(id, concept);
  readConceptFields(concept, textOf, id, row, report);
  const fields = new Map(termFields.map((field): [TermField, string] => [field, textOf(field)]));
  const addTerm = (language: string, term: string, at: { readonly start: number }): void => {
    const { value, troubles } = termOfFields(language, term, fields);
    for (const trouble of troubles) report(problems.unknownValue(trouble), cellOf(trouble.field) ?? row);
    if (canonicalLanguageTag(language) === undefined) report(problems.unknownLanguage(language), at);
    problems.reportTerm(value, (problem) => report(problem, at));
    concept.terms.push(value);
  };
  readLongTerm(row, textOf, addTerm, cellOf, report);
  for (const [column, header] of headers.entries()) {
    const cell = row.cells[column];
    if (header.kind !== 'language' || cell === undefined) continue;
    for (const term of formsOf(cell.text)) addTerm(header.language, term, cell);
  }
}

function readLongTerm(
  row: CsvRecord,
  textOf: (column: CsvColumn) => string,
  addTerm: (language: string, term: string, at: { readonly start: number }) => void,
  cellOf: (column: CsvColumn) => Cell | undefined,
  report: Reporter,
): void {
  const [language, term] = [textOf('language'), textOf('term')];
  if (term !== '' && language !== '') addTerm(language, term, cellOf('term') ?? row);
  else if (term !== '') report(problems.termWithoutLanguage(term), cellOf('term') ?? row);
  else if (language !== '') report(problems.emptyTerm(), cellOf('language') ?? row);
}

const fieldsOfConcepts: readonly (readonly [ConceptField, CsvColumn])[] = [
  ['definition', 'definition'],
  ['subjectField', 'subjectField'],
  ['kind', 'kind'],
  ['doNotTranslate', 'doNotTranslate'],
  ['note', 'conceptNote'],
];

/** The first row that says it counts. */
function readConceptFields(
  { fields }: OpenConcept,
  textOf: (column: CsvColumn) => string,
  id: string,
  row: CsvRecord,
  report: Reporter,
): void {
  for (const [field, column] of fieldsOfConcepts) {
    const found = textOf(column);
    const known = fields.get(field);
    if (found === '') continue;
    if (known === undefined) fields.set(field, found);
    else if (known !== found) report(problems.conflictingField(id, column, known, found), row);
  }
}
