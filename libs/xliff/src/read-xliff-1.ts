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
import { attributeOf, elementsOf, textOf, type XmlElement } from '@dragoman/xml';
import { diagnostic, locate, type Text } from './diagnostics.ts';
import type { FileLayout, SegmentLayout, UnitLayout } from './document.ts';
import { insertGaps } from './gaps.ts';
import { readFileFacts } from './file-facts-1.ts';
import { dragomanNamespace, restName, storedFormat } from './names.ts';
import { takeModules } from './module-attributes.ts';
import { codePointsProfile, generalSize, takeModules1 } from './module-attributes-1.ts';
import { applyPatch, parsePatch, type Patch } from './patch.ts';
import { codesById } from './read-content.ts';
import { hasRecordedSource, rawAttribute, readSource, readTransUnit, yesNo } from './read-trans-unit.ts';
import { readSegmented } from './read-segmented-1.ts';
import { targetsOf } from './repeated-targets.ts';
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
  const reader: Reader = { text, isOurs, diagnostics, root, useRest: options.useRest, groups: [] };
  const units = body === undefined ? [] : isOurs ? readGroups(body, reader) : readForeign(body, reader, undefined);
  reportDuplicates(units, reader);
  const { facts, rest } = readFileFacts(element, root, body, text.text, options.index);
  const patch = options.useRest ? parsePatch(rest) : [];
  const file: BilingualFile = {
    ...applyPatch(isOurs ? facts : { ...facts, ...profilesOf(units) }, patch),
    ...(reader.groups.length === 0 ? {} : { groups: reader.groups }),
    units: units.map(({ unit }) => unit),
  };
  return { file, layout: { isOurs, prefix: format?.prefix, root, element, body, units }, diagnostics };
}

/** Widths in characters are what 2.x counts under its own profile. */
function profilesOf(units: readonly UnitLayout[]): Pick<BilingualFile, 'sizeProfiles'> {
  const hasSizes = units.some(
    ({ element }) => element.local === 'trans-unit' && generalSize(element.attributes) !== undefined,
  );
  return hasSizes ? { sizeProfiles: { general: codePointsProfile } } : {};
}

interface Reader {
  readonly text: Text;
  readonly isOurs: boolean;
  readonly diagnostics: Diagnostic[];
  readonly root: XmlElement;
  readonly useRest: boolean;
  /** Filled with the groups of foreign files. */
  readonly groups: Group[];
}

/** Our dialect: one group per unit. A trans-unit that a tool put beside the groups is a unit of its own. */
function readGroups(parent: XmlElement, reader: Reader): readonly UnitLayout[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.namespace !== parent.namespace) return [];
    if (element.local === 'trans-unit') return [readStray(element, reader)];
    if (element.local !== 'group') return [];
    const hasGroups = elementsOf(element).some(({ local }) => local === 'group');
    return hasGroups ? readGroups(element, reader) : [readGroup(element, reader)];
  });
}

function readStray(element: XmlElement, reader: Reader): UnitLayout {
  const id = attributeOf(element, 'id')?.value ?? '';
  const message = `trans-unit "${id}" stands outside any group; in a dragoman file each stands in the group of its unit`;
  const advice = 'Take the file from version control again, or run extract to rebuild it.';
  const location = locate(reader.text, element.start, { unit: id });
  reader.diagnostics.push(diagnostic('error', 'trans-unit-outside-group', message, location, advice));
  const segment = readTransUnit(element, 's1', { ...context(reader), known: new Map(), inherited: undefined });
  return { unit: { id, parts: [segment.segment] }, element, segments: [segment] };
}

function context({ text, isOurs, root }: Reader): { text: string; isOurs: boolean; root: XmlElement } {
  return { text: text.text, isOurs, root };
}

/** What travels beside a unit or group, in an element of ours. */
function restOf(element: XmlElement, { useRest }: Reader): Patch {
  if (!useRest) return [];
  const rest = elementsOf(element).find(
    ({ local, namespace }) => local === restName && namespace === dragomanNamespace,
  );
  return rest === undefined ? [] : parsePatch(textOf(rest));
}

function readGroup(element: XmlElement, reader: Reader): UnitLayout {
  const id = attributeOf(element, 'id')?.value ?? '';
  const elements = elementsOf(element).filter(({ local }) => local === 'trans-unit');
  const known = codesById(elements.map((transUnit) => readSource(transUnit, context(reader))));
  const patch = restOf(element, reader);
  const segments = elements.map((transUnit) => {
    const name = segmentId(transUnit, id, reader);
    return readTransUnit(transUnit, name, { ...context(reader), known, inherited: undefined, patch });
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

function segmentId(element: XmlElement, unit: string, { text, diagnostics }: Reader): string {
  const id = attributeOf(element, 'id')?.value ?? '';
  if (id.startsWith(`${unit}-`)) return id.slice(unit.length + 1);
  const message = `trans-unit "${id}" stands in the group of unit "${unit}"; its id should begin with "${unit}-"`;
  const advice = 'Take the file from version control again, or run extract to rebuild it.';
  diagnostics.push(
    diagnostic('error', 'trans-unit-id-mismatch', message, locate(text, element.start, { unit }), advice),
  );
  return id;
}

function groupForeign(element: XmlElement, text: string): { readonly foreign?: Foreign } {
  const attributes = element.attributes
    .filter(({ name, local, namespace }) => name !== 'id' && !(namespace === dragomanNamespace && local === 'gaps'))
    .map((attribute) => rawAttribute(attribute, text));
  const children = elementsOf(element)
    .filter(
      ({ local, namespace }) => local !== 'trans-unit' && !(local === restName && namespace === dragomanNamespace),
    )
    .map(({ start, end }) => text.slice(start, end));
  if (attributes.length === 0 && children.length === 0) return {};
  return { foreign: { attributes: Object.fromEntries(attributes), children } };
}

/** Foreign files: each trans-unit, at any depth of groups, is a unit with the one segment `s1`; so is each marked group. */
function readForeign(body: XmlElement, reader: Reader, inherited: boolean | undefined): readonly UnitLayout[] {
  const units: UnitLayout[] = [];
  readForeignInto(units, body, reader, inherited, undefined);
  return units;
}

function readForeignInto(
  units: UnitLayout[],
  parent: XmlElement,
  reader: Reader,
  inherited: boolean | undefined,
  around: number | undefined,
): void {
  for (const element of elementsOf(parent)) {
    if (element.local === 'trans-unit') units.push(readUnit1(element, reader, inherited));
    if (element.local !== 'group') continue;
    const marked = attributeOf(element, 'unit', dragomanNamespace);
    const translate = yesNo(attributeOf(element, 'translate')?.value) ?? inherited;
    if (marked !== undefined) units.push(readMarkedGroup(element, marked.value, reader, translate));
    else {
      const index = reader.groups.length;
      const group = groupOf(element, reader, around);
      reader.groups.push({ ...group, from: units.length, to: units.length });
      const from = units.length;
      readForeignInto(units, element, reader, translate, index);
      reader.groups[index] = { ...group, from, to: units.length };
    }
  }
}

function groupOf(element: XmlElement, reader: Reader, around: number | undefined): Omit<Group, 'from' | 'to'> {
  const { text, root } = reader;
  const children = elementsOf(element).filter(
    ({ local, namespace }) => !['trans-unit', 'group'].includes(local) && !isRest(local, namespace),
  );
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

function isRest(local: string, namespace: string): boolean {
  return local === restName && namespace === dragomanNamespace;
}

function readUnit1(element: XmlElement, reader: Reader, inherited: boolean | undefined): UnitLayout {
  const data: OriginalData[] = [];
  const patch = restOf(element, reader);
  const id = (attributeOf(element, 'unit', dragomanNamespace) ?? attributeOf(element, 'id'))?.value ?? '';
  const segmented = readSegmented(element, id, { text: reader.text.text, root: reader.root, inherited, patch });
  if (segmented !== undefined) return patchedLayout(segmented, patch);
  const known = codesById([readSource(element, { ...context(reader), data })]);
  const segment: SegmentLayout = readTransUnit(element, 's1', {
    ...context(reader),
    known,
    inherited,
    data,
    patch,
    isUnit: true,
  });
  const { facts } = takeModules1(element.attributes);
  const unit: Unit = { id, parts: [segment.segment], ...(data.length === 0 ? {} : { originalData: data }), ...facts };
  return patchedLayout({ unit, element, segments: [segment] }, patch);
}

/** A unit of 2.x in a converted file: its segments as trans-units, what stands between them in `dragoman:gaps`. */
function readMarkedGroup(element: XmlElement, id: string, reader: Reader, inherited: boolean | undefined): UnitLayout {
  const data: OriginalData[] = [];
  const patch = restOf(element, reader);
  const elements = elementsOf(element).filter(({ local }) => local === 'trans-unit');
  const known = codesById(elements.map((transUnit) => readSource(transUnit, { ...context(reader), data })));
  const segments = elements.map((transUnit, index) => {
    const name = attributeOf(transUnit, 'segment', dragomanNamespace)?.value ?? `s${index + 1}`;
    return readTransUnit(transUnit, name, { ...context(reader), known, inherited, data, patch });
  });
  const gaps = attributeOf(element, 'gaps', dragomanNamespace)?.value;
  const { parts } = insertGaps(
    segments.map(({ segment }) => segment),
    gaps,
  );
  const { facts, others } = takeModules(element.attributes, { its: true });
  const { foreign } = groupForeign(markless({ ...element, attributes: others }), reader.text.text);
  const unit: Unit = {
    id,
    parts,
    ...facts,
    ...(foreign === undefined ? {} : { foreign }),
    ...(data.length === 0 ? {} : { originalData: data }),
  };
  return patchedLayout({ unit, element, segments }, patch);
}

function markless(element: XmlElement): XmlElement {
  const attributes = element.attributes.filter(
    ({ local, namespace }) => !(namespace === dragomanNamespace && local === 'unit'),
  );
  return { ...element, attributes };
}

function reportDuplicates(units: readonly UnitLayout[], { text, isOurs, diagnostics }: Reader): void {
  const seenUnits = new Set<string>();
  for (const { unit, element, segments } of units) {
    if (seenUnits.has(unit.id)) {
      const message = `unit "${unit.id}" occurs twice in one file; an id names one unit only`;
      const advice = isOurs
        ? 'Run: dragoman merge, which repairs a file that was merged without the driver.'
        : undefined;
      const location = locate(text, element.start, { unit: unit.id });
      diagnostics.push(diagnostic('error', 'duplicate-unit-id', message, location, advice));
    }
    seenUnits.add(unit.id);
    const seen = new Set<string>();
    for (const { segment, element: place } of segments) {
      if (seen.has(segment.id)) {
        const message = `unit "${unit.id}": segment "${segment.id}" occurs twice; an id names one segment only`;
        const location = locate(text, place.start, { unit: unit.id, segment: segment.id });
        const advice = 'Run: dragoman merge, which repairs a file that was merged without the driver.';
        diagnostics.push(diagnostic('error', 'duplicate-segment-id', message, location, advice));
      }
      seen.add(segment.id);
    }
  }
}

function reportSource({ segment, element }: SegmentLayout, unit: string, { text, diagnostics }: Reader): void {
  if (hasRecordedSource(element, segment.source)) return;
  const message = `unit "${unit}" segment "${segment.id}": the source is not the one dragoman wrote; a tool or a person changed it`;
  const advice = 'Change the source document instead, then run extract; it writes the source again.';
  const location = locate(text, element.start, { unit, segment: segment.id });
  diagnostics.push(diagnostic('warning', 'source-edited-outside', message, location, advice));
}

/** Only the first is read: whatever the others say would be lost unseen, or stand as the text of another sentence one day. */
function reportTargets({ segment, element }: SegmentLayout, unit: string, { text, diagnostics }: Reader): void {
  const [, second] = targetsOf(element);
  if (second === undefined) return;
  const message = `unit "${unit}" segment "${segment.id}" has two translations (two <target> elements); a segment has one`;
  const advice = 'Run: dragoman merge, which keeps one and offers the other beside it.';
  const location = locate(text, second.start, { unit, segment: segment.id });
  diagnostics.push(diagnostic('error', 'repeated-target', message, location, advice));
}

function brokenGaps(unit: string, segments: number, offset: number, text: Text): Diagnostic {
  const message = `unit "${unit}": dragoman:gaps does not fit ${segments} segments; where an entry is missing a space is assumed`;
  return diagnostic(
    'warning',
    'broken-gaps',
    message,
    locate(text, offset, { unit }),
    'Run extract: it writes them again.',
  );
}

function newerFormat(format: string, offset: number, text: Text): Diagnostic {
  const message = `dragoman:format is "${format}", this program knows "${storedFormat}"; the file is read as one of another tool`;
  const advice = 'Use the version of dragoman that wrote the file, or a newer one.';
  return diagnostic('error', 'unknown-format', message, locate(text, offset), advice, { format, known: storedFormat });
}
