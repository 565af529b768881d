/**
 * JSON with positions (RFC 8259, strict), because a diagnostic must name the line of the value it is about and
 * `JSON.parse` forgets where things stood. Promise: reads exactly what `JSON.parse` reads, down to `maxDepth` levels; says where it stops.
 */
export interface JsonNode {
  readonly offset: number;
  /** Members in order, repeated names included; undefined for anything but an object. */
  readonly members?: readonly { readonly name: string; readonly offset: number; readonly value: JsonNode }[];
  /** What stands there if it is no object: a string, or something else in words. */
  readonly text?: string;
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
}

export type JsonReading =
  | { readonly root: JsonNode }
  | { readonly root?: undefined; readonly offset: number; readonly found: string; readonly expected: string };

export const maxDepth = 100;

class JsonProblem extends Error {
  readonly offset: number;
  readonly expected: string;
  constructor(offset: number, expected: string) {
    super(expected);
    this.offset = offset;
    this.expected = expected;
  }
}

export function readJson(text: string): JsonReading {
  const reader = new JsonReader(text);
  try {
    return { root: reader.document() };
  } catch (problem) {
    if (!(problem instanceof JsonProblem)) throw problem;
    const { offset, expected } = problem;
    const character = text.codePointAt(offset);
    return {
      offset,
      expected,
      found: character === undefined ? 'the end' : JSON.stringify(String.fromCodePoint(character)),
    };
  }
}

class JsonReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonNode {
    const root = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) throw new JsonProblem(this.#at, 'the end');
    return root;
  }

  #value(depth: number): JsonNode {
    this.#space();
    const offset = this.#at;
    const first = this.#text[offset];
    if (depth > maxDepth) throw new JsonProblem(offset, `at most ${maxDepth} levels`);
    if (first === '{') return { kind: 'object', offset, members: this.#members(depth) };
    if (first === '[') return this.#array(offset, depth);
    if (first === '"') return { kind: 'string', offset, text: this.#string() };
    const number = this.#match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy);
    if (number !== undefined) return { kind: 'number', offset };
    const word = this.#match(/true|false|null/uy);
    if (word === undefined) throw new JsonProblem(offset, 'a value');
    return { kind: word === 'null' ? 'null' : 'boolean', offset };
  }

  #members(depth: number): NonNullable<JsonNode['members']> {
    const members: { name: string; offset: number; value: JsonNode }[] = [];
    this.#at += 1;
    if (this.#next('}')) return members;
    do {
      this.#space();
      const offset = this.#at;
      if (this.#text[offset] !== '"') throw new JsonProblem(offset, 'a name in double quotes');
      const name = this.#string();
      if (!this.#next(':')) throw new JsonProblem(this.#at, '":"');
      members.push({ name, offset, value: this.#value(depth + 1) });
    } while (this.#next(','));
    if (!this.#next('}')) throw new JsonProblem(this.#at, '"," or "}"');
    return members;
  }

  #array(offset: number, depth: number): JsonNode {
    this.#at += 1;
    if (this.#next(']')) return { kind: 'array', offset };
    do this.#value(depth + 1);
    while (this.#next(','));
    if (!this.#next(']')) throw new JsonProblem(this.#at, '"," or "]"');
    return { kind: 'array', offset };
  }

  #string(): string {
    const offset = this.#at;
    const whole = this.#match(/"[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001F]*)*"/y);
    if (whole !== undefined) return JSON.parse(whole) as string;
    const good = this.#match(/"[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001F]*)*/y) ?? '';
    throw new JsonProblem(offset + good.length, 'the closing quote of a string');
  }

  #next(character: string): boolean {
    this.#space();
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #space(): void {
    this.#match(/[ \t\r\n]+/uy);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}
