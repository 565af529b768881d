/**
 * The content of `source` or `target` as inline content (XLIFF 1.2, Inline Elements). Promise: no text is lost, whatever elements
 * stand around it; codes keep their ids.
 */
import {
  type InlineCode,
  type InlineContent,
  type InlineItem,
  type OriginalData,
  type Sc,
  type Sm,
} from '@dragoman/model';
import { attributesBut, elementsOf, mixedContent, textOf, valueOf, type XmlElement, type XmlName } from '@dragoman/xml';
import { closing, codeOf, opening, unknownCode } from './codes.ts';
import type { CodesById } from './codes-by-id.ts';
import { takeModules } from './module-attributes.ts';
import { dragomanNamespace } from './names.ts';
import { distinct, type KnownTags, type TagCodes } from './known-tags.ts';
import { type Mutable, normal } from './reading.ts';
import { rawAttributes } from './verbatim.ts';

/** How an item was spelled in the file, so that a foreign target can be written with the elements it came with. */
export interface Spelling {
  readonly xml: string;
  /** Start and end tags must nest; empty elements and native codes need not. */
  readonly nests?: 'open' | 'close';
}

export interface ReadContentOptions {
  /** The decoded document, for spellings. */
  readonly text: string;
  /** Codes of the unit's sources by id: what an `x` of a target means, since tools drop its attributes. */
  readonly known?: CodesById;
  /** True: an `x` speaks for itself where it has a `ctype` (sources, matches, foreign files). */
  readonly trusted: boolean;
  /** Filled with the spelling of every code and marker. */
  readonly spellings?: Map<string, Spelling> | undefined;
  /** Filled with what native codes hold; absent in our files, where codes have a kind, a type and a label only. */
  readonly data?: OriginalData[] | undefined;
  /** Filled with the codes that tags of the document stand for. */
  readonly tags: KnownTags;
}

export function spellingKey(item: Exclude<InlineItem, string>): string {
  return item.kind === 'em' ? `em ${item.startRef}` : `${item.kind} ${item.id}`;
}

export function readContent(element: XmlElement, options: ReadContentOptions): InlineContent {
  return readMixed(mixedContent(element), options);
}

/** The same of some of its children. */
export function readMixed(children: readonly (string | XmlElement)[], options: ReadContentOptions): InlineContent {
  const [only] = children;
  // Most contents are a text alone.
  if (children.length === 1 && typeof only === 'string') return only === '' ? [] : [only];
  const items: InlineItem[] = [];
  readAll(children, options, items, 0);
  if (options.data !== undefined) pair(items);
  return normal(distinct(items));
}

/** `ept` and `ex` name the `rid` of their opening half, or its id: the model names its id. */
function pair(items: InlineItem[]): void {
  let openings: Map<string, string> | undefined;
  items.forEach((item, index) => {
    if (typeof item === 'string') return;
    if (item.kind === 'sc') (openings ??= new Map()).set(item.attributes?.['rid'] ?? item.id, item.id);
    if (item.kind !== 'ec' || item.startRef === undefined) return;
    const start = openings?.get(item.startRef);
    if (start !== undefined && start !== item.startRef) items[index] = { ...item, startRef: start };
  });
}

/** @param from Where the items of the pair around begin: an element without an id is named by its place among them. */
function readAll(
  children: readonly (string | XmlElement)[],
  options: ReadContentOptions,
  items: InlineItem[],
  from: number,
): void {
  for (const child of children) {
    if (typeof child === 'string') items.push(child);
    else readInline(child, options, items, from);
  }
}

function readInline(element: XmlElement, options: ReadContentOptions, items: InlineItem[], from: number): void {
  switch (element.local) {
    case 'x':
      return push(items, readX(element, options), element, options);
    case 'ph':
      return push(items, lone(element, options), element, options);
    case 'bpt':
    case 'bx':
      return push(items, half(element, options, 'open'), element, options);
    case 'ept':
    case 'ex':
      return push(items, half(element, options, 'close'), element, options);
    case 'it':
      return push(
        items,
        half(element, options, value(element, 'pos') === 'close' ? 'close' : 'open'),
        element,
        options,
      );
    case 'mrk':
      return readMark(element, options, items, from);
    default:
      return readPair(element, options, items, from);
  }
}

function tagOf({ start, contentStart }: XmlElement, text: string): string {
  return text.slice(start, contentStart);
}

function readX(element: XmlElement, options: ReadContentOptions): InlineItem {
  const { tags, text, trusted } = options;
  const tag = trusted ? tagOf(element, text) : '';
  return (trusted ? tags.codesOf(tag)?.first : undefined) ?? readNewX(element, options, tag);
}

function readNewX(element: XmlElement, options: ReadContentOptions, tag: string): InlineItem {
  const id = value(element, 'id') ?? '';
  const character = /^cp-([0-9A-F]{4,6})$/u.exec(id)?.[1];
  if (character !== undefined) return String.fromCodePoint(Number.parseInt(character, 16));
  const ctype = value(element, 'ctype');
  const label = value(element, 'equiv-text');
  if (ctype === 'x-dragoman-em') return { kind: 'em', startRef: id };
  if (ctype?.startsWith('x-dragoman-sm:')) {
    const marker = { kind: 'sm', id, type: ctype.slice('x-dragoman-sm:'.length) } as const;
    return label === undefined ? marker : { ...marker, value: label };
  }
  const known = options.known?.get(id);
  if (options.trusted && ctype !== undefined) {
    const startRef = valueOf(element, 'start-ref', dragomanNamespace);
    const code = withOthers(codeOf({ id, ctype, label: label ?? `<x${id}/>`, startRef }), element, options, isOfX);
    if (!tag.includes('start-ref')) options.tags.remember(tag, { first: code, last: undefined });
    return code;
  }
  return known ?? withOthers(unknownCode(id, label ?? `<x${id}/>`), element, options, isOfX);
}

function isOfX({ local }: XmlName): boolean {
  return local === 'id' || local === 'ctype' || local === 'equiv-text' || local === 'start-ref';
}

function isOfCode({ local }: XmlName): boolean {
  return local === 'id' || local === 'ctype' || local === 'equiv-text' || local === 'pos';
}

function isOfMark({ local }: XmlName): boolean {
  return local === 'mid' || local === 'mtype' || local === 'comment';
}

/** With what a foreign code says beyond its id and type. */
function withFacts<T extends InlineCode>(code: T, element: XmlElement, options: ReadContentOptions): T {
  if (options.data === undefined) return code;
  const facts: Mutable<InlineCode> = code;
  const equiv = value(element, 'equiv-text');
  if (equiv !== undefined) facts.equiv = equiv;
  if (isNative(element)) facts.dataRef = dataOf(element, options.text, options.data);
  if (element.local === 'it') facts.isolated = true;
  return withOthers(code, element, options, isOfCode);
}

function withOthers<T extends Exclude<InlineItem, string>>(
  item: T,
  element: XmlElement,
  { data, text }: ReadContentOptions,
  isKnown: (name: XmlName) => boolean,
): T {
  const rest = data === undefined ? [] : attributesBut(element, isKnown);
  if (rest.length === 0) return item;
  return { ...item, attributes: Object.fromEntries(rawAttributes(rest, text)) };
}

function isNative({ local }: XmlElement): boolean {
  return local === 'bpt' || local === 'ept' || local === 'ph' || local === 'it';
}

/** Equal content is said once. */
function dataOf(element: XmlElement, text: string, data: OriginalData[]): string {
  const content = textOf(element);
  const xml = elementsOf(element).length > 0 ? text.slice(element.contentStart, element.contentEnd) : undefined;
  const known = data.find((entry) => entry.text === content && entry.xml === xml);
  if (known !== undefined) return known.id;
  const entry = { id: `d${data.length + 1}`, text: content, ...(xml === undefined ? {} : { xml }) };
  data.push(entry);
  return entry.id;
}

function lone(element: XmlElement, options: ReadContentOptions): InlineCode {
  const id = value(element, 'id') ?? '';
  const type = value(element, 'ctype') ?? 'unknown';
  const code: InlineCode = { kind: 'ph', id, type, label: `<ph${id}/>` };
  return resolved(withFacts(code, element, options), options);
}

/**
 * Both halves of a pair often share one id: the closing one gets `-end`, always, so that targets agree with sources.
 * `bpt`…`ept` and `bx`…`ex` may cross others; `g` nests.
 */
function half(element: XmlElement, options: ReadContentOptions, side: 'open' | 'close'): InlineCode {
  const id = value(element, 'id') ?? '';
  const type = value(element, 'ctype') ?? 'unknown';
  if (side === 'open') {
    const start: Mutable<Sc> = opening(id, type, `<${element.local}${id}>`);
    if (options.data !== undefined && element.local !== 'it') start.canOverlap = true;
    return resolved(withFacts(start, element, options), options);
  }
  const startRef = value(element, 'rid') ?? (element.local === 'it' ? undefined : id);
  const end = closing(`${id}-end`, type, `</${element.local}${id}>`, startRef);
  return resolved(withFacts(end, element, options), options);
}

/** `g`, and any element we do not know: its text counts. */
function readPair(element: XmlElement, options: ReadContentOptions, items: InlineItem[], from: number): void {
  const { tags, text, trusted } = options;
  const tag = trusted ? tagOf(element, text) : '';
  const known = trusted ? tags.codesOf(tag) : undefined;
  const { first, last } = known ?? newPair(element, options, items.length - from, tag);
  items.push(first);
  readAll(mixedContent(element), options, items, items.length);
  if (options.spellings !== undefined) remember(first, element, 'open', options);
  if (options.spellings !== undefined && last !== undefined) remember(last, element, 'close', options);
  if (last !== undefined) items.push(last);
}

function newPair(element: XmlElement, options: ReadContentOptions, place: number, tag: string): TagCodes {
  const ownId = value(element, 'id');
  const id = ownId ?? `at-${place}`;
  const isKnown = element.local === 'g';
  const type = isKnown ? (value(element, 'ctype') ?? 'unknown') : 'unknown';
  const name = isKnown ? element.local : element.name;
  const first = resolved(withFacts(opening(id, type, `<${name}${id}>`), element, options), options);
  const last = resolved(closing(`${id}-end`, type, `</${name}${id}>`, id), options);
  if (options.trusted && ownId !== undefined) options.tags.remember(tag, { first, last });
  return { first, last };
}

/** Annotations become markers: they are no codes, and a translation may lack them. */
function readMark(element: XmlElement, options: ReadContentOptions, items: InlineItem[], from: number): void {
  const id = value(element, 'mid') ?? `at-${items.length - from}`;
  const comment = value(element, 'comment');
  const start: Sm = { kind: 'sm', id, type: value(element, 'mtype') ?? 'generic' };
  const commented = comment === undefined ? start : { ...start, value: comment };
  const marker = withMarkFacts(commented, element, options);
  const end = { kind: 'em', startRef: id } as const;
  remember(marker, element, 'open', options);
  remember(end, element, 'close', options);
  items.push(marker);
  readAll(mixedContent(element), options, items, from);
  items.push(end);
}

/** ITS in the model's words, everything else raw. */
function withMarkFacts(marker: Sm, element: XmlElement, { data, text }: ReadContentOptions): Sm {
  const rest = data === undefined ? [] : attributesBut(element, isOfMark);
  if (rest.length === 0) return marker;
  const { facts, others } = takeModules(rest, { its: true });
  if (others.length === 0) return { ...marker, ...facts };
  return { ...marker, ...facts, attributes: Object.fromEntries(rawAttributes(others, text)) };
}

/** In our own files a code that no source has is unknown; foreign codes speak for themselves. */
function resolved(code: InlineCode, { known, trusted }: ReadContentOptions): InlineCode {
  if (trusted) return code;
  return known?.get(code.id) ?? unknownCode(code.id, code.label);
}

function push(items: InlineItem[], item: InlineItem, element: XmlElement, options: ReadContentOptions): void {
  items.push(item);
  if (typeof item === 'string' || options.spellings === undefined) return;
  options.spellings.set(spellingKey(item), { xml: options.text.slice(element.start, element.end) });
}

function remember(
  item: Exclude<InlineItem, string>,
  element: XmlElement,
  nests: 'open' | 'close',
  { text, spellings }: ReadContentOptions,
): void {
  if (spellings === undefined) return;
  if (element.tag.selfClosing) {
    const raw = text.slice(element.start, element.end);
    spellings.set(spellingKey(item), {
      xml: nests === 'open' ? raw.replace(/\s*\/>$/u, '>') : `</${element.name}>`,
      nests,
    });
  } else {
    const [start, end] = nests === 'open' ? [element.start, element.contentStart] : [element.contentEnd, element.end];
    spellings.set(spellingKey(item), { xml: text.slice(start, end), nests });
  }
}

function value(element: XmlElement, name: string): string | undefined {
  return valueOf(element, name);
}

/** Text of a note: no inline elements are allowed there. */
export function readPlainText(element: XmlElement): string {
  return textOf(element);
}
