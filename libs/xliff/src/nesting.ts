/** Which pairs of a content can be written as elements around what stands between their halves. */
import { type InlineContent, type InlineItem, isText } from '@dragoman/model';

type Item = Exclude<InlineItem, string>;

/** Start and end of each pair that nests; `isCandidate` says which pairs may be elements at all. */
export function nestedPairs(
  content: InlineContent,
  isCandidate: (start: Item, end: Item) => boolean,
): ReadonlyMap<Item, Item> {
  const pairs = new Map<Item, Item>();
  const open: Item[] = [];
  for (const item of content) {
    if (isText(item)) continue;
    if (item.kind === 'sc' || item.kind === 'sm') open.push(item);
    if (item.kind !== 'ec' && item.kind !== 'em') continue;
    const at = open.findLastIndex((start) => isPair(start, item));
    const start = open[at];
    if (start === undefined || !isCandidate(start, item)) continue;
    // Whatever opened since then and is still open would cross this end: it stays an empty element.
    open.length = at;
    pairs.set(start, item).set(item, start);
  }
  return pairs;
}

function isPair(start: Item, end: Item): boolean {
  if (end.kind === 'ec') return start.kind === 'sc' && start.id === end.startRef;
  return end.kind === 'em' && start.kind === 'sm' && start.id === end.startRef;
}
