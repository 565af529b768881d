/** The sentences of a document in one row, each with the unit it stands in: units only group them. */
import {
  codesOf,
  type FreshPart,
  type FreshUnit,
  type InlineCode,
  isCode,
  type Segment,
  type Unit,
} from '@dragoman/model';

export type FreshSegment = Extract<FreshPart, { kind: 'segment' }>;

interface UnitPlace {
  /** Index of the unit; ids are no more than hints. */
  readonly unitIndex: number;
  readonly unit: string;
  /** Every code of the unit, in order. */
  readonly codes: readonly InlineCode[];
}
export interface PlacedOld extends UnitPlace {
  readonly segment: Segment;
}
export interface PlacedFresh extends UnitPlace {
  readonly segment: FreshSegment;
}

export function placedOld(units: readonly Unit[]): readonly PlacedOld[] {
  return placed(units, ({ parts }) => parts);
}

export function placedFresh(units: readonly FreshUnit[]): readonly PlacedFresh[] {
  return placed(units, ({ parts }) => parts);
}

/** One list that grows: a document has a hundred thousand sentences, and lists of one cost more than what is in them. */
function placed<Of extends Unit | FreshUnit, Part extends FreshPart>(
  units: readonly Of[],
  partsOf: (unit: Of) => readonly Part[],
): readonly (UnitPlace & { readonly segment: Extract<Part, { kind: 'segment' }> })[] {
  const all: (UnitPlace & { readonly segment: Extract<Part, { kind: 'segment' }> })[] = [];
  for (const [unitIndex, unit] of units.entries()) {
    const parts = partsOf(unit);
    const codes = parts.some(({ source }) => source.some(isCode))
      ? parts.flatMap(({ source }) => codesOf(source))
      : none;
    for (const segment of parts) {
      if (isSegment(segment)) all.push({ unitIndex, unit: unit.id, codes, segment });
    }
  }
  return all;
}

function isSegment<Part extends FreshPart>(part: Part): part is Extract<Part, { kind: 'segment' }> {
  return part.kind === 'segment';
}

const none: readonly InlineCode[] = [];
