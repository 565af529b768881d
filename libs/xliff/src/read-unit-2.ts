/** One `unit` of XLIFF 2.x. Promise: everything in it is in the model, interpreted or verbatim. */
import type { Foreign, Ignorable, InlineContent, Segment, Unit } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { attributesBut, elementsOf, valueOf, type XmlAttribute, type XmlElement, type XmlName } from '@dragoman/xml';
import { claim2 } from './states.ts';
import { standing2 } from './claims.ts';
import type { SegmentLayout, UnitLayout, UnitPlaces } from './document.ts';
import { noFacts, ofSegment, ofUnit, takeModules } from './module-attributes.ts';
import { restName } from './names.ts';
import { applyPatch, parsePatch, type Patch, patchedContents } from './patch.ts';
import type { KnownTags } from './known-tags.ts';
import type { Spelling } from './read-content.ts';
import { readContent2, type ReadContent2Options } from './read-content-2.ts';
import type { Mutable } from './reading.ts';
import { metaValues, recordedOf, standingOfOurs } from './recorded-2.ts';
import { type Found, nothing, type Part, Sorted } from './sorted-children-2.ts';
import { isStandOff, takeStandOff, withStandOff } from './stand-off.ts';
import { foreignOf, rawAttributes, rawElement } from './verbatim.ts';

export interface Unit2Context {
  readonly text: string;
  readonly root: XmlElement;
  readonly isOurs: boolean;
  /** `translate` of file and groups around. */
  readonly inherited: boolean | undefined;
  /** False: as the file alone says it, without what travels beside it. */
  readonly useRest: boolean;
  /** How codes are spelled is only asked for when places are. */
  readonly withSpellings: boolean;
  readonly tags: KnownTags;
}

export function readUnit2(element: XmlElement, context: Unit2Context): UnitLayout {
  const parts = partsOf(element);
  const sorted = sortedChildren(element, parts, context);
  const patch = patchOf(sorted, context);
  const translate = yesNo(valueOf(element, 'translate')) ?? context.inherited;
  const ends = patch.length === 0 || !context.isOurs ? noEnds : pairEnds(parts, context, patch);
  const around: Around = { translate, ends, patch };
  const segments: SegmentLayout[] = [];
  const read: Unit['parts'][number][] = [];
  for (const { element: part, id } of parts) {
    if (part.local === 'ignorable') read.push(readIgnorable(part, context));
    else {
      const layout = readSegment(part, id, around, context, sorted);
      segments.push(layout);
      read.push(layout.segment);
    }
  }
  // An array that was filled one by one has room for more.
  const unit: Unit = { id: valueOf(element, 'id') ?? '', parts: read.slice(), ...sorted.facts };
  if (patch.length === 0) return { unit, element, segments, places: placesOf(sorted) };
  const patched = applyPatch(unit, patch);
  return { unit: patched, element, segments: rejoined(segments, patched), places: placesOf(sorted) };
}

const noPatch: Patch = [];

function patchOf({ ours }: Sorted, { useRest }: Unit2Context): Patch {
  const group = useRest ? ours.get('') : undefined;
  return group === undefined ? noPatch : parsePatch(metaValues(group).get(restName));
}

/** The segments of the patched unit, at the places they were read from. */
function rejoined(segments: readonly SegmentLayout[], unit: Unit): readonly SegmentLayout[] {
  const patched = unit.parts.filter((part): part is Segment => part.kind === 'segment');
  return segments.map((layout, index) => ({ ...layout, segment: patched[index] ?? layout.segment }));
}

type PairEnds = ReadonlyMap<string, string>;
const noEnds: PairEnds = new Map();

/** Ids of the ends of pairs in the sources, by the id of their beginning, where they are not the ones 2.x implies. */
function pairEnds(parts: readonly Part[], { text }: Unit2Context, patch: Patch): PairEnds {
  const sources = parts.flatMap(({ element, id }) => {
    const { source } = sidesOf(element);
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

function placesOf({ places, notes, ours }: Sorted): UnitPlaces {
  return { ...places, unitNotes: elementsFound(notes.get('')), ours };
}

function elementsFound(found: readonly Found<unknown>[] | undefined): readonly XmlElement[] {
  return found === undefined ? none : found.map(({ element }) => element);
}

const none: readonly never[] = [];

function sortedChildren(element: XmlElement, parts: readonly Part[], context: Unit2Context): Sorted {
  const { text, root } = context;
  const sorted = new Sorted(text, root, parts, context.tags);
  let lists: XmlElement[] | undefined;
  for (const child of elementsOf(element)) {
    if (isPart(child, element)) continue;
    if (isStandOff(child)) (lists ??= []).push(child);
    else sorted.take(child);
  }
  const attributes = attributesBut(element, isIdOrTranslate);
  const own = attributes.length === 0 ? none : attributes.filter(({ name, value }) => !isOurs(name, value, context));
  const { facts, others } = takeModules(own, ofUnit);
  const extensions = foreignOf(rawAttributes(others, text), sorted.others);
  if (lists !== undefined) Object.assign(sorted.facts, withStandOff(facts, takeStandOff(lists).standOff));
  else if (facts !== noFacts) Object.assign(sorted.facts, facts);
  if (extensions !== undefined) sorted.facts.extensions = extensions;
  return sorted;
}

function isPart({ local, namespace }: XmlElement, unit: XmlElement): boolean {
  return (local === 'segment' || local === 'ignorable') && namespace === unit.namespace;
}

/** Segments without an id get `s1`, `s2` … by their place, ids that others have passed over. */
function partsOf(element: XmlElement): readonly Part[] {
  const parts: Part[] = [];
  let taken: ReadonlySet<string | undefined> | undefined;
  let ordinal = 0;
  for (const child of elementsOf(element)) {
    if (!isPart(child, element)) continue;
    if (child.local === 'segment') ordinal += 1;
    let id = child.local === 'segment' ? valueOf(child, 'id') : '';
    if (id === undefined) {
      taken ??= new Set(elementsOf(element).map((one) => (isPart(one, element) ? valueOf(one, 'id') : undefined)));
      while (taken.has(`s${ordinal}`)) ordinal += 1;
      id = `s${ordinal}`;
    }
    parts.push({ element: child, id });
  }
  return parts;
}

function isIdOrTranslate({ name }: XmlName): boolean {
  return name === 'id' || name === 'translate';
}

/** What every unit that we write has, and what its segments say. */
function isOurs(name: string, value: string, context: Unit2Context): boolean {
  return (name === 'xml:space' && value === 'preserve') || (context.isOurs && name === 'canResegment');
}

function yesNo(value: string | undefined): boolean | undefined {
  return value === 'yes' ? true : value === 'no' ? false : undefined;
}

function sidesOf(element: XmlElement): Sides {
  const { namespace } = element;
  let [source, target]: XmlElement[] = [];
  let others: XmlElement[] | undefined;
  for (const child of elementsOf(element)) {
    const local = child.namespace === namespace ? child.local : '';
    if (local === 'source' && source === undefined) source = child;
    else if (local === 'target' && target === undefined) target = child;
    else (others ??= []).push(child);
  }
  return { source, target, others: others ?? none };
}

function readIgnorable(element: XmlElement, { text, root, tags }: Unit2Context): Ignorable {
  const sides = sidesOf(element);
  const { source, target } = sides;
  const id = valueOf(element, 'id');
  const extensions = partExtensions(attributesBut(element, isId), sides, text, root);
  const part: Mutable<Ignorable> = {
    kind: 'ignorable',
    source: source === undefined ? [] : readContent2(source, { text, tags }),
  };
  if (id !== undefined) part.id = id;
  if (target !== undefined) part.target = readContent2(target, { text, tags });
  const order = orderOf(target);
  if (order !== undefined) part.order = order;
  if (extensions !== undefined) part.extensions = extensions;
  return part;
}

/** What the unit says to its segments. */
interface Around {
  readonly translate: boolean | undefined;
  readonly ends: PairEnds;
  readonly patch: Patch;
}

function readSegment(
  element: XmlElement,
  id: string,
  { translate, ends, patch }: Around,
  context: Unit2Context,
  sorted: Sorted,
): SegmentLayout {
  const sides = sidesOf(element);
  const { source, target } = sides;
  const { text, tags, root } = context;
  const spellings = context.withSpellings ? new Map<string, Spelling>() : undefined;
  const said = readContents(id, sides, { text, tags, spellings }, patch);
  const recorded = context.isOurs ? recordedOf(metaValues(sorted.ours.get(id))) : undefined;
  const contents = recorded === undefined ? said : withEnds(said, recorded, ends);
  const state = valueOf(element, 'state');
  const standing =
    recorded === undefined
      ? standing2(claim2(state, valueOf(element, 'subState')), contents.source, contents.target)
      : standingOfOurs(recorded, state, contents.source, contents.target);
  const segment: Mutable<Segment> = { kind: 'segment', id, source: contents.source, ...standing };
  if (recorded?.waivers !== undefined) segment.waivers = recorded.waivers;
  if (translate !== undefined) segment.translate = translate;
  const notes = sorted.notes.get(id);
  const matches = sorted.matches.get(id);
  const order = orderOf(target);
  if (notes !== undefined) segment.notes = notes.map(({ value }) => value);
  if (matches !== undefined) segment.matches = matches.map(({ value }) => value);
  if (order !== undefined) segment.order = order;
  const attributes = attributesBut(element, isKnownState(state) ? isIdOrState : isIdOrSubState);
  const { facts, others } = takeModules(attributes, ofSegment);
  if (facts !== noFacts) Object.assign(segment, facts);
  const extensions = partExtensions(others, sides, text, root);
  if (extensions !== undefined) segment.extensions = extensions;
  return {
    segment,
    element,
    source,
    target,
    anchor: source,
    notes: elementsFound(notes),
    matches: elementsFound(matches),
    written: contents.target,
    spellings: spellings ?? nothing,
  };
}

interface Sides {
  readonly source: XmlElement | undefined;
  readonly target: XmlElement | undefined;
  /** All but the first source and target. */
  readonly others: readonly XmlElement[];
}

type Contents = Pick<Segment, 'source' | 'target'>;

function readContents(id: string, { source, target }: Sides, options: ReadContent2Options, patch: Patch): Contents {
  const contents: Mutable<Contents> = { source: source === undefined ? [] : readContent2(source, options) };
  if (target !== undefined) contents.target = readContent2(target, options);
  return patch.length === 0 ? contents : patchedContents<Contents>(id, contents, patch);
}

function withEnds(contents: Contents, { targetDigest }: ReturnType<typeof recordedOf>, ends: PairEnds): Contents {
  const { source, target } = contents;
  const isAsWritten = target === undefined || ends.size === 0 || targetDigest === contentDigest(target);
  return isAsWritten ? contents : { source, target: withSourceEnds(target, ends) };
}

function isKnownState(state: string | undefined): boolean {
  return state === undefined || claim2(state, undefined).state === state;
}

function isId({ name }: XmlName): boolean {
  return name === 'id';
}

function isIdOrSubState({ name }: XmlName): boolean {
  return name === 'id' || name === 'subState';
}

function isIdOrState({ name }: XmlName): boolean {
  return name === 'id' || name === 'subState' || name === 'state';
}

function isNothing(): boolean {
  return false;
}

function isOrder({ name }: XmlName): boolean {
  return name === 'order';
}

function orderOf(target: XmlElement | undefined): number | undefined {
  const order = target === undefined ? undefined : valueOf(target, 'order');
  return order !== undefined && /^[1-9]\d{0,8}$/u.test(order) ? Number(order) : undefined;
}

/** Attributes and children of a segment or ignorable that the model has no noun for. */
function partExtensions(
  own: readonly XmlAttribute[],
  { source, target, others }: Sides,
  text: string,
  root: XmlElement,
): Foreign | undefined {
  const ofSource = source === undefined ? [] : attributesBut(source, isNothing);
  const ofTarget =
    target === undefined ? [] : attributesBut(target, orderOf(target) === undefined ? isNothing : isOrder);
  if (own.length + ofSource.length + ofTarget.length + others.length === 0) return undefined;
  return foreignOf(
    [
      ...rawAttributes(own, text),
      ...rawAttributes(ofSource, text, 'source/'),
      ...rawAttributes(ofTarget, text, 'target/'),
    ],
    others.map((child) => rawElement(child, text, root)),
  );
}
