/**
 * Contents of one side of a unit in which no two codes and no two annotations have the same id, which 2.x asks for
 * (`id`, Constraints) and 1.x files do not keep to: Angular repeats a placeholder, Trados a pair in each sentence it spans.
 * Promise: what stands once keeps its id, and the second in a source has the id of the second in its target.
 */
import { type InlineContent, type InlineItem, isText } from '@dragoman/model';

export function distinctIds(contents: readonly InlineContent[]): readonly InlineContent[] {
  const names = new Names();
  return contents.map((content) => content.map((item) => (isText(item) ? item : names.renamed(item))));
}

class Names {
  readonly #counts = new Map<string, number>();
  /** Names of the halves with an id that wait for their end, and the last one that found it. */
  readonly #open = new Map<string, string[]>();

  renamed(item: Exclude<InlineItem, string>): InlineItem {
    if (item.kind === 'em') return { ...item, startRef: this.closed('sm', item.startRef) };
    if (item.kind !== 'ec') return this.counted(item);
    if (item.startRef === undefined || item.isolated === true) return this.counted(item);
    return { ...item, startRef: this.closed('sc', item.startRef) };
  }

  counted<T extends { readonly kind: string; readonly id: string }>(item: T): T {
    const key = `${item.kind} ${item.id}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    // No id of a file has U+0000, so that this is the name of nothing else; it is written as a token.
    const id = count === 1 ? item.id : `${item.id}\u0000${count}`;
    const open = this.#open.get(key);
    if (open === undefined) this.#open.set(key, [id]);
    else open.push(id);
    return { ...item, id };
  }

  closed(kind: 'sc' | 'sm', startRef: string): string {
    const open = this.#open.get(`${kind} ${startRef}`) ?? [];
    return (open.length > 1 ? open.pop() : open[0]) ?? startRef;
  }
}
