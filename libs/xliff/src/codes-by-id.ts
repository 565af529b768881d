/** The codes of sources by their ids: what a code of a target means. Looked through when somebody asks. */
import { type InlineCode, type InlineContent, isCode } from '@dragoman/model';

export class CodesById {
  readonly #contents: readonly InlineContent[];
  readonly #outer: CodesById | undefined;
  #codes: ReadonlyMap<string, InlineCode> | undefined;

  /** @param outer Where ids are looked for that these contents do not have. */
  constructor(contents: readonly InlineContent[], outer?: CodesById) {
    this.#contents = contents;
    this.#outer = outer;
  }

  get(id: string): InlineCode | undefined {
    return this.#own(id) ?? this.#outer?.get(id);
  }

  /** The last that has the id. */
  #own(id: string): InlineCode | undefined {
    const [first, ...others] = this.#contents;
    if (first !== undefined && first.length < few && others.length === 0) {
      return first.findLast((item) => typeof item !== 'string' && isCode(item) && item.id === id) as
        InlineCode | undefined;
    }
    this.#codes ??= codesOf(this.#contents);
    return this.#codes.get(id);
  }

  /** With the codes of a content before these. */
  with(content: InlineContent): CodesById {
    const isAlone = this.#contents.length === 1 && this.#contents[0] === content;
    return isAlone && this.#outer === undefined ? this : new CodesById([content], this);
  }
}

const few = 16;

export const noCodes = new CodesById([]);

function codesOf(contents: readonly InlineContent[]): ReadonlyMap<string, InlineCode> {
  return new Map(contents.flatMap((content) => content.filter(isCode).map((code) => [code.id, code] as const)));
}
