/**
 * The edits that make one trans-unit say what a segment says. Promise: a span is touched only if what it says differs;
 * new elements take the indentation and line ends of their neighbours.
 */
import type { InlineContent, InlineItem, Match, Note, Segment } from '@dragoman/model';
import { equalValues } from '@dragoman/text';
import { attributeOf, type TextEdit, type XmlElement } from '@dragoman/xml';
import { equalContents } from './equality.ts';
import { confirmationsOf, confirmedState } from './claims.ts';
import type { FileLayout, SegmentLayout } from './document.ts';
import { dragomanNamespace } from './names.ts';
import { projectionOf } from './projection.ts';
import { spellingKey } from './read-content.ts';
import { type Naming, writeContent, writeValue } from './write-content.ts';
import { writeContent1 } from './write-content-1.ts';
import { approvedOf, ownAttributes, translateOf, writeMatch, writeNote } from './write-trans-unit.ts';

/** In foreign files the naming has no prefix of ours: they get no attribute of ours. */
export interface Place {
  readonly text: string;
  readonly layout: SegmentLayout;
  readonly naming: Naming;
}

/** Undefined: the target's codes cannot be written as the nested elements that the file has for them. */
export function editTransUnit(
  text: string,
  { isOurs, prefix }: Pick<FileLayout, 'isOurs' | 'prefix'>,
  layout: SegmentLayout,
  next: Segment,
): readonly TextEdit[] | undefined {
  const place = placeOf(text, { isOurs, prefix }, layout);
  const target = editTarget(place, next);
  if (target === undefined) return undefined;
  const notes = editNoteList(place, next.notes ?? []);
  const matches = editList(
    place,
    layout.segment.matches ?? [],
    next.matches ?? [],
    layout.matches,
    spellMatch(place),
    layout.notes,
  );
  return [...editAttributes(place, next), ...target, ...notes, ...matches, ...editConfirmation(place, next)];
}

function placeOf(
  text: string,
  { isOurs, prefix }: Pick<FileLayout, 'isOurs' | 'prefix'>,
  layout: SegmentLayout,
): Place {
  const element = layout.element.prefix === '' ? '' : `${layout.element.prefix}:`;
  return { text, layout, naming: { prefix: isOurs ? prefix : undefined, element } };
}

/** Of a trans-unit the notes alone. */
export function editNotes1(
  text: string,
  file: Pick<FileLayout, 'isOurs' | 'prefix'>,
  layout: SegmentLayout,
  notes: readonly Note[],
): readonly TextEdit[] {
  return editNoteList(placeOf(text, file, layout), notes);
}

function editNoteList(place: Place, notes: readonly Note[]): readonly TextEdit[] {
  const { segment, notes: elements } = place.layout;
  return editList(place, segment.notes ?? [], notes, elements, (note) => writeNote(note, place.naming), []);
}

/** A proposal as the file would have it: its indentation and line ends. */
export function spellMatch(place: Place): (match: Match) => string {
  const indent = separator(place);
  return (match) =>
    writeMatch(match, indent === '' ? null : indentation(indent), place.naming, matchSpeller(place, match)).replaceAll(
      '\n',
      lineEnd(indent),
    );
}

/** In files of others a proposal has native codes; those without a prefix on XLIFF's elements are written with them. */
function matchSpeller({ naming }: Place, match: Match): ((content: InlineContent) => string) | undefined {
  if (naming.prefix !== undefined || naming.element !== '') return undefined;
  const data = new Map((match.originalData ?? []).map((entry) => [entry.id, entry]));
  return (content) => writeContent1(content, { data, hasMids: true });
}

/* Attributes of the trans-unit */

function editAttributes(place: Place, next: Segment): readonly TextEdit[] {
  const { layout, naming } = place;
  const { element } = layout;
  const { prefix } = naming;
  const translate = attributeOf(element, 'translate')?.value;
  // A `translate` inherited from a group of a foreign file is not written on the trans-unit.
  const nextTranslate = next.translate === layout.segment.translate ? translate : translateOf(next);
  const values: AttributeValue[] = [
    { local: 'id', namespace: '', name: 'id', value: attributeOf(element, 'id')?.value },
    { local: 'approved', namespace: '', name: 'approved', value: nextApproved(place, next) },
    { local: 'translate', namespace: '', name: 'translate', value: nextTranslate },
  ];
  if (naming.prefix === undefined && !isUntouched(layout, next)) {
    values.push(...confirmationsOf(element, next.state).filter((one) => one.element === element));
  }
  const space = element.attributes.find(({ name }) => name === 'xml:space');
  if (space !== undefined) values.push({ ...space, value: space.value });
  if (prefix !== undefined) {
    const own = ownAttributes(next).map(([local, value]) => ({
      local,
      namespace: dragomanNamespace,
      name: `${prefix}:${local}`,
      value,
    }));
    values.push(...own);
  }
  return editAttributeList(element, values);
}

function nextApproved({ layout, naming }: Place, next: Segment): string | undefined {
  const written = attributeOf(layout.element, 'approved')?.value;
  return naming.prefix === undefined && isUntouched(layout, next) ? written : approvedOf(next);
}

/** State and target are those that were read. */
export function isUntouched({ segment, written }: SegmentLayout, next: Segment): boolean {
  if (next.state !== segment.state) return false;
  if (next.target === undefined) return segment.target === undefined;
  return written !== undefined && equalContents(written, next.target);
}

/** Trados and memoQ look for the state elsewhere; where they keep it, it is changed there too. */
function editConfirmation({ layout, naming }: Place, next: Segment): readonly TextEdit[] {
  if (naming.prefix !== undefined || confirmedState(layout.element) === undefined || isUntouched(layout, next))
    return [];
  const confirmations = confirmationsOf(layout.element, next.state).filter(({ element }) => element !== layout.element);
  return confirmations.flatMap(({ element, ...attribute }) => editAttributeList(element, [attribute]));
}

export interface AttributeValue {
  readonly local: string;
  readonly namespace: string;
  /** As written where it is new. */
  readonly name: string;
  readonly value: string | undefined;
}

/** A new attribute goes behind the one that comes before it in the canonical order. */
export function editAttributeList(element: XmlElement, values: readonly AttributeValue[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let behind = element.tag.nameEnd;
  for (const { local, namespace, name, value } of values) {
    const attribute = attributeOf(element, local, namespace);
    if (attribute === undefined) {
      if (value !== undefined) edits.push(insert(behind, ` ${name}="${writeValue(value)}"`));
      continue;
    }
    const end = attribute.valueEnd + 1;
    if (value === undefined) edits.push({ start: spaceBefore(element, attribute.start), end, text: '' });
    else if (attribute.value !== value) {
      edits.push({ start: attribute.valueStart, end: attribute.valueEnd, text: writeBetween(attribute.quote, value) });
    }
    behind = end;
  }
  return edits;
}

function writeBetween(quote: '"' | "'", value: string): string {
  return quote === '"' ? writeValue(value) : writeValue(value).replaceAll("'", '&apos;');
}

/** Where the white space before an attribute begins: behind the attribute before it, or behind the name. */
export function spaceBefore({ attributes, tag }: XmlElement, start: number): number {
  const before = attributes.filter((attribute) => attribute.start < start).at(-1);
  return before === undefined ? tag.nameEnd : before.valueEnd + 1;
}

export function insert(offset: number, text: string): TextEdit {
  return { start: offset, end: offset, text };
}

/* Target */

function editTarget(place: Place, next: Segment): readonly TextEdit[] | undefined {
  const { layout } = place;
  const element = layout.target;
  const state = nextState(place, next);
  if (next.target === undefined) return element === undefined || isNothing(layout) ? [] : [removal(place, element)];
  if (element !== undefined && layout.written !== undefined && equalContents(layout.written, next.target)) {
    return editState(element, state);
  }
  const content = writeTargetContent(place, next.target);
  if (content === undefined) return undefined;
  if (element === undefined) {
    const at = layout.anchor?.end ?? layout.element.contentStart;
    const name = `${place.naming.element}target`;
    return [insert(at, `${separator(place)}<${name} state="${state ?? ''}">${content}</${name}>`)];
  }
  return [...editState(element, state), contentEdit(place, element, content)];
}

/** What a tool wrote of a state stays as long as nothing about the segment changes. */
function nextState({ layout, naming }: Place, next: Segment): string | undefined {
  const { target } = layout;
  if (naming.prefix !== undefined || target === undefined || !isUntouched(layout, next))
    return projectionOf(next)?.state;
  return attributeOf(target, 'state')?.value;
}

/** `<target/>` of an untranslated segment says nothing already. */
function isNothing({ written, segment }: SegmentLayout): boolean {
  return written?.length === 0 && segment.target === undefined;
}

function editState(element: XmlElement, state: string | undefined): readonly TextEdit[] {
  return editAttributeList(element, [{ local: 'state', namespace: '', name: 'state', value: state }]);
}

export function contentEdit({ text }: Place, element: XmlElement, content: string): TextEdit {
  if (!element.tag.selfClosing) return { start: element.contentStart, end: element.contentEnd, text: content };
  const slash = text.lastIndexOf('/', element.end);
  return { start: slash, end: element.end, text: `>${content}</${element.name}>` };
}

/** Foreign files give back the elements their codes came with, as long as those nest. */
export function writeTargetContent({ layout, naming }: Place, content: InlineContent): string | undefined {
  if (naming.prefix !== undefined) return writeContent(content, naming);
  if (!nests(layout, content)) return undefined;
  return writeContent(content, naming, (item) => layout.spellings.get(spellingKey(item))?.xml);
}

function nests({ spellings }: SegmentLayout, content: InlineContent): boolean {
  const open: string[] = [];
  for (const item of content) {
    if (typeof item === 'string') continue;
    const side = spellings.get(spellingKey(item))?.nests;
    if (side === 'open') open.push(endKey(item));
    if (side === 'close' && open.pop() !== spellingKey(item)) return false;
  }
  return open.length === 0;
}

/** The key under which the end of an opening element is remembered (`read-content.ts`). */
function endKey(item: Exclude<InlineItem, string>): string {
  if (item.kind === 'em') return spellingKey(item);
  return item.kind === 'sm' ? `em ${item.id}` : `ec ${item.id}-end`;
}

/* Notes and proposals */

/** Removes what is no longer there and writes what is new, each at its place among those that stay. */
export function editList<T>(
  place: Place,
  old: readonly T[],
  next: readonly T[],
  elements: readonly XmlElement[],
  write: (item: T) => string,
  before: readonly XmlElement[],
): readonly TextEdit[] {
  const kept = commonItems(old, next);
  const keptOld = new Set(kept.map(([index]) => index));
  const keptNext = new Map(kept.map(([index, nextIndex]) => [nextIndex, index]));
  const edits = elements.flatMap((element, index) => (keptOld.has(index) ? [] : [removal(place, element)]));
  let behind = endOfHead(place, before);
  next.forEach((item, index) => {
    const stays = keptNext.get(index);
    if (stays !== undefined) behind = elements[stays]?.end ?? behind;
    else edits.push(insert(behind, `${separator(place)}${write(item)}`));
  });
  return edits;
}

/** Behind the last of what comes before: notes, target, source. */
function endOfHead({ layout }: Place, before: readonly XmlElement[]): number {
  const ends = [layout.anchor, layout.target, ...before].map((element) => element?.end ?? 0);
  return Math.max(layout.element.contentStart, ...ends);
}

/** Longest common subsequence, as pairs of indexes; lists are short. */
export function commonItems<T>(old: readonly T[], next: readonly T[]): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(next.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = next.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row !== undefined) {
        row[j] = equalValues(old[i], next[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < old.length && j < next.length;) {
    if (equalValues(old[i], next[j])) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/* White space */

/** The element with the white space before it, so that no empty line stays. */
function removal({ text, layout }: Place, { start, end }: XmlElement): TextEdit {
  let from = start;
  while (from > layout.element.contentStart && /\s/u.test(text.charAt(from - 1))) from -= 1;
  return { start: from, end, text: '' };
}

/** What stands before the source: line end and indentation, or nothing in a file without line ends. */
export function separator({ text, layout }: Place): string {
  const start = layout.source?.start ?? layout.element.contentStart;
  const space = text.slice(layout.element.contentStart, start);
  return /^\s*$/u.test(space) && space.includes('\n') ? space.slice(space.search(/\r?\n[^\n]*$/u)) : '';
}

function indentation(separated: string): string {
  return separated.replace(/^[\r\n]+/u, '');
}

function lineEnd(separated: string): string {
  return separated.startsWith('\r\n') ? '\r\n' : '\n';
}
