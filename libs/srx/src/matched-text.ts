/**
 * The text that rules see: codes removed, except that a line break of the document (`lb`) is a white space, or two
 * sentences on two lines would stand together without a space and never be cut.
 */
import { type InlineContent, type InlineItem, isText, normalizeContent } from '@dragoman/model';

export interface PlacedItem {
  readonly item: InlineItem;
  /** Offsets into the matched text, UTF-16 code units; a code has no length there, but for `lb`. */
  readonly start: number;
  readonly end: number;
}

export interface MatchedText {
  readonly text: string;
  readonly items: readonly PlacedItem[];
}

export function matchedText(content: InlineContent): MatchedText {
  const items: PlacedItem[] = [];
  let text = '';
  for (const item of normalizeContent(content)) {
    const start = text.length;
    text += seenAs(item);
    items.push({ item, start, end: text.length });
  }
  return { text, items };
}

function seenAs(item: InlineItem): string {
  if (isText(item)) return item;
  return item.kind === 'ph' && item.type === 'lb' ? '\n' : '';
}
