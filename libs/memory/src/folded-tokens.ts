/**
 * A source as the memory compares it: a row of folded tokens, in which numbers, dates, times, addresses and known names
 * are placeables of their type. Codes are no tokens: each one that is missing or different costs a point of its own.
 */
import { canDelete, type InlineContent, isCode, isText } from '@dragoman/model';
import { withDates } from './dates.ts';
import { type NameTable, withNames } from './names.ts';
import { rawTokens } from './raw-tokens.ts';

export function foldedTokens(content: InlineContent, names?: NameTable): readonly string[] {
  const row = withDates(rawTokens(spokenText(content)));
  return names === undefined ? row : withNames(row, names);
}

/** A formatting code may stand within a word; any other one parts words. */
function spokenText(content: InlineContent): string {
  const [only] = content;
  if (content.length === 1 && only !== undefined && isText(only)) return only;
  return content.map((item) => (isText(item) ? item : isCode(item) && !canDelete(item) ? '\n' : '')).join('');
}
