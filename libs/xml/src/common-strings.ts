/** Short strings that come again and again, such as ids and states: one string for all, as long as it is among the last. */
import { isSpelled, nextHash } from './name-table.ts';

const slots = 1024;
/** Longer ones are pieces of their text, and cost little. */
const longest = 12;

const strings: string[] = Array.from({ length: slots }, () => '');

/** `text.slice(start, end)`. */
export function commonSlice(text: string, start: number, end: number): string {
  if (end - start > longest) return text.slice(start, end);
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = nextHash(hash, text.charCodeAt(at));
  const slot = hash & (slots - 1);
  const last = strings[slot] as string;
  if (isSpelled(last, text, start, end)) return last;
  const found = text.slice(start, end);
  strings[slot] = found;
  return found;
}
