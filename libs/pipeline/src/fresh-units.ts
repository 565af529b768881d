/** From an extraction to units cut into sentences, still without translations. Joined they are the extraction (law 3). */
import type { Diagnostic, Extraction, FreshPart, FreshUnit, SplitPart } from '@dragoman/model';
import type { CompiledRules } from '@dragoman/srx';
import { idParts } from '@dragoman/text';

export interface FreshUnits {
  readonly units: readonly FreshUnit[];
  /** Units that the rules could not split, and why. */
  readonly diagnostics: readonly Diagnostic[];
}

export function freshUnits(extraction: Extraction, rules: CompiledRules): FreshUnits {
  const split = extraction.units
    .filter(({ translate }) => translate !== false)
    .map((unit) => ({ unit, ...rules.inspect(unit.content) }));
  return {
    units: split.map(({ unit, parts }) => ({ id: unit.id, parts: numberSegments(parts) })),
    diagnostics: split.flatMap(({ unit, diagnostics }) =>
      diagnostics.map((diagnostic) => ({ ...diagnostic, location: { file: extraction.document.path, unit: unit.id } })),
    ),
  };
}

function numberSegments(parts: readonly SplitPart[]): readonly FreshPart[] {
  let ordinal = 0;
  return parts.map((part): FreshPart => {
    if (part.kind === 'ignorable') return { kind: 'ignorable', source: part.content };
    ordinal += 1;
    return { kind: 'segment', id: `s${ordinal}`, source: part.content };
  });
}

/** Two units with one id and different content are an error, never merged (`definitions.md`, Unit id). */
export function idCollisions(file: string, extraction: Extraction): readonly Diagnostic[] {
  const contents = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const unit of extraction.units) {
    const content = JSON.stringify(idParts(unit.content));
    const other = contents.get(unit.id);
    if (other === undefined) contents.set(unit.id, content);
    else diagnostics.push(collision(file, unit.id, other === content));
  }
  return diagnostics;
}

function collision(file: string, unit: string, sameContent: boolean): Diagnostic {
  return {
    code: 'duplicate-unit-id',
    severity: 'error',
    message: sameContent ? `two equal units share the id "${unit}"` : `two different units share the id "${unit}"`,
    location: { file, unit },
    advice: 'Change a word in one of the two paragraphs, and report this file to the makers of dragoman.',
    values: { unit },
  };
}
