/** XLIFF 2.x, read thinly: units, segments and their text with codes, for validation and round trips. */
import {
  type BilingualFile,
  type InlineContent,
  type InlineItem,
  isState,
  normalizeContent,
  type Unit,
} from '@dragoman/model';
import { attributeOf, elementsOf, type XmlElement } from '@dragoman/xml';
import { closing, opening } from './codes.ts';
import type { FileRead } from './read-xliff-1.ts';
import { atMostTranslated } from './projection.ts';

export function readFile2(element: XmlElement, root: XmlElement): FileRead {
  const units = readUnits(element).map(readUnit);
  const file: BilingualFile = {
    original: value(element, 'original') ?? value(element, 'id') ?? '',
    sourceLanguage: value(root, 'srcLang') ?? '',
    targetLanguage: value(root, 'trgLang') ?? '',
    datatype: '',
    units,
  };
  const layout = { isOurs: false, prefix: undefined, element, body: undefined, units: [] };
  return { file, layout, diagnostics: [] };
}

function value(element: XmlElement, name: string): string | undefined {
  return attributeOf(element, name)?.value;
}

export function readUnits(parent: XmlElement): readonly XmlElement[] {
  return elementsOf(parent).flatMap((element) =>
    element.namespace !== parent.namespace ? [] : element.local === 'group' ? readUnits(element) : ofUnit(element),
  );
}

function ofUnit(element: XmlElement): readonly XmlElement[] {
  return element.local === 'unit' ? [element] : [];
}

/** Segments without an id get `s1`, `s2` … by their place. */
function readUnit(element: XmlElement): Unit {
  let ordinal = 0;
  const parts = elementsOf(element).flatMap((child): readonly Unit['parts'][number][] => {
    if (child.local === 'ignorable') return [{ kind: 'ignorable', source: contentOf(child, 'source') ?? [] }];
    if (child.local !== 'segment') return [];
    ordinal += 1;
    return [readSegment(child, value(child, 'id') ?? `s${ordinal}`)];
  });
  return { id: value(element, 'id') ?? '', parts };
}

/** A state is a claim: `reviewed` and `final` need an approval of ours, which 2.x files do not carry yet. */
function readSegment(element: XmlElement, id: string): Unit['parts'][number] {
  const target = contentOf(element, 'target');
  const state = value(element, 'state') ?? 'initial';
  const subState = value(element, 'subState');
  return {
    kind: 'segment',
    id,
    source: contentOf(element, 'source') ?? [],
    ...(target === undefined ? {} : { target }),
    state: target !== undefined && isState(state) ? atMostTranslated(state) : 'initial',
    ...(subState === undefined ? {} : { subState }),
  };
}

function contentOf(element: XmlElement, local: string): InlineContent | undefined {
  const child = elementsOf(element).find((candidate) => candidate.local === local);
  if (child === undefined) return undefined;
  const items: InlineItem[] = [];
  readChildren(child, items);
  return normalizeContent(items);
}

function readChildren(element: XmlElement, items: InlineItem[]): void {
  for (const child of element.children) {
    if (child.kind === 'text' || child.kind === 'cdata') items.push(child.text);
    else if (child.kind === 'element') readInline(child, items);
  }
}

function readInline(element: XmlElement, items: InlineItem[]): void {
  const id = value(element, 'id') ?? '';
  const type = value(element, 'type') ?? 'unknown';
  switch (element.local) {
    case 'cp':
      items.push(codePoint(value(element, 'hex') ?? ''));
      return;
    case 'ph':
      items.push({ kind: 'ph', id, type, label: value(element, 'disp') ?? `<ph${id}/>` });
      return;
    case 'sc':
      items.push(opening(id, type, value(element, 'disp') ?? `<sc${id}>`));
      return;
    case 'ec':
      items.push(readEnd(element, id, type));
      return;
    case 'pc':
      readPair(element, id, type, items);
      return;
    case 'sm':
      items.push({ kind: 'sm', id, type });
      return;
    case 'em':
      items.push({ kind: 'em', startRef: value(element, 'startRef') ?? '' });
      return;
    case 'mrk':
      items.push({ kind: 'sm', id, type });
      readChildren(element, items);
      items.push({ kind: 'em', startRef: id });
      return;
    default:
      readChildren(element, items);
  }
}

function readEnd(element: XmlElement, id: string, type: string): InlineItem {
  const startRef = value(element, 'startRef');
  const own = id === '' ? `${startRef ?? ''}-end` : id;
  return closing(own, type, value(element, 'disp') ?? `</sc${startRef ?? id}>`, startRef);
}

function readPair(element: XmlElement, id: string, type: string, items: InlineItem[]): void {
  items.push(opening(id, type, value(element, 'dispStart') ?? `<pc${id}>`));
  readChildren(element, items);
  items.push(closing(`${id}-end`, type, value(element, 'dispEnd') ?? `</pc${id}>`, id));
}

/** `cp` stands for a character that XML cannot carry (XLIFF 2.x, `cp`). */
function codePoint(hex: string): string {
  const code = /^[0-9a-fA-F]{1,6}$/u.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
