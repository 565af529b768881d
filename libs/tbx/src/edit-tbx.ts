/** Edits of TBX by position. */
import { type Diagnostic, hasError, lineAndColumn, type TermStatus } from '@dragoman/model';
import { attributeOf, elementsOf, readXmlTree, spliceText, textOf, type XmlElement } from '@dragoman/xml';
import type { RegisterEdit, RegisterEdited } from './edit-register.ts';
import { conceptIds, readTbx, termSectionsOf, termTextOf } from './read-tbx.ts';
import { collapsed } from './register-fields.ts';
import * as problems from './register-problems.ts';
import { termFieldsOf } from './tbx-fields.ts';
import {
  bodyOf,
  childrenOf,
  editionOf,
  entryNames,
  languageNames,
  languageOf,
  statusValues,
  statusValues2014,
  type TbxEdition,
} from './tbx-names.ts';
import {
  entryLines,
  formOf,
  languageLines,
  moduleNamespaces,
  type TbxForm,
  termFieldLines,
  termLines,
} from './write-tbx.ts';

interface TbxFile {
  readonly text: string;
  readonly root: XmlElement;
  readonly form: TbxForm;
  readonly lineEnd: string;
  readonly entries: readonly XmlElement[];
  readonly ids: readonly string[];
}

export function editTbx(path: string, text: string, edit: RegisterEdit): RegisterEdited {
  const { root, diagnostics } = readXmlTree(path, text, { doctype: 'external-id' });
  if (root === undefined || hasError(diagnostics)) return { text, diagnostics };
  const edition = editionOf(root);
  const ofReading = readTbx(path, text).diagnostics;
  if (edition === undefined || hasError(ofReading)) return { text, diagnostics: ofReading };
  const body = bodyOf(root);
  const entries = body === undefined ? [] : childrenOf(body, entryNames);
  const lineEnd = /\r\n|\n/u.exec(text)?.[0] ?? '\n';
  const file = { text, root, form: formOfFile(root, edition), lineEnd, entries, ids: conceptIds(entries) };
  const edited = editedText(file, edit);
  if (typeof edited === 'string') return { text: edited, diagnostics: [] };
  const diagnostic: Diagnostic = { ...edited, location: { file: path, ...lineAndColumn(text, root.start) } };
  return { text, diagnostics: [diagnostic] };
}

/** A dialect that is not ours to know is spoken to like TBX-Basic. */
function formOfFile(root: XmlElement, edition: TbxEdition): TbxForm {
  const type = attributeOf(root, 'type')?.value;
  const dialect = type === 'TBX-Core' || type === 'TBX-Min' ? type : 'TBX-Basic';
  const style = attributeOf(root, 'style')?.value === 'dct' ? 'dct' : 'dca';
  return formOf({ edition, dialect, style });
}

function editedText(file: TbxFile, edit: RegisterEdit): string | problems.Problem {
  const id = edit.kind === 'add-concept' ? edit.concept.id : edit.concept;
  const entry = file.entries[file.ids.indexOf(id)];
  if (edit.kind === 'add-concept') {
    if (entry !== undefined) return problems.conceptExists(id);
    return withEntry(file, entryLines(edit.concept, file.form));
  }
  if (entry === undefined) return problems.unknownConcept(id);
  const languages = childrenOf(entry, languageNames);
  if (edit.kind === 'add-term') {
    const { term } = edit;
    const language = languages.find((each) => languageOf(each) === term.language);
    const last = language === undefined ? undefined : termSectionsOf(language).at(-1);
    if (last !== undefined) return behind(file, last, termLines(term, file.form));
    return behind(file, languages.at(-1) ?? entry, languageLines(term.language, [term], file.form));
  }
  const sections = languages.filter((each) => languageOf(each) === edit.language).flatMap(termSectionsOf);
  const section = sections.find((each) => termTextOf(each) === collapsed(edit.term));
  return section === undefined
    ? problems.unknownTerm(edit.term, edit.language, id)
    : withStatus(file, section, edit.status);
}

/** Behind the last entry, or as the first of a body that has none or does not exist yet. */
function withEntry(file: TbxFile, lines: readonly string[]): string {
  const last = file.entries.at(-1);
  if (last !== undefined) return behind(file, last, lines);
  const body = bodyOf(file.root);
  const [text] = childrenOf(file.root, ['text']);
  const parent = body ?? text;
  if (parent === undefined) return file.text;
  const inside = body === undefined ? ['<body>', ...lines.map((line) => `  ${line}`), '</body>'] : lines;
  const outer = indentOf(file.text, parent) ?? '';
  const written = inside.map((line) => `${file.lineEnd}${outer}  ${spelled(line, parent, file)}`).join('');
  if (parent.contentStart === parent.end) {
    const open = file.text.slice(parent.start, parent.end).replace(/\s*\/>$/u, '>');
    return spliceText(file.text, [
      { start: parent.start, end: parent.end, text: `${open}${written}${file.lineEnd}${outer}</${parent.name}>` },
    ]);
  }
  return spliceText(file.text, [{ start: parent.contentStart, end: parent.contentStart, text: written }]);
}

/** On lines of their own with the indentation of their elder sibling, if that stands on one. */
function behind(file: TbxFile, sibling: XmlElement, lines: readonly string[]): string {
  const indent = indentOf(file.text, sibling);
  const unit = indentUnit(file.text, sibling, indent);
  const written = lines.map((line) =>
    spelled(
      line.replace(/^(?: {2})+/u, (all) => unit.repeat(all.length / 2)),
      sibling,
      file,
    ),
  );
  const text =
    indent === undefined
      ? written.map((line) => line.trimStart()).join('')
      : written.map((line) => file.lineEnd + indent + line).join('');
  return spliceText(file.text, [{ start: sibling.end, end: sibling.end, text }]);
}

/** Undefined: something else stands before it on its line. */
function indentOf(text: string, { start }: XmlElement): string | undefined {
  return /(?:^|[\r\n])([ \t]*)$/u.exec(text.slice(Math.max(0, start - 200), start))?.[1];
}

function indentUnit(text: string, element: XmlElement, indent: string | undefined): string {
  const [child] = elementsOf(element);
  const inner = child === undefined ? undefined : indentOf(text, child);
  const isDeeper =
    indent !== undefined && inner !== undefined && inner.startsWith(indent) && inner.length > indent.length;
  return isDeeper ? inner.slice(indent.length) : '  ';
}

/** With the prefixes of the file: that of its elements, and those of the modules, declared in place where the file does not. */
function spelled(line: string, near: XmlElement, { root }: TbxFile): string {
  const own = near.prefix === '' ? line : line.replace(/<(\/?)([A-Za-z]+)(?=[\s>/])/gu, `<$1${near.prefix}:$2`);
  return own.replace(
    /<(min|basic):([A-Za-z]+)>([^<]*)<\/\1:\2>/gu,
    (_, module: 'basic' | 'min', name: string, text: string) => {
      const namespace = moduleNamespaces[module];
      const declared = root.attributes.find(
        ({ name: each, value }) => each.startsWith('xmlns:') && value === namespace,
      );
      const prefix = declared?.local ?? module;
      const declaration = declared === undefined ? ` xmlns:${prefix}="${namespace}"` : '';
      return `<${prefix}:${name}${declaration}>${text}</${prefix}:${name}>`;
    },
  );
}

function withStatus(file: TbxFile, section: XmlElement, status: TermStatus): string {
  const place = termFieldsOf(section).find(({ field }) => field === 'status');
  if (place !== undefined) return withContent(file.text, place.element, statusText(place.element, status));
  const term = termElement(section);
  const [line = ''] =
    file.form.edition === '2014'
      ? [`<termStatus>${statusValues2014[status]}</termStatus>`]
      : termFieldLines('status', status, file.form);
  const before = file.form.edition === '2014' ? (childrenOf(section, ['noteGrp', 'note']).at(-1) ?? term) : term;
  return before === undefined ? file.text : behind(file, before, [line]);
}

function termElement(section: XmlElement): XmlElement | undefined {
  for (const child of elementsOf(section)) {
    if (child.local === 'term') return child;
    const inside = child.local === 'termGrp' ? termElement(child) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** In the words that stand there: with `-admn-sts` or without, as a note, or as in 2014. */
function statusText(element: XmlElement, status: TermStatus): string {
  if (element.local === 'note') return `status: ${status}`;
  if (element.local === 'termStatus') return statusValues2014[status];
  const isPlain = !collapsed(textOf(element)).endsWith('-admn-sts') && isAuthorization(element);
  return isPlain ? statusValues[status].replace('-admn-sts', '') : statusValues[status];
}

function isAuthorization(element: XmlElement): boolean {
  return element.local === 'normativeAuthorization' || attributeOf(element, 'type')?.value === 'normativeAuthorization';
}

function withContent(text: string, element: XmlElement, content: string): string {
  if (element.contentStart < element.end) {
    return spliceText(text, [{ start: element.contentStart, end: element.contentEnd, text: content }]);
  }
  const open = text.slice(element.start, element.end).replace(/\s*\/>$/u, '>');
  return spliceText(text, [{ start: element.start, end: element.end, text: `${open}${content}</${element.name}>` }]);
}
