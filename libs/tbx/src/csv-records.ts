/** CSV (RFC 4180) as records of cells that know where they stand; separators `,` `;` and tab, line ends of any kind. */

export interface Cell {
  /** Without quotes. */
  readonly text: string;
  /** `[start, end)` in the file's text, quotes included. */
  readonly start: number;
  readonly end: number;
}

export interface CsvRecord {
  readonly cells: readonly Cell[];
  /** Of its first character, 1-based. */
  readonly line: number;
  readonly start: number;
  /** Before its line end. */
  readonly end: number;
}

export interface CsvRead {
  readonly separator: string;
  readonly lineEnd: string;
  /** Blank lines left out. */
  readonly records: readonly CsvRecord[];
  /** Where a quoted cell begins that never ends. */
  readonly openQuote?: number;
}

export function readCsvRecords(text: string): CsvRead {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const named = /^sep=(.)(?:\r\n|\r|\n)/iu.exec(text.slice(start));
  const separator = named?.[1] ?? detectSeparator(text.slice(start));
  const lineEnd = /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n';
  const records: CsvRecord[] = [];
  let line = named === null ? 1 : 2;
  let at = start + (named?.[0].length ?? 0);
  while (at < text.length) {
    const record = readRecord(text, at, separator, line);
    if (record.openQuote !== undefined) return { separator, lineEnd, records, openQuote: record.openQuote };
    if (record.cells.some((cell) => cell.text !== '')) records.push(record);
    line += text.slice(at, record.next).match(/\r\n|\r|\n/gu)?.length ?? 0;
    at = record.next;
  }
  return { separator, lineEnd, records };
}

/** The one that cuts the first line into most cells; a comma where none does. */
function detectSeparator(text: string): string {
  const header = text.replace(/"(?:[^"]|"")*"/gu, '').split(/\r\n|\r|\n/u, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: header.split(separator).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

interface OpenRecord extends CsvRecord {
  readonly next: number;
  readonly openQuote?: number;
}

function readRecord(text: string, start: number, separator: string, line: number): OpenRecord {
  const cells: Cell[] = [];
  let at = start;
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);
    if (cell === undefined) return { cells, line, start, end: text.length, next: text.length, openQuote: at };
    cells.push({ ...cell, text: unguarded(cell.text) });
    at = cell.end;
    if (text[at] !== separator) break;
    at += 1;
  }
  const next = at + (text.startsWith('\r\n', at) ? 2 : at < text.length ? 1 : 0);
  return { cells, line, start, end: at, next };
}

function plainCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(start, end), start, end };
}

/** What follows the closing quote before the separator is kept: spreadsheets do so too. */
function quotedCell(text: string, start: number, separator: string): Cell | undefined {
  let at = start + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at < 0) return undefined;
    if (text[at + 1] !== '"') break;
    at += 2;
  }
  const inside = text.slice(start + 1, at).replaceAll('""', '"');
  const rest = plainCell(text, at + 1, separator);
  return { text: inside + rest.text, start, end: rest.end };
}

/** What a spreadsheet takes for a formula and would run; with an apostrophe before it, it is text. */
const formula = /^(?='*[=+\-@\t\r])/u;

function unguarded(text: string): string {
  return text.replace(/^'(?='*[=+\-@\t\r])/u, '');
}

/** Quoted where it must be, and where white space at an end would be lost. */
export function csvCell(written: string, separator: string): string {
  const text = written.replace(formula, "'");
  const needsQuotes = text.includes(separator) || /["\r\n]|^\s|\s$/u.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
