/** One `trans-unit` of XLIFF 1.x as a Segment. */
import type { Foreign, InlineCode, InlineContent, OriginalData, Segment } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { attributeOf, elementsOf, type XmlAttribute, type XmlElement } from '@dragoman/xml';
import type { SegmentLayout } from './document.ts';
import { claimBeside, confirmedState, isLocked, standing2 } from './claims.ts';
import { dragomanNamespace, restName, segmentAttributes, xmlNamespace } from './names.ts';
import { takeModules1 } from './module-attributes-1.ts';
import { patchedContents, type Patch } from './patch.ts';
import { hasOurState, readMatch, readNote } from './read-annotations.ts';
import { readForeignMatch, readForeignNote } from './read-foreign-annotations.ts';
import { codesById, readContent, type Spelling } from './read-content.ts';
import { repairReindented } from './reindented.ts';
import { recordedFrom, waiversFrom } from './recorded.ts';
import { state2 } from './states.ts';
import { rawElement } from './verbatim.ts';
import { foreignStanding, type Standing, whichWins } from './which-wins.ts';

export interface TransUnitContext {
  readonly text: string;
  readonly isOurs: boolean;
  /** Codes of all sources of the unit. */
  readonly known: ReadonlyMap<string, InlineCode>;
  /** `translate` of the groups around. */
  readonly inherited: boolean | undefined;
  readonly root: XmlElement;
  /** Original data of the unit, filled by reading; absent in our files, whose codes have none. */
  readonly data?: OriginalData[];
  /** What travels beside the unit. */
  readonly patch?: Patch;
  /** The trans-unit is a unit: sizes and ITS that it has are the unit's. */
  readonly isUnit?: boolean;
}

/** The source of a trans-unit; in our files without the white space that Lokalize puts around codes. */
export function readSource(
  element: XmlElement,
  context: Pick<TransUnitContext, 'text' | 'isOurs' | 'data'>,
): InlineContent {
  const source = childOf(element, 'source');
  if (source === undefined) return [];
  const { text, data } = context;
  const content = readContent(source, { text, trusted: true, ...(data === undefined ? {} : { data }) });
  const digest = context.isOurs ? ours(element, 'source-digest') : undefined;
  return digest === undefined ? content : repairReindented(content, digest);
}

export function readTransUnit(element: XmlElement, id: string, context: TransUnitContext): SegmentLayout {
  const source = childOf(element, 'source');
  const target = childOf(element, 'target');
  const spellings = new Map<string, Spelling>();
  const contents = readContents(element, id, context, spellings);
  const known = new Map([...context.known, ...codesById([contents.source])]);
  const rest = readRest(element, known, context, contents.source);
  const waivers = waiversFrom(ours(element, 'waived'));
  const translate = yesNo(plain(element, 'translate')) ?? (isLocked(element) ? false : context.inherited);
  const segment: Segment = {
    kind: 'segment',
    id,
    source: contents.source,
    ...standingOf(element, contents, context),
    ...(waivers === undefined ? {} : { waivers }),
    ...(translate === undefined ? {} : { translate }),
    ...(rest.notes.length === 0 ? {} : { notes: rest.notes.map(({ value }) => value) }),
    ...(rest.matches.length === 0 ? {} : { matches: rest.matches.map(({ value }) => value) }),
    ...foreignOf(element, rest.children, context),
  };
  return {
    segment,
    element,
    source,
    target,
    anchor: childOf(element, 'seg-source') ?? source,
    notes: rest.notes.map(({ element: place }) => place),
    matches: rest.matches.map(({ element: place }) => place),
    written: contents.target,
    spellings,
  };
}

type Contents = Pick<Segment, 'source' | 'target'>;

function readContents(
  element: XmlElement,
  id: string,
  context: TransUnitContext,
  spellings: Map<string, Spelling>,
): Contents {
  const { text, isOurs, data } = context;
  const source = childOf(element, 'source');
  const target = childOf(element, 'target');
  if (source !== undefined) readContent(source, { text, trusted: true, spellings });
  const sourceContent = readSource(element, context);
  const known = new Map([...context.known, ...codesById([sourceContent])]);
  const options = { text, known, trusted: !isOurs, spellings, ...(data === undefined ? {} : { data }) };
  const written = target === undefined ? {} : { target: readContent(target, options) };
  return patchedContents(id, { source: sourceContent, ...written }, context.patch ?? []);
}

/** In our files our record decides; in others the standard's attributes, or what Trados and memoQ say instead, claim. */
export function standingOf(
  element: XmlElement,
  { source, target: written }: Contents,
  { isOurs, mid }: { readonly isOurs: boolean; /** The sentence, where there are several. */ readonly mid?: string },
): Standing & Pick<Segment, 'claim'> {
  const target = childOf(element, 'target');
  const words = {
    state: target === undefined ? undefined : plain(target, 'state'),
    approved: plain(element, 'approved'),
  };
  if (isOurs)
    return whichWins(
      recordedFrom((name) => ours(element, name)),
      words,
      source,
      written,
    );
  const confirmed = written === undefined ? undefined : confirmedState(element, mid);
  if (confirmed !== undefined) return standing2({ state: confirmed }, source, written);
  const standing = foreignStanding(words, source, written);
  const stateQualifier = target === undefined ? undefined : plain(target, 'state-qualifier');
  const isSilent = standing.target === undefined && [...Object.values(words), stateQualifier].every((word) => !word);
  return isSilent ? standing : { ...standing, ...claimBeside(standing, state2({ ...words, stateQualifier })) };
}

export function childOf(element: XmlElement, local: string): XmlElement | undefined {
  return elementsOf(element).find((child) => child.local === local && child.namespace === element.namespace);
}

function plain(element: XmlElement, name: string): string | undefined {
  return attributeOf(element, name)?.value;
}

function ours(element: XmlElement, name: string): string | undefined {
  return attributeOf(element, name, dragomanNamespace)?.value;
}

export function yesNo(value: string | undefined): boolean | undefined {
  return value === 'yes' ? true : value === 'no' ? false : undefined;
}

interface Found<T> {
  readonly value: T;
  readonly element: XmlElement;
}

/** Children but source and target: notes, proposals, and what is not ours to understand. */
function readRest(
  element: XmlElement,
  known: ReadonlyMap<string, InlineCode>,
  { text, root, data }: TransUnitContext,
  source: InlineContent,
) {
  // In our files what a tool adds to a note or proposal stays verbatim; in others it stands beside the noun.
  const asNote = (child: XmlElement) => (data === undefined ? readNote(child) : readForeignNote(child, text));
  const asMatch = (child: XmlElement) =>
    (data === undefined || hasOurState(child)
      ? readMatch(child, { text, ...(data === undefined ? {} : { data }) }, known)
      : undefined) ?? (data === undefined ? undefined : readForeignMatch(child, { text, root, data, source }, known));
  const notes: Found<ReturnType<typeof readNote> & object>[] = [];
  const matches: Found<ReturnType<typeof readMatch> & object>[] = [];
  const children: string[] = [];
  const seen = new Set<string>();
  for (const child of elementsOf(element)) {
    const name = child.namespace === element.namespace ? child.local : '';
    const isFirst = !seen.has(name);
    seen.add(name);
    if ((name === 'source' || name === 'target') && isFirst) continue;
    if (child.namespace === dragomanNamespace && child.local === restName) continue;
    const note = name === 'note' ? asNote(child) : undefined;
    const match = name === 'alt-trans' ? asMatch(child) : undefined;
    if (note !== undefined) notes.push({ value: note, element: child });
    else if (match !== undefined) matches.push({ value: match, element: child });
    else children.push(rawElement(child, text, root));
  }
  return { notes, matches, children };
}

/** Attributes of others on the trans-unit; those on source and target as `source/NAME` and `target/NAME`. */
function foreignOf(
  element: XmlElement,
  children: readonly string[],
  { text, isOurs, isUnit = false }: TransUnitContext,
): { readonly foreign?: Foreign } {
  const hasWaivers = waiversFrom(ours(element, 'waived')) !== undefined;
  const isOwn = ({ local, namespace }: XmlAttribute): boolean => {
    if (namespace === dragomanNamespace) {
      if (local === 'segment') return !isOurs;
      return local === 'waived' ? hasWaivers : (segmentAttributes as readonly string[]).includes(local);
    }
    if (namespace === xmlNamespace) return local === 'space';
    return namespace === '' && ['id', 'approved', 'translate'].includes(local);
  };
  const attributes = element.attributes.filter((attribute) => !isOwn(attribute));
  const entries = (isUnit ? takeModules1(attributes).others : attributes).map((item) => rawAttribute(item, text));
  for (const local of ['source', 'target']) {
    const child = childOf(element, local);
    // The claim of a file of others holds the qualifier of its state.
    const isState = (name: string): boolean => name === 'state' || (!isOurs && name === 'state-qualifier');
    const others = child?.attributes.filter(({ name }) => !(local === 'target' && isState(name))) ?? [];
    entries.push(...others.map((item) => rawAttribute(item, text, `${local}/`)));
  }
  if (entries.length === 0 && children.length === 0) return {};
  return { foreign: { attributes: Object.fromEntries(entries), children } };
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
