/** Contents as strings: whole, as they are stored, and as a key under which two of them are the same. */
import { codesOf, type InlineContent, type InlineItem, isCode, isText, normalizeContent } from '@dragoman/model';

/** Before what is JSON: a text that begins with it is stored as JSON too. */
const structured = '\u0001';

/** Plain text as it is, all else as JSON; reads back equal. */
export function storedContent(content: InlineContent): string {
  return plainOnly(content) ?? structured + JSON.stringify(content);
}

export function readContent(stored: string): InlineContent {
  return stored.startsWith(structured) ? (JSON.parse(stored.slice(1)) as InlineContent) : [stored];
}

/** Equal keys: the same text to the letter, and codes of the same kinds and types in the same places. */
export function exactKey(content: InlineContent): string {
  const plain = plainOnly(content);
  if (plain !== undefined) return plain;
  const items = normalizeContent(content.filter((item) => isText(item) || isCode(item)));
  return plainOnly(items) ?? structured + JSON.stringify(items.map(keyItem));
}

export function keyOfStored(stored: string): string {
  return stored.startsWith(structured) ? exactKey(readContent(stored)) : stored;
}

function keyItem(item: InlineItem): unknown {
  return isCode(item) ? [item.kind, item.type] : item;
}

/** Kinds and types of the codes, sorted; '' for none. */
export function codesSignature(content: InlineContent): string {
  if (content.every(isText)) return '';
  return codesOf(content)
    .map(({ kind, type }) => `${kind} ${type}`)
    .sort()
    .join('\n');
}

/** Codes that one side lacks, or has otherwise. */
export function codesMissing(a: string, b: string): number {
  const left = a === '' ? [] : a.split('\n');
  const right = b === '' ? [] : b.split('\n');
  let common = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const [one, other] = [left[i] as string, right[j] as string];
    if (one === other) common += 1;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return Math.max(left.length, right.length) - common;
}

function plainOnly(content: InlineContent): string | undefined {
  const [only] = content;
  if (content.length !== 1 || only === undefined || !isText(only) || only === '') return undefined;
  return only.charCodeAt(0) > 1 && only.isWellFormed() ? only : undefined;
}
