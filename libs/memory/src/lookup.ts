/** Looks a source up: the form of its tokens first, then the forms alike, then the entries of each. */
import {
  type InlineContent,
  type LookupMemory,
  type MemoryEntry,
  type MemoryMatch,
  type MemoryQuery,
  plainText,
} from '@dragoman/model';
import { BestMatches, type Candidate } from './best-matches.ts';
import { codesMissing, codesSignature, exactKey } from './content-key.ts';
import {
  alignedPoints,
  ambiguousFlag,
  ambiguousPoints,
  border,
  machinePoints,
  memoryPoints,
  mostCodePoints,
} from './entry-record.ts';
import { foldedTokens } from './folded-tokens.ts';
import type { MemoryHead } from './memory-file.ts';
import { absent, type MemoryReader } from './memory-reader.ts';
import { nameTable } from './names.ts';
import { SimilarForms } from './similar-forms.ts';

const defaultThreshold = 70;
const defaultLimit = 5;

export function createLookup(reader: MemoryReader, head: MemoryHead): LookupMemory {
  const names = nameTable(head.names);
  /** Made at the first search that needs it. */
  let similar: SimilarForms | undefined;
  return (query, { threshold = defaultThreshold, limit = defaultLimit } = {}) => {
    const best = new BestMatches(Math.max(1, Math.floor(limit)), Math.max(1, threshold));
    const asked = questionOf(query, reader, head);
    const row = Uint32Array.from(foldedTokens(query.source, names), (token) => reader.token(token));
    const equal = reader.form(row);
    if (equal !== absent) takeEqual(reader, equal, asked, best);
    similar ??= new SimilarForms(reader);
    similar.search(row, equal, best.least, (form, score) => {
      takeForm(reader, form, score, asked, best);
      return best.least;
    });
    return best.all.map((candidate) => matchOf(reader.entry(candidate.entry), candidate));
  };
}

/** A query in the numbers of the memory. */
interface Question {
  readonly key: number;
  readonly text: string;
  readonly hasCodes: boolean;
  readonly unit: number;
  readonly document: number;
  readonly previous: number;
  readonly next: number;
  /** Points for codes that are missing or different, by signature of the entry. */
  readonly codePoints: (signature: number) => number;
}

/** Not said, or nowhere in the memory: equal to nothing, not to what an entry does not say either. */
const nothing = -1;

function questionOf(query: MemoryQuery, reader: MemoryReader, { codes }: MemoryHead): Question {
  const signature = codesSignature(query.source);
  const points = new Map<number, number>();
  return {
    key: keyIn(reader, query.source),
    text: plainText(query.source),
    hasCodes: signature !== '',
    unit: query.unit === undefined ? nothing : keyIn(reader, [query.unit]),
    document: query.document === undefined ? nothing : keyIn(reader, [query.document]),
    previous: neighbourIn(reader, query.previous),
    next: neighbourIn(reader, query.next),
    codePoints(number) {
      const known = points.get(number);
      if (known !== undefined) return known;
      const missing = Math.min(mostCodePoints, codesMissing(signature, codes[number] as string));
      points.set(number, missing);
      return missing;
    },
  };
}

function keyIn(reader: MemoryReader, content: InlineContent): number {
  const key = reader.key(exactKey(content));
  return key === absent ? nothing : key;
}

function neighbourIn(reader: MemoryReader, content: InlineContent | null | undefined): number {
  return content === null ? border : content === undefined ? nothing : keyIn(reader, content);
}

function takeForm(reader: MemoryReader, form: number, base: number, asked: Question, best: BestMatches): void {
  const { formEntries, flags } = reader.columns;
  for (let entry = formEntries[form] as number; entry < (formEntries[form + 1] as number); entry += 1) {
    const isAmbiguous = ((flags[entry] as number) & ambiguousFlag) !== 0;
    take(reader, entry, base, isAmbiguous, asked, best);
  }
}

/** The entries whose folded tokens are those of the query. */
function takeEqual(reader: MemoryReader, form: number, asked: Question, best: BestMatches): void {
  const { formEntries, flags } = reader.columns;
  const [from, to] = [formEntries[form] as number, formEntries[form + 1] as number];
  const bases = equalBases(reader, from, to, asked);
  const told = toldApart(reader, from, bases);
  for (const [index, base] of bases.entries()) {
    const entry = from + index;
    const isAmbiguous = ((flags[entry] as number) & ambiguousFlag) !== 0 && !told.has(base);
    take(reader, entry, base, isAmbiguous, asked, best);
  }
}

/** 102 exact, between the same neighbours, in the same unit; 101 without the unit; 100 exact; 99 but for what is folded. */
function equalBases(reader: MemoryReader, from: number, to: number, asked: Question): readonly number[] {
  const { source, codes } = reader.columns;
  const hasSameText = new Map<number, boolean>();
  return Array.from({ length: to - from }, (_, index) => {
    const entry = from + index;
    const item = source[entry] as number;
    if (reader.keyOf(item) === asked.key) return 100 + contextLevel(reader, entry, asked);
    const signature = codes[entry] as number;
    if (!asked.hasCodes && signature === 0) return 99;
    const isSame = hasSameText.get(item) ?? plainText(reader.content(item)) === asked.text;
    hasSameText.set(item, isSame);
    return isSame && asked.codePoints(signature) > 0 ? 100 : 99;
  });
}

function contextLevel(reader: MemoryReader, entry: number, asked: Question): 0 | 1 | 2 {
  const neighbours = sameNeighbours(reader, entry, asked);
  return neighbours < 2 ? 0 : isSameUnit(reader, entry, asked) ? 2 : 1;
}

/** Context scores at which all entries have one translation. */
function toldApart(reader: MemoryReader, from: number, bases: readonly number[]): ReadonlySet<number> {
  const { target } = reader.columns;
  const targets = new Map<number, number>();
  const several = new Set<number>();
  for (const [index, base] of bases.entries()) {
    if (base <= 100) continue;
    const key = reader.keyOf(target[from + index] as number);
    if ((targets.get(base) ?? key) !== key) several.add(base);
    targets.set(base, key);
  }
  return new Set([...targets.keys()].filter((base) => !several.has(base)));
}

function sameNeighbours(reader: MemoryReader, entry: number, asked: Question): number {
  const { previous, next } = reader.columns;
  const isSamePrevious = reader.keyOf(previous[entry] as number) === asked.previous;
  return Number(isSamePrevious) + Number(reader.keyOf(next[entry] as number) === asked.next);
}

function isSameUnit(reader: MemoryReader, entry: number, asked: Question): boolean {
  return reader.keyOf(reader.columns.unit[entry] as number) === asked.unit;
}

function take(
  reader: MemoryReader,
  entry: number,
  base: number,
  isAmbiguous: boolean,
  asked: Question,
  best: BestMatches,
): void {
  const { source, target, rank, codes, points } = reader.columns;
  const codePoints = asked.codePoints(codes[entry] as number);
  const taken = codePoints + (points[entry] as number) + (isAmbiguous ? ambiguousPoints : 0);
  const score = Math.max(0, base - taken);
  if (score < best.least) return;
  best.add({
    entry,
    score,
    base,
    codePoints,
    isAmbiguous,
    context: sameNeighbours(reader, entry, asked) + Number(isSameUnit(reader, entry, asked)),
    isSameDocument: reader.keyOf(reader.columns.document[entry] as number) === asked.document,
    rank: rank[entry] as number,
    source: reader.keyOf(source[entry] as number),
    target: reader.keyOf(target[entry] as number),
  });
}

function matchOf(entry: MemoryEntry, { score, base, codePoints, isAmbiguous }: Candidate): MemoryMatch {
  const penalties: MemoryMatch['penalties'] = [
    { reason: 'codes', points: codePoints },
    { reason: 'ambiguous', points: isAmbiguous ? ambiguousPoints : 0 },
    { reason: 'machine', points: entry.madeBy === 'machine' ? machinePoints : 0 },
    { reason: 'memory', points: memoryPoints(entry.penalty) },
    { reason: 'aligned', points: entry.aligned === true ? alignedPoints : 0 },
  ];
  const type = base === 102 ? 'idm' : base === 101 ? 'icm' : 'tm';
  return { entry, score, type, penalties: penalties.filter(({ points }) => points > 0) };
}
