/** The published formula, asked of every entry one after the other: slow, plain, and written apart from the memory. */
import { codesOf, type InlineContent, type MemoryEntry, type MemoryMatch, type MemoryQuery } from '@dragoman/model';
import { editDistance } from '@dragoman/text';
import { foldedTokens } from './folded-tokens.ts';
import { nameTable } from './names.ts';

type Penalties = MemoryMatch['penalties'];

/** `entries`: in the order in which ties stand that nothing else decides. */
export function exhaustiveLookup(entries: readonly MemoryEntry[], names: readonly string[] = []) {
  const table = nameTable(names);
  const rows = new Map(entries.map((entry) => [entry, foldedTokens(entry.source, table)]));
  return (query: MemoryQuery, threshold = 70, limit = 5): readonly MemoryMatch[] => {
    const row = foldedTokens(query.source, table);
    const bases = new Map(entries.map((entry) => [entry, baseOf(query, entry, row, rows.get(entry) ?? [])]));
    const matches = entries
      .map((entry) => matchOf(query, entry, entries, bases))
      .filter(({ score }) => score >= threshold)
      .toSorted((a, b) => compare(query, a, b));
    const translations = matches.map(({ entry }) => `${key(entry.source)} ${key(entry.target)}`);
    return matches.filter((_, index) => translations.indexOf(translations[index] as string) === index).slice(0, limit);
  };
}

function baseOf(query: MemoryQuery, entry: MemoryEntry, row: readonly string[], other: readonly string[]): number {
  if (key(query.source) === key(entry.source)) {
    if (!isSame(query.previous, entry.previous) || !isSame(query.next, entry.next)) return 100;
    return query.unit !== undefined && query.unit === entry.unit ? 102 : 101;
  }
  const distance = editDistance(row, other);
  const longer = Math.max(row.length, other.length);
  if (distance > 0) return Math.min(98, Math.floor((100 * (longer - distance)) / longer));
  return text(query.source) === text(entry.source) && codePoints(query.source, entry.source) > 0 ? 100 : 99;
}

function matchOf(
  query: MemoryQuery,
  entry: MemoryEntry,
  entries: readonly MemoryEntry[],
  bases: ReadonlyMap<MemoryEntry, number>,
): MemoryMatch {
  const base = bases.get(entry) ?? 0;
  const rivals = entries.filter(
    (other) => key(other.source) === key(entry.source) && key(other.target) !== key(entry.target),
  );
  const isTold = base > 100 && rivals.every((other) => bases.get(other) !== base);
  const all: Penalties = [
    { reason: 'codes', points: codePoints(query.source, entry.source) },
    { reason: 'ambiguous', points: rivals.length > 0 && !isTold ? 1 : 0 },
    { reason: 'machine', points: entry.madeBy === 'machine' ? 3 : 0 },
    { reason: 'memory', points: entry.penalty ?? 0 },
    { reason: 'aligned', points: entry.aligned === true ? 1 : 0 },
  ];
  const penalties = all.filter(({ points }) => points > 0);
  const score = Math.max(
    0,
    penalties.reduce((rest, { points }) => rest - points, base),
  );
  return { entry, score, type: base === 102 ? 'idm' : base === 101 ? 'icm' : 'tm', penalties };
}

function compare(query: MemoryQuery, a: MemoryMatch, b: MemoryMatch): number {
  return b.score - a.score || compareRows(ranks(query, a.entry), ranks(query, b.entry));
}

/** Larger is better, from the first on. */
function ranks(query: MemoryQuery, entry: MemoryEntry): readonly number[] {
  const neighbours = [isSame(query.previous, entry.previous), isSame(query.next, entry.next)];
  const isSameUnit = query.unit !== undefined && query.unit === entry.unit;
  return [
    [...neighbours, isSameUnit].filter(Boolean).length,
    Number(query.document !== undefined && query.document === entry.document),
    Number(entry.approval !== undefined),
    ['initial', 'translated', 'reviewed', 'final'].indexOf(entry.state ?? ''),
    Date.parse(entry.at ?? entry.approval?.at ?? '1970-01-01T00:00:00Z'),
  ];
}

function compareRows(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, place) => value !== b[place]);
  return index < 0 ? 0 : (b[index] ?? 0) - (a[index] ?? 0);
}

function isSame(a: InlineContent | null | undefined, b: InlineContent | null | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a === null || b === null ? a === b : key(a) === key(b);
}

function codePoints(a: InlineContent, b: InlineContent): number {
  const left = codesOf(a).map(({ kind, type }) => `${kind} ${type}`);
  const right = codesOf(b).map(({ kind, type }) => `${kind} ${type}`);
  const most = Math.max(left.length, right.length);
  for (const code of left) {
    const place = right.indexOf(code);
    if (place >= 0) right.splice(place, 1);
  }
  const common = codesOf(b).length - right.length;
  return Math.min(5, most - common);
}

function key(content: InlineContent): string {
  const items: unknown[] = [];
  for (const item of content) {
    if (typeof item === 'string') {
      const last = items.at(-1);
      if (typeof last === 'string') items[items.length - 1] = last + item;
      else if (item !== '') items.push(item);
    } else if (item.kind !== 'sm' && item.kind !== 'em') {
      items.push([item.kind, item.type]);
    }
  }
  return JSON.stringify(items);
}

function text(content: InlineContent): string {
  return content.filter((item) => typeof item === 'string').join('');
}
