/** One `trans-unit` of XLIFF 1.x as a Segment. */
import type { Foreign, InlineContent, OriginalData, Segment } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import {
  attributesBut,
  elementsOf,
  namespacesIn,
  valueOf,
  type XmlAttribute,
  type XmlElement,
  type XmlName,
} from '@dragoman/xml';
import type { CodesById } from './codes-by-id.ts';
import type { SegmentLayout } from './document.ts';
import { claimBeside, confirmedState, hasConfirmations, isLocked, standing2 } from './claims.ts';
import { dragomanNamespace, restName, segmentAttributes, xmlNamespace } from './names.ts';
import { mayHaveModules1, takeModules1 } from './module-attributes-1.ts';
import { patchedContents, type Patch } from './patch.ts';
import { hasOurState, readMatch, readNote } from './read-annotations.ts';
import { readForeignMatch, readForeignNote } from './read-foreign-annotations.ts';
import type { KnownTags } from './known-tags.ts';
import { readContent, type Spelling } from './read-content.ts';
import type { Mutable } from './reading.ts';
import { repairReindented } from './reindented.ts';
import { recordedFrom, waiversFrom } from './recorded.ts';
import { type State12, state2 } from './states.ts';
import { rawElement } from './verbatim.ts';
import { foreignStanding, type Standing, whichWins } from './which-wins.ts';

export interface TransUnitContext {
  readonly text: string;
  readonly isOurs: boolean;
  /** Codes of all sources of the unit. */
  readonly known: CodesById;
  /** `translate` of the groups around. */
  readonly inherited: boolean | undefined;
  readonly root: XmlElement;
  /** Original data of the unit, filled by reading; absent in our files, whose codes have none. */
  readonly data?: OriginalData[];
  /** What travels beside the unit. */
  readonly patch?: Patch;
  readonly tags: KnownTags;
  readonly words: DocumentWords;
  /** The trans-unit is a unit, and has sizes or ITS, which are the unit's. */
  readonly isUnitOfModules?: boolean;
}

/** Whether any element or attribute of a document is of us, of the tools that keep states of their own, or of a module. */
export interface DocumentWords {
  readonly hasOurs: boolean;
  readonly hasConfirmations: boolean;
  readonly hasModules: boolean;
}

export function wordsOf(root: XmlElement): DocumentWords {
  return {
    hasOurs: namespacesIn(root)?.has(dragomanNamespace) ?? true,
    hasConfirmations: hasConfirmations(root),
    hasModules: mayHaveModules1(root),
  };
}

export interface SourceRead {
  /** The trans-unit. */
  readonly element: XmlElement;
  readonly content: InlineContent;
  readonly children: TransUnitChildren;
  /** Where it was asked for: how each code and marker is spelled. */
  readonly spellings: Map<string, Spelling> | undefined;
}

/** Children of a trans-unit by what they are; looked through once, for much is asked of them. */
export interface TransUnitChildren {
  readonly source: XmlElement | undefined;
  readonly target: XmlElement | undefined;
  readonly segSource: XmlElement | undefined;
  /** All but the first source and target. */
  readonly others: readonly XmlElement[];
}

export function childrenOf(element: XmlElement): TransUnitChildren {
  const { namespace } = element;
  let [source, target, segSource]: XmlElement[] = [];
  let others: XmlElement[] | undefined;
  for (const child of elementsOf(element)) {
    const name = child.namespace === namespace ? child.local : '';
    if (name === 'source' && source === undefined) source = child;
    else if (name === 'target' && target === undefined) target = child;
    else {
      if (name === 'seg-source') segSource ??= child;
      others ??= [];
      others.push(child);
    }
  }
  return { source, target, segSource, others: others ?? nothing };
}

/** The source of a trans-unit; in our files without the white space that Lokalize puts around codes. */
export function readSource(
  element: XmlElement,
  context: Pick<TransUnitContext, 'text' | 'isOurs' | 'data' | 'tags'> & { readonly withSpellings: boolean },
  children = childrenOf(element),
): SourceRead {
  const { text, data, tags } = context;
  const spellings = context.withSpellings ? new Map<string, Spelling>() : undefined;
  if (children.source === undefined) return { element, content: [], children, spellings };
  const content = readContent(children.source, { text, trusted: true, spellings, data, tags });
  const digest = context.isOurs ? ours(element, 'source-digest') : undefined;
  const repaired = digest === undefined ? content : repairReindented(content, digest);
  return { element, content: repaired, children, spellings };
}

export function readTransUnit(sourceRead: SourceRead, id: string, context: TransUnitContext): SegmentLayout {
  const { element, children, spellings } = sourceRead;
  const { source, target, segSource } = children;
  const contents = readContents(id, sourceRead, context);
  const rest = readRest(element, children, context.known.with(contents.source), context, contents.source);
  return {
    segment: segmentOf(element, id, contents, rest, context),
    element,
    source,
    target,
    anchor: segSource ?? source,
    notes: elementsFound(rest.notes),
    matches: elementsFound(rest.matches),
    written: contents.target,
    spellings: spellings ?? noSpellings,
  };
}

const nothing: readonly never[] = [];
const noSpellings: ReadonlyMap<string, Spelling> = new Map();

function segmentOf(
  element: XmlElement,
  id: string,
  contents: Contents,
  rest: Rest,
  context: TransUnitContext,
): Segment {
  const { words } = context;
  const standing = standingOf(element, contents, rest.children.target, context);
  const segment: Mutable<Segment> = { kind: 'segment', id, source: contents.source, ...standing };
  const waivers = words.hasOurs ? waiversFrom(ours(element, 'waived')) : undefined;
  const translate =
    yesNo(valueOf(element, 'translate')) ?? (words.hasConfirmations && isLocked(element) ? false : context.inherited);
  const foreign = foreignOf(element, rest, context, waivers !== undefined);
  if (waivers !== undefined) segment.waivers = waivers;
  if (translate !== undefined) segment.translate = translate;
  if (rest.notes.length > 0) segment.notes = rest.notes.map(({ value }) => value);
  if (rest.matches.length > 0) segment.matches = rest.matches.map(({ value }) => value);
  if (foreign !== undefined) segment.foreign = foreign;
  return segment;
}

type Contents = Pick<Segment, 'source' | 'target'>;

function readContents(id: string, { content, children, spellings }: SourceRead, context: TransUnitContext): Contents {
  const { text, isOurs, data, patch, tags } = context;
  const { target } = children;
  const contents: Mutable<Contents> = { source: content };
  if (target !== undefined) {
    const known = context.known.with(content);
    contents.target = readContent(target, { text, known, trusted: !isOurs, spellings, data, tags });
  }
  return patch === undefined || patch.length === 0 ? contents : patchedContents(id, contents, patch);
}

export interface StandingContext extends Pick<TransUnitContext, 'isOurs' | 'words'> {
  /** The sentence, where there are several. */
  readonly mid?: string;
}

/** In our files our record decides; in others the standard's attributes, or what Trados and memoQ say instead, claim. */
export function standingOf(
  element: XmlElement,
  { source, target: written }: Contents,
  target: XmlElement | undefined,
  { isOurs, words: known, mid }: StandingContext,
): Standing & Pick<Segment, 'claim'> {
  const words: State12 = {
    state: target === undefined ? undefined : valueOf(target, 'state'),
    stateQualifier: target === undefined ? undefined : valueOf(target, 'state-qualifier'),
    approved: valueOf(element, 'approved'),
  };
  if (isOurs) {
    const recorded = recordedFrom((name) => ours(element, name));
    return whichWins(recorded, words, source, written);
  }
  const confirmed = written === undefined || !known.hasConfirmations ? undefined : confirmedState(element, mid);
  if (confirmed !== undefined) return standing2({ state: confirmed }, source, written);
  const standing: Mutable<Standing & Pick<Segment, 'claim'>> = foreignStanding(words, source, written);
  const isSilent = standing.target === undefined && !words.state && !words.stateQualifier && !words.approved;
  const claim = isSilent ? undefined : claimBeside(standing, state2(words)).claim;
  if (claim !== undefined) standing.claim = claim;
  return standing;
}

export function childOf(element: XmlElement, local: string): XmlElement | undefined {
  return elementsOf(element).find((child) => child.local === local && child.namespace === element.namespace);
}

function ours(element: XmlElement, name: string): string | undefined {
  return valueOf(element, name, dragomanNamespace);
}

export function yesNo(value: string | undefined): boolean | undefined {
  return value === 'yes' ? true : value === 'no' ? false : undefined;
}

interface Found<T> {
  readonly value: T;
  readonly element: XmlElement;
}

function elementsFound(found: readonly Found<unknown>[]): readonly XmlElement[] {
  return found.length === 0 ? nothing : found.map(({ element }) => element);
}

interface Rest {
  readonly children: TransUnitChildren;
  readonly notes: readonly Found<ReturnType<typeof readNote> & object>[];
  readonly matches: readonly Found<ReturnType<typeof readMatch> & object>[];
  /** What is not ours to understand, as it stands. */
  readonly verbatim: readonly string[];
}

/** Children but source and target: notes, proposals, and what is not ours to understand. */
function readRest(
  element: XmlElement,
  children: TransUnitChildren,
  known: CodesById,
  context: TransUnitContext,
  source: InlineContent,
): Rest {
  if (children.others.length === 0) return { children, notes: nothing, matches: nothing, verbatim: nothing };
  const notes: Found<ReturnType<typeof readNote> & object>[] = [];
  const matches: Found<ReturnType<typeof readMatch> & object>[] = [];
  const verbatim: string[] = [];
  for (const child of children.others) {
    if (child.namespace === dragomanNamespace && child.local === restName) continue;
    const name = child.namespace === element.namespace ? child.local : '';
    const note = name === 'note' ? anyNote(child, context) : undefined;
    const match = name === 'alt-trans' ? anyMatch(child, context, source, known) : undefined;
    if (note !== undefined) notes.push({ value: note, element: child });
    else if (match !== undefined) matches.push({ value: match, element: child });
    else verbatim.push(rawElement(child, context.text, context.root));
  }
  return { children, notes, matches, verbatim };
}

/** In our files what a tool adds to a note or proposal stays verbatim; in others it stands beside the noun. */
function anyNote(element: XmlElement, { text, data }: TransUnitContext) {
  return readNote(element) ?? (data === undefined ? undefined : readForeignNote(element, text));
}

function anyMatch(element: XmlElement, context: TransUnitContext, source: InlineContent, known: CodesById) {
  const { text, root, data, tags, words } = context;
  const isOurs = data === undefined || (words.hasOurs && hasOurState(element));
  const match = isOurs ? readMatch(element, { text, data, tags }, known) : undefined;
  return match ?? (data === undefined ? undefined : readForeignMatch(element, { text, root, source, tags }, known));
}

/** Attributes of others on the trans-unit; those on source and target as `source/NAME` and `target/NAME`. */
function foreignOf(
  element: XmlElement,
  { children: { source, target }, verbatim }: Rest,
  { text, isOurs, isUnitOfModules = false }: TransUnitContext,
  hasWaivers: boolean,
): Foreign | undefined {
  const isOwn = isOurs || hasWaivers ? (name: XmlName) => isOfTransUnit(name, isOurs, hasWaivers) : isOfForeign;
  const all = attributesBut(element, isOwn);
  const own = isUnitOfModules ? takeModules1(all).others : all;
  const ofSource = source === undefined ? [] : attributesBut(source, isNothing);
  // The claim of a file of others holds the qualifier of its state.
  const ofTarget = target === undefined ? [] : attributesBut(target, isOurs ? isState : isStateOrQualifier);
  if (own.length + ofSource.length + ofTarget.length + verbatim.length === 0) return undefined;
  const attributes: Record<string, string> = {};
  for (const item of own) addRaw(attributes, item, text, '');
  for (const item of ofSource) addRaw(attributes, item, text, 'source/');
  for (const item of ofTarget) addRaw(attributes, item, text, 'target/');
  return { attributes, children: verbatim };
}

function addRaw(attributes: Record<string, string>, item: XmlAttribute, text: string, scope: string): void {
  const [name, raw] = rawAttribute(item, text, scope);
  if (name !== '__proto__') attributes[name] = raw;
  else Object.defineProperty(attributes, name, { value: raw, enumerable: true, configurable: true, writable: true });
}

function isOfTransUnit({ local, namespace }: XmlName, isOurs: boolean, hasWaivers: boolean): boolean {
  if (namespace === '') return local === 'id' || local === 'approved' || local === 'translate';
  if (namespace === xmlNamespace) return local === 'space';
  if (namespace !== dragomanNamespace) return false;
  if (local === 'segment') return !isOurs;
  return local === 'waived' ? hasWaivers : (segmentAttributes as readonly string[]).includes(local);
}

function isOfForeign(name: XmlName): boolean {
  return isOfTransUnit(name, false, false);
}

function isNothing(): boolean {
  return false;
}

function isState({ name }: XmlName): boolean {
  return name === 'state';
}

function isStateOrQualifier({ name }: XmlName): boolean {
  return name === 'state' || name === 'state-qualifier';
}

/** The raw value as it may stand between double quotes. */
export function rawAttribute(
  { name, valueStart, valueEnd, quote }: XmlAttribute,
  text: string,
  prefix = '',
): readonly [string, string] {
  const raw = text.slice(valueStart, valueEnd);
  return [`${prefix}${name}`, quote === '"' ? raw : raw.replaceAll('"', '&quot;')];
}

/** Whether the source that stands in the file is the one our attributes speak of. */
export function hasRecordedSource(element: XmlElement, source: InlineContent): boolean {
  const digest = ours(element, 'source-digest');
  return digest === undefined || digest === contentDigest(source);
}
