/** Elements of a tape: each is made when somebody asks for it, and so is what it holds. */
import type { StartTag, XmlAttribute, XmlName } from './events.ts';
import { attributeCells, attributeNameShift, kindMask, kinds, startTagCells, type Tape, tokenCells } from './tape.ts';
import { eventAt, startTagAt } from './tape-events.ts';
import { attributeAt, attributesAt, attributeValueAt, sectionAt, textAt } from './tape-values.ts';
import type { XmlElement, XmlNode } from './xml-tree.ts';

export class TapeElement implements XmlElement {
  readonly #tape: Tape;
  /** Its start tag. */
  readonly #at: number;
  readonly #next: number;
  #attributes: readonly XmlAttribute[] | undefined;
  #elements: readonly TapeElement[] | undefined;
  #children: readonly XmlNode[] | undefined;

  constructor(tape: Tape, at: number) {
    this.#tape = tape;
    this.#at = at;
    this.#next = tape.cell(at + 3);
  }

  get kind(): 'element' {
    return 'element';
  }

  get name(): string {
    return this.#tape.nameAt(this.#at).name;
  }

  get prefix(): string {
    return this.#tape.nameAt(this.#at).prefix;
  }

  get local(): string {
    return this.#tape.nameAt(this.#at).local;
  }

  get namespace(): string {
    return this.#tape.nameAt(this.#at).namespace;
  }

  get start(): number {
    return this.#tape.base + this.#tape.cell(this.#at + 1);
  }

  get end(): number {
    return this.#tape.base + this.#tape.cell(this.#next - 1);
  }

  get contentStart(): number {
    return this.#tape.base + this.#tape.cell(this.#at + 2);
  }

  get contentEnd(): number {
    return this.#tape.base + this.#tape.cell(this.#next - 2);
  }

  get tag(): StartTag {
    return startTagAt(this.#tape, this.#at);
  }

  get attributes(): readonly XmlAttribute[] {
    this.#attributes ??= attributesAt(this.#tape, this.#at);
    return this.#attributes;
  }

  get elements(): readonly TapeElement[] {
    this.#elements ??= this.elementsBut(isNothing);
    return this.#elements;
  }

  get children(): readonly XmlNode[] {
    this.#children ??= this.#readChildren();
    return this.#children;
  }

  /** Character data and elements, in order; new ones each time. */
  get mixed(): readonly (string | TapeElement)[] {
    let content: (string | TapeElement)[] | undefined;
    for (let at = this.#first(); at < this.#next - 3; at = this.#behind(at)) {
      const child = this.#mixedAt(at);
      if (child === undefined) continue;
      if (content === undefined) content = [child];
      else content.push(child);
    }
    return content ?? noElements;
  }

  #mixedAt(at: number): string | TapeElement | undefined {
    switch (this.#tape.cell(at) & kindMask) {
      case kinds.text:
        return textAt(this.#tape, at);
      case kinds.startTag:
        return new TapeElement(this.#tape, at);
      case kinds.cdata:
        return sectionAt(this.#tape, at);
      default:
        return undefined;
    }
  }

  get hasComment(): boolean {
    for (let at = this.#first(); at < this.#next - 3; at = this.#behind(at)) {
      if ((this.#tape.cell(at) & kindMask) === kinds.comment) return true;
    }
    return false;
  }

  /** Namespaces that occur anywhere in the document. */
  get namespaces(): ReadonlySet<string> {
    return new Set(this.#tape.table.names.map(({ namespace }) => namespace));
  }

  /** Local names of elements and attributes anywhere in the document. */
  get localNames(): ReadonlySet<string> {
    return new Set(this.#tape.table.names.map(({ local }) => local));
  }

  /** Those whose names are not known; new ones each time. */
  elementsBut(isKnown: (name: XmlName) => boolean): readonly TapeElement[] {
    let elements: TapeElement[] | undefined;
    for (let at = this.#first(); at < this.#next - 3; at = this.#behind(at)) {
      if ((this.#tape.cell(at) & kindMask) !== kinds.startTag || isKnown(this.#tape.nameAt(at))) continue;
      const element = new TapeElement(this.#tape, at);
      if (elements === undefined) elements = [element];
      else elements.push(element);
    }
    return elements ?? noElements;
  }

  /** New ones each time: of a parent with a hundred thousand children nothing is kept. */
  elementsIn(): Iterable<TapeElement> {
    return new Siblings(this.#tape, this.#first());
  }

  /** Where it stands on its tape. */
  get place(): number {
    return this.#at;
  }

  /** The element of the same document that stands there. */
  at(place: number): TapeElement {
    return new TapeElement(this.#tape, place);
  }

  attributesBut(isKnown: (name: XmlName) => boolean): readonly XmlAttribute[] {
    let others: XmlAttribute[] | undefined;
    const last = this.#first();
    for (let at = this.#at + startTagCells; at < last; at += attributeCells) {
      if (isKnown(this.#tape.attributeNameAt(at))) continue;
      others ??= [];
      others.push(attributeAt(this.#tape, at));
    }
    return others ?? none;
  }

  valueOf(local: string, namespace: string): string | undefined {
    const { cells, table } = this.#tape;
    const last = this.#first();
    for (let at = this.#at + startTagCells; at < last; at += attributeCells) {
      const name = table.names[(cells[at] as number) >>> attributeNameShift] as XmlName;
      if (name.local === local && name.namespace === namespace) return attributeValueAt(this.#tape, at);
    }
    return undefined;
  }

  #readChildren(): readonly XmlNode[] {
    const children: XmlNode[] = [];
    let elements = 0;
    for (let at = this.#first(); at < this.#next - 3; at = this.#behind(at)) {
      const isElement = (this.#tape.cell(at) & kindMask) === kinds.startTag;
      const child = isElement ? this.elements[elements++] : eventAt(this.#tape, at);
      children.push(child as XmlNode);
    }
    return children;
  }

  #first(): number {
    return this.#at + startTagCells + this.#tape.cell(this.#at + 4) * attributeCells;
  }

  #behind(at: number): number {
    const isStart = (this.#tape.cell(at) & kindMask) === kinds.startTag;
    return isStart ? this.#tape.cell(at + 3) : at + tokenCells;
  }
}

/** Elements one after the other, up to the end tag of their parent. */
class Siblings implements IterableIterator<TapeElement> {
  readonly #tape: Tape;
  #at: number;

  constructor(tape: Tape, at: number) {
    this.#tape = tape;
    this.#at = at;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<TapeElement, undefined> {
    for (;;) {
      const kind = this.#tape.cell(this.#at) & kindMask;
      if (kind === kinds.endTag) return { done: true, value: undefined };
      const at = this.#at;
      this.#at = kind === kinds.startTag ? this.#tape.cell(at + 3) : at + tokenCells;
      if (kind === kinds.startTag) return { done: false, value: new TapeElement(this.#tape, at) };
    }
  }
}

function isNothing(): boolean {
  return false;
}

const none: readonly XmlAttribute[] = [];
const noElements: readonly TapeElement[] = [];

/** The root element; undefined where there is none. */
export function tapeRoot(tape: Tape): TapeElement | undefined {
  for (let at = 0; at < tape.length; at = tape.behind(at)) {
    if ((tape.cell(at) & kindMask) === kinds.startTag) return new TapeElement(tape, at);
  }
  return undefined;
}
