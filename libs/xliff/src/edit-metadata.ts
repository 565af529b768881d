/** Edits of `mda:metadata`: groups of others as a list, ours value by value. */
import { type Meta, type Metadata, type MetaGroup, type Segment } from '@dragoman/model';
import { equalValues } from '@dragoman/text';
import { attributeOf, elementsOf, escapeText, type TextEdit, textOf, type XmlElement } from '@dragoman/xml';
import type { UnitPlaces } from './document.ts';
import { editItems, type ListItem } from './edit-lists.ts';
import { insertFirst, insertItem, removal, withModulePrefix } from './file-style.ts';
import { metaCategory, restName } from './names.ts';
import { type Patch, writePatch } from './patch.ts';
import type { Tokens } from './tokens.ts';
import { legible } from './write-content.ts';
import { type Lines, metadataLines, metaGroupLines, writeMeta } from './write-modules-2.ts';
import { segmentGroup } from './write-unit-2.ts';

export interface MetadataEdit {
  readonly isOurs: boolean;
  readonly places: UnitPlaces;
  readonly old: Metadata | undefined;
  readonly next: Metadata | undefined;
  /** Of our files: the segments whose record is written. */
  readonly segments: readonly Segment[];
  readonly tokens: Tokens;
  /** Elements around, outermost first. */
  readonly around: readonly XmlElement[];
  readonly unit: XmlElement;
}

export function editMetadata(text: string, edit: MetadataEdit): readonly TextEdit[] {
  const ours = edit.segments.map((segment) => segmentGroup(segment, edit.tokens));
  const holder = edit.places.metadata;
  if (holder === undefined) {
    const lines = metadataLines(edit.next, ours, '');
    return inFront(text, edit.unit, withModulePrefix(lines, 'mda', edit.around));
  }
  const spelled = (lines: Lines): Lines => withModulePrefix(lines, 'mda', edit.around);
  return [
    ...editOthers(text, holder, edit, spelled),
    ...ours.flatMap((group) => editOurs(text, holder, edit.places, group, spelled)),
  ];
}

function editOthers(
  text: string,
  holder: XmlElement,
  { old, next, places }: MetadataEdit,
  spelled: (lines: Lines) => Lines,
): readonly TextEdit[] {
  if (equalValues(old, next)) return [];
  const elements = elementsOf(holder).filter((group) => attributeOf(group, 'category')?.value !== metaCategory);
  const items = (old?.groups ?? []).map((value, index) => ({ value, element: elements[index] }));
  const placed = items.filter((item): item is ListItem<MetaGroup> => item.element !== undefined);
  const groups = next?.groups ?? [];
  if (groups.length === 0 && places.ours.size === 0) return [removal(text, holder)];
  return editItems(text, holder, placed, groups, (group) => spelled(metaGroupLines(group, '')));
}

/** A meta of ours is changed in place; a new one goes behind the one that comes before it. */
function editOurs(
  text: string,
  holder: XmlElement,
  places: UnitPlaces,
  group: MetaGroup,
  spelled: (lines: Lines) => Lines,
): readonly TextEdit[] {
  const element = places.ours.get(group.id ?? '');
  if (element === undefined) {
    return [insertItem(text, holder, elementsOf(holder).at(-1), spelled(metaGroupLines(group, '')))];
  }
  return editMetas(
    text,
    element,
    group.items.filter((item): item is Meta => 'value' in item),
    spelled,
  );
}

export function editMetas(
  text: string,
  group: XmlElement,
  next: readonly Meta[],
  spelled: (lines: Lines) => Lines,
): readonly TextEdit[] {
  const metas = new Map(elementsOf(group).map((meta) => [attributeOf(meta, 'type')?.value ?? '', meta]));
  const edits: TextEdit[] = [];
  let behind: XmlElement | undefined;
  for (const meta of next) {
    const element = metas.get(meta.type);
    if (element === undefined) edits.push(insertItem(text, group, behind, spelled([writeMeta(meta)])));
    else if (textOf(element) !== legible(meta.value)) edits.push(valueEdit(element, meta.value));
    behind = element ?? behind;
  }
  const wanted = new Set(next.map(({ type }) => type));
  for (const [type, element] of metas) if (!wanted.has(type)) edits.push(removal(text, element));
  return edits;
}

function valueEdit(element: XmlElement, value: string): TextEdit {
  const content = escapeText(legible(value));
  if (!element.tag.selfClosing) return { start: element.contentStart, end: element.contentEnd, text: content };
  return { start: element.end - 2, end: element.end, text: `>${content}</${element.name}>` };
}

/** What travels beside a unit: written, changed or taken away. */
export function editRest(
  text: string,
  places: UnitPlaces,
  rest: Patch,
  around: readonly XmlElement[],
  unit: XmlElement,
): readonly TextEdit[] {
  const group = places.ours.get('');
  const spelled = (lines: Lines): Lines => withModulePrefix(lines, 'mda', around);
  const wanted: MetaGroup = { category: metaCategory, items: [{ type: restName, value: writePatch(rest) }] };
  if (rest.length === 0) {
    if (group === undefined) return [];
    const isAlone = elementsOf(places.metadata ?? group).length === 1;
    return [removal(text, isAlone ? (places.metadata ?? group) : group)];
  }
  if (group !== undefined)
    return editMetas(
      text,
      group,
      wanted.items.filter((item): item is Meta => 'value' in item),
      spelled,
    );
  const holder = places.metadata;
  if (holder !== undefined) return [insertItem(text, holder, undefined, spelled(metaGroupLines(wanted, '')))];
  return inFront(text, unit, spelled(metadataLines(undefined, [wanted], '')));
}

/** Modules come first in a unit. */
function inFront(text: string, unit: XmlElement, lines: Lines): readonly TextEdit[] {
  const [first] = elementsOf(unit);
  return first === undefined || lines.length === 0 ? [] : [insertFirst(text, unit, first, lines)];
}
