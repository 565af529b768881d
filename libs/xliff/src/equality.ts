/** When two parts of the model say the same. */
import { type InlineContent, isCode, isText, normalizeContent, type Unit } from '@dragoman/model';
import { equalValues } from '@dragoman/text';

/** Contents as a bilingual file can say them: without original data, adjacent text joined. */
export function equalContents(a: InlineContent, b: InlineContent): boolean {
  return a === b || equalValues(withoutData(a), withoutData(b));
}

function withoutData(content: InlineContent): InlineContent {
  if (isOneText(content)) return content;
  return normalizeContent(content.map((item) => (isText(item) || !isCode(item) ? item : bare(item))));
}

/** Nearly every content, and every unit of every file is compared: it is as it should be. */
function isOneText(content: InlineContent): boolean {
  const [only] = content;
  return content.length === 1 && typeof only === 'string' && only !== '';
}

function bare<T extends object>(code: T): T {
  return { ...code, data: undefined };
}

/** Whether two units would be written alike. */
export function equalUnits(a: Unit, b: Unit): boolean {
  return a === b || equalValues({ ...a, parts: a.parts.map(normalPart) }, { ...b, parts: b.parts.map(normalPart) });
}

type Part = Unit['parts'][number];

function normalPart(part: Part): unknown {
  if (part.kind === 'ignorable') return isOneText(part.source) ? part : { ...part, source: withoutData(part.source) };
  const { source, target, notes, matches } = part;
  const isNormal = isOneText(source) && (target === undefined || isOneText(target));
  if (isNormal && notes?.length !== 0 && matches === undefined) return part;
  const withoutMatchData = matches?.map((match) => ({
    ...match,
    source: withoutData(match.source),
    target: withoutData(match.target),
  }));
  return {
    ...part,
    source: withoutData(source),
    target: target === undefined ? undefined : withoutData(target),
    notes: notes?.length === 0 ? undefined : notes,
    matches: withoutMatchData?.length === 0 ? undefined : withoutMatchData,
  };
}
