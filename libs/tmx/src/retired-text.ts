/**
 * Retired translations as TMX (`definitions.md`, TMX of retired text). Promise: reading what was written gives the entries
 * back, each with its state, its approval and every code; adding to a file touches no byte that was there.
 */
import {
  type Approval,
  codesOf,
  type Diagnostic,
  type InlineContent,
  isCode,
  isState,
  isText,
  lineAndColumn,
  type Note,
  origins,
  plainText,
  type RetiredText,
  type Waiver,
} from '@dragoman/model';
import { spliceText, type TextEdit } from '@dragoman/xml';
import { readLayout, type TmxLayout } from './read-tmx.ts';
import { legible } from './segment-content.ts';
import { type Property, tmxDate, type TranslationUnit, type Variant } from './translation-unit.ts';
import { writeTmx, writeUnit } from './write-tmx.ts';

export interface LanguagePair {
  readonly sourceLanguage: string;
  readonly language: string;
}

export interface RetiredRead {
  readonly entries: readonly RetiredText[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface RetiredAdded {
  /** Unchanged when there was nothing to add, or when the file could not be read (see the diagnostics). */
  readonly text: string;
  /** How many entries are new. */
  readonly added: number;
  readonly diagnostics: readonly Diagnostic[];
}

export function retiredToTmx(entries: readonly RetiredText[], languages: LanguagePair): string {
  const { sourceLanguage } = languages;
  return writeTmx({ sourceLanguage, units: entries.map((entry) => unitOf(entry, languages)) });
}

/** Units of other tools, and what was imported, are passed over. Code: `broken-retired-text`. */
export function retiredFromTmx(path: string, text: string): RetiredRead {
  const { layout, diagnostics } = readLayout(path, text);
  if (layout === undefined) return { entries: [], diagnostics };
  const read = entriesOf(layout, path, text);
  return { entries: read.entries, diagnostics: [...diagnostics, ...read.diagnostics] };
}

/** Appends entries that the file does not hold yet; an empty text begins a new file. */
export function addRetired(
  existing: string,
  entries: readonly RetiredText[],
  languages: LanguagePair,
  path = 'memory.tmx',
): RetiredAdded {
  if (existing.trim() === '') {
    const fresh = newOnes(entries, [], languages);
    return {
      text: fresh.length === 0 ? existing : retiredToTmx(fresh, languages),
      added: fresh.length,
      diagnostics: [],
    };
  }
  const { layout, diagnostics } = readLayout(path, existing);
  if (layout === undefined) return { text: existing, added: 0, diagnostics };
  const fresh = newOnes(entries, entriesOf(layout, path, existing).entries, languages);
  if (fresh.length === 0) return { text: existing, added: 0, diagnostics };
  return {
    text: spliceText(existing, [insertion(existing, layout, fresh, languages)]),
    added: fresh.length,
    diagnostics,
  };
}

/**
 * Two entries are equal when they are written alike, whatever the order of their fields. When a text was last touched
 * makes no other text of it: a file that is imported every morning would fill the memory.
 */
function newOnes(
  entries: readonly RetiredText[],
  present: readonly RetiredText[],
  languages: LanguagePair,
): readonly RetiredText[] {
  const spelling = ({ at: _at, ...entry }: RetiredText): string => writeUnit(unitOf(entry, languages), '');
  const seen = new Set(present.map(spelling));
  return entries.filter((entry) => seen.size < seen.add(spelling(entry)).size);
}

function insertion(
  text: string,
  { body, units, sourceLanguage }: TmxLayout,
  fresh: readonly RetiredText[],
  languages: LanguagePair,
): TextEdit {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const last = units.at(-1)?.element;
  const indent = last === undefined ? '    ' : (/[\r\n]([ \t]*)$/u.exec(text.slice(0, last.start))?.[1] ?? '');
  const own = sourceLanguage.toLowerCase() === languages.sourceLanguage.toLowerCase();
  const written = fresh
    .map((entry) => unitOf(entry, languages))
    .map((unit) => writeUnit(own ? unit : { ...unit, sourceLanguage: languages.sourceLanguage }, indent))
    .map((unit) => `${eol}${indent}${unit.replaceAll('\n', eol)}`)
    .join('');
  if (last !== undefined) return { start: last.end, end: last.end, text: written };
  if (body.tag.selfClosing) return { start: body.end - 2, end: body.end, text: `>${written}${eol}  </${body.name}>` };
  return { start: body.contentStart, end: body.contentStart, text: written };
}

/* Writing */

const prefix = 'x-dragoman-';

function unitOf(entry: RetiredText, { sourceLanguage, language }: LanguagePair): TranslationUnit {
  const date = tmxDate(entry.at);
  const source: Variant = { language: sourceLanguage, content: entry.source };
  const target: Variant = {
    language,
    content: entry.target,
    ...(date === undefined ? {} : { changeDate: date }),
    ...(entry.by === undefined ? {} : { changeId: entry.by }),
  };
  return {
    notes: (entry.notes ?? []).map(({ text }) => text),
    properties: propertiesOf(entry),
    variants: [source, target],
  };
}

function propertiesOf(entry: RetiredText): readonly Property[] {
  const { approval, notes, waivers } = entry;
  const values: Readonly<Record<string, string | undefined>> = {
    state: entry.state,
    'sub-state': entry.subState,
    origin: entry.origin,
    by: entry.by,
    at: entry.at,
    document: entry.document,
    unit: entry.unit,
    'approved-by': approval?.by,
    'approved-at': approval?.at,
    'approved-source': approval?.source,
    'approved-target': approval?.target,
    'approved-via': approval?.via,
    'approved-source-was': approval?.sourceWas,
    'as-is': entry.asIs === undefined ? undefined : entry.asIs ? 'yes' : 'no',
    waived: waivers === undefined ? undefined : json(waivers),
    notes: notes === undefined || areTextsOnly(notes) ? undefined : json(notes),
    content:
      isPlain(entry.source) && isPlain(entry.target) ? undefined : json([bare(entry.source), bare(entry.target)]),
  };
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ type: `${prefix}${name}`, value }],
  );
}

function areTextsOnly(notes: readonly Note[]): boolean {
  return (
    notes.length > 0 && notes.every((note) => Object.values(note).filter((value) => value !== undefined).length === 1)
  );
}

/** Codes and what XML cannot carry are written exactly beside the `seg`, which other tools read. */
function isPlain(content: InlineContent): boolean {
  return content.every((item) => isText(item) && item === legible(item));
}

/** Without original data: `json` leaves out what is undefined. */
function bare(content: InlineContent): unknown {
  return content.map((item) => (isText(item) || !isCode(item) ? item : { ...item, data: undefined }));
}

/** Fields in a fixed order, and no character that XML cannot carry. */
function json(value: unknown): string {
  const ordered = JSON.stringify(value, (_key, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
  return ordered.replace(/[\u007F-\u009F\uFFFE\uFFFF]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/* Reading */

function entriesOf({ units, sourceLanguage }: TmxLayout, path: string, text: string): RetiredRead {
  const entries: RetiredText[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { unit, element } of units) {
    if (!unit.properties.some(({ type }) => type === `${prefix}state`)) continue;
    const entry = entryOf(unit, sourceLanguage);
    if (entry === undefined) diagnostics.push(broken(path, text, element.start));
    else entries.push(entry);
  }
  return { entries, diagnostics };
}

function broken(path: string, text: string, offset: number): Diagnostic {
  return {
    code: 'broken-retired-text',
    severity: 'warning',
    message:
      'this unit has the marks of a retired translation but lacks its state, document, unit or one of its two texts; it stays in the file and is not used',
    location: { file: path, ...lineAndColumn(text, offset) },
    advice: 'Take the file from version control again.',
  };
}

function entryOf(unit: TranslationUnit, headerLanguage: string): RetiredText | undefined {
  const values = new Map(unit.properties.map(({ type, value }) => [type, value]));
  const value = (name: string): string | undefined => values.get(`${prefix}${name}`);
  const variants = variantsOf(unit, headerLanguage);
  const [state, document, name] = [value('state'), value('document'), value('unit')];
  if (variants === undefined || state === undefined || !isState(state)) return undefined;
  if (document === undefined || name === undefined) return undefined;
  const [source, target] = contentsOf(variants, value('content'));
  return {
    source,
    target,
    state,
    ...translationFacts(value),
    ...notesOf(unit, value('notes')),
    document,
    unit: name,
  };
}

type ValueOf = (name: string) => string | undefined;

function translationFacts(value: ValueOf): Partial<RetiredText> {
  const origin = origins.find((known) => known === value('origin'));
  const [subState, by, at, asIs] = [value('sub-state'), value('by'), value('at'), value('as-is')];
  const approval = approvalOf(value);
  const waivers = parsed(value('waived'), isWaiver);
  return {
    ...(subState === undefined ? {} : { subState }),
    ...(origin === undefined ? {} : { origin }),
    ...(by === undefined ? {} : { by }),
    ...(at === undefined ? {} : { at }),
    ...(approval === undefined ? {} : { approval }),
    ...(asIs === undefined ? {} : { asIs: asIs === 'yes' }),
    ...(waivers === undefined ? {} : { waivers }),
  };
}

function approvalOf(value: ValueOf): Approval | undefined {
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

/** The notes with all their fields, unless a tool changed their texts since. */
function notesOf(unit: TranslationUnit, exact: string | undefined): Pick<RetiredText, 'notes'> {
  const notes = parsed(exact, isNote);
  if (
    notes !== undefined &&
    sameTexts(
      notes.map(({ text }) => legible(text)),
      unit.notes,
    )
  )
    return { notes };
  return unit.notes.length === 0 ? {} : { notes: unit.notes.map((text) => ({ text })) };
}

function variantsOf(unit: TranslationUnit, headerLanguage: string): readonly [Variant, Variant] | undefined {
  const language = (unit.sourceLanguage ?? headerLanguage).toLowerCase();
  const source = unit.variants.find((variant) => variant.language.toLowerCase() === language) ?? unit.variants[0];
  const target = unit.variants.find((variant) => variant !== source);
  return source === undefined || target === undefined ? undefined : [source, target];
}

/** The exact contents, unless a tool changed the texts since. */
function contentsOf(
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

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

/** Our own JSON; anything else counts as not there. */
function parsed<T>(value: string | undefined, isItem: (item: unknown) => item is T): readonly T[] | undefined {
  if (value === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(value);
    return Array.isArray(read) && read.every(isItem) ? read : undefined;
  } catch {
    return undefined;
  }
}

function hasStrings(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return names.every((name) => typeof fields.get(name) === 'string');
}

function isWaiver(value: unknown): value is Waiver {
  return hasStrings(value, ['code', 'by', 'at', 'reason', 'source', 'target']);
}

function isNote(value: unknown): value is Note {
  return hasStrings(value, ['text']);
}

function isContent(value: unknown): value is InlineContent {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' || isCodeOrMarker(item));
}

function isCodeOrMarker(value: unknown): boolean {
  if (!hasStrings(value, ['kind'])) return false;
  const { kind } = value as { readonly kind: string };
  if (kind === 'em') return hasStrings(value, ['startRef']);
  if (kind === 'sm') return hasStrings(value, ['id', 'type']);
  return ['ph', 'sc', 'ec'].includes(kind) && hasStrings(value, ['id', 'type', 'label']);
}
