/** Start tags, from the text onto the tape: names and values as they stand first, names in their namespaces then. */
import type { XmlLimits } from './limits.ts';
import { type NamespaceScope, nextHash } from './name-table.ts';
import { placedName, scopeWith } from './namespaces.ts';
import { tokenPatterns } from './names.ts';
import { asciiNames, skipSpace, wrongReferenceIn } from './scanning.ts';
import {
  apostrophe,
  attributeCells,
  attributeNameShift,
  hasReferences,
  hasSpacing,
  kinds,
  nameShift,
  selfClosing,
  startTagCells,
  type Tape,
} from './tape.ts';
import { attributeValueAt } from './tape-values.ts';

/** What the scanner says when it cannot go on; indexes are into the buffer. */
export interface ScanStops {
  readonly stop: (index: number, found: string) => never;
  readonly exceed: (what: keyof XmlLimits, found: number, index: number) => never;
  readonly unbound: (prefix: string, index: number) => void;
}

export class TagScanner {
  readonly #tape: Tape;
  readonly #limits: XmlLimits;
  readonly #stops: ScanStops;
  /** Of the name that was passed last. */
  #hash = 0;

  constructor(tape: Tape, limits: XmlLimits, stops: ScanStops) {
    this.#tape = tape;
    this.#limits = limits;
    this.#stops = stops;
  }

  /** Writes the tag that begins here behind the end of the tape; its end, or -1: it goes on in the next chunk. */
  scan(start: number, isLast: boolean): number {
    const buffer = this.#tape.text;
    const nameEnd = this.#endOfName(buffer, start + 1);
    if (nameEnd === start + 1) return this.#nameless(start, isLast);
    const name = this.#nameBetween(start + 1, nameEnd, start);
    let count = 0;
    let at = nameEnd;
    for (;;) {
      const behind = skipSpace(buffer, at);
      const code = buffer.charCodeAt(behind);
      if (code === greaterThan) return this.#finish(start, behind + 1, name, count, 0);
      if (code === slash && buffer.charCodeAt(behind + 1) === greaterThan) {
        return this.#finish(start, behind + 2, name, count, selfClosing);
      }
      const end = behind > at ? this.#scanAttribute(behind, count, start) : -1;
      if (end < 0) return this.#unfinished(start, at, name, isLast);
      count += 1;
      if (count > this.#limits.attributesPerElement) this.#stops.exceed('attributesPerElement', count, start);
      at = end;
    }
  }

  /** Puts the names of the scanned tag into their namespaces; the scope inside the element. */
  place(start: number, outer: NamespaceScope): NamespaceScope {
    const tape = this.#tape;
    const first = tape.length + startTagCells;
    const last = first + tape.cell(tape.length + 4) * attributeCells;
    const scope = this.#scopeInside(first, last, outer);
    for (let at = first; at < last; at += attributeCells) {
      const cell = tape.cell(at);
      const flags = cell & ((1 << attributeNameShift) - 1);
      const name = this.#placed(cell >>> attributeNameShift, scope, true, start);
      tape.cells[at] = (name << attributeNameShift) | flags;
    }
    if (last - first > attributeCells) this.#refuseTwins(first, last);
    const code = tape.cell(tape.length);
    const name = this.#placed(code >>> nameShift, scope, false, start);
    tape.cells[tape.length] = (name << nameShift) | (code & ((1 << nameShift) - 1));
    return scope;
  }

  #finish(start: number, end: number, name: number, attributes: number, flags: number): number {
    const tape = this.#tape;
    const cells = tape.reserve(startTagCells);
    const at = tape.length;
    cells[at] = (name << nameShift) | flags | kinds.startTag;
    cells[at + 1] = start;
    cells[at + 2] = end;
    cells[at + 3] = 0;
    cells[at + 4] = attributes;
    return end;
  }

  /** Behind the attribute that begins here; -1: none that is whole. */
  #scanAttribute(start: number, index: number, tag: number): number {
    const buffer = this.#tape.text;
    const nameEnd = this.#endOfName(buffer, start);
    if (nameEnd === start) return -1;
    const hash = this.#hash;
    let open = buffer.charCodeAt(nameEnd) === equalsSign ? nameEnd : skipSpace(buffer, nameEnd);
    if (buffer.charCodeAt(open) !== equalsSign) return -1;
    open += 1;
    let quote = buffer.charCodeAt(open);
    if (quote !== doubleQuote) {
      open = skipSpace(buffer, open);
      quote = buffer.charCodeAt(open);
      if (quote !== doubleQuote && quote !== singleQuote) return -1;
    }
    const close = this.#endOfValue(buffer, open + 1, quote);
    if (close < 0) return -1;
    if (close - open - 1 > this.#limits.attributeLength) this.#stops.exceed('attributeLength', close - open - 1, start);
    if ((this.#flags & hasReferences) !== 0) this.#refuseReferences(buffer, open + 1, close);
    this.#hash = hash;
    const name = this.#nameBetween(start, nameEnd, tag);
    this.#writeAttribute(index, name, start, open + 1, close);
    return close + 1;
  }

  #writeAttribute(index: number, name: number, start: number, valueStart: number, valueEnd: number): void {
    const offset = startTagCells + index * attributeCells;
    const cells = this.#tape.reserve(offset + attributeCells);
    const at = this.#tape.length + offset;
    cells[at] = (name << attributeNameShift) | this.#flags;
    cells[at + 1] = start;
    cells[at + 2] = valueStart;
    cells[at + 3] = valueEnd;
  }

  /** Of the value that was passed last. */
  #flags = 0;

  /** Where the quote stands that closes a value; -1: nowhere, or a `<` stands before it. */
  #endOfValue(buffer: string, from: number, quote: number): number {
    let flags = quote === singleQuote ? apostrophe : 0;
    for (let at = from; at < buffer.length; at += 1) {
      const code = buffer.charCodeAt(at);
      if (code > lessThan) continue;
      if (code === quote) {
        this.#flags = flags;
        return at;
      }
      if (code === lessThan) return -1;
      if (code === ampersand) flags |= hasReferences;
      else if (code < 0x20) flags |= hasSpacing;
    }
    return -1;
  }

  #refuseReferences(buffer: string, start: number, end: number): void {
    const wrong = wrongReferenceIn(buffer, start, end);
    if (wrong < 0) return;
    const found = buffer.slice(wrong, Math.min(end, wrong + 12));
    this.#stops.stop(wrong, `"${found}" is no reference that XML knows`);
  }

  /** Behind the name that begins here; the very place where none does. */
  #endOfName(buffer: string, start: number): number {
    let end = start;
    let code = buffer.charCodeAt(end);
    let hash = 0;
    if (code < 0x80 ? asciiNames[code] !== 1 : false) return start;
    while (code < 0x80 && asciiNames[code] !== 0) {
      hash = nextHash(hash, code);
      code = buffer.charCodeAt((end += 1));
    }
    this.#hash = hash;
    if (!(code >= 0x80)) return end;
    const { name } = tokenPatterns;
    name.lastIndex = start;
    if (!name.test(buffer)) return start;
    for (; end < name.lastIndex; end += 1) hash = nextHash(hash, buffer.charCodeAt(end));
    this.#hash = hash;
    return end;
  }

  #nameBetween(start: number, end: number, tag: number): number {
    const { table, text } = this.#tape;
    const known = table.find(text, start, end, this.#hash);
    if (known >= 0) return known;
    if (end - start > this.#limits.nameLength) this.#stops.exceed('nameLength', end - start, tag);
    return table.add(text.slice(start, end));
  }

  #placed(spelling: number, scope: NamespaceScope, isAttribute: boolean, start: number): number {
    const known = (isAttribute ? scope.attributes : scope.elements)[spelling];
    return known ?? this.#newlyPlaced(spelling, scope, isAttribute, start);
  }

  #newlyPlaced(spelling: number, scope: NamespaceScope, isAttribute: boolean, start: number): number {
    const { table } = this.#tape;
    const name = placedName(table.spelling(spelling), scope, isAttribute, {
      stop: (found) => this.#stops.stop(start, found),
      unbound: (prefix) => this.#stops.unbound(prefix, start),
    });
    const number = table.nameOf(name);
    (isAttribute ? scope.attributes : scope.elements)[spelling] = number;
    return number;
  }

  #scopeInside(first: number, last: number, outer: NamespaceScope): NamespaceScope {
    const { table } = this.#tape;
    const declarations = [];
    for (let at = first; at < last; at += attributeCells) {
      const spelling = this.#tape.cell(at) >>> attributeNameShift;
      if (!table.isDeclaring(spelling)) continue;
      const name = table.spelling(spelling);
      declarations.push({ name, value: attributeValueAt(this.#tape, at), start: this.#tape.cell(at + 1) });
    }
    if (declarations.length === 0) return outer;
    return scopeWith(outer, declarations, (found, { start }) => this.#stops.stop(start, found));
  }

  /** Equal as written, or equal in name and namespace. */
  #refuseTwins(first: number, last: number): void {
    const { cells, table } = this.#tape;
    for (let at = first + attributeCells; at < last; at += attributeCells) {
      const name = (cells[at] as number) >>> attributeNameShift;
      for (let before = first; before < at; before += attributeCells) {
        const other = (cells[before] as number) >>> attributeNameShift;
        if (name !== other && !table.areTwins(name, other)) continue;
        this.#stops.stop(cells[at + 1] as number, `the attribute "${table.names[name]?.name}" stands here twice`);
      }
    }
  }

  #nameless(start: number, isLast: boolean): number {
    if (start + 1 < this.#tape.text.length) {
      return this.#stops.stop(start + 1, 'a name is expected behind "<"; a bare "<" is written "&lt;"');
    }
    if (isLast) this.#stops.stop(start, 'the file ends behind "<"');
    return -1;
  }

  /** Either the tag goes on in the next chunk, or it is wrong where its attributes end. */
  #unfinished(start: number, behind: number, name: number, isLast: boolean): number {
    const spelling = this.#tape.table.spelling(name);
    const rest = this.#tape.text.slice(behind);
    if (tokenPatterns.tagSoFar.test(rest)) {
      if (isLast) return this.#stops.stop(start, `the file ends in the middle of <${spelling}`);
      if (rest.length - 1024 > this.#limits.attributeLength)
        this.#stops.exceed('attributeLength', rest.length - 1024, start);
      return -1;
    }
    const hasLess = /^[^>]*?=[ \t\r\n]*(?:"[^"<]*<|'[^'<]*<)/u.test(rest.slice(0, 200));
    const found = hasLess ? 'there is "<" in an attribute value' : `<${spelling}> has something that is no attribute`;
    return this.#stops.stop(behind, found);
  }
}

const [doubleQuote, ampersand, singleQuote, slash, lessThan, equalsSign, greaterThan] = [
  0x22, 0x26, 0x27, 0x2f, 0x3c, 0x3d, 0x3e,
];
