/** XLIFF 2.x: files of other tools, and ours (`mda:meta` of type `format` on the file). */
import type {
  BilingualFile,
  Diagnostic,
  Foreign,
  Group,
  Metadata,
  Note,
  SizeProfiles,
  Unit,
  ValidationRule,
} from '@dragoman/model';
import { elementsIn, ElementList, elementsOf, valueOf, type XmlElement } from '@dragoman/xml';
import { damagesOf } from './damages-2.ts';
import { diagnostic, locate, type Text } from './diagnostics.ts';
import type { UnitLayout } from './document.ts';
import { IdSet } from './id-set.ts';
import { KnownTags } from './known-tags.ts';
import { emptyGroup, metaCategory, restName, storedFormat } from './names.ts';
import { applyPatch, parsePatch } from './patch.ts';
import { isModule, readMetadata, readNote2, readValidation } from './read-modules-2.ts';
import { readUnit2 } from './read-unit-2.ts';
import type { FileRead } from './read-xliff-1.ts';
import { metaValues } from './recorded-2.ts';
import { type ModuleFacts, ofHolder, takeModules } from './module-attributes.ts';
import { isStandOff, readProfiles, takeStandOff, withStandOff } from './stand-off.ts';
import { fileLayout, unitLayouts } from './unit-layouts.ts';
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
  const walking: Walking = {
    text: text.text,
    root,
    isOurs,
    useRest: options.useRest,
    file: text,
    tags: new KnownTags(),
  };
  const walked = walk(element, walking);
  diagnostics.push(...walked.damages);
  const own = {
    ...namesOf(element, root, options.index, metas),
    ...holder.facts,
    ...(walked.groups.length === 0 ? {} : { groups: walked.groups }),
    ...documentOf(root, options.index, text.text),
    ...namespacesOf(root, element),
  };
  const patch = options.useRest ? parsePatch(metas.get(restName)) : [];
  const file: BilingualFile = { ...applyPatch(own, patch), units: walked.units };
  return {
    file,
    layout: fileLayout({ isOurs, prefix: undefined, root, element, body: undefined }, () => layoutsOf(walked, walking)),
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
  return valueOf(element, name);
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
  const lists: XmlElement[] = [];
  for (const child of elementsIn(element)) {
    const isCore = child.namespace === root.namespace;
    if ((isCore && isUnitOrGroup(child)) || isListTaken(child, lists)) continue;
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
  const all = { ...facts, ...withStandOff(modules.facts, takeStandOff(lists).standOff) };
  return { facts: extensions === undefined ? all : { ...all, extensions }, ours };
}

function isUnitOrGroup({ local }: XmlElement): boolean {
  return local === 'unit' || local === 'group';
}

function isListTaken(element: XmlElement, lists: XmlElement[]): boolean {
  return isStandOff(element) && lists.push(element) > 0;
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

interface Walking {
  readonly text: string;
  readonly file: Text;
  readonly root: XmlElement;
  readonly isOurs: boolean;
  readonly useRest: boolean;
  readonly tags: KnownTags;
}

interface Walked {
  readonly units: Unit[];
  /** Of the units. */
  readonly elements: ElementList;
  readonly groups: Group[];
  readonly ids: IdSet;
  /** Of a file of ours. */
  readonly damages: Diagnostic[];
}

function walk(element: XmlElement, walking: Walking): Walked {
  const walked: Walked = { units: [], elements: new ElementList(), groups: [], ids: new IdSet(), damages: [] };
  walkChildren(element, walking, yesNo(value(element, 'translate')), undefined, walked);
  return walked;
}

function walkChildren(
  parent: XmlElement,
  walking: Walking,
  inherited: boolean | undefined,
  around: number | undefined,
  walked: Walked,
): void {
  const context = { ...walking, inherited, withSpellings: false };
  for (const child of elementsIn(parent)) {
    if (child.namespace !== walking.root.namespace) continue;
    if (child.local === 'unit') take(readUnit2(child, context), walking, walked);
    if (child.local !== 'group' || value(child, 'id') === emptyGroup) continue;
    walkGroup(child, walking, inherited, around, walked);
  }
}

function walkGroup(
  element: XmlElement,
  walking: Walking,
  inherited: boolean | undefined,
  around: number | undefined,
  { groups, ...walked }: Walked,
): void {
  const index = groups.length;
  const from = walked.units.length;
  const { facts, ours } = readHolder(element, ['id'], walking.text, walking.root);
  const group = { id: value(element, 'id') ?? '', ...(around === undefined ? {} : { parent: around }), ...facts };
  const patched = applyPatch(group, walking.useRest ? parsePatch(metaValues(ours).get(restName)) : []);
  groups.push({ ...patched, from, to: from });
  walkChildren(element, walking, yesNo(value(element, 'translate')) ?? inherited, index, { groups, ...walked });
  groups[index] = { ...patched, from, to: walked.units.length };
}

/** In files of others ids that stand twice are a matter of validation. */
function take(layout: UnitLayout, { isOurs, file }: Walking, { units, elements, ids, damages }: Walked): void {
  if (isOurs) damages.push(...damagesOf(layout, file, ids));
  units.push(layout.unit);
  elements.push(layout.element);
}

function layoutsOf({ units, elements }: Walked, walking: Walking): readonly UnitLayout[] {
  const context = { ...walking, inherited: undefined, withSpellings: true };
  return unitLayouts(units, elements, (element) => readUnit2(element, context));
}

function yesNo(text: string | undefined): boolean | undefined {
  return text === 'yes' ? true : text === 'no' ? false : undefined;
}

function newerFormat(format: string, offset: number, text: Text): Diagnostic {
  const message = `the format in the metadata of dragoman is "${format}", this program knows "${storedFormat}"; the file is read as one of another tool`;
  const advice = 'Use the version of dragoman that wrote the file, or a newer one.';
  return diagnostic('error', 'unknown-format', message, locate(text, offset), advice, { format, known: storedFormat });
}
