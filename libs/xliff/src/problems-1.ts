/** What is wrong with a file of XLIFF 1.x that can be read all the same, most of it with a file of our own. */
import type { Diagnostic } from '@dragoman/model';
import { valueOf, type XmlElement } from '@dragoman/xml';
import { diagnostic, locate, type Text } from './diagnostics.ts';
import type { SegmentLayout, UnitLayout } from './document.ts';
import type { IdSet } from './id-set.ts';
import { storedFormat } from './names.ts';
import { hasRecordedSource } from './read-trans-unit.ts';
import { targetsOf } from './repeated-targets.ts';

interface Reporting {
  readonly text: Text;
  readonly diagnostics: Diagnostic[];
}

interface DuplicatesReporting {
  readonly text: Text;
  readonly isOurs: boolean;
  readonly ids: IdSet;
  readonly duplicates: Diagnostic[];
}

export function reportStray(element: XmlElement, { text, diagnostics }: Reporting): void {
  const id = valueOf(element, 'id') ?? '';
  const message = `trans-unit "${id}" stands outside any group; in a dragoman file each stands in the group of its unit`;
  const advice = 'Take the file from version control again, or run extract to rebuild it.';
  const location = locate(text, element.start, { unit: id });
  diagnostics.push(diagnostic('error', 'trans-unit-outside-group', message, location, advice));
}

/** In our dialect the id of a trans-unit says which segment of which unit it is. */
export function reportMismatch(id: string, element: XmlElement, unit: string, { text, diagnostics }: Reporting): void {
  const message = `trans-unit "${id}" stands in the group of unit "${unit}"; its id should begin with "${unit}-"`;
  const advice = 'Take the file from version control again, or run extract to rebuild it.';
  const location = locate(text, element.start, { unit });
  diagnostics.push(diagnostic('error', 'trans-unit-id-mismatch', message, location, advice));
}

export function reportDuplicates(
  { unit, element, segments }: UnitLayout,
  { text, isOurs, ids, duplicates }: DuplicatesReporting,
): void {
  if (!ids.add(unit.id)) {
    const message = `unit "${unit.id}" occurs twice in one file; an id names one unit only`;
    const advice = isOurs ? 'Run: dragoman merge, which repairs a file that was merged without the driver.' : undefined;
    const location = locate(text, element.start, { unit: unit.id });
    duplicates.push(diagnostic('error', 'duplicate-unit-id', message, location, advice));
  }
  if (segments.length < 2) return;
  const seen = new Set<string>();
  for (const { segment, element: place } of segments) {
    if (seen.size !== seen.add(segment.id).size) continue;
    const message = `unit "${unit.id}": segment "${segment.id}" occurs twice; an id names one segment only`;
    const location = locate(text, place.start, { unit: unit.id, segment: segment.id });
    const advice = 'Run: dragoman merge, which repairs a file that was merged without the driver.';
    duplicates.push(diagnostic('error', 'duplicate-segment-id', message, location, advice));
  }
}

export function reportSource(
  { segment, element }: SegmentLayout,
  unit: string,
  { text, diagnostics }: Reporting,
): void {
  if (hasRecordedSource(element, segment.source)) return;
  const message = `unit "${unit}" segment "${segment.id}": the source is not the one dragoman wrote; a tool or a person changed it`;
  const advice = 'Change the source document instead, then run extract; it writes the source again.';
  const location = locate(text, element.start, { unit, segment: segment.id });
  diagnostics.push(diagnostic('warning', 'source-edited-outside', message, location, advice));
}

/** Only the first is read: whatever the others say would be lost unseen, or stand as the text of another sentence one day. */
export function reportTargets(
  { segment, element }: SegmentLayout,
  unit: string,
  { text, diagnostics }: Reporting,
): void {
  const [, second] = targetsOf(element);
  if (second === undefined) return;
  const message = `unit "${unit}" segment "${segment.id}" has two translations (two <target> elements); a segment has one`;
  const advice = 'Run: dragoman merge, which keeps one and offers the other beside it.';
  const location = locate(text, second.start, { unit, segment: segment.id });
  diagnostics.push(diagnostic('error', 'repeated-target', message, location, advice));
}

export function brokenGaps(unit: string, segments: number, offset: number, text: Text): Diagnostic {
  const message = `unit "${unit}": dragoman:gaps does not fit ${segments} segments; where an entry is missing a space is assumed`;
  return diagnostic(
    'warning',
    'broken-gaps',
    message,
    locate(text, offset, { unit }),
    'Run extract: it writes them again.',
  );
}

export function newerFormat(format: string, offset: number, text: Text): Diagnostic {
  const message = `dragoman:format is "${format}", this program knows "${storedFormat}"; the file is read as one of another tool`;
  const advice = 'Use the version of dragoman that wrote the file, or a newer one.';
  return diagnostic('error', 'unknown-format', message, locate(text, offset), advice, { format, known: storedFormat });
}
