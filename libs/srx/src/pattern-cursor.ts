/** Reading position in a regular expression, and how single characters are written in the translation. */

export interface RegexFlags {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  readonly multiline: boolean;
  readonly comments: boolean;
}

/** Nobody writes this many, and V8 gives up at some thousands. */
const deepest = 250;

export class PatternCursor {
  readonly #pattern: string;
  #at = 0;
  #depth = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  get atEnd(): boolean {
    return this.#at >= this.#pattern.length;
  }

  /** The next character; empty at the end. */
  peek(): string {
    const point = this.#pattern.codePointAt(this.#at);
    return point === undefined ? '' : String.fromCodePoint(point);
  }

  next(): string {
    const character = this.peek();
    if (character === '') failure('the end of the expression after "\\", "[" or "("');
    this.#at += character.length;
    return character;
  }

  /** What a sticky expression matches here, stepped over; undefined where it does not match. */
  take(sticky: RegExp): string | undefined {
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#pattern)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  /** What stands inside a group or a class, which is read by calling itself. */
  inside<T>(read: () => T): T {
    if (this.#depth >= deepest) failure(`more than ${deepest} groups or classes inside each other`);
    this.#depth += 1;
    const found = read();
    this.#depth -= 1;
    return found;
  }

  /** For messages. */
  rest(length: number): string {
    return this.#pattern.slice(this.#at, this.#at + length);
  }
}

/** Leaves the translation; caught where it began. */
export function failure(what: string): never {
  throw new SyntaxError(what);
}

/** A literal character outside a class. */
export function quoteCharacter(character: string): string {
  return /[\^$\\.*+?\(\)\[\]\{\}\|\/]/v.test(character) ? `\\${character}` : character;
}

/** A literal character inside a class; the `v` flag reserves doubled punctuation, so all of ASCII's is escaped. */
export function quoteInClass(character: string): string {
  const isPunctuation = /[!-\/:-@\[-`\{-~]/v.test(character);
  return isPunctuation ? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}` : character;
}

/** A letter in every case, as modifiers such as `(?i:…)` are too new for some runtimes. */
export function variantsOf(character: string): string {
  const variants = caseVariants(character);
  return variants.length === 1 ? quoteCharacter(character) : `[${variants.map(quoteInClass).join('')}]`;
}

export function caseVariants(character: string): readonly string[] {
  const variants = [character, character.toLowerCase(), character.toUpperCase()];
  return [...new Set(variants)].filter((variant) => [...variant].length === 1);
}
