/** The sentences of a document in one row, each with the unit it stands in: units only group them. */
import { codesOf, type FreshPart, type FreshUnit, type InlineCode, type Segment, type Unit } from '@dragoman/model';

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
  return units.flatMap((unit, unitIndex) => {
    const codes = unit.parts.flatMap((part) => codesOf(part.source));
    return unit.parts.flatMap((segment) =>
      segment.kind === 'segment' ? [{ unitIndex, unit: unit.id, codes, segment }] : [],
    );
  });
}

export function placedFresh(units: readonly FreshUnit[]): readonly PlacedFresh[] {
  return units.flatMap((unit, unitIndex) => {
    const codes = unit.parts.flatMap((part) => codesOf(part.source));
    return unit.parts.flatMap((segment) =>
      segment.kind === 'segment' ? [{ unitIndex, unit: unit.id, codes, segment }] : [],
    );
  });
}
