/** What a document says again and again in the same words is made once, and shared by all that say it. */
import type { InlineCode, InlineItem } from '@dragoman/model';

export interface TagCodes {
  readonly first: InlineCode;
  /** The other half. */
  readonly last: InlineCode | undefined;
}

const mostKnown = 4096;
const longest = 256;

/**
 * The codes that start tags stand for, by the tags as written. Only where a tag says it all by itself: an attribute of a
 * module, or one that the model keeps raw, may have a prefix, which may mean something else elsewhere.
 */
export class KnownTags {
  readonly #codes = new Map<string, TagCodes>();
  readonly #elements = new Map<string, unknown>();

  codesOf(tag: string): TagCodes | undefined {
    return this.#codes.get(tag);
  }

  remember(tag: string, codes: TagCodes): void {
    const { attributes, sizeRestriction } = codes.first;
    const hasPrefix = attributes !== undefined || sizeRestriction !== undefined;
    const isWhole = !hasPrefix && tag !== '' && tag.length < longest;
    if (isWhole && this.#codes.size < mostKnown) this.#codes.set(tag, codes);
  }

  /** What an element without any prefix but `xml` says, by the element as written. */
  elementSaying<T>(xml: string, read: () => T): T {
    if (xml.length > longest) return read();
    if (this.#elements.has(xml)) return this.#elements.get(xml) as T;
    const said = read();
    const isWhole = !xml.replaceAll('xml:space=', '').includes(':');
    if (isWhole && this.#elements.size < mostKnown) this.#elements.set(xml, said);
    return said;
  }
}

/** Whoever pairs the codes of a content tells them apart as objects: none stands in it twice. */
export function distinct(items: InlineItem[]): InlineItem[] {
  const seen = items.length > 16 ? new Set<InlineItem>() : undefined;
  items.forEach((item, index) => {
    if (typeof item === 'string') return;
    const isRepeated = seen === undefined ? items.indexOf(item) < index : seen.size === seen.add(item).size;
    if (isRepeated) items[index] = { ...item };
  });
  return items;
}
