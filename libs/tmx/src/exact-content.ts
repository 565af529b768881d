/**
 * What TMX cannot say of one of our texts, in `prop` elements beside it. Promise: it counts only while the text is the one it
 * speaks of, so that a tool's edit wins.
 */
import { type Approval, codesOf, type InlineContent, isCode, isText, plainText } from '@dragoman/model';
import { legible } from './legible.ts';
import type { Property, Variant } from './translation-unit.ts';

export const prefix = 'x-dragoman-';

/** Of a name without the prefix. */
export type ValueOf = (name: string) => string | undefined;

export function propertyValues(properties: readonly Property[]): ValueOf {
  const values = new Map(properties.map(({ type, value }) => [type, value]));
  return (name) => values.get(`${prefix}${name}`);
}

export function propertiesFrom(values: Readonly<Record<string, string | undefined>>): readonly Property[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ type: `${prefix}${name}`, value }],
  );
}

export function approvalValues(approval: Approval | undefined): Readonly<Record<string, string | undefined>> {
  return {
    'approved-by': approval?.by,
    'approved-at': approval?.at,
    'approved-source': approval?.source,
    'approved-target': approval?.target,
    'approved-via': approval?.via,
    'approved-source-was': approval?.sourceWas,
  };
}

export function approvalOf(value: ValueOf): Approval | undefined {
  const [by, at, source, target] = ['by', 'at', 'source', 'target'].map((name) => value(`approved-${name}`));
  if (by === undefined || at === undefined || source === undefined || target === undefined) return undefined;
  const [via, sourceWas] = [value('approved-via'), value('approved-source-was')];
  return {
    by,
    at,
    source,
    target,
    ...(via === undefined ? {} : { via }),
    ...(sourceWas === undefined ? {} : { sourceWas }),
  };
}

/** Both contents exactly; undefined: the `seg` elements say all there is. */
export function exactContents(source: InlineContent, target: InlineContent): string | undefined {
  return isPlain(source) && isPlain(target) ? undefined : json([bare(source), bare(target)]);
}

/** Codes and what XML cannot carry are written exactly beside the `seg`, which other tools read. */
export function isPlain(content: InlineContent): boolean {
  return content.every((item) => isText(item) && item === legible(item));
}

/** Without original data: `json` leaves out what is undefined. */
export function bare(content: InlineContent): unknown {
  return content.map((item) => (isText(item) || !isCode(item) ? item : { ...item, data: undefined }));
}

/** Fields in a fixed order, and no character that XML cannot carry. */
export function json(value: unknown): string {
  const ordered = JSON.stringify(value, (_key, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
  return ordered.replace(/[\u007F-\u009F\uFFFE\uFFFF]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** The exact contents, unless a tool changed the texts since. */
export function contentsOf(
  [source, target]: readonly [Variant, Variant],
  exact: string | undefined,
): readonly [InlineContent, InlineContent] {
  const [exactSource, exactTarget] = parsed(exact, isContent) ?? [];
  return [unlessChanged(exactSource, source.content), unlessChanged(exactTarget, target.content)];
}

function unlessChanged(exact: InlineContent | undefined, written: InlineContent): InlineContent {
  if (exact === undefined) return written;
  const isSame = legible(plainText(exact)) === plainText(written) && sameTexts(labelsOf(exact), labelsOf(written));
  return isSame ? exact : written;
}

function labelsOf(content: InlineContent): readonly string[] {
  return codesOf(content).map(({ label }) => legible(label));
}

export function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

/** Our own JSON; anything else counts as not there. */
export function parsed<T>(value: string | undefined, isItem: (item: unknown) => item is T): readonly T[] | undefined {
  if (value === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(value);
    return Array.isArray(read) && read.every(isItem) ? read : undefined;
  } catch {
    return undefined;
  }
}

export function hasStrings(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return names.every((name) => typeof fields.get(name) === 'string');
}

export function isContent(value: unknown): value is InlineContent {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' || isCodeOrMarker(item));
}

function isCodeOrMarker(value: unknown): boolean {
  if (!hasStrings(value, ['kind'])) return false;
  const { kind } = value as { readonly kind: string };
  if (kind === 'em') return hasStrings(value, ['startRef']);
  if (kind === 'sm') return hasStrings(value, ['id', 'type']);
  return ['ph', 'sc', 'ec'].includes(kind) && hasStrings(value, ['id', 'type', 'label']);
}
