/** Elements of a tape: each is made when somebody asks for it, and so is what it holds. */
import type { StartTag, XmlAttribute } from './events.ts';
import { attributeCells, kindMask, kinds, startTagCells, type Tape } from './tape.ts';
import { eventAt, startTagAt } from './tape-events.ts';
import { attributesAt, attributeValueAt } from './tape-values.ts';
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
    this.#elements ??= [...this.elementsIn()];
    return this.#elements;
  }

  get children(): readonly XmlNode[] {
    this.#children ??= this.#readChildren();
    return this.#children;
  }

  /** New ones each time: of a parent with a hundred thousand children nothing is kept. */
  *elementsIn(): Generator<TapeElement> {
    for (let at = this.#first(); at < this.#last(); at = this.#behind(at)) {
      if ((this.#tape.cell(at) & kindMask) === kinds.startTag) yield new TapeElement(this.#tape, at);
    }
  }

  valueOf(local: string, namespace: string): string | undefined {
    const last = this.#first();
    for (let at = this.#at + startTagCells; at < last; at += attributeCells) {
      const name = this.#tape.attributeNameAt(at);
      if (name.local === local && name.namespace === namespace) return attributeValueAt(this.#tape, at);
    }
    return undefined;
  }

  #readChildren(): readonly XmlNode[] {
    const children: XmlNode[] = [];
    let elements = 0;
    for (let at = this.#first(); at < this.#last(); at = this.#behind(at)) {
      const isElement = (this.#tape.cell(at) & kindMask) === kinds.startTag;
      const child = isElement ? this.elements[elements++] : eventAt(this.#tape, at);
      children.push(child as XmlNode);
    }
    return children;
  }

  #first(): number {
    return this.#at + startTagCells + this.#tape.cell(this.#at + 4) * attributeCells;
  }

  #last(): number {
    return this.#next - 3;
  }

  #behind(at: number): number {
    const isStart = (this.#tape.cell(at) & kindMask) === kinds.startTag;
    return isStart ? this.#tape.cell(at + 3) : at + 3;
  }
}

/** The root element; undefined where there is none. */
export function tapeRoot(tape: Tape): TapeElement | undefined {
  for (let at = 0; at < tape.length; at = tape.behind(at)) {
    if ((tape.cell(at) & kindMask) === kinds.startTag) return new TapeElement(tape, at);
  }
  return undefined;
}
