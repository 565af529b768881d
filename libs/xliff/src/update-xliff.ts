/**
 * Gives a stored file new units after its source document changed. Promise: the prolog, the header, unknown elements and
 * units that say the same stay byte for byte; nothing changed means the same text (law 5).
 */
import { type Diagnostic, type Unit } from '@dragoman/model';
import { escapeAttribute, spliceText, type TextEdit, type XmlElement } from '@dragoman/xml';
import { attributeOf, elementsOf } from '@dragoman/xml';
import { diagnostic, locate } from './diagnostics.ts';
import type { FileLayout, UnitLayout, XliffDocument } from './document.ts';
import type { XliffEdited } from './edit-xliff.ts';
import { equalUnits } from './equality.ts';
import { dragomanNamespace, isXliff1 } from './names.ts';
import { writeUnit } from './write-trans-unit.ts';

export interface NextStructure {
  readonly units: readonly Unit[];
  /** Undefined: what the file says stays. */
  readonly filter?: string;
  readonly options?: string;
  readonly rules?: string;
}

/** Codes, all with the text unchanged: `unsupported-version-for-editing`, `not-a-stored-file`, `duplicate-unit-id`. */
export function updateXliff(document: XliffDocument, next: NextStructure): XliffEdited {
  const [file, ...others] = document.layouts;
  const refused = isXliff1Document(document) ?? repeatedUnit(document, next.units);
  if (refused !== undefined) return { text: document.text, diagnostics: [refused] };
  if (file === undefined || others.length > 0 || !document.isOurs || file.body === undefined) {
    const message = 'this is not a stored file of dragoman (one file element with dragoman:format="1" and a body)';
    const location = locate(document, file?.element.start ?? 0);
    return { text: document.text, diagnostics: [diagnostic('error', 'not-a-stored-file', message, location)] };
  }
  const edits = [
    ...editFileAttributes(file.element, file.prefix ?? '', next),
    ...editBody(document.text, file, next.units),
  ];
  return { text: spliceText(document.text, edits), diagnostics: [] };
}

/** Undefined: XLIFF 1.x, which can be edited. */
export function isXliff1Document(document: XliffDocument): Diagnostic | undefined {
  const root = document.layouts[0]?.element;
  if (root !== undefined && isXliff1(root.namespace)) return undefined;
  const message = `XLIFF ${document.version} is read, checked and rebuilt, and not edited by this version`;
  const advice = 'Convert the file to XLIFF 1.2 first.';
  return diagnostic('error', 'unsupported-version-for-editing', message, { file: document.path }, advice);
}

function repeatedUnit({ path }: XliffDocument, units: readonly Unit[]): Diagnostic | undefined {
  const seen = new Set<string>();
  const repeated = units.find(({ id }) => seen.size === seen.add(id).size);
  if (repeated === undefined) return undefined;
  const message = `unit "${repeated.id}" occurs twice in the new units; the file is left as it is`;
  return diagnostic('error', 'duplicate-unit-id', message, { file: path, unit: repeated.id });
}

function editFileAttributes(element: XmlElement, prefix: string, next: NextStructure): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let behind = (attributeOf(element, 'format', dragomanNamespace)?.valueEnd ?? element.tag.nameEnd - 1) + 1;
  for (const name of ['filter', 'options', 'rules'] as const) {
    const value = next[name];
    const attribute = attributeOf(element, name, dragomanNamespace);
    if (attribute === undefined) {
      const text = value === undefined ? '' : ` ${prefix}:${name}="${escapeAttribute(value)}"`;
      if (text !== '') edits.push({ start: behind, end: behind, text });
      continue;
    }
    if (value !== undefined && value !== attribute.value) {
      const text = escapeAttribute(value).replaceAll("'", '&apos;');
      edits.push({ start: attribute.valueStart, end: attribute.valueEnd, text });
    }
    behind = attribute.valueEnd + 1;
  }
  return edits;
}

/**
 * The body between its tags: new units in order, each old one that says the same copied raw; what else stands in the body
 * (elements of others, comments) follows the unit it followed.
 */
function editBody(text: string, { body, units, prefix }: FileLayout, next: readonly Unit[]): readonly TextEdit[] {
  if (body === undefined || isSameOrder(units, next)) return [];
  const oldById = new Map(units.map((layout) => [layout.unit.id, layout]));
  const strangers = strangersByUnit(text, body, units, new Set(next.map(({ id }) => id)));
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = indentBefore(text, units[0]?.element) ?? '      ';
  const style = { prefix: prefix ?? '', element: body.prefix === '' ? '' : `${body.prefix}:`, prefill: false };
  const written = next.flatMap((unit) => {
    const old = oldById.get(unit.id);
    const isKept = old !== undefined && old.element.local === 'group' && equalUnits(old.unit, unit);
    const own = isKept
      ? text.slice(old.element.start, old.element.end)
      : writeUnit(unit, indent, style).trimStart().replaceAll('\n', eol);
    return [own, ...(strangers.get(unit.id) ?? [])];
  });
  const lines = [...(strangers.get('') ?? []), ...written].map((line) => `${eol}${indent}${line}`);
  const tail = indentBefore(text, { start: body.contentEnd }) ?? indentBefore(text, body) ?? '    ';
  return [replaceContent(body, `${lines.join('')}${eol}${tail}`)];
}

function isSameOrder(old: readonly UnitLayout[], next: readonly Unit[]): boolean {
  return (
    old.length === next.length &&
    next.every((unit, index) => {
      const layout = old[index];
      return layout !== undefined && equalUnits(layout.unit, unit);
    })
  );
}

function replaceContent(body: XmlElement, content: string): TextEdit {
  if (!body.tag.selfClosing) return { start: body.contentStart, end: body.contentEnd, text: content };
  return { start: body.end - 2, end: body.end, text: `>${content}</${body.name}>` };
}

/** Children of the body that are no units, under the id of the surviving unit they come behind; empty: the front. */
function strangersByUnit(
  text: string,
  body: XmlElement,
  units: readonly UnitLayout[],
  surviving: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const idByStart = new Map(units.map(({ unit, element }) => [element.start, unit.id]));
  const strangers = new Map<string, string[]>();
  let behind = '';
  for (const child of body.children) {
    const ids = child.kind === 'element' ? unitsIn(child, idByStart) : [];
    if (ids.length > 0) behind = ids.filter((id) => surviving.has(id)).at(-1) ?? behind;
    else if (child.kind !== 'text' || child.text.trim() !== '') {
      strangers.set(behind, [...(strangers.get(behind) ?? []), text.slice(child.start, child.end)]);
    }
  }
  return strangers;
}

function unitsIn(element: XmlElement, idByStart: ReadonlyMap<number, string>): readonly string[] {
  const own = idByStart.get(element.start);
  if (own !== undefined) return [own];
  return element.local === 'group' ? elementsOf(element).flatMap((child) => unitsIn(child, idByStart)) : [];
}

/** Spaces and tabs between the last line end and an element; undefined where something else stands there. */
function indentBefore(text: string, element: { readonly start: number } | undefined): string | undefined {
  if (element === undefined) return undefined;
  return /(?:^|[\r\n])([ \t]*)$/u.exec(text.slice(Math.max(0, element.start - 256), element.start))?.[1];
}
