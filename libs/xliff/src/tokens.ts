/** Ids of 2.x are name tokens, unique where they stand; what 1.x or a tool calls a thing travels beside it. */

const nameToken = /^[\p{L}\p{Nd}\p{Mc}\p{Mn}\p{Lm}._:\u00B7-]+$/u;

/** Whether a string may stand as an `xs:NMTOKEN`; stricter than XML for rare letters, never looser. */
export function isToken(id: string): boolean {
  return nameToken.test(id);
}

export class Tokens {
  readonly #taken = new Set<string>();
  readonly #byName = new Map<string, string>();
  readonly #isAnyString: boolean;

  /** In 1.2 an id may be any string. */
  constructor({ isAnyString = false }: { readonly isAnyString?: boolean } = {}) {
    this.#isAnyString = isAnyString;
  }

  /** The token of a thing of a kind: its id where that is a token and free. Asking again gives the same. */
  of(kind: string, id: string): string {
    const name = `${kind} ${id}`;
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const token = this.fresh(kind, id);
    this.#byName.set(name, token);
    return token;
  }

  /** A token of its own for each time it is asked: of two things that have one id, which no file may have. */
  fresh(kind: string, id: string): string {
    const base = this.#isAnyString || isToken(id) ? id : id.replace(/[^\p{L}\p{Nd}._-]/gu, '_') || `${kind}-id`;
    let token = base;
    for (let ordinal = 2; this.#taken.has(token); ordinal += 1) token = `${base}-${ordinal}`;
    this.#taken.add(token);
    return token;
  }
}

/** A language tag as `xs:language` takes it; `und` where the file names none that could be one. */
export function languageTag(language: string): string {
  const tag = language.replaceAll('_', '-');
  return /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/u.test(tag) ? tag : 'und';
}
