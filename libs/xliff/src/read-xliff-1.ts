/** XLIFF 1.x: our stored dialect (one group per unit) and foreign files (one unit per trans-unit). */
import {
  type BilingualFile,
  type Diagnostic,
  type Foreign,
  type Group,
  type OriginalData,
  segmentsOf,
  type Unit,
} from '@dragoman/model';
import {
  attributeOf,
  elementsBut,
  elementsIn,
  ElementList,
  elementsOf,
  textOf,
  valueOf,
  type XmlElement,
} from '@dragoman/xml';
import { CodesById, noCodes } from './codes-by-id.ts';
import type { Text } from './diagnostics.ts';
import type { FileLayout, UnitLayout } from './document.ts';
import { insertGaps } from './gaps.ts';
import { isUnitOrGroup, readFileFacts } from './file-facts-1.ts';
import { dragomanNamespace, restName, storedFormat } from './names.ts';
import { takeModules } from './module-attributes.ts';
import { codePointsProfile, generalSize, hasModules1, takeModules1 } from './module-attributes-1.ts';
import { applyPatch, parsePatch, type Patch } from './patch.ts';
import { IdSet } from './id-set.ts';
import { KnownTags } from './known-tags.ts';
import {
  childrenOf,
  rawAttribute,
  readSource,
  readTransUnit,
  type DocumentWords,
  type TransUnitContext,
  wordsOf,
  yesNo,
} from './read-trans-unit.ts';
import {
  brokenGaps,
  newerFormat,
  reportDuplicates,
  reportMismatch,
  reportSource,
  reportStray,
  reportTargets,
} from './problems-1.ts';
import { readSegmented } from './read-segmented-1.ts';
import type { Mutable } from './reading.ts';
import { fileLayout, unitLayouts } from './unit-layouts.ts';
import { foreignOf, rawAttributes, rawElement } from './verbatim.ts';

export interface FileRead {
  readonly file: BilingualFile;
  readonly layout: FileLayout;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadFile1Options {
  readonly index: number;
  /** False: as the file alone says it, without what travels beside it. */
  readonly useRest: boolean;
}

export function readFile1(element: XmlElement, root: XmlElement, text: Text, options: ReadFile1Options): FileRead {
  const format = attributeOf(element, 'format', dragomanNamespace);
  const isOurs = format?.value === storedFormat;
  const diagnostics: Diagnostic[] = [];
  if (format !== undefined && !isOurs) diagnostics.push(newerFormat(format.value, format.start, text));
  const body = elementsOf(element).find(({ local }) => local === 'body');
  const reader = startReader({ text, isOurs, root, useRest: options.useRest }, diagnostics);
  if (body !== undefined && isOurs) readGroups(body, reader);
  else if (body !== undefined) readForeign(body, reader, undefined, undefined);
  diagnostics.push(...reader.duplicates);
  const { facts, rest } = readFileFacts(element, root, body, text.text, options.index);
  const patch = options.useRest ? parsePatch(rest) : [];
  const file: BilingualFile = {
    ...applyPatch(isOurs || !reader.hasSizes ? facts : { ...facts, ...profiles }, patch),
    ...(reader.groups.length === 0 ? {} : { groups: reader.groups }),
    units: reader.units,
  };
  const layout = fileLayout({ isOurs, prefix: format?.prefix, root, element, body }, () => layoutsOf(reader));
  return { file, layout, diagnostics };
}

/** Widths in characters are what 2.x counts under its own profile. */
const profiles: Pick<BilingualFile, 'sizeProfiles'> = { sizeProfiles: { general: codePointsProfile } };

interface Reading {
  readonly text: Text;
  readonly isOurs: boolean;
  readonly root: XmlElement;
  readonly useRest: boolean;
}

interface Reader extends Reading {
  readonly diagnostics: Diagnostic[];
  /** Ids that stand twice; said behind everything else. */
  readonly duplicates: Diagnostic[];
  readonly ids: IdSet;
  readonly units: Unit[];
  /** Of the units. */
  readonly elements: ElementList;
  /** Filled with the groups of foreign files. */
  readonly groups: Group[];
  readonly tags: KnownTags;
  readonly words: DocumentWords;
  /** How codes are spelled is only asked for when places are. */
  readonly withSpellings: boolean;
  /** Whether a trans-unit has widths in characters. */
  hasSizes: boolean;
}

function startReader(reading: Reading, diagnostics: Diagnostic[], withSpellings = false): Reader {
  return {
    ...reading,
    diagnostics,
    withSpellings,
    duplicates: [],
    ids: new IdSet(),
    units: [],
    elements: new ElementList(),
    groups: [],
    tags: new KnownTags(),
    words: wordsOf(reading.root),
    hasSizes: false,
  };
}

/** What reading says a second time has been said. */
function layoutsOf({ text, isOurs, root, useRest, units, elements }: Reader): readonly UnitLayout[] {
  const reader = startReader({ text, isOurs, root, useRest }, [], true);
  return unitLayouts(units, elements, (element) => {
    if (element.local === 'trans-unit')
      return isOurs ? readStray(element, reader) : readUnit1(element, reader, undefined);
    if (isOurs) return readGroup(element, reader);
    return readMarkedGroup(element, markOf(element, reader) ?? '', reader, undefined);
  });
}

function take(layout: UnitLayout, reader: Reader): void {
  reportDuplicates(layout, reader);
  reader.units.push(layout.unit);
  reader.elements.push(layout.element);
}

/** Our dialect: one group per unit. A trans-unit that a tool put beside the groups is a unit of its own. */
function readGroups(parent: XmlElement, reader: Reader): void {
  for (const element of elementsIn(parent)) {
    if (element.namespace !== parent.namespace) continue;
    if (element.local === 'trans-unit') {
      reportStray(element, reader);
      take(readStray(element, reader), reader);
    } else if (element.local === 'group') {
      if (hasGroup(element)) readGroups(element, reader);
      else take(readGroup(element, reader), reader);
    }
  }
}

function hasGroup(element: XmlElement): boolean {
  for (const { local } of elementsIn(element)) if (local === 'group') return true;
  return false;
}

function readStray(element: XmlElement, reader: Reader): UnitLayout {
  const id = valueOf(element, 'id') ?? '';
  const source = readSource(element, context(reader));
  const segment = readTransUnit(source, 's1', { ...context(reader), known: noCodes, inherited: undefined });
  return { unit: { id, parts: [segment.segment] }, element, segments: [segment] };
}

type UnitContext = Pick<TransUnitContext, 'text' | 'isOurs' | 'root' | 'tags' | 'words'> & {
  readonly withSpellings: boolean;
};

function context({ text, isOurs, root, tags, words, withSpellings }: Reader): UnitContext {
  return { text: text.text, isOurs, root, tags, words, withSpellings };
}

/** What travels beside a unit or group, in an element of ours. */
function restOf(element: XmlElement, { useRest, words }: Reader): Patch {
  if (!useRest || !words.hasOurs) return noPatch;
  for (const child of elementsOf(element)) {
    if (isRest(child)) return parsePatch(textOf(child));
  }
  return noPatch;
}

const noPatch: Patch = [];

function readGroup(element: XmlElement, reader: Reader): UnitLayout {
  const id = attributeOf(element, 'id')?.value ?? '';
  const elements = elementsOf(element).filter(({ local }) => local === 'trans-unit');
  const sources = elements.map((transUnit) => readSource(transUnit, context(reader)));
  const known = new CodesById(sources.map(({ content }) => content));
  const patch = restOf(element, reader);
  const segments = sources.map((source) => {
    const name = segmentId(source.element, id, reader);
    return readTransUnit(source, name, { ...context(reader), known, inherited: undefined, patch });
  });
  for (const segment of segments) reportSource(segment, id, reader);
  for (const segment of segments) reportTargets(segment, id, reader);
  const gaps = attributeOf(element, 'gaps', dragomanNamespace);
  const { parts, isComplete } = insertGaps(
    segments.map(({ segment }) => segment),
    gaps?.value,
  );
  if (!isComplete) reader.diagnostics.push(brokenGaps(id, segments.length, gaps?.start ?? element.start, reader.text));
  const unit: Unit = { id, parts, ...groupForeign(element, reader.text.text) };
  return patchedLayout({ unit, element, segments }, patch);
}

function patchedLayout(layout: UnitLayout, patch: Patch): UnitLayout {
  if (patch.length === 0) return layout;
  const unit = applyPatch(layout.unit, patch);
  const patched = segmentsOf(unit);
  const segments = layout.segments.map((place, index) => ({ ...place, segment: patched[index] ?? place.segment }));
  return { ...layout, unit, segments };
}

function segmentId(element: XmlElement, unit: string, reader: Reader): string {
  const id = attributeOf(element, 'id')?.value ?? '';
  if (id.startsWith(`${unit}-`)) return id.slice(unit.length + 1);
  reportMismatch(id, element, unit, reader);
  return id;
}

function groupForeign(
  element: XmlElement,
  text: string,
  ours: readonly string[] = ['gaps'],
  all = element.attributes,
): { readonly foreign?: Foreign } {
  const attributes = all
    .filter(({ name, local, namespace }) => name !== 'id' && !(namespace === dragomanNamespace && ours.includes(local)))
    .map((attribute) => rawAttribute(attribute, text));
  const children = elementsOf(element)
    .filter((child) => child.local !== 'trans-unit' && !isRest(child))
    .map(({ start, end }) => text.slice(start, end));
  if (attributes.length === 0 && children.length === 0) return {};
  return { foreign: { attributes: Object.fromEntries(attributes), children } };
}

/** Foreign files: each trans-unit, at any depth of groups, is a unit with the one segment `s1`; so is each marked group. */
function readForeign(
  parent: XmlElement,
  reader: Reader,
  inherited: boolean | undefined,
  around: number | undefined,
): void {
  for (const element of elementsIn(parent)) {
    if (element.local === 'trans-unit') take(readUnit1(element, reader, inherited), reader);
    if (element.local !== 'group') continue;
    const marked = markOf(element, reader);
    const translate = yesNo(valueOf(element, 'translate')) ?? inherited;
    if (marked !== undefined) take(readMarkedGroup(element, marked, reader, translate), reader);
    else readForeignGroup(element, reader, translate, around);
  }
}

function readForeignGroup(
  element: XmlElement,
  reader: Reader,
  translate: boolean | undefined,
  around: number | undefined,
): void {
  const { units, groups } = reader;
  const index = groups.length;
  const group = groupOf(element, reader, around);
  const from = units.length;
  groups.push({ ...group, from, to: from });
  readForeign(element, reader, translate, index);
  groups[index] = { ...group, from, to: units.length };
}

/** Id of the 2.x unit that a group of a converted file stands for. */
function markOf(element: XmlElement, { words }: Reader): string | undefined {
  return !words.hasOurs ? undefined : valueOf(element, 'unit', dragomanNamespace);
}

function groupOf(element: XmlElement, reader: Reader, around: number | undefined): Omit<Group, 'from' | 'to'> {
  const { text, root } = reader;
  const children = elementsBut(element, isUnitOrGroup).filter((child) => !isRest(child));
  const isOwn = (local: string, namespace: string): boolean =>
    (local === 'id' && namespace === '') || (local === 'group' && namespace === dragomanNamespace);
  const modules = takeModules(element.attributes, { its: true });
  const foreign = foreignOf(
    rawAttributes(
      modules.others.filter(({ local, namespace }) => !isOwn(local, namespace)),
      text.text,
    ),
    children.map((child) => rawElement(child, text.text, root)),
  );
  const group = {
    id: (attributeOf(element, 'group', dragomanNamespace) ?? attributeOf(element, 'id'))?.value ?? '',
    ...(around === undefined ? {} : { parent: around }),
    ...modules.facts,
    ...(foreign === undefined ? {} : { foreign }),
  };
  return applyPatch(group, restOf(element, reader));
}

function isRest({ local, namespace }: XmlElement): boolean {
  return local === restName && namespace === dragomanNamespace;
}

function readUnit1(element: XmlElement, reader: Reader, inherited: boolean | undefined): UnitLayout {
  const data: OriginalData[] = [];
  const patch = restOf(element, reader);
  const id = markOf(element, reader) ?? valueOf(element, 'id') ?? '';
  const { text, isOurs, root, tags, words, withSpellings } = reader;
  const children = childrenOf(element);
  const hasModules = words.hasModules && hasModules1(element);
  if (hasModules) reader.hasSizes ||= generalSize(element.attributes) !== undefined;
  if (children.segSource !== undefined) {
    const reading = { text: text.text, root, tags, words, inherited, patch, withSpellings };
    const segmented = readSegmented(element, id, reading);
    if (segmented !== undefined) return patchedLayout(segmented, patch);
  }
  const source = readSource(element, { text: text.text, isOurs, data, tags, withSpellings }, children);
  const known = new CodesById([source.content]);
  const segment = readTransUnit(source, 's1', {
    text: text.text,
    isOurs,
    root,
    tags,
    words,
    known,
    inherited,
    data,
    patch,
    isUnitOfModules: hasModules,
  });
  const unit: Mutable<Unit> = { id, parts: [segment.segment] };
  if (data.length > 0) unit.originalData = data;
  if (hasModules) Object.assign(unit, takeModules1(element.attributes).facts);
  return patchedLayout({ unit, element, segments: [segment] }, patch);
}

/** A unit of 2.x in a converted file: its segments as trans-units, what stands between them in `dragoman:gaps`. */
function readMarkedGroup(element: XmlElement, id: string, reader: Reader, inherited: boolean | undefined): UnitLayout {
  const data: OriginalData[] = [];
  const patch = restOf(element, reader);
  const elements = elementsOf(element).filter(({ local }) => local === 'trans-unit');
  const sources = elements.map((transUnit) => readSource(transUnit, { ...context(reader), data }));
  const known = new CodesById(sources.map(({ content }) => content));
  const segments = sources.map((source, index) => {
    const name = valueOf(source.element, 'segment', dragomanNamespace) ?? `s${index + 1}`;
    return readTransUnit(source, name, { ...context(reader), known, inherited, data, patch });
  });
  const gaps = attributeOf(element, 'gaps', dragomanNamespace)?.value;
  const { parts } = insertGaps(
    segments.map(({ segment }) => segment),
    gaps,
  );
  const { facts, others } = takeModules(element.attributes, { its: true });
  const { foreign } = groupForeign(element, reader.text.text, ['unit', 'gaps'], others);
  const unit: Unit = {
    id,
    parts,
    ...facts,
    ...(foreign === undefined ? {} : { foreign }),
    ...(data.length === 0 ? {} : { originalData: data }),
  };
  return patchedLayout({ unit, element, segments }, patch);
}
