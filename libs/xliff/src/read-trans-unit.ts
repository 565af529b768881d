/** One `trans-unit` of XLIFF 1.x as a Segment. */
import {
  type Approval,
  type Foreign,
  type InlineCode,
  type InlineContent,
  isState,
  origins,
  type Segment,
  type Waiver,
} from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { attributeOf, elementsOf, type XmlAttribute, type XmlElement } from '@dragoman/xml';
import type { SegmentLayout } from './document.ts';
import { dragomanNamespace, segmentAttributes, xmlNamespace } from './names.ts';
import { readMatch, readNote } from './read-annotations.ts';
import { readContent, type Spelling } from './read-content.ts';
import { repairReindented } from './reindented.ts';
import { foreignStanding, type Recorded, whichWins } from './which-wins.ts';

export interface TransUnitContext {
  readonly text: string;
  readonly isOurs: boolean;
  /** Codes of all sources of the unit. */
  readonly known: ReadonlyMap<string, InlineCode>;
  /** `translate` of the groups around. */
  readonly inherited: boolean | undefined;
}

/** The source of a trans-unit; in our files without the white space that Lokalize puts around codes. */
export function readSource(element: XmlElement, context: Pick<TransUnitContext, 'text' | 'isOurs'>): InlineContent {
  const known = sources.get(element);
  if (known !== undefined) return known;
  const content = newSource(element, context);
  sources.set(element, content);
  return content;
}

/** A group asks for the sources of all its sentences before it reads each of them. */
const sources = new WeakMap<XmlElement, InlineContent>();

function newSource(element: XmlElement, context: Pick<TransUnitContext, 'text' | 'isOurs'>): InlineContent {
  const source = childOf(element, 'source');
  if (source === undefined) return [];
  const content = readContent(source, { text: context.text, trusted: true });
  const digest = context.isOurs ? ours(element, 'source-digest') : undefined;
  return digest === undefined ? content : repairReindented(content, digest);
}

export function readTransUnit(element: XmlElement, id: string, context: TransUnitContext): SegmentLayout {
  const { text, isOurs } = context;
  const source = childOf(element, 'source');
  const target = childOf(element, 'target');
  let spellings: ReadonlyMap<string, Spelling> | undefined;
  const sourceContent = readSource(element, context);
  const { known } = context;
  const written = target === undefined ? undefined : readContent(target, { text, known, trusted: !isOurs });
  const rest = readRest(element, known, context);
  const claimed = {
    state: target === undefined ? undefined : plain(target, 'state'),
    approved: plain(element, 'approved'),
  };
  const standing = isOurs
    ? whichWins(readRecorded(element), claimed, sourceContent, written)
    : foreignStanding(claimed, sourceContent, written);
  const waivers = readWaivers(element);
  const translate = yesNo(plain(element, 'translate')) ?? context.inherited;
  const segment: Segment = {
    kind: 'segment',
    id,
    source: sourceContent,
    ...standing,
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
    written,
    // Only an edit of a foreign file asks for them.
    get spellings() {
      return (spellings ??= spellingsOf([source, target], { text, known, isOurs }));
    },
  };
}

function spellingsOf(
  [source, target]: readonly (XmlElement | undefined)[],
  { text, known, isOurs }: Pick<TransUnitContext, 'text' | 'known' | 'isOurs'>,
): ReadonlyMap<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  if (source !== undefined) readContent(source, { text, trusted: true, spellings });
  if (target !== undefined) readContent(target, { text, known, trusted: !isOurs, spellings });
  return spellings;
}

function childOf(element: XmlElement, local: string): XmlElement | undefined {
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

function readRecorded(element: XmlElement): Recorded {
  const state = ours(element, 'state');
  const origin = ours(element, 'origin');
  return {
    state: state !== undefined && isState(state) ? state : undefined,
    subState: ours(element, 'sub-state'),
    origin: origins.find((known) => known === origin),
    by: ours(element, 'by'),
    at: ours(element, 'at'),
    sourceDigest: ours(element, 'source-digest'),
    targetDigest: ours(element, 'target-digest'),
    approval: readApproval(element),
    asIs: ours(element, 'as-is') === 'yes',
  };
}

function readApproval(element: XmlElement): Partial<Approval> {
  const fields = {
    by: ours(element, 'approved-by'),
    at: ours(element, 'approved-at'),
    source: ours(element, 'approved-source'),
    target: ours(element, 'approved-target'),
    via: ours(element, 'approved-via'),
    sourceWas: ours(element, 'approved-source-was'),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Undefined: none, or not what we write, and then it stays a foreign attribute. */
function readWaivers(element: XmlElement): readonly Waiver[] | undefined {
  const written = ours(element, 'waived');
  if (written === undefined) return undefined;
  try {
    const waivers: unknown = JSON.parse(written);
    return Array.isArray(waivers) && waivers.every(isWaiver) ? waivers : undefined;
  } catch {
    return undefined;
  }
}

function isWaiver(value: unknown): value is Waiver {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return ['code', 'by', 'at', 'reason', 'source', 'target'].every((name) => typeof fields.get(name) === 'string');
}

interface Found<T> {
  readonly value: T;
  readonly element: XmlElement;
}

/** Children but source and target: notes, proposals, and what is not ours to understand. */
function readRest(element: XmlElement, known: ReadonlyMap<string, InlineCode>, { text }: TransUnitContext) {
  const notes: Found<ReturnType<typeof readNote> & object>[] = [];
  const matches: Found<ReturnType<typeof readMatch> & object>[] = [];
  const children: string[] = [];
  const seen = new Set<string>();
  for (const child of elementsOf(element)) {
    const name = child.namespace === element.namespace ? child.local : '';
    const isFirst = !seen.has(name);
    seen.add(name);
    if ((name === 'source' || name === 'target') && isFirst) continue;
    const note = name === 'note' ? readNote(child) : undefined;
    const match = name === 'alt-trans' ? readMatch(child, { text }, known) : undefined;
    if (note !== undefined) notes.push({ value: note, element: child });
    else if (match !== undefined) matches.push({ value: match, element: child });
    else children.push(text.slice(child.start, child.end));
  }
  return { notes, matches, children };
}

/** Attributes of others on the trans-unit; those on source and target as `source/NAME` and `target/NAME`. */
function foreignOf(
  element: XmlElement,
  children: readonly string[],
  { text }: TransUnitContext,
): { readonly foreign?: Foreign } {
  const hasWaivers = readWaivers(element) !== undefined;
  const isOwn = ({ local, namespace }: XmlAttribute): boolean => {
    if (namespace === dragomanNamespace) {
      return local === 'waived' ? hasWaivers : (segmentAttributes as readonly string[]).includes(local);
    }
    if (namespace === xmlNamespace) return local === 'space';
    return namespace === '' && ['id', 'approved', 'translate'].includes(local);
  };
  const entries = element.attributes.filter((attribute) => !isOwn(attribute)).map((item) => rawAttribute(item, text));
  for (const local of ['source', 'target']) {
    const child = childOf(element, local);
    const others = child?.attributes.filter(({ name }) => !(local === 'target' && name === 'state')) ?? [];
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
