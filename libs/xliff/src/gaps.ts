/**
 * White space between sentences as `group/@dragoman:gaps` (`definitions.md`): one entry per boundary, hex code points
 * joined by `+`, `-` for none. Beyond the definition, so that any unit can be written: `^…` before the first sentence,
 * `$…` behind the last, and `~…` for a code that stands between two sentences.
 */
import {
  type Ignorable,
  type InlineCode,
  type InlineContent,
  isCode,
  isText,
  normalizeContent,
  type Segment,
  type Unit,
} from '@dragoman/model';

type Part = Unit['parts'][number];

/** Undefined where the unit has no boundary. */
export function writeGaps(unit: Unit): string | undefined {
  const entries: string[] = [];
  let gap: Ignorable[] = [];
  let hasSegment = false;
  for (const part of unit.parts) {
    if (part.kind === 'ignorable') gap.push(part);
    else {
      if (hasSegment) entries.push(writeGap(gap));
      else if (gap.length > 0) entries.push(`^${writeGap(gap)}`);
      hasSegment = true;
      gap = [];
    }
  }
  if (gap.length > 0) entries.push(`$${writeGap(gap)}`);
  return entries.length === 0 ? undefined : entries.join(' ');
}

/** An ignorable of 2.x that is more than text and codes of a source goes as `!` and its JSON, percent-encoded. */
function writeGap(gap: readonly Ignorable[]): string {
  const isPlain = gap.every((part) => part.source.length > 0 && isSource(part));
  if (!isPlain) return `!${encodeURIComponent(JSON.stringify(gap))}`;
  return writeContent(normalizeContent(gap.flatMap(({ source }) => source)));
}

function isSource({ kind: _kind, source, ...more }: Ignorable): boolean {
  return Object.keys(more).length === 0 && source.every((item) => isText(item) || isCode(item));
}

function writeContent(gap: InlineContent): string {
  const items = gap.flatMap((item) => {
    if (isText(item)) return [...item].map((character) => (character.codePointAt(0) as number).toString(16));
    return isCode(item) ? [`~${encodeURIComponent(JSON.stringify(withoutData(item)))}`] : [];
  });
  return items.length === 0 ? '-' : items.join('+');
}

function withoutData(code: InlineCode): unknown {
  return { ...code, data: undefined };
}

export interface GapsRead {
  readonly parts: readonly Part[];
  /** False: the attribute does not fit the number of sentences; the missing gaps are one space. */
  readonly isComplete: boolean;
}

/** Puts the gaps between a unit's segments. */
export function insertGaps(segments: readonly Segment[], gaps: string | undefined): GapsRead {
  const entries = (gaps ?? '').split(/\s+/u).filter((entry) => entry !== '');
  const inner = entries.filter((entry) => !/^[$^]/u.test(entry));
  const outer = (mark: string): readonly Part[] =>
    ignorable(entries.find((entry) => entry.startsWith(mark))?.slice(1) ?? '-') ?? [];
  let isComplete = inner.length === Math.max(0, segments.length - 1);
  const parts = segments.flatMap((segment, index): readonly Part[] => {
    const between = index === 0 ? [] : ignorable(inner[index - 1] ?? '20');
    if (between === undefined) isComplete = false;
    return [...(between ?? spaceBetween), segment];
  });
  return { parts: [...outer('^'), ...parts, ...outer('$')], isComplete };
}

const spaceBetween: readonly Part[] = [{ kind: 'ignorable', source: [' '] }];

function ignorable(entry: string): readonly Part[] | undefined {
  if (entry === '-') return [];
  if (entry.startsWith('!')) return readIgnorables(entry.slice(1));
  const items = entry.split('+').map(readGapItem);
  if (items.includes(undefined)) return undefined;
  return [{ kind: 'ignorable', source: normalizeContent(items.filter((item) => item !== undefined)) }];
}

function readIgnorables(entry: string): readonly Part[] | undefined {
  try {
    const parts: unknown = JSON.parse(decodeURIComponent(entry));
    return Array.isArray(parts) && parts.every(isIgnorable) ? parts : undefined;
  } catch {
    return undefined;
  }
}

function isIgnorable(value: unknown): value is Ignorable {
  const part = value as Partial<Ignorable> | null;
  return part?.kind === 'ignorable' && Array.isArray(part.source);
}

function readGapItem(item: string): string | InlineCode | undefined {
  if (item.startsWith('~')) return readGapCode(item.slice(1));
  const codePoint = /^[0-9a-fA-F]{1,6}$/u.test(item) ? Number.parseInt(item, 16) : Number.NaN;
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : undefined;
}

function readGapCode(item: string): InlineCode | undefined {
  try {
    const code = JSON.parse(decodeURIComponent(item)) as Partial<InlineCode> | null;
    const isWhole = [code?.id, code?.type, code?.label, code?.kind].every((field) => typeof field === 'string');
    return isWhole ? (code as InlineCode) : undefined;
  } catch {
    return undefined;
  }
}
