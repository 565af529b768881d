/**
 * Inline content as the content of `source` or `target` (XLIFF 1.2, Inline Elements). Promise: `readContent` gives the same content
 * back, and the XML is well-formed for any string: a character that XML 1.0 cannot carry is written as a code.
 */
import { type Em, type InlineCode, type InlineContent, isCode, isText, type Sm } from '@dragoman/model';
import { escapeAttribute, escapeText, isXmlCharacter } from '@dragoman/xml';
import { ctypeOf, explicitStartRef } from './codes.ts';

/** How a code or marker is spelled; foreign files give back the elements they came with. */
export type SpellItem = (item: InlineCode | Sm | Em) => string | undefined;

/** How a file names things. */
export interface Naming {
  /** Prefix bound to our namespace; undefined where the file does not declare it or is not ours. */
  readonly prefix: string | undefined;
  /** What stands before the names of XLIFF elements: empty, or `xlf:`. */
  readonly element: string;
}

export function writeContent(content: InlineContent, naming: Naming, spell?: SpellItem): string {
  const nested = nestedMarkers(content);
  return content
    .map((item) => {
      if (isText(item)) return writeText(item, naming);
      const spelled = spell?.(item);
      if (spelled !== undefined) return spelled;
      return isCode(item) ? writeCode(item, naming) : writeMarker(item, nested.has(item), naming);
    })
    .join('');
}

/** `<x id="1" ctype="x-strong-open" equiv-text="&lt;b1>"/>` */
function writeCode(code: InlineCode, { prefix, element }: Naming): string {
  const startRef = prefix === undefined ? undefined : explicitStartRef(code);
  return emptyElement(`${element}x`, [
    ['id', code.id],
    ['ctype', ctypeOf(code)],
    ['equiv-text', code.label],
    [`${prefix ?? ''}:start-ref`, startRef],
  ]);
}

/** Text with what XML 1.0 cannot carry as `<x id="cp-000C" …/>`. */
function writeText(text: string, naming: Naming): string {
  if (text.isWellFormed() && !/[^\t\n\r\u0020-\uFFFD]/u.test(text)) return escapeText(text);
  const pieces = [...text].map((character) => {
    const codePoint = character.codePointAt(0) as number;
    return isXmlCharacter(codePoint) ? escapeText(character) : writeCodePoint(codePoint, naming);
  });
  return pieces.join('');
}

function writeCodePoint(codePoint: number, { element }: Naming): string {
  const hex = codePoint.toString(16).toUpperCase().padStart(4, '0');
  return emptyElement(`${element}x`, [
    ['id', `cp-${hex}`],
    ['ctype', 'x-dragoman-cp'],
    ['equiv-text', `<U+${hex}>`],
  ]);
}

/** Annotations that nest become `mrk`; ends that cross others become empty elements, as codes do. */
function writeMarker(marker: Sm | Em, isNested: boolean, { element }: Naming): string {
  if (isNested)
    return marker.kind === 'em' ? `</${element}mrk>` : `<${element}mrk${attributesOf(markAttributes(marker))}>`;
  if (marker.kind === 'em')
    return emptyElement(`${element}x`, [
      ['id', marker.startRef],
      ['ctype', 'x-dragoman-em'],
    ]);
  return emptyElement(`${element}x`, [
    ['id', marker.id],
    ['ctype', `x-dragoman-sm:${marker.type}`],
    ['equiv-text', marker.value],
  ]);
}

function markAttributes({ id, type, value }: Sm): readonly AttributePair[] {
  return [
    ['mtype', type],
    ['mid', id],
    ['comment', value],
  ];
}

function nestedMarkers(content: InlineContent): ReadonlySet<unknown> {
  const nested = new Set<unknown>();
  const open: Sm[] = [];
  for (const item of content) {
    if (isText(item) || isCode(item)) continue;
    if (item.kind === 'sm') open.push(item);
    else {
      const at = open.findLastIndex(({ id }) => id === item.startRef);
      const start = open[at];
      if (start === undefined) continue;
      // Whatever opened since then and is still open would cross this end: it stays an empty element.
      open.length = at;
      nested.add(start).add(item);
    }
  }
  return nested;
}

export type AttributePair = readonly [name: string, value: string | undefined];

/** ` id="1" …`, attributes without a value left out. */
export function attributesOf(pairs: readonly AttributePair[]): string {
  return pairs.map(([name, value]) => (value === undefined ? '' : ` ${name}="${writeValue(value)}"`)).join('');
}

/** An attribute value; what XML 1.0 cannot carry becomes U+FFFD. */
export function writeValue(value: string): string {
  return escapeAttribute(legible(value));
}

/** Text of notes: what XML 1.0 cannot carry becomes U+FFFD. */
export function legible(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}

function emptyElement(name: string, pairs: readonly AttributePair[]): string {
  return `<${name}${attributesOf(pairs)}/>`;
}
