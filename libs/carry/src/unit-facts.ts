/** What a unit says beside its sentences: notes, modules and what tools put there. It stays where the paragraph stays. */
import type { Ignorable, Metadata, Unit } from '@dragoman/model';
import { equalValues } from '@dragoman/text';
import { valueKey } from './value-key.ts';
import { given, mergeForeign, threeWay, threeWayList } from './merge-segment.ts';

export type UnitFacts = Omit<Unit, 'id' | 'parts'>;

export function unitFacts(unit: Unit | undefined): UnitFacts {
  if (unit === undefined) return {};
  const { id: _id, parts: _parts, ...facts } = unit;
  return facts;
}

/** White space between sentences as the file has it (a tool may have given it an id or a target), where it is the same. */
export function withOldSpaces(parts: Unit['parts'], before: Unit | undefined): Unit['parts'] {
  if (before?.parts.length !== parts.length) return parts;
  return parts.map((part, index) => {
    const old = before.parts[index];
    return part.kind === 'ignorable' && old?.kind === 'ignorable' && isSameSpace(part, old) ? old : part;
  });
}

function isSameSpace({ source: [now, ...more] }: Ignorable, old: Ignorable): boolean {
  const isOneText = more.length === 0 && old.source.length === 1 && typeof now === 'string';
  return isOneText ? old.source[0] === now : equalValues([now, ...more], old.source);
}

/** What only one side changed is taken whole; what both changed is kept of both, ours where it can be said once only. */
export function mergeUnitFacts(base: UnitFacts = {}, ours: UnitFacts = {}, theirs: UnitFacts = {}): UnitFacts {
  const list = (name: 'notes' | 'originalData' | 'glossary' | 'validation'): UnitFacts =>
    given(name, mergeLists(base[name], ours[name], theirs[name])) as UnitFacts;
  return {
    ...given('foreign', mergeForeign(base.foreign, ours.foreign, theirs.foreign)),
    ...list('notes'),
    ...list('originalData'),
    ...list('glossary'),
    ...given('metadata', mergeMetadata(base.metadata, ours.metadata, theirs.metadata)),
    ...list('validation'),
    ...given('extensions', mergeForeign(base.extensions, ours.extensions, theirs.extensions)),
  };
}

function mergeMetadata(
  base: Metadata | undefined,
  ours: Metadata | undefined,
  theirs: Metadata | undefined,
): Metadata | undefined {
  const one = threeWay(base, ours, theirs);
  if (ours === undefined || theirs === undefined || equalValues(base, theirs) || one === theirs) return one;
  const groups = threeWayList(base?.groups, ours.groups, theirs.groups, valueKey);
  return groups === undefined ? undefined : { ...ours, groups };
}

function mergeLists(
  base: readonly unknown[] | undefined,
  ours: readonly unknown[] | undefined,
  theirs: readonly unknown[] | undefined,
): readonly unknown[] | undefined {
  if (equalValues(base, theirs) || equalValues(ours, theirs)) return ours;
  return equalValues(base, ours) ? theirs : threeWayList(base, ours, theirs, valueKey);
}
