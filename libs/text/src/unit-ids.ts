/**
 * Unit ids are content (`definitions.md`, Unit id): `u` and 16 base32 characters over the exact text and each
 * code's kind and data. An id may vanish; it never names other content.
 */
import { type InlineContent, isCode, isText, normalizeContent } from '@dragoman/model';
import { base32, sha256 } from './digest.ts';

const scheme = 1;
/** Stands in code data where the text of another unit stands: a new alternative text leaves the paragraph's id alone. */
const subFlowMark = '\uFFFC';

type IdPart = string | readonly [string, string];

export interface UnitIdOptions {
  /** Bits of the hash that are used; 80 unless a test wants collisions. */
  readonly bits?: number;
}

/** Ids of a document's units, in order. Equal units are told apart by their nearest unequal neighbours, then by `-2`, `-3`. */
export function unitIds(contents: readonly InlineContent[], options: UnitIdOptions = {}): readonly string[] {
  const parts = contents.map(idParts);
  const keys = parts.map((part) => JSON.stringify(part));
  const occurrences = countBy(keys);
  const previous = unequalNeighbours(keys, 1);
  const next = unequalNeighbours(keys, -1);
  const partAt = (index: number | undefined): readonly IdPart[] | null =>
    index === undefined ? null : (parts[index] ?? null);
  const ids = parts.map((part, index) => {
    if (occurrences.get(keys[index] as string) === 1) return hashId([scheme, part], options);
    return hashId([scheme, part, partAt(previous[index]), partAt(next[index])], options);
  });
  return numberRepeats(ids, keys);
}

/** What of a unit its id depends on: text runs with CRLF as LF, and `[kind, data]` of each code. */
export function idParts(content: InlineContent): readonly IdPart[] {
  const kept = content.filter((item) => isText(item) || isCode(item));
  return normalizeContent(kept).map((item): IdPart => {
    if (isText(item)) return item.replaceAll('\r\n', '\n');
    if (!isCode(item)) throw new Error('markers are filtered out above');
    const data = (item.data ?? []).map((piece) => (typeof piece === 'string' ? piece : subFlowMark));
    return [item.kind, data.join('').replaceAll('\r\n', '\n')];
  });
}

/**
 * For each unit the index of its nearest unequal neighbour, before it (step 1: the list is walked forwards) or after it
 * (step -1). One pass: a document of nothing but equal lines must not take the square of their number.
 */
function unequalNeighbours(keys: readonly string[], step: 1 | -1): readonly (number | undefined)[] {
  const found: (number | undefined)[] = Array.from({ length: keys.length });
  for (let at = step === 1 ? 0 : keys.length - 1; at >= 0 && at < keys.length; at += step) {
    const beside = at - step;
    if (beside < 0 || beside >= keys.length) continue;
    found[at] = keys[beside] === keys[at] ? found[beside] : beside;
  }
  return found;
}

function hashId(value: unknown, { bits = 80 }: UnitIdOptions): string {
  const bytes = Uint8Array.from(sha256(JSON.stringify(value)).subarray(0, 10));
  for (let bit = bits; bit < 80; bit += 1) bytes[bit >> 3] = (bytes[bit >> 3] as number) & ~(128 >> (bit & 7));
  return `u${base32(bytes)}`;
}

/** Only equal content is numbered: two different contents with one id stay equal, and are reported as the error they are. */
function numberRepeats(ids: readonly string[], keys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return ids.map((id, index) => {
    const occurrence = JSON.stringify([id, keys[index]]);
    const ordinal = (seen.get(occurrence) ?? 0) + 1;
    seen.set(occurrence, ordinal);
    return ordinal === 1 ? id : `${id}-${ordinal}`;
  });
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
