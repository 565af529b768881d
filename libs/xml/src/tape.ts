/**
 * Tokens as numbers in one array: no object is made for what nobody asks about. Offsets are UTF-16 code units from the
 * start of `text`. `next` leads behind an element's end tag, which stands right before it; of an element that is still
 * open, or was when its text went away, it is 0.
 *
 *   start tag  kind │ flags │ name, start, end, next, attributes, then of each attribute: flags │ name, start, value start, value end
 *   end tag    kind │ flags │ name, start, end
 *   others     kind │ flags       , start, end
 */
import type { XmlName } from './events.ts';
import { NameTable } from './name-table.ts';

export const kinds = {
  startTag: 1,
  endTag: 2,
  text: 3,
  cdata: 4,
  comment: 5,
  processingInstruction: 6,
  xmlDeclaration: 7,
  doctype: 8,
} as const;
export type TokenKind = (typeof kinds)[keyof typeof kinds];

export const kindMask = 0xf;
export const nameShift = 5;
/** Of a start tag. */
export const selfClosing = 0x10;
/** Of text: it has line ends to normalise, references to resolve. Of an attribute: white space to make spaces. */
export const hasSpacing = 1;
export const hasReferences = 2;
export const apostrophe = 4;
export const attributeNameShift = 3;
/** The first two stand in the first cell of text above its kind. */
export const textFlagShift = 5;

export const startTagCells = 5;
export const attributeCells = 4;
export const tokenCells = 3;

export class Tape {
  cells: Int32Array;
  length = 0;
  /** What the offsets count in. */
  text = '';
  /** Offset of the text in its document. */
  base = 0;
  table = new NameTable();

  constructor(capacity = 64) {
    this.cells = new Int32Array(capacity);
  }

  /** Room for so many cells more. */
  reserve(count: number): Int32Array {
    if (this.length + count > this.cells.length) {
      const grown = new Int32Array(Math.ceil((this.length + count) * 1.6));
      // What stands behind the end is a tag that is being written.
      grown.set(this.cells);
      this.cells = grown;
    }
    return this.cells;
  }

  push(code: number, start: number, end: number): void {
    const cells = this.reserve(tokenCells);
    const at = this.length;
    cells[at] = code;
    cells[at + 1] = start;
    cells[at + 2] = end;
    this.length = at + tokenCells;
  }

  cell(at: number): number {
    return this.cells[at] as number;
  }

  nameAt(at: number): XmlName {
    return this.table.names[this.cell(at) >>> nameShift] as XmlName;
  }

  attributeNameAt(at: number): XmlName {
    return this.table.names[this.cell(at) >>> attributeNameShift] as XmlName;
  }

  /** Behind a token: behind the tag only where it is a start tag. */
  behind(at: number): number {
    const isStart = (this.cell(at) & kindMask) === kinds.startTag;
    return isStart ? at + startTagCells + this.cell(at + 4) * attributeCells : at + tokenCells;
  }
}
