/** The inverse of `splitUnit`. */
import { type InlineContent, normalizeContent, type SplitPart } from '@dragoman/model';

/** Law 3: `joinUnit(splitUnit(content))` equals `normalizeContent(content)` for every rule set, bad ones included. */
export function joinUnit(parts: readonly SplitPart[]): InlineContent {
  return normalizeContent(parts.flatMap(({ content }) => content));
}
