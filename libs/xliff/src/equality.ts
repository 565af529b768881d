/** When two parts of the model say the same. */
import { type InlineContent, isCode, isText, normalizeContent, type Unit } from '@dragoman/model';

/** Deep equality of plain values; a field that is undefined equals one that is missing. */
export function equalValues(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = definedEntries(a);
  const right = new Map(definedEntries(b));
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && equalValues(value, right.get(key)))
  );
}

function definedEntries(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, field]) => field !== undefined);
}

/** Contents as a bilingual file can say them: without original data, adjacent text joined. */
export function equalContents(a: InlineContent, b: InlineContent): boolean {
  return equalValues(withoutData(a), withoutData(b));
}

function withoutData(content: InlineContent): InlineContent {
  return normalizeContent(content.map((item) => (isText(item) || !isCode(item) ? item : bare(item))));
}

function bare<T extends object>(code: T): T {
  return { ...code, data: undefined };
}

/** Whether two units would be written alike. */
export function equalUnits(a: Unit, b: Unit): boolean {
  return equalValues(normalUnit(a), normalUnit(b));
}

function normalUnit(unit: Unit): unknown {
  const parts = unit.parts.map((part) => {
    if (part.kind === 'ignorable') return { ...part, source: withoutData(part.source) };
    const matches = part.matches?.map((match) => ({
      ...match,
      source: withoutData(match.source),
      target: withoutData(match.target),
    }));
    return {
      ...part,
      source: withoutData(part.source),
      target: part.target === undefined ? undefined : withoutData(part.target),
      notes: part.notes?.length === 0 ? undefined : part.notes,
      matches: matches?.length === 0 ? undefined : matches,
    };
  });
  return { ...unit, parts };
}
