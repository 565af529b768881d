/**
 * A target as it came back → text and codes of today's source, fit to be written.
 *
 * Promise: all text of the target is kept, in order; every code left is one of the source, at most once, each pair
 * whole, opening first and, in Markdown, properly nested. What was left out is told.
 */
import { canDelete, codesOf, type Diagnostic, type InlineCode, type InlineContent, isCode } from '@dragoman/model';
import {
  duplicateCode,
  markupNotPreserved,
  droppedFormatting,
  missingCode,
  type UnitPlace,
  unknownCode,
  unpairedCode,
} from './diagnostics.ts';

/** Text with LF line endings, or a code of the source. */
export type TargetItem = string | InlineCode;

export interface RepairedTarget {
  readonly items: readonly TargetItem[];
  readonly diagnostics: readonly Diagnostic[];
}

export function repairTarget(target: InlineContent, place: UnitPlace): RepairedTarget {
  const diagnostics: Diagnostic[] = [];
  const source = codesOf(place.unit.content);
  const known = withKnownCodes(target, source, place, diagnostics);
  const halves = known.filter((item) => typeof item !== 'string');
  const dropped = new Set<string>();
  reportMissing(source, halves, place, diagnostics, dropped);
  const paired = known.filter((item) => typeof item === 'string' || !dropped.has(item.id));
  return { items: joinText(nested(paired, place, diagnostics)), diagnostics };
}

function withKnownCodes(
  target: InlineContent,
  source: readonly InlineCode[],
  place: UnitPlace,
  diagnostics: Diagnostic[],
): readonly TargetItem[] {
  const byId = new Map(source.map((code) => [code.id, code]));
  const seen = new Set<string>();
  return target.flatMap((item): TargetItem[] => {
    if (typeof item === 'string') return [item.replace(/\r\n?/gu, '\n')];
    if (!isCode(item)) return [];
    const code = byId.get(item.id);
    if (code === undefined || code.kind !== item.kind) diagnostics.push(unknownCode(place, item));
    else if (seen.has(code.id)) diagnostics.push(duplicateCode(place, code));
    else {
      seen.add(code.id);
      return [code];
    }
    return [];
  });
}

/** Halves whose other half is missing or stands before them are left out: text without its link beats a broken page. */
function reportMissing(
  source: readonly InlineCode[],
  present: readonly InlineCode[],
  place: UnitPlace,
  diagnostics: Diagnostic[],
  dropped: Set<string>,
): void {
  const position = new Map(present.map((code, index) => [code.id, index]));
  const closing = new Map(source.flatMap((code) => (code.kind === 'ec' ? [[code.startRef, code] as const] : [])));
  for (const code of source) {
    const at = position.get(code.id);
    const end = code.kind === 'sc' ? closing.get(code.id) : undefined;
    const endAt = end === undefined ? undefined : position.get(end.id);
    const isWhole = code.kind === 'ph' || (end !== undefined && endAt === undefined);
    if (at === undefined && canDelete(code) && isWhole) {
      diagnostics.push(droppedFormatting(place, end === undefined ? code.label : `${code.label} ${end.label}`));
      if (end !== undefined) dropped.add(end.id);
    } else if (at === undefined && !dropped.has(code.id)) {
      diagnostics.push(missingCode(place, code, canDelete(code)));
    }
    if (code.kind !== 'sc') continue;
    if ((at === undefined) === (endAt === undefined) && (at ?? 0) <= (endAt ?? 0)) continue;
    if (end === undefined) continue;
    diagnostics.push(unpairedCode(place, at === undefined ? end : code, canDelete(code)));
    dropped.add(code.id).add(end.id);
  }
}

/** Markdown pairs cannot overlap: of two that do, one that only formats is left out. HTML tags may. */
function nested(items: readonly TargetItem[], place: UnitPlace, diagnostics: Diagnostic[]): readonly TargetItem[] {
  const open: InlineCode[] = [];
  for (const item of items) {
    if (typeof item === 'string' || item.kind === 'ph' || item.type.startsWith('html:')) continue;
    if (item.kind === 'sc') {
      open.push(item);
      continue;
    }
    const last = open.pop();
    if (last === undefined || item.startRef === last.id) continue;
    const victim = canDelete(last) || !canDelete(item) ? last.id : (item.startRef ?? item.id);
    diagnostics.push(markupNotPreserved(place, 'codes overlap'));
    return nested(
      items.filter((other) => typeof other === 'string' || !isHalfOf(other, victim)),
      place,
      diagnostics,
    );
  }
  return items;
}

function isHalfOf(code: InlineCode, openingId: string): boolean {
  return code.id === openingId || (code.kind === 'ec' && code.startRef === openingId);
}

function joinText(items: readonly TargetItem[]): readonly TargetItem[] {
  const joined: TargetItem[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (typeof item === 'string' && typeof last === 'string') joined[joined.length - 1] = last + item;
    else if (item !== '') joined.push(item);
  }
  return joined;
}
