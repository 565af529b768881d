/** Lists of elements edited in place: what is equal stays, what stands in the same place is edited, the rest comes or goes. */
import { equalValues } from '@dragoman/text';
import { attributesBut, escapeAttribute, type TextEdit, type XmlElement } from '@dragoman/xml';
import { meantName } from './attributes.ts';
import { separatorBefore } from './file-style.ts';
import { legible, legibleValue } from './legible.ts';
import type { Spelling } from './write-tmx.ts';

export interface FileStyle {
  readonly text: string;
  readonly eol: string;
  readonly spelling: Spelling;
}

export interface ListKind<Item> {
  readonly edit: (element: XmlElement, old: Item, next: Item) => readonly TextEdit[];
  /** @param indent Of its lines behind the first. */
  readonly write: (item: Item, indent: string) => string;
}

/** Where a first element of its kind goes: behind an element, else before one; its parent is never empty. */
export interface Neighbours {
  readonly before: XmlElement | undefined;
  readonly after: XmlElement | undefined;
}

/** @param elements Of `old`, in their order. */
export function listEdits<Item>(
  elements: readonly XmlElement[],
  old: readonly Item[],
  next: readonly Item[],
  neighbours: Neighbours,
  kind: ListKind<Item>,
  style: FileStyle,
): readonly TextEdit[] {
  const first = commonStart(old, next);
  const last = commonEnd(old, next, first);
  const [gone, come] = [old.length - first - last, next.length - first - last];
  const changed = Math.min(gone, come);
  const edits: TextEdit[] = [];
  for (let at = first; at < first + changed; at += 1) {
    const [element, before, after] = [elements[at], old[at], next[at]];
    if (element !== undefined && before !== undefined && after !== undefined) {
      edits.push(...kind.edit(element, before, after));
    }
  }
  for (const element of elements.slice(first + changed, first + gone)) edits.push(removal(element, style));
  const added = next.slice(first + changed, first + come);
  if (added.length > 0) edits.push(insertion(elements, first + changed, neighbours, added, kind, style));
  return edits;
}

function insertion<Item>(
  elements: readonly XmlElement[],
  at: number,
  neighbours: Neighbours,
  added: readonly Item[],
  { write }: ListKind<Item>,
  { text, eol }: FileStyle,
): TextEdit {
  const before = elements[at - 1] ?? (elements.length === 0 ? neighbours.before : undefined);
  const model = before ?? elements[0] ?? neighbours.after;
  const separator = model === undefined ? '' : separatorBefore(text, model);
  const indent = separator.replace(/^[\r\n]+/u, '');
  const written = added.map((item) => `${separator}${write(item, indent).replaceAll('\n', eol)}`).join('');
  const place = before?.end ?? (model === undefined ? 0 : model.start - separator.length);
  return { start: place, end: place, text: written };
}

/** With the line end and indentation before it. */
export function removal(element: XmlElement, { text }: FileStyle): TextEdit {
  return { start: element.start - separatorBefore(text, element).length, end: element.end, text: '' };
}

function commonStart<Item>(a: readonly Item[], b: readonly Item[]): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && equalValues(a[count], b[count])) count += 1;
  return count;
}

function commonEnd<Item>(a: readonly Item[], b: readonly Item[], start: number): number {
  let count = 0;
  const most = Math.min(a.length, b.length) - start;
  while (count < most && equalValues(a[a.length - 1 - count], b[b.length - 1 - count])) count += 1;
  return count;
}

/** @param values All that the element shall have, languages under `xml:lang`. */
export function attributeEdits(
  element: XmlElement,
  values: ReadonlyMap<string, string>,
  { text, spelling }: FileStyle,
): readonly TextEdit[] {
  const attributes = attributesBut(element, () => false);
  const hasXmlLang = attributes.some(({ name }) => name === 'xml:lang');
  const there = new Set(attributes.map((attribute) => meantName(attribute, hasXmlLang)));
  const edits = attributes.flatMap((attribute): readonly TextEdit[] => {
    const { start, valueStart, valueEnd, quote } = attribute;
    const value = values.get(meantName(attribute, hasXmlLang));
    if (value === attribute.value) return [];
    if (value !== undefined) return [{ start: valueStart, end: valueEnd, text: quoted(value, quote) }];
    return [
      { start: start - (/\s*$/u.exec(text.slice(element.start, start))?.[0].length ?? 0), end: valueEnd + 1, text: '' },
    ];
  });
  const added = [...values]
    .filter(([name]) => !there.has(name))
    .map(([name, value]) => ` ${name === 'xml:lang' ? spelling.language : name}="${legibleValue(value)}"`);
  const place = (attributes.at(-1)?.valueEnd ?? element.tag.nameEnd - 1) + 1;
  return added.length === 0 ? edits : [...edits, { start: place, end: place, text: added.join('') }];
}

function quoted(value: string, quote: '"' | "'"): string {
  const escaped = escapeAttribute(legible(value));
  return quote === '"' ? escaped : escaped.replaceAll("'", '&apos;');
}
