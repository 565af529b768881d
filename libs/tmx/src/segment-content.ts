/**
 * `seg` ⇄ inline content of the model.
 *
 *   bpt … ept   sc … ec   paired by `i`; the id is `x`, else `i`
 *   it          sc or ec  by `pos`; its other half stands in another unit
 *   ph, ut      ph        the label is the native code, what `sub` holds included
 *   hi          sm … em   where it says what for (`type`) or which (`x`); its text is text in any case
 *
 * What a content cannot say (`i`, `assoc`, `sub`, an `ept` that closes nothing) stays in `Variant.markup`.
 */
import {
  type InlineCode,
  type InlineContent,
  type InlineItem,
  isCode,
  isText,
  normalizeContent,
} from '@dragoman/model';
import { equalValues } from '@dragoman/text';
import { legible } from './legible.ts';
import { equalMarkup, type Markup, markupText, type SegmentMarkup } from './segment-markup.ts';
import type { Variant } from './translation-unit.ts';

/** What a `seg` says; the markup beside it only where writing the content would not give it again. */
export function readSegment(markup: SegmentMarkup): Pick<Variant, 'content' | 'markup'> {
  const [only, ...others] = markup;
  if (only === undefined || (typeof only === 'string' && others.length === 0)) return { content: contentOf(markup) };
  const content = contentOf(markup);
  return equalMarkup(markupOf(content), markup) ? { content } : { content, markup };
}

/** How a variant is written. */
export function segmentMarkup({ content, markup }: Pick<Variant, 'content' | 'markup'>): SegmentMarkup {
  return markup !== undefined && equalValues(contentOf(markup), normalizeContent(content)) ? markup : markupOf(content);
}

/* Content to markup */

/** Markers that cross each other or stand alone are left out: `hi` nests. */
export function markupOf(content: InlineContent): SegmentMarkup {
  const root: (string | Markup)[] = [];
  const open: (string | Markup)[][] = [root];
  const normal = normalizeContent(content);
  const [ordinals, markers] = [pairOrdinals(normal), nestedMarkers(normal)];
  for (const [at, item] of normal.entries()) {
    const into = open.at(-1) ?? root;
    if (isText(item)) addText(into, legible(item));
    else if (isCode(item)) into.push(markupOfCode(item, ordinals.get(at)));
    else if (!markers.has(at)) continue;
    else if (item.kind === 'em') open.pop();
    else {
      const inner: (string | Markup)[] = [];
      into.push({ element: 'hi', attributes: { x: legible(item.id), type: legible(item.type) }, content: inner });
      open.push(inner);
    }
  }
  return root;
}

/** Texts on both sides of a marker that is left out are one. */
function addText(into: (string | Markup)[], text: string): void {
  const last = into.at(-1);
  if (typeof last === 'string') into[into.length - 1] = last + text;
  else into.push(text);
}

function markupOfCode(code: InlineCode, ordinal: number | undefined): Markup {
  const content = code.label === '' ? [] : [legible(code.label)];
  const attributes = { x: legible(code.id), type: legible(code.type) };
  if (code.kind === 'ph') return { element: 'ph', attributes, content };
  if (ordinal === undefined) {
    return { element: 'it', attributes: { pos: code.kind === 'sc' ? 'begin' : 'end', ...attributes }, content };
  }
  const i = String(ordinal);
  return code.kind === 'sc'
    ? { element: 'bpt', attributes: { i, ...attributes }, content }
    : { element: 'ept', attributes: { i }, content };
}

/** `i` of both halves of each pair that stands whole, and in order, in the content; by place. */
function pairOrdinals(content: InlineContent): ReadonlyMap<number, number> {
  const ordinals = new Map<number, number>();
  const open = new Map<string, number>();
  let ordinal = 0;
  for (const [at, item] of content.entries()) {
    if (isText(item) || !isCode(item)) continue;
    if (item.kind === 'sc') open.set(item.id, at);
    const start = item.kind === 'ec' && item.startRef !== undefined ? open.get(item.startRef) : undefined;
    if (item.kind !== 'ec' || item.startRef === undefined || start === undefined) continue;
    ordinal += 1;
    ordinals.set(start, ordinal).set(at, ordinal);
    open.delete(item.startRef);
  }
  return ordinals;
}

/** Places of both marks of each annotation whose end comes, and not before the ends of those that begin inside it. */
function nestedMarkers(content: InlineContent): ReadonlySet<number> {
  const nested = new Set<number>();
  const open: { readonly id: string; readonly at: number }[] = [];
  for (const [at, item] of content.entries()) {
    if (isText(item) || isCode(item)) continue;
    if (item.kind === 'sm') open.push({ id: item.id, at });
    else {
      const last = open.findLastIndex(({ id }) => id === item.startRef);
      const start = open[last];
      if (start === undefined) continue;
      open.splice(last);
      nested.add(start.at).add(at);
    }
  }
  return nested;
}

/* Markup to content */

export function contentOf(markup: SegmentMarkup): InlineContent {
  const items: InlineItem[] = [];
  readItems(markup, { items, open: new Map() });
  return normalizeContent(items);
}

interface Reading {
  readonly items: InlineItem[];
  /** By `i`. */
  readonly open: Map<string, InlineCode>;
}

function readItems(markup: SegmentMarkup, reading: Reading): void {
  for (const item of markup) {
    if (typeof item === 'string') reading.items.push(item);
    else readItem(item, reading);
  }
}

function readItem(markup: Markup, reading: Reading): void {
  const { items, open } = reading;
  const { attributes, element } = markup;
  const { i: ordinal = '', x, type = 'unknown', pos } = attributes;
  const id = x ?? (ordinal === '' ? String(items.length) : ordinal);
  const facts = { id, type, label: markupText(markup.content) };
  switch (element) {
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
    case 'ept':
      items.push(endCode(open.get(ordinal), ordinal, facts.label));
      return;
    case 'it':
      items.push({ kind: pos === 'end' ? 'ec' : 'sc', ...facts });
      return;
    case 'hi':
      readHighlight(markup, reading);
      return;
    default:
      readItems(markup.content, reading);
  }
}

function endCode(start: InlineCode | undefined, ordinal: string, label: string): InlineCode {
  const end = { kind: 'ec', id: `${start?.id ?? ordinal}-end`, type: start?.type ?? 'unknown', label } as const;
  return start === undefined ? end : { ...end, startRef: start.id };
}

/** A `hi` that says neither what for nor which says nothing that an annotation could. */
function readHighlight({ attributes: { x, type }, content }: Markup, reading: Reading): void {
  const id = x ?? `hi${reading.items.length}`;
  const isMarker = x !== undefined || type !== undefined;
  if (isMarker) reading.items.push({ kind: 'sm', id, type: type ?? 'generic' });
  readItems(content, reading);
  if (isMarker) reading.items.push({ kind: 'em', startRef: id });
}
