/** XLIFF 1.x: our stored dialect (one group per unit) and foreign files (one unit per trans-unit). */
import type { BilingualFile, Diagnostic, Foreign, Unit } from '@dragoman/model';
import { attributeOf, elementsOf, type XmlElement } from '@dragoman/xml';
import { diagnostic, locate, type Text } from './diagnostics.ts';
import type { FileLayout, SegmentLayout, UnitLayout } from './document.ts';
import { insertGaps } from './gaps.ts';
import { dragomanNamespace, storedFormat } from './names.ts';
import { codesById } from './read-content.ts';
import { hasRecordedSource, rawAttribute, readSource, readTransUnit, yesNo } from './read-trans-unit.ts';
import { targetsOf } from './repeated-targets.ts';

export interface FileRead {
  readonly file: BilingualFile;
  readonly layout: FileLayout;
  readonly diagnostics: readonly Diagnostic[];
}

export function readFile1(element: XmlElement, text: Text): FileRead {
  const format = attributeOf(element, 'format', dragomanNamespace);
  const isOurs = format?.value === storedFormat;
  const diagnostics: Diagnostic[] = [];
  if (format !== undefined && !isOurs) diagnostics.push(newerFormat(format.value, format.start, text));
  const body = elementsOf(element).find(({ local }) => local === 'body');
  const reader = { text, isOurs, diagnostics };
  const units = body === undefined ? [] : isOurs ? readGroups(body, reader) : readForeign(body, reader, undefined);
  reportDuplicates(units, reader);
  const file = fileOf(
    element,
    units.map(({ unit }) => unit),
  );
  return { file, layout: { isOurs, prefix: format?.prefix, element, body, units }, diagnostics };
}

interface Reader {
  readonly text: Text;
  readonly isOurs: boolean;
  readonly diagnostics: Diagnostic[];
}

function fileOf(element: XmlElement, units: readonly Unit[]): BilingualFile {
  const plain = (name: string): string => attributeOf(element, name)?.value ?? '';
  const ours = (name: 'filter' | 'options' | 'rules' | 'job'): Partial<BilingualFile> => {
    const value = attributeOf(element, name, dragomanNamespace)?.value;
    return value === undefined ? {} : { [name]: value };
  };
  return {
    original: plain('original'),
    sourceLanguage: plain('source-language'),
    targetLanguage: plain('target-language'),
    datatype: plain('datatype'),
    ...ours('filter'),
    ...ours('options'),
    ...ours('rules'),
    ...ours('job'),
    units,
  };
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

function context({ text, isOurs }: Reader): { readonly text: string; readonly isOurs: boolean } {
  return { text: text.text, isOurs };
}

function readGroup(element: XmlElement, reader: Reader): UnitLayout {
  const id = attributeOf(element, 'id')?.value ?? '';
  const elements = elementsOf(element).filter(({ local }) => local === 'trans-unit');
  const known = codesById(elements.map((transUnit) => readSource(transUnit, context(reader))));
  const segments = elements.map((transUnit) => {
    const name = segmentId(transUnit, id, reader);
    return readTransUnit(transUnit, name, { ...context(reader), known, inherited: undefined });
  });
  for (const segment of segments) reportSource(segment, id, reader);
  for (const segment of segments) reportTargets(segment, id, reader);
  const gaps = attributeOf(element, 'gaps', dragomanNamespace);
  const { parts, isComplete } = insertGaps(
    segments.map(({ segment }) => segment),
    gaps?.value,
  );
  if (!isComplete) reader.diagnostics.push(brokenGaps(id, segments.length, gaps?.start ?? element.start, reader.text));
  return { unit: { id, parts, ...groupForeign(element, reader.text.text) }, element, segments };
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
    .filter(({ local }) => local !== 'trans-unit')
    .map(({ start, end }) => text.slice(start, end));
  if (attributes.length === 0 && children.length === 0) return {};
  return { foreign: { attributes: Object.fromEntries(attributes), children } };
}

/** Foreign files: each trans-unit, at any depth of groups, is a unit with the one segment `s1`. */
function readForeign(parent: XmlElement, reader: Reader, inherited: boolean | undefined): readonly UnitLayout[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.local === 'group') {
      return readForeign(element, reader, yesNo(attributeOf(element, 'translate')?.value) ?? inherited);
    }
    if (element.local !== 'trans-unit') return [];
    const id = attributeOf(element, 'id')?.value ?? '';
    const known = codesById([readSource(element, context(reader))]);
    const segment: SegmentLayout = readTransUnit(element, 's1', { ...context(reader), known, inherited });
    return [{ unit: { id, parts: [segment.segment] }, element, segments: [segment] }];
  });
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
  return diagnostic('error', 'unknown-format', message, locate(text, offset), advice);
}
