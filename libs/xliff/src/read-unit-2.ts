/** One `unit` of XLIFF 2.x. Promise: everything in it is in the model, interpreted or verbatim. */
import type { Ignorable, InlineContent, Match, Note, Segment, Unit } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { attributeOf, elementsOf, type XmlElement } from '@dragoman/xml';
import { claim2 } from './states.ts';
import { standing2 } from './claims.ts';
import type { SegmentLayout, UnitLayout, UnitPlaces } from './document.ts';
import { metaCategory, restName } from './names.ts';
import { ofUnit, takeModules } from './module-attributes.ts';
import { applyPatch, parsePatch, type Patch, patchedContents } from './patch.ts';
import type { Spelling } from './read-content.ts';
import { readContent2 } from './read-content-2.ts';
import {
  isModule,
  readGlossary,
  readMatch2,
  readMetadata,
  readNote2,
  readOriginalData,
  readValidation,
  referredId,
} from './read-modules-2.ts';
import { metaValues, recordedOf, standingOfOurs } from './recorded-2.ts';
import { takeStandOff, withStandOff } from './stand-off.ts';
import { foreignOf, rawAttributes, rawElement } from './verbatim.ts';

export interface Unit2Context {
  readonly text: string;
  readonly root: XmlElement;
  readonly isOurs: boolean;
  /** `translate` of file and groups around. */
  readonly inherited: boolean | undefined;
  /** False: as the file alone says it, without what travels beside it. */
  readonly useRest: boolean;
}

export function readUnit2(element: XmlElement, context: Unit2Context): UnitLayout {
  const children = unitChildren(element, context);
  const patch = context.useRest ? parsePatch(metaValues(children.ours.get('')).get(restName)) : [];
  const translate = yesNo(attributeOf(element, 'translate')?.value) ?? context.inherited;
  const ends = patch.length === 0 || !context.isOurs ? noEnds : pairEnds(children.parts, context, patch);
  const segments: SegmentLayout[] = [];
  const parts = children.parts.map(({ element: part, id }) => {
    if (part.local === 'ignorable') return readIgnorable(part, context);
    const layout = readSegment(part, id, { ...context, inherited: translate, ends }, children, patch);
    segments.push(layout);
    return layout.segment;
  });
  const { id: _id, ...facts } = children.facts;
  const unit = applyPatch<Unit>({ id: attributeOf(element, 'id')?.value ?? '', parts, ...facts }, patch);
  return { unit, element, segments: rejoined(segments, unit), places: children.places };
}

/** The segments of the patched unit, at the places they were read from. */
function rejoined(segments: readonly SegmentLayout[], unit: Unit): readonly SegmentLayout[] {
  const patched = unit.parts.filter((part): part is Segment => part.kind === 'segment');
  return segments.map((layout, index) => ({ ...layout, segment: patched[index] ?? layout.segment }));
}

type PairEnds = ReadonlyMap<string, string>;
const noEnds: PairEnds = new Map();

/** Ids of the ends of pairs in the sources, by the id of their beginning, where they are not the ones 2.x implies. */
function pairEnds(parts: UnitChildren['parts'], { text }: Unit2Context, patch: Patch): PairEnds {
  const sources = parts.flatMap(({ element, id }) => {
    const source = childOf(element, 'source');
    return source === undefined ? [] : patchedContents(id, { source: readContent2(source, { text }) }, patch).source;
  });
  return new Map(
    sources.flatMap((item) =>
      typeof item !== 'string' &&
      item.kind === 'ec' &&
      item.startRef !== undefined &&
      item.id !== `${item.startRef}-end`
        ? [[item.startRef, item.id] as const]
        : [],
    ),
  );
}

/** A tool that writes a translation anew says nothing of the ids of ends: they are those of the source. */
function withSourceEnds(content: InlineContent, ends: PairEnds): InlineContent {
  return content.map((item) => {
    if (typeof item === 'string' || item.kind !== 'ec' || item.id !== `${item.startRef ?? ''}-end`) return item;
    const id = ends.get(item.startRef ?? '');
    return id === undefined ? item : { ...item, id };
  });
}

interface UnitChildren {
  readonly parts: readonly { readonly element: XmlElement; readonly id: string }[];
  /** By segment id, with the elements they come from. */
  readonly notes: ReadonlyMap<string, readonly Found<Note>[]>;
  readonly matches: ReadonlyMap<string, readonly Found<Match>[]>;
  readonly facts: Partial<Unit>;
  readonly ours: ReadonlyMap<string, XmlElement>;
  readonly places: UnitPlaces;
}

interface Found<T> {
  readonly value: T;
  readonly element: XmlElement;
}

function unitChildren(element: XmlElement, context: Unit2Context): UnitChildren {
  const { text, root } = context;
  const parts = partsOf(element);
  const sorted = new Sorted(text, root, parts);
  const { standOff, others: children } = takeStandOff(elementsOf(element));
  for (const child of children) {
    if (!parts.some((part) => part.element === child)) sorted.take(child);
  }
  const attributes = element.attributes.filter(
    (attribute) => !isOwnAttribute(attribute.name, attribute.value, context),
  );
  const modules = takeModules(attributes, ofUnit);
  const extensions = foreignOf(rawAttributes(modules.others, text), sorted.others);
  const { places, ours } = sorted;
  const facts = {
    ...sorted.facts,
    ...withStandOff(modules.facts, standOff),
    ...(extensions === undefined ? {} : { extensions }),
  };
  return {
    parts,
    notes: sorted.notes,
    matches: sorted.matches,
    facts,
    ours,
    places: { ...places, unitNotes: (sorted.notes.get('') ?? []).map((found) => found.element), ours },
  };
}

/** Segments without an id get `s1`, `s2` … by their place, ids that others have passed over. */
function partsOf(element: XmlElement): UnitChildren['parts'] {
  const parts = elementsOf(element).filter(
    ({ local, namespace }) => namespace === element.namespace && (local === 'segment' || local === 'ignorable'),
  );
  const taken = new Set(parts.map((part) => attributeOf(part, 'id')?.value));
  let ordinal = 0;
  return parts.map((part) => {
    if (part.local === 'ignorable') return { element: part, id: '' };
    const id = attributeOf(part, 'id')?.value;
    do ordinal += 1;
    while (id === undefined && taken.has(`s${ordinal}`));
    return { element: part, id: id ?? `s${ordinal}` };
  });
}

/** What every unit that we write has, and what its segments say. */
function isOwnAttribute(name: string, value: string, { isOurs }: Unit2Context): boolean {
  return (
    name === 'id' ||
    name === 'translate' ||
    (name === 'xml:space' && value === 'preserve') ||
    (isOurs && name === 'canResegment')
  );
}

/** Children of a unit but its segments, each under the noun it is. */
class Sorted {
  readonly text: string;
  readonly root: XmlElement;
  readonly parts: UnitChildren['parts'];
  readonly ids: ReadonlySet<string>;
  readonly notes = new Map<string, Found<Note>[]>();
  readonly matches = new Map<string, Found<Match>[]>();
  readonly ours = new Map<string, XmlElement>();
  readonly others: string[] = [];
  facts: Partial<Unit> = {};
  places: Omit<UnitPlaces, 'unitNotes' | 'ours'> = {
    notes: undefined,
    matches: undefined,
    glossary: undefined,
    metadata: undefined,
  };

  constructor(text: string, root: XmlElement, parts: UnitChildren['parts']) {
    this.text = text;
    this.root = root;
    this.parts = parts.filter((part) => part.element.local === 'segment');
    this.ids = new Set(this.parts.map(({ id }) => id));
  }

  /** The segment whose source holds what a fragment identifier names: an annotation, a code. */
  segmentOf(name: string): string | undefined {
    if (name === '') return undefined;
    const holds = (element: XmlElement): boolean =>
      attributeOf(element, 'id')?.value === name || elementsOf(element).some(holds);
    return this.parts.find(({ element }) => {
      const source = childOf(element, 'source');
      return source !== undefined && elementsOf(source).some(holds);
    })?.id;
  }

  take(child: XmlElement): void {
    if (child.local === 'notes' && child.namespace === this.root.namespace) return this.takeNotes(child);
    if (isModule(child, 'mtc', 'matches')) return this.takeMatches(child);
    if (isModule(child, 'mda', 'metadata')) return this.takeMetadata(child);
    if (isModule(child, 'gls', 'glossary')) return this.takeFact(child, 'glossary', readGlossary(child));
    if (isModule(child, 'val', 'validation')) return this.takeFact(child, 'validation', readValidation(child));
    if (child.local === 'originalData' && child.namespace === this.root.namespace) {
      return this.takeFact(child, 'originalData', readOriginalData(child, this.text));
    }
    this.keep(child);
  }

  keep(child: XmlElement): void {
    this.others.push(rawElement(child, this.text, this.root));
  }

  /** The first of its kind that the model can say; any other is kept. */
  takeFact(child: XmlElement, name: 'glossary' | 'validation' | 'originalData', read: unknown): void {
    if (read === undefined || this.facts[name] !== undefined) return this.keep(child);
    this.facts = { ...this.facts, [name]: read };
    if (name === 'glossary') this.places = { ...this.places, glossary: child };
  }

  /** In a unit of one segment every note is the segment's; in others those with the id `SEGMENT-note-N`. */
  takeNotes(child: XmlElement): void {
    this.places = { ...this.places, notes: this.places.notes ?? child };
    const [only] = this.ids.size === 1 ? this.ids : [];
    for (const element of elementsOf(child)) {
      const note = readNote2(element, this.text);
      if (note === undefined) {
        this.keep(element);
        continue;
      }
      const owner = /^(.+)-note-\d+$/u.exec(note.id ?? '')?.[1];
      const { id: _id, ...anonymous } = note;
      if (only !== undefined) push(this.notes, only, { value: note, element });
      else if (owner !== undefined && this.ids.has(owner)) push(this.notes, owner, { value: anonymous, element });
      else push(this.notes, '', { value: note, element });
    }
    const own = this.notes.get('');
    if (own !== undefined) this.facts = { ...this.facts, notes: own.map(({ value }) => value) };
  }

  takeMatches(child: XmlElement): void {
    this.places = { ...this.places, matches: this.places.matches ?? child };
    for (const element of elementsOf(child)) {
      const ref = attributeOf(element, 'ref')?.value;
      const named = referredId(ref) ?? '';
      const id = this.ids.has(named) ? named : (this.segmentOf(named) ?? '');
      const options = { text: this.text, root: this.root, isOwnRef: ref === `#${id}` };
      const match = isModule(element, 'mtc', 'match') && id !== '' ? readMatch2(element, options) : undefined;
      if (match === undefined) this.keep(element);
      else push(this.matches, id, { value: match, element });
    }
  }

  takeMetadata(child: XmlElement): void {
    const metadata = readMetadata(child);
    if (metadata === undefined || this.places.metadata !== undefined) return this.keep(child);
    this.places = { ...this.places, metadata: child };
    const groups = metadata.groups.filter(({ category }) => category !== metaCategory);
    for (const element of elementsOf(child)) {
      if (attributeOf(element, 'category')?.value !== metaCategory) continue;
      this.ours.set(attributeOf(element, 'id')?.value ?? '', element);
    }
    if (groups.length > 0) this.facts = { ...this.facts, metadata: { ...metadata, groups } };
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function yesNo(value: string | undefined): boolean | undefined {
  return value === 'yes' ? true : value === 'no' ? false : undefined;
}

function childOf(element: XmlElement, local: string): XmlElement | undefined {
  return elementsOf(element).find((child) => child.local === local && child.namespace === element.namespace);
}

function readIgnorable(element: XmlElement, { text, root }: Unit2Context): Ignorable {
  const source = childOf(element, 'source');
  const target = childOf(element, 'target');
  const id = attributeOf(element, 'id')?.value;
  const extensions = partExtensions(element, text, root, ['id']);
  return {
    kind: 'ignorable',
    source: source === undefined ? [] : readContent2(source, { text }),
    ...(id === undefined ? {} : { id }),
    ...(target === undefined ? {} : { target: readContent2(target, { text }) }),
    ...orderOf(target),
    ...(extensions === undefined ? {} : { extensions }),
  };
}

function readSegment(
  element: XmlElement,
  id: string,
  context: Unit2Context & { readonly ends: PairEnds },
  { notes, matches, ours }: UnitChildren,
  patch: Patch,
): SegmentLayout {
  const { text, root, isOurs, ends } = context;
  const source = childOf(element, 'source');
  const target = childOf(element, 'target');
  const spellings = new Map<string, Spelling>();
  const { source: own, target: said } = patchedContents<Pick<Segment, 'source' | 'target'>>(
    id,
    {
      source: source === undefined ? [] : readContent2(source, { text, spellings }),
      ...(target === undefined ? {} : { target: readContent2(target, { text, spellings }) }),
    },
    patch,
  );
  const state = attributeOf(element, 'state')?.value;
  const subState = attributeOf(element, 'subState')?.value;
  const recorded = recordedOf(metaValues(ours.get(id)));
  const isAsWritten = said === undefined || ends.size === 0 || recorded.targetDigest === contentDigest(said);
  const ownTarget = isAsWritten ? said : withSourceEnds(said, ends);
  const contents = { source: own, ...(ownTarget === undefined ? {} : { target: ownTarget }) };
  const standing = isOurs
    ? standingOfOurs(recorded, state, contents.source, contents.target)
    : standing2(claim2(state, subState), contents.source, contents.target);
  const modules = takeModules(element.attributes, { case: true });
  const known = ['id', 'subState', ...(isKnownState(state) ? ['state'] : [])];
  const extensions = partExtensions(element, text, root, known, modules.others);
  const ownNotes = notes.get(id) ?? [];
  const ownMatches = matches.get(id) ?? [];
  const segment: Segment = {
    kind: 'segment',
    id,
    source: contents.source,
    ...standing,
    ...(isOurs && recorded.waivers !== undefined ? { waivers: recorded.waivers } : {}),
    ...(context.inherited === undefined ? {} : { translate: context.inherited }),
    ...(ownNotes.length === 0 ? {} : { notes: ownNotes.map(({ value }) => value) }),
    ...(ownMatches.length === 0 ? {} : { matches: ownMatches.map(({ value }) => value) }),
    ...orderOf(target),
    ...modules.facts,
    ...(extensions === undefined ? {} : { extensions }),
  };
  return {
    segment,
    element,
    source,
    target,
    anchor: source,
    notes: ownNotes.map((found) => found.element),
    matches: ownMatches.map((found) => found.element),
    written: contents.target,
    spellings,
  };
}

function isKnownState(state: string | undefined): boolean {
  return state === undefined || claim2(state, undefined).state === state;
}

function orderOf(target: XmlElement | undefined): { readonly order?: number } {
  const order = target === undefined ? undefined : attributeOf(target, 'order')?.value;
  return order !== undefined && /^[1-9]\d{0,8}$/u.test(order) ? { order: Number(order) } : {};
}

/** Attributes and children of a segment or ignorable that the model has no noun for. */
function partExtensions(
  element: XmlElement,
  text: string,
  root: XmlElement,
  known: readonly string[],
  attributes: XmlElement['attributes'] = element.attributes,
): Segment['extensions'] {
  const own = attributes.filter(({ name }) => !known.includes(name));
  const entries = [...rawAttributes(own, text)];
  const [source, target] = [childOf(element, 'source'), childOf(element, 'target')];
  if (source !== undefined) entries.push(...rawAttributes(source.attributes, text, 'source/'));
  const isOrder = Object.keys(orderOf(target)).length > 0;
  const ofTarget = target?.attributes.filter(({ name }) => !(name === 'order' && isOrder)) ?? [];
  entries.push(...rawAttributes(ofTarget, text, 'target/'));
  const others = elementsOf(element).filter((child) => child !== source && child !== target);
  return foreignOf(
    entries,
    others.map((child) => rawElement(child, text, root)),
  );
}
