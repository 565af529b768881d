/** What merges of lines and tools do to a stored 2.x file: said before anything in it is believed. */
import type { Diagnostic } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { diagnostic, locate, type Text } from './diagnostics.ts';
import type { SegmentLayout, UnitLayout } from './document.ts';
import type { IdSet } from './id-set.ts';
import { metaValues } from './recorded-2.ts';
import { targetsOf } from './repeated-targets.ts';

const repairTwice = 'Run: dragoman merge, which repairs a file that was merged without the driver.';

/** Of one unit; `ids` are those of the units before it. Codes: `duplicate-unit-id`, `duplicate-segment-id`, `repeated-target`, and `source-edited-outside` (a warning). */
export function damagesOf(layout: UnitLayout, text: Text, ids: IdSet): readonly Diagnostic[] {
  const damages = segmentDamages(layout, text);
  return ids.add(layout.unit.id) ? damages : [repeatedUnit(layout, text), ...damages];
}

function segmentDamages(layout: UnitLayout, text: Text): readonly Diagnostic[] {
  const names = new Set<string>();
  const unit = layout.unit.id;
  return layout.segments.flatMap((segment) => {
    const isRepeated = names.size === names.add(segment.segment.id).size;
    const recorded = metaValues(layout.places?.ours.get(segment.segment.id)).get('source-digest');
    return [
      ...(isRepeated ? [repeatedSegment(unit, segment, text)] : []),
      ...repeatedTarget(unit, segment, text),
      ...(recorded === undefined || recorded === contentDigest(segment.segment.source)
        ? []
        : [editedSource(unit, segment, text)]),
    ];
  });
}

function repeatedUnit({ unit, element }: UnitLayout, text: Text): Diagnostic {
  const message = `unit "${unit.id}" occurs twice in one file; an id names one unit only`;
  return diagnostic('error', 'duplicate-unit-id', message, locate(text, element.start, { unit: unit.id }), repairTwice);
}

function repeatedSegment(unit: string, { segment, element }: SegmentLayout, text: Text): Diagnostic {
  const message = `unit "${unit}": segment "${segment.id}" occurs twice; an id names one segment only`;
  const location = locate(text, element.start, { unit, segment: segment.id });
  return diagnostic('error', 'duplicate-segment-id', message, location, repairTwice);
}

/** Only the first is read: whatever the others say would be lost unseen, or stand as the text of another sentence one day. */
function repeatedTarget(unit: string, { segment, element }: SegmentLayout, text: Text): readonly Diagnostic[] {
  const [, second] = targetsOf(element);
  if (second === undefined) return [];
  const message = `unit "${unit}" segment "${segment.id}" has two translations (two <target> elements); a segment has one`;
  const advice = 'Run: dragoman merge, which keeps one and offers the other beside it.';
  const location = locate(text, second.start, { unit, segment: segment.id });
  return [diagnostic('error', 'repeated-target', message, location, advice)];
}

function editedSource(unit: string, { segment, element }: SegmentLayout, text: Text): Diagnostic {
  const message = `unit "${unit}" segment "${segment.id}": the source is not the one dragoman wrote; a tool or a person changed it`;
  const advice = 'Change the source document instead, then run extract; it writes the source again.';
  const location = locate(text, element.start, { unit, segment: segment.id });
  return diagnostic('warning', 'source-edited-outside', message, location, advice);
}
