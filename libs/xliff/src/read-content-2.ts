/**
 * The content of a 2.x `source`, `target` or `data` as inline content (§4.2.3, §4.7). Promise: no text is lost,
 * whatever elements stand around it; `pc` is an `sc` and an `ec`, `mrk` an `sm` and an `em`.
 */
import { type Ec, type InlineContent, type InlineItem, normalizeContent, type Sc, type Sm } from '@dragoman/model';
import { attributeOf, type XmlElement } from '@dragoman/xml';
import { attributesField, ownFields, readFacts, readMarkerType, readType, sharedFields } from './codes-2.ts';
import { ofMarker, takeModules } from './module-attributes.ts';
import { equalValues } from './equality.ts';
import { spellingKey, type Spelling } from './read-content.ts';

export interface ReadContent2Options {
  readonly text: string;
  /** Filled with the spelling of every code and marker. */
  readonly spellings?: Map<string, Spelling> | undefined;
}

export function readContent2(element: XmlElement, options: ReadContent2Options): InlineContent {
  const items: InlineItem[] = [];
  readChildren(element, options, items);
  return normalizeContent(withoutRepeatedFacts(items));
}

function readChildren(element: XmlElement, options: ReadContent2Options, items: InlineItem[]): void {
  for (const child of element.children) {
    if (child.kind === 'text' || child.kind === 'cdata') items.push(child.text);
    else if (child.kind === 'element') readInline(child, options, items);
  }
}

function readInline(element: XmlElement, options: ReadContent2Options, items: InlineItem[]): void {
  switch (element.local) {
    case 'cp':
      items.push(codePoint(value(element, 'hex') ?? ''));
      return;
    case 'ph':
      return push(items, readPh(element, options), element, options);
    case 'sc':
      return push(items, readSc(element, options), element, options);
    case 'ec':
      return push(items, readEc(element, options), element, options);
    case 'pc':
      return readPc(element, options, items);
    case 'sm':
      return push(items, readSm(element, options), element, options);
    case 'em':
      return push(items, { kind: 'em', startRef: value(element, 'startRef') ?? '' }, element, options);
    case 'mrk': {
      const start = readSm(element, options);
      return readAround(element, start, { kind: 'em', startRef: start.id }, options, items);
    }
    default:
      readChildren(element, options, items);
  }
}

const loneNames = new Map([...sharedFields, ...ownFields].map((name) => [name as string, name] as const));
const startNames = new Map<string, (typeof sharedFields)[number] | (typeof ownFields)[number]>([
  ...sharedFields.map((name) => [name, name] as const),
  ...ownFields.map((name) => [`${name}Start`, name] as const),
]);
const endNames = new Map(ownFields.map((name) => [`${name}End`, name] as const));

function readPh(element: XmlElement, { text }: ReadContent2Options): InlineItem {
  const id = value(element, 'id') ?? '';
  const { facts, others } = readFacts(element.attributes, loneNames, ['id', 'type', 'subType', 'disp']);
  const label = value(element, 'disp') ?? `<ph${id}/>`;
  return { kind: 'ph', id, label, ...facts, ...typeOf(element), ...attributesField(others, text) };
}

function readSc(element: XmlElement, { text }: ReadContent2Options): Sc {
  const id = value(element, 'id') ?? '';
  const known = ['id', 'type', 'subType', 'disp', 'canOverlap', 'isolated'];
  const { facts, others } = readFacts(element.attributes, loneNames, known);
  return {
    kind: 'sc',
    id,
    label: value(element, 'disp') ?? `<sc${id}>`,
    ...facts,
    ...typeOf(element),
    ...(value(element, 'canOverlap') === 'no' ? {} : { canOverlap: true }),
    ...(value(element, 'isolated') === 'yes' ? { isolated: true } : {}),
    ...attributesField(others, text),
  };
}

function readEc(element: XmlElement, { text }: ReadContent2Options): Ec {
  const startRef = value(element, 'startRef');
  const isolated = value(element, 'isolated') === 'yes';
  const id = value(element, 'id') ?? `${startRef ?? ''}-end`;
  const known = ['id', 'type', 'subType', 'disp', 'startRef', 'isolated', ...(isolated ? [] : ['canOverlap'])];
  const { facts, others } = readFacts(element.attributes, loneNames, known);
  return {
    kind: 'ec',
    id,
    label: value(element, 'disp') ?? `</sc${startRef ?? id}>`,
    ...facts,
    ...typeOf(element),
    ...(isolated ? { isolated } : {}),
    ...(startRef === undefined ? {} : { startRef }),
    ...attributesField(others, text),
  };
}

/** `pc` nests unless it says otherwise; what it says of both halves stays with the opening one, but for the type. */
function readPc(element: XmlElement, options: ReadContent2Options, items: InlineItem[]): void {
  const id = value(element, 'id') ?? '';
  const known = ['id', 'type', 'subType', 'dispStart', 'dispEnd', 'canOverlap', ...endNames.keys()];
  const { facts, others } = readFacts(element.attributes, startNames, known);
  const { facts: endFacts } = readFacts(element.attributes, endNames, []);
  const type = typeOf(element);
  const start: Sc = {
    kind: 'sc',
    id,
    label: value(element, 'dispStart') ?? `<pc${id}>`,
    ...facts,
    ...type,
    ...(value(element, 'canOverlap') === 'yes' ? { canOverlap: true } : {}),
    ...attributesField(others, options.text),
  };
  const label = value(element, 'dispEnd') ?? `</pc${id}>`;
  const end: Ec = { kind: 'ec', id: `${id}-end`, label, ...endFacts, type: type.type, startRef: id };
  readAround(element, start, end, options, items);
}

/** `subType` is either the type of ours or a fact of its own. */
function typeOf(element: XmlElement): Pick<Sc, 'type' | 'subType'> {
  return readType(value(element, 'type'), value(element, 'subType'));
}

function readSm(element: XmlElement, { text }: ReadContent2Options): Sm {
  const known = ['id', 'type', 'value', 'ref', 'translate'];
  const { facts, others } = takeModules(
    element.attributes.filter(({ local, namespace }) => namespace !== '' || !known.includes(local)),
    ofMarker,
  );
  const ref = value(element, 'ref');
  const comment = value(element, 'value');
  const translate = value(element, 'translate');
  return {
    kind: 'sm',
    id: value(element, 'id') ?? '',
    type: readMarkerType(value(element, 'type')),
    ...(comment === undefined ? {} : { value: comment }),
    ...(ref === undefined ? {} : { ref }),
    ...(translate === undefined ? {} : { translate: translate !== 'no' }),
    ...facts,
    ...attributesField(others, text),
  };
}

function readAround(
  element: XmlElement,
  start: Exclude<InlineItem, string>,
  end: Exclude<InlineItem, string>,
  options: ReadContent2Options,
  items: InlineItem[],
): void {
  const { spellings, text } = options;
  const raw = text.slice(element.start, element.contentStart);
  const isEmpty = element.tag.selfClosing;
  spellings?.set(spellingKey(start), { xml: isEmpty ? raw.replace(/\s*\/>$/u, '>') : raw, nests: 'open' });
  spellings?.set(spellingKey(end), { xml: `</${element.name}>`, nests: 'close' });
  items.push(start);
  readChildren(element, options, items);
  items.push(end);
}

function push(
  items: InlineItem[],
  item: InlineItem,
  { start, end, contentEnd, contentStart }: XmlElement,
  { spellings, text }: ReadContent2Options,
): void {
  items.push(item);
  if (typeof item === 'string') return;
  // An empty element may be spelled `<ph id="1"></ph>`.
  if (contentStart === contentEnd) spellings?.set(spellingKey(item), { xml: text.slice(start, end) });
}

/** What `ec` repeats of its `sc`, as the standard asks it to, is said once. */
function withoutRepeatedFacts(items: readonly InlineItem[]): readonly InlineItem[] {
  const openings = new Map<string, Sc>();
  return items.map((item) => {
    if (typeof item === 'string') return item;
    if (item.kind === 'sc') openings.set(item.id, item);
    const start = item.kind === 'ec' && item.startRef !== undefined ? openings.get(item.startRef) : undefined;
    if (item.kind !== 'ec' || start === undefined) return item;
    const repeated: readonly string[] = (['subType', ...sharedFields] as const).filter((name) =>
      equalValues(item[name], start[name]),
    );
    return Object.fromEntries(Object.entries(item).filter(([name]) => !repeated.includes(name))) as unknown as Ec;
  });
}

/** `cp` stands for a character that XML cannot carry (XLIFF 2.x, `cp`). */
function codePoint(hex: string): string {
  const code = /^[0-9a-fA-F]{1,8}$/u.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function value(element: XmlElement, name: string): string | undefined {
  return attributeOf(element, name)?.value;
}
