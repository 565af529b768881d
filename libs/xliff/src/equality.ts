/** When two parts of the model say the same. */
import { type InlineContent, isCode, isText, normalizeContent, type Unit } from '@dragoman/model';
import { equalValues } from '@dragoman/text';

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
