/** XLIFF 2.x: files of other tools, and ours (`mda:meta` of type `format` on the file). */
import type {
  BilingualFile,
  Diagnostic,
  Foreign,
  Group,
  Metadata,
  Note,
  SizeProfiles,
  ValidationRule,
} from '@dragoman/model';
import { attributeOf, elementsOf, type XmlElement } from '@dragoman/xml';
import { diagnostic, locate, type Text } from './diagnostics.ts';
import type { UnitLayout } from './document.ts';
import { damages2 } from './damages-2.ts';
import { emptyGroup, metaCategory, restName, storedFormat } from './names.ts';
import { applyPatch, parsePatch } from './patch.ts';
import { isModule, readMetadata, readNote2, readValidation } from './read-modules-2.ts';
import { readUnit2 } from './read-unit-2.ts';
import type { FileRead } from './read-xliff-1.ts';
import { metaValues } from './recorded-2.ts';
import { type ModuleFacts, ofHolder, takeModules } from './module-attributes.ts';
import { readProfiles, takeStandOff, withStandOff } from './stand-off.ts';
import { declaredNamespaces, foreignOf, isDeclaration, rawAttributes, rawElement } from './verbatim.ts';

export interface ReadFile2Options {
  readonly index: number;
  /** False: as the file alone says it, without what travels beside it. */
  readonly useRest: boolean;
}

export function readFile2(element: XmlElement, root: XmlElement, text: Text, options: ReadFile2Options): FileRead {
  const holder = readHolder(element, ['id', 'original'], text.text, root);
  const metas = metaValues(holder.ours);
  const format = metas.get('format');
  const isOurs = format === storedFormat;
  const diagnostics: Diagnostic[] = [];
  if (format !== undefined && !isOurs) diagnostics.push(newerFormat(format, element.start, text));
  const walked = walk(element, { text: text.text, root, isOurs, useRest: options.useRest });
  // In files of others it is a matter of validation.
  if (isOurs) diagnostics.push(...damages2(walked.units, text));
  const own = {
    ...namesOf(element, root, options.index, metas),
    ...holder.facts,
    ...(walked.groups.length === 0 ? {} : { groups: walked.groups }),
    ...documentOf(root, options.index, text.text),
    ...namespacesOf(root, element),
  };
  const patch = options.useRest ? parsePatch(metas.get(restName)) : [];
  const file: BilingualFile = { ...applyPatch(own, patch), units: walked.units.map(({ unit }) => unit) };
  return {
    file,
    layout: { isOurs, prefix: undefined, root, element, body: undefined, units: walked.units },
    diagnostics,
  };
}

type Names = Omit<BilingualFile, 'units'>;

function namesOf(element: XmlElement, root: XmlElement, index: number, metas: ReadonlyMap<string, string>): Names {
  const id = value(element, 'id');
  const ours = (name: 'filter' | 'options' | 'rules' | 'job'): Partial<BilingualFile> => {
    const text = metas.get(name);
    return text === undefined ? {} : { [name]: text };
  };
  return {
    original: value(element, 'original') ?? id ?? '',
    sourceLanguage: value(root, 'srcLang') ?? '',
    targetLanguage: value(root, 'trgLang') ?? '',
    datatype: metas.get('datatype') ?? '',
    ...ours('filter'),
    ...ours('options'),
    ...ours('rules'),
    ...ours('job'),
    ...(id === undefined || id === `f${index + 1}` ? {} : { id }),
  };
}

function value(element: XmlElement, name: string): string | undefined {
  return attributeOf(element, name)?.value;
}

function namespacesOf(root: XmlElement, file: XmlElement): Pick<BilingualFile, 'namespaces'> {
  const namespaces = declaredNamespaces([root, file]);
  return namespaces === undefined ? {} : { namespaces };
}

/** What stands on and in the root beside the files. */
function documentOf(root: XmlElement, index: number, text: string): Pick<BilingualFile, 'documentExtensions'> {
  if (index > 0) return {};
  const known = ['version', 'srcLang', 'trgLang'];
  const attributes = root.attributes.filter((item) => !isDeclaration(item) && !known.includes(item.name));
  const others = elementsOf(root).filter(({ local, namespace }) => local !== 'file' || namespace !== root.namespace);
  const document = foreignOf(
    rawAttributes(attributes, text),
    others.map((child) => rawElement(child, text, root)),
  );
  return document === undefined ? {} : { documentExtensions: document };
}

/* Files and groups hold the same things beside their units. */

interface HolderFacts {
  readonly notes?: readonly Note[];
  readonly metadata?: Metadata;
  readonly validation?: readonly ValidationRule[];
  readonly sizeProfiles?: SizeProfiles;
  readonly extensions?: Foreign;
}

interface Holder {
  readonly facts: HolderFacts & ModuleFacts;
  /** `mda:metaGroup` of ours. */
  readonly ours: XmlElement | undefined;
}

function readHolder(element: XmlElement, known: readonly string[], text: string, root: XmlElement): Holder {
  let facts: HolderFacts = {};
  let ours: XmlElement | undefined;
  const others: string[] = [];
  const notes: Note[] = [];
  const { standOff, others: children } = takeStandOff(elementsOf(element));
  for (const child of children) {
    const isCore = child.namespace === root.namespace;
    if (isCore && (child.local === 'unit' || child.local === 'group')) continue;
    const metadata =
      isModule(child, 'mda', 'metadata') && facts.metadata === undefined ? readMetadata(child) : undefined;
    const rules = isModule(child, 'val', 'validation') && !facts.validation ? readValidation(child) : undefined;
    const profiles = element.local === 'file' ? readProfiles(child) : undefined;
    if (isCore && child.local === 'notes') readNotes(child, text, root, { notes, others });
    else if (metadata !== undefined) {
      ours ??= elementsOf(child).find((group) => value(group, 'category') === metaCategory);
      const groups = metadata.groups.filter(({ category }) => category !== metaCategory);
      if (groups.length > 0) facts = { ...facts, metadata: { ...metadata, groups } };
    } else if (profiles !== undefined && facts.sizeProfiles === undefined) facts = { ...facts, sizeProfiles: profiles };
    else if (rules !== undefined) facts = { ...facts, validation: rules };
    else others.push(rawElement(child, text, root));
  }
  const attributes = element.attributes.filter((item) => !known.includes(item.name) && !isDeclaration(item));
  const modules = takeModules(attributes, ofHolder);
  const extensions = foreignOf(rawAttributes(modules.others, text), others);
  if (notes.length > 0) facts = { ...facts, notes };
  const all = { ...facts, ...withStandOff(modules.facts, standOff) };
  return { facts: extensions === undefined ? all : { ...all, extensions }, ours };
}

function readNotes(
  list: XmlElement,
  text: string,
  root: XmlElement,
  { notes, others }: { readonly notes: Note[]; readonly others: string[] },
): void {
  for (const element of elementsOf(list)) {
    const note = readNote2(element, text);
    if (note === undefined) others.push(rawElement(element, text, root));
    else notes.push(note);
  }
}

interface WalkContext {
  readonly text: string;
  readonly root: XmlElement;
  readonly isOurs: boolean;
  readonly useRest: boolean;
}

interface Walked {
  readonly units: UnitLayout[];
  readonly groups: Group[];
}

function walk(element: XmlElement, context: WalkContext): Walked {
  const walked: Walked = { units: [], groups: [] };
  walkChildren(element, context, yesNo(value(element, 'translate')), undefined, walked);
  return walked;
}

function walkChildren(
  parent: XmlElement,
  context: WalkContext,
  inherited: boolean | undefined,
  around: number | undefined,
  walked: Walked,
): void {
  for (const child of elementsOf(parent)) {
    if (child.namespace !== context.root.namespace) continue;
    if (child.local === 'unit') walked.units.push(readUnit2(child, { ...context, inherited }));
    if (child.local !== 'group' || value(child, 'id') === emptyGroup) continue;
    const index = walked.groups.length;
    const from = walked.units.length;
    const { facts, ours } = readHolder(child, ['id'], context.text, context.root);
    const group = { id: value(child, 'id') ?? '', ...(around === undefined ? {} : { parent: around }), ...facts };
    const patched = applyPatch(group, context.useRest ? parsePatch(metaValues(ours).get(restName)) : []);
    walked.groups.push({ ...patched, from, to: from });
    walkChildren(child, context, yesNo(value(child, 'translate')) ?? inherited, index, walked);
    walked.groups[index] = { ...patched, from, to: walked.units.length };
  }
}

function yesNo(text: string | undefined): boolean | undefined {
  return text === 'yes' ? true : text === 'no' ? false : undefined;
}

function newerFormat(format: string, offset: number, text: Text): Diagnostic {
  const message = `the format in the metadata of dragoman is "${format}", this program knows "${storedFormat}"; the file is read as one of another tool`;
  const advice = 'Use the version of dragoman that wrote the file, or a newer one.';
  return diagnostic('error', 'unknown-format', message, locate(text, offset), advice, { format, known: storedFormat });
}
