/** Chosen elements of a stream by their places, with the tags around them. */
import type { EndTag, StartTag, XmlName } from './events.ts';
import { kindMask, kinds, type Tape } from './tape.ts';
import { endTagAt, startTagAt } from './tape-events.ts';

/** An element inside a wanted one is part of it. @param ancestors The root first. */
export type IsWanted = (name: XmlName, ancestors: readonly StartTag[]) => boolean;

/** A wanted element, once it is closed. */
export interface WholeElement {
  readonly kind: 'element';
  readonly start: number;
  readonly end: number;
}

/** A wanted element that is not closed yet, said once for each portion of the bytes that ends inside it. */
export interface OpenElement {
  readonly kind: 'open';
  readonly start: number;
}

export type ElementEvent = StartTag | EndTag | WholeElement | OpenElement;

export class WholeElements {
  readonly #isWanted: IsWanted;
  readonly #ancestors: StartTag[] = [];
  /** Elements of the wanted one that are open, itself included. */
  #depth = 0;
  #start = 0;

  constructor(isWanted: IsWanted) {
    this.#isWanted = isWanted;
  }

  eventsOf(tape: Tape): readonly ElementEvent[] {
    const events: ElementEvent[] = [];
    for (let at = 0; at < tape.length; at = tape.behind(at)) {
      const kind = tape.cell(at) & kindMask;
      if (kind !== kinds.startTag && kind !== kinds.endTag) continue;
      const event = this.#depth > 0 ? this.#inside(tape, at, kind) : this.#around(tape, at, kind);
      if (event !== undefined) events.push(event);
    }
    if (this.#depth > 0) events.push({ kind: 'open', start: this.#start });
    return events;
  }

  #inside(tape: Tape, at: number, kind: number): WholeElement | undefined {
    this.#depth += kind === kinds.startTag ? 1 : -1;
    if (this.#depth > 0) return undefined;
    return { kind: 'element', start: this.#start, end: tape.base + tape.cell(at + 2) };
  }

  #around(tape: Tape, at: number, kind: number): StartTag | EndTag | undefined {
    if (kind === kinds.endTag) {
      this.#ancestors.pop();
      return endTagAt(tape, at);
    }
    if (this.#isWanted(tape.nameAt(at), this.#ancestors)) {
      this.#depth = 1;
      this.#start = tape.base + tape.cell(at + 1);
      return undefined;
    }
    const tag = startTagAt(tape, at);
    this.#ancestors.push(tag);
    return tag;
  }
}
