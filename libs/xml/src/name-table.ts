/** Names by number: documents have few, so each is cut out of the text once, and placed in its namespace once per scope. */
import type { XmlName } from './events.ts';
import { isDeclaring } from './names.ts';

/** Prefix → namespace, and the names that have been placed by it: number of the spelling → number of the name. */
export interface NamespaceScope {
  /** The empty prefix is the default namespace. */
  readonly bindings: ReadonlyMap<string, string>;
  readonly elements: number[];
  readonly attributes: number[];
}

export function scopeOf(bindings: ReadonlyMap<string, string>): NamespaceScope {
  return { bindings, elements: [], attributes: [] };
}

/** Step of the hash of a spelling, which the scanner makes while it looks for the end of a name. */
export function nextHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

export class NameTable {
  /** By number. */
  readonly names: XmlName[] = [];
  readonly #byName = new Map<string, number>();
  /** By number; the strings are the ones that literals in programs are, so that comparing them is cheap. */
  readonly #spellings: string[] = [];
  readonly #declaring: boolean[] = [];
  /** Numbers of spellings, plus one, where their hash puts them: open addressing. */
  #slots = new Int32Array(64);

  /** The number of a spelling that stands in the buffer; below zero: it is new, see `add`. */
  find(buffer: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] as number) - 1;
      if (number < 0 || isSpelled(this.#spellings[number] as string, buffer, start, end)) return number;
    }
  }

  add(spelling: string): number {
    const number = this.#spellings.push(literal(spelling)) - 1;
    this.#declaring.push(isDeclaring(spelling));
    if (number * 2 > this.#slots.length) this.#grow();
    else this.#put(spelling, number);
    return number;
  }

  /** Whether a spelling declares a namespace. */
  isDeclaring(number: number): boolean {
    return this.#declaring[number] as boolean;
  }

  /** Whether two names mean the same attribute, however they are written. */
  areTwins(one: number, other: number): boolean {
    const [a, b] = [this.names[one], this.names[other]];
    if (a === undefined || b === undefined || a.prefix === '' || b.prefix === '') return false;
    return a.local === b.local && a.namespace === b.namespace;
  }

  spelling(number: number): string {
    return this.#spellings[number] as string;
  }

  /** The number of a name in its namespace. */
  nameOf({ name, prefix, local, namespace }: XmlName): number {
    const key = `${name} ${namespace}`;
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    const number = this.names.push({ name, prefix: literal(prefix), local: literal(local), namespace }) - 1;
    this.#byName.set(key, number);
    return number;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#spellings.forEach((spelling, number) => this.#put(spelling, number));
  }

  #put(spelling: string, number: number): void {
    const mask = this.#slots.length - 1;
    let slot = hashOf(spelling) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }
}

export function hashOf(spelling: string): number {
  let hash = 0;
  for (let at = 0; at < spelling.length; at += 1) hash = nextHash(hash, spelling.charCodeAt(at));
  return hash;
}

/** Whether a string is what stands between two places. */
export function isSpelled(spelling: string, buffer: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false;
  for (let at = 0; at < spelling.length; at += 1) {
    if (spelling.charCodeAt(at) !== buffer.charCodeAt(start + at)) return false;
  }
  return true;
}

/** A key of an object is one string for the whole program, whereas a piece of a text keeps the text alive. */
function literal(text: string): string {
  const known = literals.get(text);
  if (known !== undefined) return known;
  const found = Object.keys(Object.fromEntries([[text, 0]]))[0] ?? text;
  if (literals.size < mostLiterals) literals.set(found, found);
  return found;
}

const literals = new Map<string, string>();
const mostLiterals = 4096;
