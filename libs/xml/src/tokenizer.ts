/**
 * Text to tokens in one pass (XML 1.0, Fifth Edition; Namespaces in XML 1.0). Promise: every document is either cut into
 * tokens that cover it from 0 to its length without gap or overlap, or refused at the place of its first error; the
 * tokens are the same however the text is cut into chunks. Nothing is ever fetched, and no entity but the five
 * predefined ones exists, because a DOCTYPE is refused (or, where tolerated, not read).
 *
 *   buffer   … </target>│<trans-unit id="u1"│            a token is taken only when it is there whole
 *            taken ─────┘ position           └─ the rest waits for the next chunk
 *
 * Each kind of trouble is looked for once in a whole buffer (`nextIndex`), not once in every token, and tokens are
 * numbers on a tape, not objects: that is where the speed is.
 */
import type { XmlName } from './events.ts';
import type { XmlLimits } from './limits.ts';
import { isSpelled, type NamespaceScope, NameTable } from './name-table.ts';
import { initialScope } from './namespaces.ts';
import { isName, tokenPatterns } from './names.ts';
import { indexOfIllegal, nextFrom, nextIndex, wrongReferenceIn } from './scanning.ts';
import { joined } from './stream-text.ts';
import { TagScanner } from './tag-scanner.ts';
import {
  hasReferences,
  hasSpacing,
  kinds,
  nameShift,
  selfClosing,
  Tape,
  textFlagShift,
  type TokenKind,
} from './tape.ts';
import { instruction } from './tape-events.ts';

/** What is wrong, and where: UTF-16 code units from the start of the document. */
export type XmlTrouble =
  | { readonly kind: 'not-well-formed'; readonly offset: number; readonly found: string }
  | { readonly kind: 'doctype'; readonly offset: number }
  | { readonly kind: 'limit'; readonly offset: number; readonly what: keyof XmlLimits; readonly found: number };

/** Carries the first trouble out of the tokenizer; nothing is read after it. */
export class XmlStop extends Error {
  readonly trouble: XmlTrouble;
  constructor(trouble: XmlTrouble) {
    super(trouble.kind);
    this.trouble = trouble;
  }
}

export interface TokenizerOptions {
  readonly limits: XmlLimits;
  /** A DOCTYPE that only names a DTD is tolerated and not read; an internal subset only where it is empty. */
  readonly toleratesDoctype: boolean;
  readonly onUnboundPrefix: (prefix: string, offset: number) => void;
}

interface OpenElement {
  readonly meant: XmlName;
  /** Its number. */
  name: number;
  /** Its start tag on the tape; -1: on a former one. */
  at: number;
  /** Of its parent. */
  readonly scope: NamespaceScope;
}

export class XmlTokenizer {
  /** The tokens that the last chunk completed. */
  readonly tape: Tape;
  readonly #options: TokenizerOptions;
  readonly #tags: TagScanner;
  readonly #open: OpenElement[] = [];
  #scope: NamespaceScope = initialScope();
  #buffer = '';
  /** Into the buffer. */
  #position = 0;
  /** Offset of the buffer's start in the document. */
  #base = 0;
  #isLast = false;
  #hasRoot = false;
  #hasDoctype = false;
  readonly #unbound = new Set<string>();
  readonly #illegal = nextIndex((buffer, from) => indexOfIllegal(buffer, from));
  readonly #reference = nextIndex((buffer, from) => buffer.indexOf('&', from));
  readonly #carriage = nextIndex((buffer, from) => buffer.indexOf('\r', from));
  readonly #sectionEnd = nextIndex((buffer, from) => buffer.indexOf(']]>', from));

  /** @param capacity Cells that the tape will need, as far as that is known. */
  constructor(options: TokenizerOptions, capacity?: number) {
    this.#options = options;
    this.tape = new Tape(capacity);
    this.#tags = new TagScanner(this.tape, options.limits, {
      stop: (index, found) => this.#stop(index, found),
      exceed: (what, found, index) => this.#exceed(what, found, index),
      unbound: (prefix, index) => this.#reportUnbound(prefix, index),
    });
  }

  /** Takes as many whole tokens as there are. @param isLast Nothing follows. */
  write(text: string, isLast: boolean): void {
    this.#begin(text, isLast);
    while (this.#position < this.#buffer.length && this.#takeToken());
    if (isLast) this.#finish();
  }

  /** A whole text at once, its tokens in portions: each is on the tape when `take` is called. */
  writeWhole(text: string, take: () => void): void {
    this.#begin(text, true);
    while (this.#position < this.#buffer.length && this.#takeToken()) {
      if (this.tape.length < mostCells) continue;
      take();
      this.#restartTape();
    }
    take();
    this.#finish();
  }

  #begin(text: string, isLast: boolean): void {
    if (this.#position > 0 || this.#buffer === '') {
      this.#base += this.#position;
      this.#buffer = joined(this.#buffer.slice(this.#position), text);
      this.#position = 0;
    } else this.#buffer = joined(this.#buffer, text);
    this.#isLast = isLast;
    for (const index of [this.#illegal, this.#reference, this.#carriage, this.#sectionEnd]) index.at = -2;
    this.#restartTape();
  }

  #restartTape(): void {
    this.tape.text = this.#buffer;
    this.tape.base = this.#base;
    this.tape.length = 0;
    for (const element of this.#open) element.at = -1;
    if (this.tape.table.names.length > mostNames) this.#forgetNames();
  }

  /** A stream may have more names than can be kept. */
  #forgetNames(): void {
    this.tape.table = new NameTable();
    for (const scope of [this.#scope, ...this.#open.map((element) => element.scope)]) {
      scope.elements.length = 0;
      scope.attributes.length = 0;
    }
    for (const element of this.#open) element.name = this.tape.table.nameOf(element.meant);
  }

  /** How much of the last chunks is not taken yet, in UTF-16 code units. */
  get pending(): number {
    return this.#buffer.length - this.#position;
  }

  /** What has been taken, in UTF-16 code units from the start of the document. */
  get taken(): number {
    return this.#base + this.#position;
  }

  #finish(): void {
    if (this.#position < this.#buffer.length) this.#stop(this.#position, 'the file ends in the middle of a tag');
    const top = this.#open.at(-1);
    if (top !== undefined) this.#stop(this.#position, `the file ends, and <${top.meant.name}> is not closed`);
    if (!this.#hasRoot) this.#stop(this.#position, 'the file holds no element');
  }

  /** False: the token is not there whole yet. */
  #takeToken(): boolean {
    if (this.#buffer.charCodeAt(this.#position) !== lessThan) return this.#takeText();
    switch (this.#buffer.charCodeAt(this.#position + 1)) {
      case slash:
        return this.#takeEndTag();
      case exclamation:
        return this.#takeDeclaration();
      case question:
        return this.#takeInstruction();
      default:
        return this.#takeStartTag();
    }
  }

  /* Text */

  #takeText(): boolean {
    const start = this.#position;
    const found = this.#buffer.indexOf('<', start);
    if (found < 0 && !this.#isLast) return this.#wait('textLength');
    const end = found < 0 ? this.#buffer.length : found;
    this.#check('textLength', end - start, start);
    this.#refuseIllegal(end);
    if (this.#open.length === 0) this.#refuseOutside(start, end);
    else {
      const close = nextFrom(this.#sectionEnd, this.#buffer, start);
      if (close >= 0 && close < end) this.#stop(close, 'there is "]]>" in text');
    }
    const flags = this.#lineEndFlag(start, end) | this.#referenceFlag(start, end);
    return this.#emit(kinds.text | (flags << textFlagShift), end);
  }

  #refuseOutside(start: number, end: number): void {
    const other = this.#buffer.slice(start, end).search(/[^ \t\r\n]/u);
    if (other >= 0) this.#stop(start + other, 'there is text outside the root element');
  }

  #lineEndFlag(start: number, end: number): number {
    const carriage = nextFrom(this.#carriage, this.#buffer, start);
    return carriage >= 0 && carriage < end ? hasSpacing : 0;
  }

  #referenceFlag(start: number, end: number): number {
    const reference = nextFrom(this.#reference, this.#buffer, start);
    if (reference < 0 || reference >= end) return 0;
    const wrong = wrongReferenceIn(this.#buffer, reference, end);
    if (wrong < 0) return hasReferences;
    const found = this.#buffer.slice(wrong, Math.min(end, wrong + 12));
    return this.#stop(wrong, `"${found}" is no reference that XML knows`);
  }

  /* Tags */

  #takeEndTag(): boolean {
    const start = this.#position;
    const expected = this.#open[this.#open.length - 1]?.meant.name ?? '';
    // Behind the name that is expected stands a `>`, which is the first: no name has one.
    const likely = start + 2 + expected.length;
    const isExpected =
      this.#buffer.charCodeAt(likely) === greaterThan && isSpelled(expected, this.#buffer, start + 2, likely);
    const end = isExpected ? likely : this.#buffer.indexOf('>', start);
    if (end < 0) return this.#wait('attributeLength');
    this.#check('attributeLength', end - start, start);
    const top = this.#open.pop();
    if (top === undefined) return this.#stop(start, `</${this.#buffer.slice(start + 2, end)}> closes nothing`);
    if (!isExpected) this.#compareEndTag(start, end, expected);
    this.#scope = top.scope;
    return this.#close(top.name, top.at, start, end + 1);
  }

  #compareEndTag(start: number, end: number, expected: string): void {
    const name = this.#buffer.slice(start + 2, end);
    if (name.replace(/[ \t\r\n]+$/u, '') === expected) return;
    this.#stop(start, `</${name}> stands where </${expected}> is expected`);
  }

  #close(name: number, at: number, start: number, end: number): true {
    this.tape.push((name << nameShift) | kinds.endTag, start, end);
    if (at >= 0) this.tape.cells[at + 3] = this.tape.length;
    this.#position = end;
    return true;
  }

  #takeStartTag(): boolean {
    const start = this.#position;
    const { tape } = this;
    const end = this.#tags.scan(start, this.#isLast);
    if (end < 0) return false;
    if (this.#open.length === 0 && this.#hasRoot) this.#stop(start, 'there is a second root element');
    this.#refuseIllegal(end);
    this.#check('depth', this.#open.length + 1, start);
    const scope = this.#tags.place(start, this.#scope);
    this.#hasRoot = true;
    const at = tape.length;
    const name = tape.cell(at) >>> nameShift;
    tape.length = tape.behind(at);
    if ((tape.cell(at) & selfClosing) !== 0) return this.#close(name, at, end, end);
    this.#open.push({ meant: tape.nameAt(at), name, at, scope: this.#scope });
    this.#scope = scope;
    this.#position = end;
    return true;
  }

  #reportUnbound(prefix: string, index: number): void {
    if (this.#unbound.has(prefix)) return;
    this.#unbound.add(prefix);
    this.#options.onUnboundPrefix(prefix, this.#base + index);
  }

  /* Comments, CDATA sections, instructions, DOCTYPE */

  #takeDeclaration(): boolean {
    const start = this.#position;
    if (this.#buffer.startsWith('<!--', start)) return this.#takeComment(start);
    if (this.#buffer.startsWith('<![CDATA[', start)) return this.#takeSection(start);
    if (this.#buffer.startsWith('<!DOCTYPE', start)) return this.#takeDoctype(start);
    const rest = this.#buffer.slice(start);
    if (!this.#isLast && ['<!--', '<![CDATA[', '<!DOCTYPE'].some((known) => known.startsWith(rest))) return false;
    return this.#stop(start, '"<!" begins nothing that is known here');
  }

  #takeComment(start: number): boolean {
    const dashes = this.#buffer.indexOf('--', start + 4);
    if (dashes < 0 || dashes + 2 >= this.#buffer.length) return this.#wait('textLength');
    if (this.#buffer.charCodeAt(dashes + 2) !== greaterThan) this.#stop(dashes, 'there is "--" in a comment');
    const end = dashes + 3;
    this.#check('textLength', end - start, start);
    this.#refuseIllegal(end);
    return this.#emit(kinds.comment, end);
  }

  #takeSection(start: number): boolean {
    if (this.#open.length === 0) this.#stop(start, 'there is a CDATA section outside the root element');
    const close = nextFrom(this.#sectionEnd, this.#buffer, start + 9);
    if (close < 0) return this.#wait('textLength');
    this.#check('textLength', close - start, start);
    this.#refuseIllegal(close);
    return this.#emit(kinds.cdata, close + 3);
  }

  #takeInstruction(): boolean {
    const start = this.#position;
    const close = this.#buffer.indexOf('?>', start + 2);
    if (close < 0) return this.#wait('textLength');
    const end = close + 2;
    this.#check('textLength', end - start, start);
    this.#refuseIllegal(end);
    const inner = this.#buffer.slice(start + 2, close);
    const { target } = instruction(inner);
    if (target === 'xml') {
      if (this.#base + start > 0) this.#stop(start, 'the XML declaration stands only at the very beginning');
      if (!tokenPatterns.xmlDeclaration.test(inner)) this.#stop(start, 'this is no XML declaration');
      return this.#emit(kinds.xmlDeclaration, end);
    }
    if (!isName(target) || target.includes(':') || /^xml$/iu.test(target)) {
      this.#stop(start, `"${target}" is no name for a processing instruction`);
    }
    return this.#emit(kinds.processingInstruction, end);
  }

  #takeDoctype(start: number): boolean {
    const offset = this.#base + start;
    if (!this.#options.toleratesDoctype) throw new XmlStop({ kind: 'doctype', offset });
    if (this.#hasRoot || this.#hasDoctype)
      this.#stop(start, 'a DOCTYPE stands here, and belongs before the root element, once');
    const { doctype, doctypeSoFar } = tokenPatterns;
    doctype.lastIndex = start;
    if (!doctype.test(this.#buffer)) {
      const rest = this.#buffer.slice(start);
      if (/^[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*\[(?!\s*(?:\]\s*)?$)/u.test(rest))
        throw new XmlStop({ kind: 'doctype', offset });
      if (!this.#isLast && doctypeSoFar.test(rest)) return this.#wait('attributeLength');
      return this.#stop(start, 'this is no DOCTYPE that only names a DTD');
    }
    const end = doctype.lastIndex;
    this.#refuseIllegal(end);
    this.#hasDoctype = true;
    return this.#emit(kinds.doctype, end);
  }

  /* Common */

  #emit(code: TokenKind | number, end: number): true {
    this.tape.push(code, this.#position, end);
    this.#position = end;
    return true;
  }

  /** The token is not whole: more text must come, and not without end. */
  #wait(what: keyof XmlLimits): false {
    if (this.#isLast) {
      this.#refuseIllegal(this.#buffer.length);
      this.#stop(this.#position, 'the file ends before this is closed');
    }
    this.#check(what, this.pending, this.#position);
    return false;
  }

  #refuseIllegal(end: number): void {
    const illegal = nextFrom(this.#illegal, this.#buffer, this.#position);
    if (illegal < 0 || illegal >= end) return;
    const code = (this.#buffer.codePointAt(illegal) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    this.#stop(illegal, `U+${code} is no character of XML`);
  }

  #check(what: keyof XmlLimits, found: number, index: number): void {
    if (found > this.#options.limits[what]) this.#exceed(what, found, index);
  }

  #exceed(what: keyof XmlLimits, found: number, index: number): never {
    throw new XmlStop({ kind: 'limit', offset: this.#base + index, what, found });
  }

  #stop(index: number, found: string): never {
    throw new XmlStop({ kind: 'not-well-formed', offset: this.#base + index, found });
  }
}

const mostNames = 65_536;
/** What is alive at one time decides how much memory it takes. */
const mostCells = 4096;
const [lessThan, slash, exclamation, question, greaterThan] = [0x3c, 0x2f, 0x21, 0x3f, 0x3e];
