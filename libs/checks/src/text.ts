/** Small questions about texts that several checks ask. */
import { type InlineContent, isCode, isText } from '@dragoman/model';

/** Stands for a lone code in the texts that checks see. */
export const codeMark = '\uFFFC';

/** The text of a content, each lone code as U+FFFC. */
export function markedText(content: InlineContent): string {
  const [only] = content;
  if (content.length === 1 && only !== undefined && isText(only)) return only;
  return content.map((item) => (isText(item) ? item : isCode(item) && item.kind === 'ph' ? codeMark : '')).join('');
}

/** An offset in the marked text → the same place in the plain text. */
export function plainOffset(marked: string, offset: number): number {
  let marks = 0;
  for (let at = marked.indexOf(codeMark); at !== -1 && at < offset; at = marked.indexOf(codeMark, at + 1)) marks += 1;
  return offset - marks;
}

/** Web addresses, mail addresses and file names: nothing inside them is punctuation or a word. */
export const addressPattern =
  /(?:https?:\/\/|www\.)[^\s<>«»“”"()]+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![a-z0-9.-])[a-z0-9-]{1,64}(?:\.[a-z0-9-]{1,64}){0,8}\.(?:com|org|net|eu|int|fr|gov|gouv|info|html?|pdf|docx?|xlsx?|json|xml|yml|js|ts|md)\b(?:\/[^\s<>«»“”"()]*)?/giu;

/** The text with addresses replaced by U+FFFC, one per character, so that offsets stay. */
export function withoutAddresses(text: string): string {
  if (!/[@/]|\.[\p{L}\p{N}]/u.test(text)) return text;
  const known = hidden.get(text);
  if (known !== undefined) return known;
  if (hidden.size >= 4) hidden.clear();
  const without = text.replace(
    addressPattern,
    (address) => codeMark.repeat(address.length - trailing(address).length) + trailing(address),
  );
  hidden.set(text, without);
  return without;
}

/** Many checks ask for the two texts of one pair in turn; no more is kept. */
const hidden = new Map<string, string>();

function trailing(address: string): string {
  return /[.,;:!?]+$/u.exec(address)?.[0] ?? '';
}

/** Places where a pattern (with the `g` flag) matches, as offsets. */
export function places(
  text: string,
  pattern: RegExp,
): readonly { readonly from: number; readonly to: number; readonly text: string }[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }));
}

/** How often each text stands in a list. */
export function countEach(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** What stands in `these` more often than in `those`, once for each time. */
export function surplus(these: readonly string[], those: readonly string[]): readonly string[] {
  const left = countEach(those);
  return these.filter((text) => {
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return count === 0;
  });
}

/** A character as a person can name it: `U+200B`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A few characters around a place, to find it by. */
export function around(text: string, from: number, to: number): string {
  const start = Math.max(0, from - 12);
  const end = Math.min(text.length, to + 12);
  const shown = text
    .slice(start, end)
    .replaceAll(codeMark, '□')
    .replace(/[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/u, '');
  return `${start > 0 ? '…' : ''}${shown}${end < text.length ? '…' : ''}`;
}
