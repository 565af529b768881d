/** A document in another language: today's extraction with targets in place of units. Pure. */
import { isCode, type Assembled, type Extraction, type InlineContent, type Segment, type Unit } from '@dragoman/model';
import { isNothingHere, isUntranslated } from '@dragoman/release';
import { encodeDocument, languageDirection } from '@dragoman/text';
import type { SourceDocument } from './source-document.ts';

export interface AssembledDocument extends Omit<Assembled, 'text'> {
  readonly bytes: Uint8Array;
}

/** Untranslated sentences stay French: only what the gate let through may be published. */
export function assembleDocument(source: SourceDocument, units: readonly Unit[], language: string): AssembledDocument {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const targetOf = (unit: Extraction['units'][number]): InlineContent | undefined => unitTarget(byId.get(unit.id));
  const options = { language, direction: languageDirection(language) };
  const { text, diagnostics } = source.filter.assemble(source.extraction, targetOf, options);
  return { bytes: encodeDocument(text, source.extraction.document), diagnostics };
}

/** The targets of a unit's sentences joined by the white space of the source; undefined when no sentence has one. */
function unitTarget(unit: Unit | undefined): InlineContent | undefined {
  if (unit === undefined) return undefined;
  const hasTarget = unit.parts.some((part) => part.kind === 'segment' && isPlaced(part));
  if (!hasTarget) return undefined;
  const joined: InlineContent[] = [];
  let pendingGap: InlineContent = [];
  for (const part of unit.parts) {
    if (part.kind === 'ignorable') pendingGap = part.source;
    else if (!isNothingHere(part)) {
      if (joined.length > 0) joined.push(pendingGap);
      joined.push(isPlaced(part) ? (part.target ?? []) : part.source);
    }
  }
  return joined.flat().filter((item) => typeof item === 'string' || isCode(item));
}

function isPlaced(segment: Segment): boolean {
  return !isUntranslated(segment);
}
