/** Chosen elements of a stream as small trees, one by one: what a reader needs that cannot hold the whole document. */
import type { StartTag, XmlEvent } from './events.ts';
import { type XmlElement, xmlTree } from './xml-tree.ts';

export interface XmlSubtree {
  readonly element: XmlElement;
  /** Start tags of the elements around it, the root first. */
  readonly ancestors: readonly StartTag[];
}

export interface SubtreeCollector {
  readonly take: (event: XmlEvent) => XmlSubtree | undefined;
  /** Where the wanted element begins that is open now. */
  readonly openSince: () => number | undefined;
}

/** Feed it events in order; it gives each wanted element once that is closed. An element inside a wanted one is part of it. */
export function subtreeCollector(
  isWanted: (tag: StartTag, ancestors: readonly StartTag[]) => boolean,
): SubtreeCollector {
  const ancestors: StartTag[] = [];
  let collected: XmlEvent[] | undefined;
  let depth = 0;
  const take = (event: XmlEvent): XmlSubtree | undefined => {
    if (collected === undefined) {
      if (event.kind === 'endTag') ancestors.pop();
      if (event.kind !== 'startTag') return undefined;
      if (!isWanted(event, ancestors)) {
        ancestors.push(event);
        return undefined;
      }
      [collected, depth] = [[event], 1];
      return undefined;
    }
    collected.push(event);
    if (event.kind === 'startTag') depth += 1;
    if (event.kind === 'endTag') depth -= 1;
    if (depth > 0) return undefined;
    const element = xmlTree(collected);
    collected = undefined;
    return element === undefined ? undefined : { element, ancestors: [...ancestors] };
  };
  return { take, openSince: () => collected?.[0]?.start };
}
