/**
 * A bound on what a document may cost to read. micromark takes time that grows with the square of some counts within
 * one paragraph, and of the nesting; ordinary documents of a megabyte stay far below the bound.
 *
 * The estimate is in tenths of microseconds, measured on one slow core (2024); the bound is about three seconds.
 */

export const maxDocumentLength = 2_000_000;
export const maxNesting = 100;
const maxCost = 30_000_000;

/** Why the document is too complex, or undefined. `offset`: where the bound is passed. */
export interface TooComplex {
  readonly offset: number;
  readonly reason: 'length' | 'nesting' | 'markup';
}

export function complexityOf(text: string): TooComplex | undefined {
  if (text.length > maxDocumentLength) return { offset: maxDocumentLength, reason: 'length' };
  const meter = new CostMeter();
  for (const line of text.matchAll(/[^\r\n]+|\r\n|\r|\n/gu)) {
    const isLineEnding = line[0].startsWith('\n') || line[0].startsWith('\r');
    const reason = isLineEnding ? meter.endLine() : meter.line(line[0]);
    if (reason !== undefined) return { offset: line.index, reason };
  }
  return undefined;
}

const markupCodes: ReadonlySet<number> = new Set([...'!&*<[\\]_`|~'].map((character) => character.charCodeAt(0)));

class CostMeter {
  #cost = 0;
  #brackets = 0;
  #angles = 0;
  #emphasis = 0;
  #isBlank = true;
  #hasDelimiterRow = false;
  /** Indentations at which list items are open, ascending. */
  #items: number[] = [];
  #quotes = 0;

  endLine(): TooComplex['reason'] | undefined {
    if (this.#isBlank) {
      this.#endRun();
      this.#quotes = 0;
    }
    this.#isBlank = true;
    this.#cost += 100;
    return this.#cost > maxCost ? 'markup' : undefined;
  }

  line(line: string): TooComplex['reason'] | undefined {
    const marks = containerMarks(line);
    if (/^[ \t>]*$/u.test(line)) return this.#nest(marks);
    this.#isBlank = false;
    const deeper = this.#nest(marks);
    if (deeper !== undefined) return deeper;
    if (marks.items > 0 || /^[ \t]{0,3}#/u.test(line) || (this.#hasDelimiterRow && line.includes('|'))) this.#endRun();
    if (line.length < 10_000 && /^[ \t>|:-]*-[ \t>|:-]*$/u.test(line)) this.#hasDelimiterRow = true;
    for (let at = 0; at < line.length; at += 1) this.#count(line.charCodeAt(at));
    this.#cost += line.length + 75 * (this.#items.length + this.#quotes);
    const run = this.#angles ** 2 + (this.#brackets ** 2 + this.#emphasis ** 2) / 5;
    return this.#cost + run > maxCost ? 'markup' : undefined;
  }

  #count(code: number): void {
    if (markupCodes.has(code)) this.#cost += 50;
    if (code === 0x3c) this.#angles += 1;
    else if (code === 0x5b || code === 0x5d) this.#brackets += 1;
    else if (code === 0x2a || code === 0x5f || code === 0x7e) this.#emphasis += 1;
  }

  #endRun(): void {
    this.#cost += this.#angles ** 2 + (this.#brackets ** 2 + this.#emphasis ** 2) / 5;
    this.#angles = 0;
    this.#brackets = 0;
    this.#emphasis = 0;
    this.#hasDelimiterRow &&= !this.#isBlank;
  }

  #nest({ quotes, items, indent }: ContainerMarks): TooComplex['reason'] | undefined {
    if (items > 0) {
      while ((this.#items.at(-1) ?? -1) >= indent) this.#items.pop();
      for (let item = 0; item < items; item += 1) this.#items.push(indent + item);
    }
    // A line without its quote marks may still belong to the quote (lazy continuation, CommonMark §5.1).
    this.#quotes = Math.max(quotes, this.#quotes);
    return this.#items.length + quotes > maxNesting ? 'nesting' : undefined;
  }
}

interface ContainerMarks {
  readonly quotes: number;
  readonly items: number;
  /** Columns before the first list mark. */
  readonly indent: number;
}

const containerMark = /[ \t]*(?:(>)|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$))/uy;

function containerMarks(line: string): ContainerMarks {
  let quotes = 0;
  let items = 0;
  let indent = 0;
  containerMark.lastIndex = 0;
  for (let at = 0; quotes + items <= maxNesting; at = containerMark.lastIndex) {
    const mark = containerMark.exec(line);
    if (mark === null) break;
    if (mark[1] !== undefined) quotes += 1;
    else {
      if (items === 0) indent = at + mark[0].search(/\S/u);
      items += 1;
    }
  }
  return { quotes, items, indent };
}
