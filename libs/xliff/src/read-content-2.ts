/**
 * The content of a 2.x `source`, `target` or `data` as inline content (§4.2.3, §4.7). Promise: no text is lost,
 * whatever elements stand around it; `pc` is an `sc` and an `ec`, `mrk` an `sm` and an `em`.
 */
import type { Ec, InlineContent, InlineItem, Ph, Sc, Sm } from '@dragoman/model';
import { equalValues } from '@dragoman/text';
import { attributesBut, mixedContent, valueOf, type XmlElement } from '@dragoman/xml';
import { attributesField, ownFields, readFacts, readMarkerType, readType, sharedFields } from './codes-2.ts';
import { noFacts, ofMarker, takeModules } from './module-attributes.ts';
import { spellingKey, type Spelling } from './read-content.ts';
import { distinct, type KnownTags, type TagCodes } from './known-tags.ts';
import { type Mutable, normal, plainNames } from './reading.ts';

export interface ReadContent2Options {
  readonly text: string;
  /** Filled with the spelling of every code and marker. */
  readonly spellings?: Map<string, Spelling> | undefined;
  readonly tags?: KnownTags | undefined;
}

export function readContent2(element: XmlElement, options: ReadContent2Options): InlineContent {
  const items: InlineItem[] = [];
  readChildren(element, options, items);
  dropRepeatedFacts(items);
  return normal(distinct(items));
}

function readChildren(element: XmlElement, options: ReadContent2Options, items: InlineItem[]): void {
  for (const child of mixedContent(element)) {
    if (typeof child === 'string') items.push(child);
    else readInline(child, options, items);
  }
}

function readInline(element: XmlElement, options: ReadContent2Options, items: InlineItem[]): void {
  switch (element.local) {
    case 'cp':
      items.push(codePoint(value(element, 'hex') ?? ''));
      return;
    case 'ph':
      return push(items, shared(element, options, readPh).first, element, options);
    case 'sc':
      return push(items, shared(element, options, readSc).first, element, options);
    case 'ec':
      return push(items, shared(element, options, readEc).first, element, options);
    case 'pc':
      return readAround(element, shared(element, options, readPc), options, items);
    case 'sm':
      return push(items, readSm(element, options), element, options);
    case 'em':
      return push(items, { kind: 'em', startRef: value(element, 'startRef') ?? '' }, element, options);
    case 'mrk': {
      const first = readSm(element, options);
      return readAround(element, { first, last: { kind: 'em', startRef: first.id } }, options, items);
    }
    default:
      readChildren(element, options, items);
  }
}

/** The codes of an element, made once for all elements whose tags are the same. */
function shared(
  element: XmlElement,
  options: ReadContent2Options,
  read: (element: XmlElement, options: ReadContent2Options) => TagCodes,
): TagCodes {
  const { tags, text } = options;
  if (tags === undefined) return read(element, options);
  const tag = text.slice(element.start, element.contentStart);
  const known = tags.codesOf(tag);
  if (known !== undefined) return known;
  const codes = read(element, options);
  tags.remember(tag, codes);
  return codes;
}

const loneNames = new Map([...sharedFields, ...ownFields].map((name) => [name as string, name] as const));
const startNames = new Map<string, (typeof sharedFields)[number] | (typeof ownFields)[number]>([
  ...sharedFields.map((name) => [name, name] as const),
  ...ownFields.map((name) => [`${name}Start`, name] as const),
]);
const endNames = new Map(ownFields.map((name) => [`${name}End`, name] as const));
const ofEnds = [...endNames.keys()];

const isOfPh = plainNames('id', 'type', 'subType', 'disp');
const isOfSc = plainNames('id', 'type', 'subType', 'disp', 'canOverlap', 'isolated');
const isOfEc = plainNames('id', 'type', 'subType', 'disp', 'startRef', 'isolated');
const isOfPc = plainNames('id', 'type', 'subType', 'dispStart', 'dispEnd', 'canOverlap');
const isOfSm = plainNames('id', 'type', 'value', 'ref', 'translate');

function readPh(element: XmlElement, { text }: ReadContent2Options): TagCodes {
  const id = value(element, 'id') ?? '';
  const { facts, others } = readFacts(attributesBut(element, isOfPh), loneNames, []);
  const label = value(element, 'disp') ?? `<ph${id}/>`;
  const ph: Mutable<Ph> = { kind: 'ph', id, label, ...facts, ...typeOf(element) };
  if (others.length > 0) Object.assign(ph, attributesField(others, text));
  return { first: ph, last: undefined };
}

function readSc(element: XmlElement, { text }: ReadContent2Options): TagCodes {
  const id = value(element, 'id') ?? '';
  const { facts, others } = readFacts(attributesBut(element, isOfSc), loneNames, []);
  const label = value(element, 'disp') ?? `<sc${id}>`;
  const start: Mutable<Sc> = { kind: 'sc', id, label, ...facts, ...typeOf(element) };
  if (value(element, 'canOverlap') !== 'no') start.canOverlap = true;
  if (value(element, 'isolated') === 'yes') start.isolated = true;
  if (others.length > 0) Object.assign(start, attributesField(others, text));
  return { first: start, last: undefined };
}

function readEc(element: XmlElement, { text }: ReadContent2Options): TagCodes {
  const startRef = value(element, 'startRef');
  const isolated = value(element, 'isolated') === 'yes';
  const id = value(element, 'id') ?? `${startRef ?? ''}-end`;
  const { facts, others } = readFacts(attributesBut(element, isOfEc), loneNames, isolated ? [] : ['canOverlap']);
  const label = value(element, 'disp') ?? `</sc${startRef ?? id}>`;
  const end: Mutable<Ec> = { kind: 'ec', id, label, ...facts, ...typeOf(element) };
  if (isolated) end.isolated = true;
  if (startRef !== undefined) end.startRef = startRef;
  if (others.length > 0) Object.assign(end, attributesField(others, text));
  return { first: end, last: undefined };
}

/** `pc` nests unless it says otherwise; what it says of both halves stays with the opening one, but for the type. */
function readPc(element: XmlElement, options: ReadContent2Options): TagCodes {
  const id = value(element, 'id') ?? '';
  const more = attributesBut(element, isOfPc);
  const { facts, others } = readFacts(more, startNames, ofEnds);
  const { facts: endFacts } = readFacts(more, endNames, []);
  const { type, subType } = typeOf(element);
  const start: Mutable<Sc> = { kind: 'sc', id, label: value(element, 'dispStart') ?? `<pc${id}>`, ...facts, type };
  if (subType !== undefined) start.subType = subType;
  if (value(element, 'canOverlap') === 'yes') start.canOverlap = true;
  if (others.length > 0) Object.assign(start, attributesField(others, options.text));
  const label = value(element, 'dispEnd') ?? `</pc${id}>`;
  const end: Ec = { kind: 'ec', id: `${id}-end`, label, ...endFacts, type, startRef: id };
  return { first: start, last: end };
}

/** `subType` is either the type of ours or a fact of its own. */
function typeOf(element: XmlElement): Pick<Sc, 'type' | 'subType'> {
  return readType(value(element, 'type'), value(element, 'subType'));
}

function readSm(element: XmlElement, { text }: ReadContent2Options): Sm {
  const { facts, others } = takeModules(attributesBut(element, isOfSm), ofMarker);
  const ref = value(element, 'ref');
  const comment = value(element, 'value');
  const translate = value(element, 'translate');
  const start: Mutable<Sm> = {
    kind: 'sm',
    id: value(element, 'id') ?? '',
    type: readMarkerType(value(element, 'type')),
  };
  if (comment !== undefined) start.value = comment;
  if (ref !== undefined) start.ref = ref;
  if (translate !== undefined) start.translate = translate !== 'no';
  if (facts !== noFacts) Object.assign(start, facts);
  if (others.length > 0) Object.assign(start, attributesField(others, text));
  return start;
}

type Item = Exclude<InlineItem, string>;

function readAround(
  element: XmlElement,
  { first, last }: { readonly first: Item; readonly last: Item | undefined },
  options: ReadContent2Options,
  items: InlineItem[],
): void {
  if (last !== undefined) rememberPair(element, first, last, options);
  items.push(first);
  readChildren(element, options, items);
  if (last !== undefined) items.push(last);
}

function rememberPair(element: XmlElement, start: Item, end: Item, { spellings, text }: ReadContent2Options): void {
  if (spellings === undefined) return;
  const raw = text.slice(element.start, element.contentStart);
  const xml = element.tag.selfClosing ? raw.replace(/\s*\/>$/u, '>') : raw;
  spellings.set(spellingKey(start), { xml, nests: 'open' });
  spellings.set(spellingKey(end), { xml: `</${element.name}>`, nests: 'close' });
}

function push(
  items: InlineItem[],
  item: InlineItem,
  element: XmlElement,
  { spellings, text }: ReadContent2Options,
): void {
  items.push(item);
  if (typeof item === 'string' || spellings === undefined) return;
  // An empty element may be spelled `<ph id="1"></ph>`.
  if (element.contentStart !== element.contentEnd) return;
  spellings.set(spellingKey(item), { xml: text.slice(element.start, element.end) });
}

/** What `ec` repeats of its `sc`, as the standard asks it to, is said once. */
function dropRepeatedFacts(items: InlineItem[]): void {
  let openings: Map<string, Sc> | undefined;
  items.forEach((item, index) => {
    if (typeof item === 'string') return;
    if (item.kind === 'sc') (openings ??= new Map()).set(item.id, item);
    if (item.kind !== 'ec' || item.startRef === undefined) return;
    const start = openings?.get(item.startRef);
    if (start !== undefined) items[index] = withoutRepeated(item, start);
  });
}

const repeatable = ['subType', ...sharedFields] as const;

function withoutRepeated(end: Ec, start: Sc): Ec {
  const repeated: readonly string[] = repeatable.filter(
    (name) => end[name] !== undefined && equalValues(end[name], start[name]),
  );
  if (repeated.length === 0) return end;
  return Object.fromEntries(Object.entries(end).filter(([name]) => !repeated.includes(name))) as unknown as Ec;
}

/** `cp` stands for a character that XML cannot carry (XLIFF 2.x, `cp`). */
function codePoint(hex: string): string {
  const code = /^[0-9a-fA-F]{1,8}$/u.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function value(element: XmlElement, name: string): string | undefined {
  return valueOf(element, name);
}
