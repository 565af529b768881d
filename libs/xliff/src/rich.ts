/** Whether a model says only what the stored dialect of 1.2 says natively; what it says beyond travels beside it. */
import type { BilingualFile, InlineContent, Match, Segment, Unit } from '@dragoman/model';

const plain = {
  file: [
    'original',
    'sourceLanguage',
    'targetLanguage',
    'datatype',
    'filter',
    'options',
    'rules',
    'job',
    'units',
    'foreign',
    'document',
    'namespaces',
  ],
  unit: ['id', 'parts', 'foreign'],
  ignorable: ['kind', 'source'],
  segment: [
    ...['kind', 'id', 'source', 'target', 'state', 'subState', 'origin', 'by', 'at', 'approval', 'asIs', 'waivers'],
    ...['translate', 'notes', 'matches', 'foreign', 'claim'],
  ],
  note: ['text', 'from', 'annotates', 'priority'],
  match: ['source', 'target', 'similarity', 'origin', 'type', 'state', 'matchType'],
  item: ['kind', 'id', 'type', 'label', 'data', 'startRef', 'value'],
} as const;

export function isPlainFile(file: BilingualFile): boolean {
  return hasOnly(file, plain.file) && file.datatype !== '' && file.units.every(isPlainUnit);
}

export function isPlainUnit(unit: Unit): boolean {
  return (
    hasOnly(unit, plain.unit) &&
    unit.parts.every((part) =>
      part.kind === 'segment' ? isPlainSegment(part) : hasOnly(part, plain.ignorable) && isPlainContent(part.source),
    )
  );
}

function isPlainSegment(segment: Segment): boolean {
  return (
    hasOnly(segment, plain.segment) &&
    isPlainContent(segment.source) &&
    isPlainContent(segment.target ?? []) &&
    (segment.notes ?? []).every((note) => hasOnly(note, plain.note)) &&
    (segment.matches ?? []).every(isPlainMatch)
  );
}

function isPlainMatch(match: Match): boolean {
  return (
    hasOnly(match, plain.match) &&
    match.similarity !== undefined &&
    isPlainContent(match.source) &&
    isPlainContent(match.target)
  );
}

function isPlainContent(content: InlineContent): boolean {
  return content.every((item) => typeof item === 'string' || hasOnly(item, plain.item));
}

function hasOnly(value: object, names: readonly string[]): boolean {
  return Object.entries(value).every(([name, field]) => field === undefined || names.includes(name));
}
