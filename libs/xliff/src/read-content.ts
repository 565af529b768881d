/**
 * The content of `source` or `target` as inline content (XLIFF 1.2, Inline Elements). Promise: no text is lost, whatever elements
 * stand around it; codes keep their ids.
 */
import {
  type InlineCode,
  type InlineContent,
  type InlineItem,
  isCode,
  normalizeContent,
  type OriginalData,
  type Sm,
} from '@dragoman/model';
import { attributeOf, elementsOf, textOf, type XmlElement } from '@dragoman/xml';
import { closing, codeOf, opening, unknownCode } from './codes.ts';
import { takeModules } from './module-attributes.ts';
import { dragomanNamespace } from './names.ts';
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
  readonly known?: ReadonlyMap<string, InlineCode>;
  /** True: an `x` speaks for itself where it has a `ctype` (sources, matches, foreign files). */
  readonly trusted: boolean;
  /** Filled with the spelling of every code and marker. */
  readonly spellings?: Map<string, Spelling>;
  /** Filled with what native codes hold; absent in our files, where codes have a kind, a type and a label only. */
  readonly data?: OriginalData[];
}

export function spellingKey(item: Exclude<InlineItem, string>): string {
  return item.kind === 'em' ? `em ${item.startRef}` : `${item.kind} ${item.id}`;
}

export function readContent(element: XmlElement, options: ReadContentOptions): InlineContent {
  const items: InlineItem[] = [];
  readChildren(element, options, items);
  return normalizeContent(options.data === undefined ? items : paired(items));
}

/** `ept` and `ex` name the `rid` of their opening half, or its id: the model names its id. */
function paired(items: readonly InlineItem[]): readonly InlineItem[] {
  const openings = new Map<string, string>();
  return items.map((item) => {
    if (typeof item === 'string') return item;
    if (item.kind === 'sc') openings.set(item.attributes?.['rid'] ?? item.id, item.id);
    const start = item.kind === 'ec' && item.startRef !== undefined ? openings.get(item.startRef) : undefined;
    return start === undefined || item.kind !== 'ec' ? item : { ...item, startRef: start };
  });
}

export function codesById(contents: readonly InlineContent[]): ReadonlyMap<string, InlineCode> {
  return new Map(contents.flatMap((content) => content.filter(isCode).map((code) => [code.id, code] as const)));
}

function readChildren(element: XmlElement, options: ReadContentOptions, items: InlineItem[]): void {
  for (const child of element.children) {
    if (child.kind === 'text' || child.kind === 'cdata') items.push(child.text);
    else if (child.kind === 'element') readInline(child, options, items);
  }
}

function readInline(element: XmlElement, options: ReadContentOptions, items: InlineItem[]): void {
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
      return readMark(element, options, items);
    default:
      return readPair(element, options, items);
  }
}

function readX(element: XmlElement, options: ReadContentOptions): InlineItem {
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
    const startRef = attributeOf(element, 'start-ref', dragomanNamespace)?.value;
    return { ...codeOf({ id, ctype, label: label ?? `<x${id}/>`, startRef }), ...others(element, options, xNames) };
  }
  return known ?? { ...unknownCode(id, label ?? `<x${id}/>`), ...others(element, options, xNames) };
}

const xNames = ['id', 'ctype', 'equiv-text', 'start-ref'];
const codeNames = ['id', 'ctype', 'equiv-text', 'pos'];

/** What a foreign code says beyond its id and type. */
function facts(element: XmlElement, options: ReadContentOptions): Partial<InlineCode> {
  if (options.data === undefined) return {};
  const equiv = value(element, 'equiv-text');
  const dataRef = isNative(element) ? dataOf(element, options.text, options.data) : undefined;
  return {
    ...(equiv === undefined ? {} : { equiv }),
    ...(dataRef === undefined ? {} : { dataRef }),
    ...(element.local === 'it' ? { isolated: true } : {}),
    ...others(element, options, codeNames),
  };
}

function others(
  element: XmlElement,
  { data, text }: ReadContentOptions,
  known: readonly string[],
): { readonly attributes?: Readonly<Record<string, string>> } {
  if (data === undefined) return {};
  const rest = element.attributes.filter(({ local }) => !known.includes(local));
  return rest.length === 0 ? {} : { attributes: Object.fromEntries(rawAttributes(rest, text)) };
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

/** `bpt`…`ept` and `bx`…`ex` may cross others; `g` nests. */
function overlap({ local }: XmlElement, { data }: ReadContentOptions): { readonly canOverlap?: true } {
  return data === undefined || local === 'it' ? {} : { canOverlap: true };
}

function lone(element: XmlElement, options: ReadContentOptions): InlineCode {
  const id = value(element, 'id') ?? '';
  const type = value(element, 'ctype') ?? 'unknown';
  return resolved({ kind: 'ph', id, type, label: `<ph${id}/>`, ...facts(element, options) } as InlineCode, options);
}

/** Both halves of a pair often share one id: the closing one gets `-end`, always, so that targets agree with sources. */
function half(element: XmlElement, options: ReadContentOptions, side: 'open' | 'close'): InlineCode {
  const id = value(element, 'id') ?? '';
  const type = value(element, 'ctype') ?? 'unknown';
  if (side === 'open') {
    const start = { ...opening(id, type, `<${element.local}${id}>`), ...overlap(element, options) };
    return resolved({ ...start, ...facts(element, options) } as InlineCode, options);
  }
  const startRef = value(element, 'rid') ?? (element.local === 'it' ? undefined : id);
  const end = closing(`${id}-end`, type, `</${element.local}${id}>`, startRef);
  return resolved({ ...end, ...facts(element, options) } as InlineCode, options);
}

/** `g`, and any element we do not know: its text counts. */
function readPair(element: XmlElement, options: ReadContentOptions, items: InlineItem[]): void {
  const id = value(element, 'id') ?? `at-${items.length}`;
  const isKnown = element.local === 'g';
  const type = isKnown ? (value(element, 'ctype') ?? 'unknown') : 'unknown';
  const name = isKnown ? element.local : element.name;
  const start = resolved({ ...opening(id, type, `<${name}${id}>`), ...facts(element, options) } as InlineCode, options);
  const end = resolved(closing(`${id}-end`, type, `</${name}${id}>`, id), options);
  const inner: InlineItem[] = [];
  readChildren(element, options, inner);
  remember(start, element, 'open', options);
  remember(end, element, 'close', options);
  items.push(start, ...inner, end);
}

/** Annotations become markers: they are no codes, and a translation may lack them. */
function readMark(element: XmlElement, options: ReadContentOptions, items: InlineItem[]): void {
  const id = value(element, 'mid') ?? `at-${items.length}`;
  const comment = value(element, 'comment');
  const start = { kind: 'sm', id, type: value(element, 'mtype') ?? 'generic' } as const;
  const commented = comment === undefined ? start : { ...start, value: comment };
  const marker = { ...commented, ...markFacts(element, options) };
  const end = { kind: 'em', startRef: id } as const;
  remember(marker, element, 'open', options);
  remember(end, element, 'close', options);
  items.push(marker);
  readChildren(element, options, items);
  items.push(end);
}

/** ITS in the model's words, everything else raw. */
function markFacts(element: XmlElement, options: ReadContentOptions): Pick<Sm, 'its' | 'attributes'> {
  if (options.data === undefined) return {};
  const { facts, others: attributes } = takeModules(element.attributes, { its: true });
  return { ...facts, ...others({ ...element, attributes }, options, ['mid', 'mtype', 'comment']) };
}

/** In our own files a code that no source has is unknown; foreign codes speak for themselves. */
function resolved(code: InlineCode, { known, trusted }: ReadContentOptions): InlineCode {
  if (trusted) return code;
  return known?.get(code.id) ?? unknownCode(code.id, code.label);
}

function push(items: InlineItem[], item: InlineItem, element: XmlElement, options: ReadContentOptions): void {
  items.push(item);
  if (typeof item === 'string') return;
  options.spellings?.set(spellingKey(item), { xml: options.text.slice(element.start, element.end) });
}

function remember(
  item: Exclude<InlineItem, string>,
  element: XmlElement,
  nests: 'open' | 'close',
  { text, spellings }: ReadContentOptions,
): void {
  if (element.tag.selfClosing) {
    const raw = text.slice(element.start, element.end);
    spellings?.set(spellingKey(item), {
      xml: nests === 'open' ? raw.replace(/\s*\/>$/u, '>') : `</${element.name}>`,
      nests,
    });
  } else {
    const [start, end] = nests === 'open' ? [element.start, element.contentStart] : [element.contentEnd, element.end];
    spellings?.set(spellingKey(item), { xml: text.slice(start, end), nests });
  }
}

function value(element: XmlElement, name: string): string | undefined {
  return attributeOf(element, name)?.value;
}

/** Text of a note: no inline elements are allowed there. */
export function readPlainText(element: XmlElement): string {
  return textOf(element);
}
