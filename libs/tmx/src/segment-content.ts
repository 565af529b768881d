/**
 * Inline content as TMX `seg` (1.4b, Content Markup). Pairs are `bpt` and `ept`, halves without their partner `it`, lone
 * codes `ph`; the label is their content, `x` the id and `type` the type. `ept` can carry neither id nor type.
 */
import {
  type InlineCode,
  type InlineContent,
  type InlineItem,
  isCode,
  isText,
  normalizeContent,
} from '@dragoman/model';
import { attributeOf, escapeAttribute, escapeText, textOf, type XmlElement } from '@dragoman/xml';

/** What XML cannot carry becomes U+FFFD; markers are left out. */
export function writeSegmentContent(content: InlineContent): string {
  const ordinals = pairOrdinals(content);
  return content
    .map((item) => (isText(item) ? legibleText(item) : isCode(item) ? writeCode(item, ordinals.get(item)) : ''))
    .join('');
}

export function legibleText(text: string): string {
  return escapeText(legible(text));
}

export function legible(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}

export function legibleValue(value: string): string {
  return escapeAttribute(legible(value));
}

function writeCode(code: InlineCode, ordinal: number | undefined): string {
  const label = legibleText(code.label);
  const facts = ` x="${legibleValue(code.id)}" type="${legibleValue(code.type)}"`;
  if (code.kind === 'ph') return `<ph${facts}>${label}</ph>`;
  if (ordinal === undefined) return `<it pos="${code.kind === 'sc' ? 'begin' : 'end'}"${facts}>${label}</it>`;
  return code.kind === 'sc' ? `<bpt i="${ordinal}"${facts}>${label}</bpt>` : `<ept i="${ordinal}">${label}</ept>`;
}

/** `i` of both halves of each pair that stands whole, and in order, in the content. */
function pairOrdinals(content: InlineContent): ReadonlyMap<InlineCode, number> {
  const ordinals = new Map<InlineCode, number>();
  const open = new Map<string, InlineCode>();
  let ordinal = 0;
  for (const item of content) {
    if (isText(item) || !isCode(item)) continue;
    if (item.kind === 'sc') open.set(item.id, item);
    const start = item.kind === 'ec' && item.startRef !== undefined ? open.get(item.startRef) : undefined;
    if (start === undefined) continue;
    ordinal += 1;
    ordinals.set(start, ordinal).set(item, ordinal);
    open.delete(start.id);
  }
  return ordinals;
}

/** Reads any tool's `seg`; text inside `hi` counts, native code inside codes does not. */
export function readSegmentContent(segment: XmlElement): InlineContent {
  const items: InlineItem[] = [];
  readChildren(segment, items, new Map());
  return normalizeContent(items);
}

function readChildren(element: XmlElement, items: InlineItem[], open: Map<string, InlineCode>): void {
  for (const child of element.children) {
    if (child.kind === 'text' || child.kind === 'cdata') items.push(child.text);
    else if (child.kind === 'element') readInline(child, items, open);
  }
}

function readInline(element: XmlElement, items: InlineItem[], open: Map<string, InlineCode>): void {
  const value = (name: string): string | undefined => attributeOf(element, name)?.value;
  const ordinal = value('i') ?? '';
  const id = value('x') ?? (ordinal === '' ? String(items.length) : ordinal);
  const facts = { id, type: value('type') ?? 'unknown', label: textOf(element) };
  switch (element.local) {
    case 'ph':
    case 'ut':
      items.push({ kind: 'ph', ...facts });
      return;
    case 'bpt': {
      const code = { kind: 'sc', ...facts } as const;
      open.set(ordinal, code);
      items.push(code);
      return;
    }
    case 'ept': {
      const start = open.get(ordinal);
      const own = { ...facts, id: `${start?.id ?? ordinal}-end`, type: start?.type ?? 'unknown' };
      items.push(start === undefined ? { kind: 'ec', ...own } : { kind: 'ec', ...own, startRef: start.id });
      return;
    }
    case 'it':
      items.push({ kind: value('pos') === 'end' ? 'ec' : 'sc', ...facts });
      return;
    default:
      readChildren(element, items, open);
  }
}
