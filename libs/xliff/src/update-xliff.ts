/**
 * Gives a stored file new units after its source document changed. Promise: the prolog, the header, unknown elements and
 * units that say the same stay byte for byte; nothing changed means the same text (law 5).
 */
import type { BilingualFile, Diagnostic, Unit } from '@dragoman/model';
import { escapeAttribute, spliceText, type TextEdit, type XmlElement } from '@dragoman/xml';
import { attributeOf } from '@dragoman/xml';
import { diagnostic, locate } from './diagnostics.ts';
import type { FileLayout, XliffDocument } from './document.ts';
import type { XliffEdited } from './edit-xliff.ts';
import { equalUnits } from './equality.ts';
import { indentBefore, isSameOrder, strangersByUnit, unitIdsByStart } from './file-structure.ts';
import { dragomanNamespace, isXliff1 } from './names.ts';
import { updateFile2 } from './update-xliff-2.ts';
import { writeUnit } from './write-trans-unit.ts';
import { restLines } from './write-unit-1.ts';
import { storedRests } from './write-xliff-1.ts';

export interface NextStructure {
  readonly units: readonly Unit[];
  /** Undefined: what the file says stays. */
  readonly filter?: string;
  readonly options?: string;
  readonly rules?: string;
}

/** Codes, all with the text unchanged: `not-a-stored-file`, `duplicate-unit-id`. */
export function updateXliff(document: XliffDocument, next: NextStructure): XliffEdited {
  const [file, ...others] = document.layouts;
  const refused = repeatedUnit(document, next.units);
  if (refused !== undefined) return { text: document.text, diagnostics: [refused] };
  const isModern = isXliff1Document(document) !== undefined;
  if (file === undefined || others.length > 0 || !document.isOurs || (file.body === undefined && !isModern)) {
    return { text: document.text, diagnostics: [notStored(document, file)] };
  }
  const edits = isModern
    ? updateFile2(document, file, next)
    : [
        ...editFileAttributes(file.element, file.prefix ?? '', next),
        ...editBody(document.text, file, document.files[0], next.units),
      ];
  return { text: spliceText(document.text, edits), diagnostics: [] };
}

function notStored(document: XliffDocument, file: FileLayout | undefined): Diagnostic {
  const message =
    'this is not a stored file of dragoman (one file element with the format "1" of dragoman, and in 1.2 a body)';
  return diagnostic('error', 'not-a-stored-file', message, locate(document, file?.element.start ?? 0));
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
function editBody(
  text: string,
  { body, units, prefix }: FileLayout,
  file: BilingualFile | undefined,
  next: readonly Unit[],
): readonly TextEdit[] {
  if (body === undefined || isSameOrder(units, next)) return [];
  const oldById = new Map(units.map((layout) => [layout.unit.id, layout]));
  const strangers = strangersByUnit(text, body.children, unitIdsByStart(units), new Set(next.map(({ id }) => id)));
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = indentBefore(text, units[0]?.element) ?? '      ';
  const style = { prefix: prefix ?? '', element: body.prefix === '' ? '' : `${body.prefix}:`, prefill: false };
  const keptOf = (unit: Unit): XmlElement | undefined => {
    const old = oldById.get(unit.id);
    return old?.element.local === 'group' && equalUnits(old.unit, unit) ? old.element : undefined;
  };
  const rests = storedRests(
    file,
    next.filter((unit) => keptOf(unit) === undefined),
  );
  const written = next.flatMap((unit) => {
    const kept = keptOf(unit);
    const rest = restLines(rests.get(unit) ?? [], `${indent}  `, style.prefix);
    const own =
      kept === undefined
        ? writeUnit(unit, indent, style, rest).trimStart().replaceAll('\n', eol)
        : text.slice(kept.start, kept.end);
    return [own, ...(strangers.get(unit.id) ?? [])];
  });
  const lines = [...(strangers.get('') ?? []), ...written].map((line) => `${eol}${indent}${line}`);
  const tail = indentBefore(text, { start: body.contentEnd }) ?? indentBefore(text, body) ?? '    ';
  return [replaceContent(body, `${lines.join('')}${eol}${tail}`)];
}

function replaceContent(body: XmlElement, content: string): TextEdit {
  if (!body.tag.selfClosing) return { start: body.contentStart, end: body.contentEnd, text: content };
  return { start: body.end - 2, end: body.end, text: `>${content}</${body.name}>` };
}
