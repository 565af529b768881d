/**
 * Which paragraphs a merged file has, and in which order: the side whose row changed; where both changed, a three-way
 * merge of the rows. Looks at ids and sources only: what becomes of the translations is decided elsewhere.
 */
import { isText, normalizeContent, type Unit } from '@dragoman/model';
import { commonSubsequence, type IndexPair } from './common-subsequence.ts';
import { valueKey } from './value-key.ts';
import { withoutOrdinal } from './retire.ts';

export interface MergedStructure {
  /** Ids and sources are what counts; each id is there once. */
  readonly units: readonly Unit[];
  readonly from: 'ours' | 'theirs' | 'both';
}

export function mergeStructures(
  base: readonly Unit[],
  ours: readonly Unit[],
  theirs: readonly Unit[],
): MergedStructure {
  if (hasSameStructure(ours, theirs) || hasSameStructure(base, theirs)) return { units: ours, from: 'ours' };
  if (hasSameStructure(base, ours)) return { units: theirs, from: 'theirs' };
  const row = withoutSurplus(joinedRow(base, ours, theirs), base, ours, theirs);
  return { units: withDistinctIds(row.map(({ unit }) => unit)), from: 'both' };
}

export function hasSameStructure(a: readonly Unit[], b: readonly Unit[]): boolean {
  return a.length === b.length && a.every((unit, index) => structureKey(unit) === structureKey(b[index]));
}

function structureKey(unit: Unit | undefined): string {
  return unit === undefined ? '' : valueKey([unit.id, unit.parts.map(({ kind, source }) => [kind, source])]);
}

/** Equal for units that say the same, however they are cut into sentences: as much as a bilingual file knows of what ids are made of. */
export function unitContentKey(unit: Unit): string {
  const content = normalizeContent(unit.parts.flatMap(({ source }) => source));
  return JSON.stringify(content.map((item) => (isText(item) ? item : [item.kind])));
}

/** A unit with its place: behind which unit of the base it stands on its own side; -1: before all of them. */
interface Placed {
  readonly unit: Unit;
  readonly behind: number;
  /** Whose it is, where the base has it not, or elsewhere. */
  readonly insertedBy?: 'ours' | 'theirs';
}

function joinedRow(base: readonly Unit[], ours: readonly Unit[], theirs: readonly Unit[]): readonly Placed[] {
  const [ofOurs, ofTheirs] = [new Map(alignUnits(base, ours)), new Map(alignUnits(base, theirs))];
  const [byOurs, byTheirs] = [inserted(ours, ofOurs, 'ours'), inserted(theirs, ofTheirs, 'theirs')];
  const row: Placed[] = [];
  let after = -1;
  for (let index = 0; index <= base.length; index += 1) {
    const kept = keptUnit(base[index], ours[ofOurs.get(index) ?? -1], theirs[ofTheirs.get(index) ?? -1]);
    // A unit that only one side has was deleted by the other one, which is respected.
    if (kept === undefined && index < base.length) continue;
    const isInGap = ({ behind }: Placed): boolean => behind >= after && behind < index;
    row.push(...joinedGap(byOurs.filter(isInGap), byTheirs.filter(isInGap)));
    if (kept !== undefined) row.push({ unit: kept, behind: index });
    after = index;
  }
  return row;
}

/** The id and the sentences of the side that changed them. */
function keptUnit(base: Unit | undefined, ours: Unit | undefined, theirs: Unit | undefined): Unit | undefined {
  if (ours === undefined || theirs === undefined) return undefined;
  return structureKey(base) === structureKey(ours) ? theirs : ours;
}

function inserted(
  side: readonly Unit[],
  sideOfBase: ReadonlyMap<number, number>,
  insertedBy: 'ours' | 'theirs',
): readonly Placed[] {
  const baseOf = new Map([...sideOfBase].map(([base, index]) => [index, base]));
  let behind = -1;
  return side.flatMap((unit, index) => {
    const place = baseOf.get(index);
    if (place === undefined) return [{ unit, behind, insertedBy }];
    behind = place;
    return [];
  });
}

/** What both sides inserted between the same two units: equal ones once, the others in their places, ours first. */
function joinedGap(ours: readonly Placed[], theirs: readonly Placed[]): readonly Placed[] {
  const unitsOf = (row: readonly Placed[]): readonly Unit[] => row.map(({ unit }) => unit);
  const partnerOf = new Map(alignUnits(unitsOf(ours), unitsOf(theirs)));
  const partners = new Set(partnerOf.values());
  const row: Placed[] = [];
  let next = 0;
  ours.forEach((own, index) => {
    const partner = partnerOf.get(index);
    for (let other = theirs[next]; other !== undefined && !partners.has(next); other = theirs[next]) {
      if (partner === undefined && other.behind >= own.behind) break;
      row.push(other);
      next += 1;
    }
    row.push(own);
    if (partner !== undefined) next = partner + 1;
  });
  return [...row, ...theirs.slice(next)];
}

/** Units of `a` that units of `b` are, in order: by id, and between those by what they say. Ids of equal units move with their neighbours. */
function alignUnits(a: readonly Unit[], b: readonly Unit[]): readonly IndexPair[] {
  const idsOf = (units: readonly Unit[]): readonly string[] => units.map(({ id }) => id);
  const anchors = commonSubsequence(idsOf(a), idsOf(b));
  const starts: readonly IndexPair[] = [[-1, -1], ...anchors];
  const between = starts.flatMap(([fromA, fromB], index) => {
    const [toA, toB] = anchors[index] ?? [a.length, b.length];
    const [partA, partB] = [a.slice(fromA + 1, toA), b.slice(fromB + 1, toB)];
    if (partA.length === 0 || partB.length === 0) return [];
    const pairs = commonSubsequence(partA.map(unitContentKey), partB.map(unitContentKey));
    return pairs.map(([x, y]): IndexPair => [x + fromA + 1, y + fromB + 1]);
  });
  return [...anchors, ...between].sort(([x], [y]) => x - y);
}

/**
 * Of equal units there are as many as both changes together ask for: one that both sides moved stands in one place, one
 * that a side moved and the other rewrote is rewritten.
 */
function withoutSurplus(
  row: readonly Placed[],
  base: readonly Unit[],
  ours: readonly Unit[],
  theirs: readonly Unit[],
): readonly Placed[] {
  const [inBase, inOurs, inTheirs] = [countByContent(base), countByContent(ours), countByContent(theirs)];
  const surplus = countByContent(row.map(({ unit }) => unit));
  for (const [key, count] of surplus) {
    const wanted = (inOurs.get(key) ?? 0) + (inTheirs.get(key) ?? 0) - (inBase.get(key) ?? 0);
    surplus.set(key, count - Math.max(0, wanted));
  }
  const isSurplus = (insertedBy: Placed['insertedBy'], placed: Placed): boolean => {
    const key = unitContentKey(placed.unit);
    const over = surplus.get(key) ?? 0;
    if (over <= 0 || placed.insertedBy !== insertedBy) return false;
    surplus.set(key, over - 1);
    return true;
  };
  const withoutTheirs = row.toReversed().filter((placed) => !isSurplus('theirs', placed));
  return withoutTheirs.filter((placed) => !isSurplus('ours', placed)).toReversed();
}

function countByContent(units: readonly Unit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unitContentKey(unit), (counts.get(unitContentKey(unit)) ?? 0) + 1);
  return counts;
}

function withDistinctIds(units: readonly Unit[]): readonly Unit[] {
  const taken = new Set(units.map(({ id }) => id));
  const seen = new Set<string>();
  return units.map((unit) => {
    if (seen.size !== seen.add(unit.id).size) return unit;
    const id = freeId(unit.id, taken);
    taken.add(id);
    return { ...unit, id };
  });
}

/** Among equal units `-2`, `-3` is only an ordinal (`definitions.md`, Unit id): the next free one is as good. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  const stem = withoutOrdinal(id);
  let ordinal = 2;
  while (taken.has(`${stem}-${ordinal}`)) ordinal += 1;
  return `${stem}-${ordinal}`;
}
