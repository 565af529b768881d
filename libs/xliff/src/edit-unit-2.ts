/**
 * The edits that make one 2.x unit say what its segments and lists shall say. Promise: a span is touched only if what it
 * says differs; what is new takes the prefixes, indentation and line ends of the file. Duties of a modifier: no state
 * above `initial` without a target, a new state takes a subState of others away, pairs are sought in the whole unit.
 */
import {
  type GlossEntry,
  type InlineContent,
  type InlineItem,
  type Metadata,
  type Note,
  type Segment,
  segmentsOf,
  type Unit,
} from '@dragoman/model';
import { equalValues } from '@dragoman/text';
import { attributeOf, elementsOf, type TextEdit, type XmlElement } from '@dragoman/xml';
import { type AttributeValue, editAttributeList, insert, isUntouched } from './edit-trans-unit.ts';
import { type ListItem, editItems } from './edit-lists.ts';
import type { FileLayout, SegmentLayout, UnitLayout, UnitPlaces } from './document.ts';
import { equalContents } from './equality.ts';
import { insertBefore, insertBehind, insertFirst, removal, withModulePrefix } from './file-style.ts';
import { modulePairs } from './module-attributes.ts';
import { editPairs, editStandOff } from './edit-modules.ts';
import { editMetadata } from './edit-metadata.ts';
import { spellingKey } from './read-content.ts';
import { Tokens } from './tokens.ts';
import { writeValue } from './write-content.ts';
import { type Side, sideOf, writeContent2 } from './write-content-2.ts';
import { glossaryLines, glossEntryLines, type Lines, matchLines, writeNote2 } from './write-modules-2.ts';
import { shownState } from './write-unit-2.ts';

/** A unit as it shall be; its sources are those it has. */
export interface UnitTarget {
  readonly file: FileLayout;
  readonly layout: UnitLayout;
  readonly next: Unit;
}

export function editUnit2(text: string, { file, layout, next }: UnitTarget): readonly TextEdit[] {
  const editor = new UnitEditor(text, file, layout, next);
  return [
    ...editor.modules(),
    ...editor.segments(),
    ...editor.notes(),
    ...editor.matches(),
    ...editor.glossary(),
    ...editor.metadata(),
  ];
}

/** Of a unit the notes alone. */
export function editNotes2(text: string, { file, layout, next }: UnitTarget): readonly TextEdit[] {
  return new UnitEditor(text, file, layout, next).notes();
}

type Speller = (item: Exclude<InlineItem, string>) => string | undefined;

/** Of each pair the file spells both halves or none. */
function areWhole(content: InlineContent, spellings: SegmentLayout['spellings']): boolean {
  return content.every((item) => {
    if (typeof item === 'string' || (item.kind !== 'ec' && item.kind !== 'em')) return true;
    const opening = `${item.kind === 'ec' ? 'sc' : 'sm'} ${item.startRef ?? ''}`;
    const isHere = content.some((start) => typeof start !== 'string' && spellingKey(start) === opening);
    return !isHere || spellings.has(opening) === spellings.has(spellingKey(item));
  });
}

interface Owned<T> {
  /** Segment id; empty: the unit's. */
  readonly owner: string;
  readonly item: T;
}

class UnitEditor {
  readonly text: string;
  readonly file: FileLayout;
  readonly layout: UnitLayout;
  readonly next: Unit;
  readonly places: UnitPlaces;
  /** What stands before the names of XLIFF elements. */
  readonly prefix: string;
  readonly tokens = new Tokens();

  constructor(text: string, file: FileLayout, layout: UnitLayout, next: Unit) {
    this.text = text;
    this.file = file;
    this.layout = layout;
    this.next = next;
    this.places = layout.places ?? noPlaces;
    this.prefix = layout.element.prefix === '' ? '' : `${layout.element.prefix}:`;
    for (const segment of segmentsOf(next)) this.tokens.of('segment', segment.id);
  }

  /** Sizes, ITS and switches of the unit; the cases of its segments. */
  modules(): readonly TextEdit[] {
    const { unit } = this.layout;
    const around = this.around();
    const standOff = equalValues(unit.its, this.next.its) ? [] : editStandOff(this.text, around, this.next.its);
    const next = segmentsOf(this.next);
    const cases = this.layout.segments.flatMap(({ segment, element }, index) =>
      editPairs([...around, element], modulePairs(caseOf(segment)), modulePairs(caseOf(next[index] ?? segment))),
    );
    return [...editPairs(around, modulePairs(unit), modulePairs(this.next)), ...standOff, ...cases];
  }

  segments(): readonly TextEdit[] {
    const side = sideOf(this.next.parts.map(({ target }) => target ?? []));
    const next = segmentsOf(this.next);
    return this.layout.segments.flatMap((layout, index) => {
      const segment = next[index];
      return segment === undefined ? [] : [...this.state(layout, segment), ...this.target(layout, segment, side)];
    });
  }

  state(layout: SegmentLayout, next: Segment): readonly TextEdit[] {
    const old = layout.segment;
    if (isUntouched(layout, next) && old.subState === next.subState) return [];
    const isOurs = this.file.isOurs;
    const shownBefore = layout.element.attributes.find(({ name }) => name === 'state')?.value ?? 'initial';
    const keepsReason = isOurs || shownBefore === next.state || old.subState !== next.subState;
    // A state that 2.x does not have (`state="new"`) is kept until somebody says another.
    const { claim: _claim, extensions: _written, subState, ...rest } = next;
    const shown = shownState(subState !== undefined && keepsReason ? { ...rest, subState } : rest, isOurs);
    const isDefault = shown.state === 'initial' && shown.subState === undefined;
    const written = layout.element.attributes.some(({ name }) => name === 'state');
    return editAttributeList(layout.element, [
      plainAttribute(layout.element, 'id'),
      { local: 'state', namespace: '', name: 'state', value: isDefault && !written ? undefined : shown.state },
      { local: 'subState', namespace: '', name: 'subState', value: shown.subState },
    ]);
  }

  target(layout: SegmentLayout, next: Segment, side: Side): readonly TextEdit[] {
    const { target, written, segment } = layout;
    if (next.target === undefined)
      return target === undefined || segment.target === undefined ? [] : [removal(this.text, target)];
    if (target !== undefined && written !== undefined && equalContents(written, next.target)) return [];
    const style = { element: this.prefix, tokens: this.tokens, side };
    const spell = this.speller(layout, next);
    const content = writeContent2(next.target, spell === undefined ? style : { ...style, spell });
    if (target === undefined) {
      const order = next.order === undefined ? '' : ` order="${next.order}"`;
      const element = `<${this.prefix}target${order}>${content}</${this.prefix}target>`;
      return layout.anchor === undefined ? [] : [insertBehind(this.text, layout.anchor, [element])];
    }
    if (!target.tag.selfClosing) return [{ start: target.contentStart, end: target.contentEnd, text: content }];
    const slash = this.text.lastIndexOf('/', target.end);
    return [{ start: slash, end: target.end, text: `>${content}</${target.name}>` }];
  }

  /** Codes as the file spells them, as long as its elements still nest; else as we write them, which says the same. */
  speller({ spellings }: SegmentLayout, { target = [] }: Segment): Speller | undefined {
    if (this.file.isOurs) return undefined;
    const open: string[] = [];
    for (const item of target) {
      if (typeof item === 'string') continue;
      const key = spellingKey(item);
      const side = spellings.get(key)?.nests;
      if (side === 'open') open.push(item.kind === 'sm' ? `em ${item.id}` : `ec ${'id' in item ? item.id : ''}-end`);
      if (side === 'close' && open.pop() !== key) return undefined;
    }
    if (open.length > 0 || !areWhole(target, spellings)) return undefined;
    return (item) => spellings.get(spellingKey(item))?.xml;
  }

  notes(): readonly TextEdit[] {
    const old = [
      ...this.layout.segments.flatMap(({ segment, notes }) =>
        owned(segment.id, segment.notes ?? []).map((value, index) => ({ value, element: notes[index] })),
      ),
      ...owned('', this.layout.unit.notes ?? []).map((value, index) => ({
        value,
        element: this.places.unitNotes[index],
      })),
    ].filter((item): item is ListItem<Owned<Note>> => item.element !== undefined);
    const next = [
      ...segmentsOf(this.next).flatMap(({ id, notes }) => owned(id, notes ?? [])),
      ...owned('', this.next.notes ?? []),
    ];
    const isAlone = this.layout.segments.length === 1;
    const taken = new Set(
      old.flatMap(({ element }) => element.attributes.filter(({ name }) => name === 'id').map(({ value }) => value)),
    );
    const write = ({ owner, item }: Owned<Note>): Lines => {
      const id = owner === '' || isAlone ? item.id : freeId(`${this.tokens.of('segment', owner)}-note-`, taken);
      return [writeNote2(item, id, this.prefix)];
    };
    const before = elementsOf(this.layout.element).find(({ local, namespace }) => {
      return namespace === this.layout.element.namespace && ['originalData', 'segment', 'ignorable'].includes(local);
    });
    return this.list(this.places.notes, old, next, write, `${this.prefix}notes`, before);
  }

  matches(): readonly TextEdit[] {
    type OwnMatch = Owned<NonNullable<Segment['matches']>[number]>;
    const old = this.layout.segments
      .flatMap(({ segment, matches }) =>
        owned(segment.id, segment.matches ?? []).map((value, index) => ({ value, element: matches[index] })),
      )
      .filter((item): item is ListItem<OwnMatch> => item.element !== undefined);
    const next = segmentsOf(this.next).flatMap(({ id, matches }) => owned(id, matches ?? []));
    const named = new Map<string, string>();
    const write = ({ owner, item }: OwnMatch): Lines => {
      const id = named.get(owner) ?? this.idOf(owner);
      named.set(owner, id);
      return matchLines(item, id, '', this.prefix);
    };
    const edits = this.list(this.places.matches, old, next, write, 'mtc:matches', undefined, 'mtc');
    return [...edits, ...this.ids(named)];
  }

  /** What a `ref` names has to have an id; most producers write segments without one. */
  ids(named: ReadonlyMap<string, string>): readonly TextEdit[] {
    return this.layout.segments.flatMap(({ segment, element }) => {
      const id = named.get(segment.id);
      if (id === undefined || attributeOf(element, 'id') !== undefined) return [];
      return [insert(element.tag.nameEnd, ` id="${writeValue(id)}"`)];
    });
  }

  /** The id of a segment, or one that it may be given: `s1` may be a code. */
  idOf(segment: string): string {
    const layout = this.layout.segments.find((one) => one.segment.id === segment);
    const isWritten = layout === undefined || attributeOf(layout.element, 'id') !== undefined;
    const taken = isWritten ? new Set<string>() : idsIn(this.layout.element);
    return taken.has(segment) ? freeId(`${segment}-`, taken) : this.tokens.of('segment', segment);
  }

  glossary(): readonly TextEdit[] {
    const { glossary } = this.places;
    const old = this.layout.unit.glossary ?? [];
    const next = this.next.glossary ?? [];
    if (equalValues(old, next)) return [];
    const entries = glossary === undefined ? [] : elementsOf(glossary);
    const items = old.map((value, index) => ({ value, element: entries[index] }));
    const placed = items.filter((item): item is ListItem<GlossEntry> => item.element !== undefined);
    const write = (entry: GlossEntry): Lines => glossEntryLines(entry, '');
    if (glossary !== undefined) return this.list(glossary, placed, next, write, 'gls:glossary', undefined, 'gls');
    return this.inFront(this.module(glossaryLines(next, ''), 'gls'));
  }

  metadata(): readonly TextEdit[] {
    const old: Metadata | undefined = this.layout.unit.metadata;
    return editMetadata(this.text, {
      isOurs: this.file.isOurs,
      places: this.places,
      old,
      next: this.next.metadata,
      segments: this.file.isOurs ? segmentsOf(this.next) : [],
      tokens: this.tokens,
      around: this.around(),
      unit: this.layout.element,
    });
  }

  /** A list that may have no element yet, or lose its last item and go. */
  list<T>(
    holder: XmlElement | undefined,
    old: readonly ListItem<T>[],
    next: readonly T[],
    write: (item: T) => Lines,
    name: string,
    before: XmlElement | undefined,
    module?: string,
  ): readonly TextEdit[] {
    if (
      equalValues(
        old.map(({ value }) => value),
        next,
      )
    )
      return [];
    const spell = (item: T): Lines => (module === undefined ? write(item) : this.module(write(item), module));
    if (holder === undefined) {
      const lines = [`<${name}>`, ...next.flatMap(write).map((line) => `  ${line}`), `</${name}>`];
      if (before !== undefined) return [insertBefore(this.text, before, lines)];
      return this.inFront(module === undefined ? lines : this.module(lines, module));
    }
    const isEmptied = next.length === 0 && elementsOf(holder).length === old.length;
    return isEmptied ? [removal(this.text, holder)] : editItems(this.text, holder, old, next, spell);
  }

  /** Modules come first in a unit. */
  inFront(lines: Lines): readonly TextEdit[] {
    const [first] = elementsOf(this.layout.element);
    return first === undefined ? [] : [insertFirst(this.text, this.layout.element, first, lines)];
  }

  around(): readonly XmlElement[] {
    return [this.file.root, this.file.element, this.layout.element];
  }

  module(lines: Lines, prefix: string): Lines {
    return withModulePrefix(lines, prefix, this.around());
  }
}

function caseOf(segment: Segment): Pick<Segment, 'case'> {
  return segment.case === undefined ? {} : { case: segment.case };
}

const noPlaces: UnitPlaces = {
  notes: undefined,
  matches: undefined,
  glossary: undefined,
  metadata: undefined,
  unitNotes: [],
  ours: new Map(),
};

function plainAttribute(element: XmlElement, name: string): AttributeValue {
  const value = element.attributes.find((attribute) => attribute.name === name)?.value;
  return { local: name, namespace: '', name, value };
}

function owned<T>(owner: string, items: readonly T[]): readonly Owned<T>[] {
  return items.map((item) => ({ owner, item }));
}

/** Of everything inside, whatever it is: more than has to differ. */
function idsIn(element: XmlElement): Set<string> {
  const inside = elementsOf(element).flatMap((child) => {
    const id = attributeOf(child, 'id')?.value;
    return [...(id === undefined ? [] : [id]), ...idsIn(child)];
  });
  return new Set(inside);
}

function freeId(stem: string, taken: Set<string>): string {
  let ordinal = 1;
  while (taken.has(`${stem}${ordinal}`)) ordinal += 1;
  taken.add(`${stem}${ordinal}`);
  return `${stem}${ordinal}`;
}
