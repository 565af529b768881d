/**
 * A file in which a textual merge left units or sentences twice → each once. What stood first and what stood second are
 * two sides without a known base: equal texts become one, different ones a conflict.
 */
import { type Segment, segmentAddress, type Unit } from '@dragoman/model';
import { equalValues } from '@dragoman/text';
import { mergeSegments } from './merge-segment.ts';
import { unitContentKey } from './merge-structure.ts';
import { mergeUnitFacts } from './unit-facts.ts';

export interface DistinctUnits {
  readonly units: readonly Unit[];
  /** Addresses where the two texts differed. */
  readonly conflicts: ReadonlySet<string>;
  /** Ids under which different sources stand: nothing may be made one. */
  readonly contradictions: readonly string[];
}

export function distinctUnits(units: readonly Unit[]): DistinctUnits {
  const conflicts = new Set<string>();
  const contradictions = new Set<string>();
  const byId = new Map<string, Unit>();
  for (const unit of units) {
    const whole = withDistinctSegments(unit, conflicts, contradictions);
    const first = byId.get(unit.id);
    if (first === undefined) byId.set(unit.id, whole);
    else if (unitContentKey(first) !== unitContentKey(whole)) contradictions.add(unit.id);
    else byId.set(unit.id, joined(first, whole, conflicts));
  }
  return { units: [...byId.values()], conflicts, contradictions: [...contradictions] };
}

/** One unit with its sentences once each; the white space before a repeated one goes with it. */
function withDistinctSegments(unit: Unit, conflicts: Set<string>, contradictions: Set<string>): Unit {
  const seen = new Map<string, Segment>();
  const parts: Unit['parts'][number][] = [];
  for (const part of unit.parts) {
    if (part.kind === 'ignorable') {
      parts.push(part);
      continue;
    }
    const first = seen.get(part.id);
    if (first === undefined) {
      seen.set(part.id, part);
      parts.push(part);
      continue;
    }
    if (!equalValues(first.source, part.source)) contradictions.add(unit.id);
    const whole = mergedTwice(unit.id, first, part, conflicts);
    seen.set(part.id, whole);
    parts[parts.findIndex((other) => other === first)] = whole;
    if (parts.at(-1)?.kind === 'ignorable') parts.pop();
  }
  return seen.size === unit.parts.filter(({ kind }) => kind === 'segment').length ? unit : { ...unit, parts };
}

/** Both are cut into the same sentences, else the first cut stays and the second one's texts find their place by content. */
function joined(first: Unit, second: Unit, conflicts: Set<string>): Unit {
  const others = new Map(
    second.parts.flatMap((part) => (part.kind === 'segment' ? [[segmentKey(part), part] as const] : [])),
  );
  const parts = first.parts.map((part) => {
    const other = part.kind === 'segment' ? others.get(segmentKey(part)) : undefined;
    return part.kind === 'segment' && other !== undefined ? mergedTwice(first.id, part, other, conflicts) : part;
  });
  return { id: first.id, parts, ...mergeUnitFacts(undefined, first, second) };
}

function segmentKey({ id, source }: Segment): string {
  return JSON.stringify([id, source]);
}

function mergedTwice(unit: string, first: Segment, second: Segment, conflicts: Set<string>): Segment {
  const { segment, outcome } = mergeSegments(undefined, first, second);
  if (outcome === 'conflict') conflicts.add(segmentAddress(unit, segment.id));
  return segment;
}
