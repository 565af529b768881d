/** Names a house knows become placeables: the same sentence about another person is the same sentence. */
import { withDates } from './dates.ts';
import { rawTokens } from './raw-tokens.ts';

/** First token of a name → the rows of all names that begin with it, longest first. */
export type NameTable = ReadonlyMap<string, readonly (readonly string[])[]>;

export function nameTable(names: readonly string[]): NameTable | undefined {
  const table = new Map<string, (readonly string[])[]>();
  for (const name of names) {
    const row = withDates(rawTokens(name));
    const [first] = row;
    if (first === undefined) continue;
    const rows = table.get(first) ?? [];
    table.set(
      first,
      [...rows, row].sort((a, b) => b.length - a.length),
    );
  }
  return table.size === 0 ? undefined : table;
}

export function withNames(row: readonly string[], names: NameTable): readonly string[] {
  const named: string[] = [];
  for (let at = 0; at < row.length;) {
    const found = names.get(row[at] as string)?.find((name) => name.every((token, index) => row[at + index] === token));
    named.push(found === undefined ? (row[at] as string) : '{name}');
    at += found?.length ?? 1;
  }
  return named;
}
