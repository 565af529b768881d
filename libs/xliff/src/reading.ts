/** What all readers need to build a model without making each thing several times. */
import { type InlineContent, type InlineItem, normalizeContent } from '@dragoman/model';
import type { XmlName } from '@dragoman/xml';

/** An object while it is made. */
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** `normalizeContent` of a list that was filled one by one, in an array that has no room for more. */
export function normal(items: readonly InlineItem[]): InlineContent {
  let before: InlineItem | undefined;
  for (const item of items) {
    if (item === '' || (typeof item === 'string' && typeof before === 'string')) return normalizeContent(items).slice();
    before = item;
  }
  return items.slice();
}

/** Whether a name is one of these, in no namespace. */
export function plainNames(...names: readonly string[]): (name: XmlName) => boolean {
  const known = new Set(names);
  return ({ local, namespace }) => namespace === '' && known.has(local);
}
