/** The one order of entries in which ties stand, whatever order they came in: approved, state, newest, then content. */
import { type CollectedEntries, stringColumns } from './collected-entries.ts';
import { border } from './entry-record.ts';
import { hashNumbers } from './hashes.ts';

/** Entries in that order, an entry that is there twice once. */
export function rankedEntries(collected: CollectedEntries): Uint32Array {
  const { columns, size } = collected;
  const hashes = entryHashes(collected, (item) => collected.strings.hash(item));
  const second = entryHashes(collected, (item) => collected.strings.secondHash(item));
  const order = Uint32Array.from({ length: size }, (_, entry) => entry);
  order.sort(
    (a, b) =>
      columns.standing.at(b) - columns.standing.at(a) ||
      columns.changedAt.at(b) - columns.changedAt.at(a) ||
      (hashes[a] as number) - (hashes[b] as number) ||
      (second[a] as number) - (second[b] as number) ||
      compareStrings(collected, a, b),
  );
  return order.filter((entry, index) => index === 0 || !isSame(collected, entry, order[index - 1] as number));
}

function entryHashes({ columns, size }: CollectedEntries, hashOf: (item: number) => number): Uint32Array {
  const fields = new Uint32Array(stringColumns.length);
  return Uint32Array.from({ length: size }, (_, entry) => {
    for (const [index, name] of stringColumns.entries()) {
      const item = columns[name].at(entry);
      fields[index] = item >= border ? item : hashOf(item);
    }
    return hashNumbers(fields, 0, fields.length);
  });
}

function compareStrings({ columns, strings }: CollectedEntries, a: number, b: number): number {
  for (const name of stringColumns) {
    const [one, other] = [columns[name].at(a), columns[name].at(b)];
    if (one === other) continue;
    if (one >= border || other >= border) return one - other;
    return strings.bytes(one).compare(strings.bytes(other));
  }
  return 0;
}

function isSame({ columns }: CollectedEntries, a: number, b: number): boolean {
  return stringColumns.every((name) => columns[name].at(a) === columns[name].at(b));
}
