/**
 * Retired translations as TMX (`definitions.md`, TMX of retired text). Promise: reading what was written gives the entries
 * back, each with its state, its approval and every code; adding to a file touches no byte that was there.
 */
import {
  type Diagnostic,
  isState,
  lineAndColumn,
  type Note,
  origins,
  type RetiredText,
  type Waiver,
} from '@dragoman/model';
import { spliceText, type TextEdit } from '@dragoman/xml';
import { appendUnits } from './append-units.ts';
import {
  approvalOf,
  approvalValues,
  contentsOf,
  exactContents,
  hasStrings,
  json,
  parsed,
  prefix,
  propertiesFrom,
  propertyValues,
  sameTexts,
  type ValueOf,
} from './exact-content.ts';
import { legible } from './legible.ts';
import { readTmx, type TmxDocument } from './read-tmx.ts';
import { noteText, type Property, tmxDate, type TranslationUnit, type Variant } from './translation-unit.ts';
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
  const { document, diagnostics } = readTmx(path, text);
  if (document === undefined) return { entries: [], diagnostics };
  const read = retiredOf(document);
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
  const { document, diagnostics } = readTmx(path, existing);
  if (document === undefined) return { text: existing, added: 0, diagnostics };
  const fresh = newOnes(entries, retiredOf(document).entries, languages);
  if (fresh.length === 0) return { text: existing, added: 0, diagnostics };
  return {
    text: spliceText(existing, [insertion(document, fresh, languages)]),
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

function insertion(document: TmxDocument, fresh: readonly RetiredText[], languages: LanguagePair): TextEdit {
  const own = document.memory.sourceLanguage.toLowerCase() === languages.sourceLanguage.toLowerCase();
  const units = fresh
    .map((entry) => unitOf(entry, languages))
    .map((unit) => (own ? unit : { ...unit, sourceLanguage: languages.sourceLanguage }));
  return appendUnits(document, units);
}

/* Writing */

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
    ...approvalValues(approval),
    'as-is': entry.asIs === undefined ? undefined : entry.asIs ? 'yes' : 'no',
    waived: waivers === undefined ? undefined : json(waivers),
    notes: notes === undefined || areTextsOnly(notes) ? undefined : json(notes),
    content: exactContents(entry.source, entry.target),
  };
  return propertiesFrom(values);
}

function areTextsOnly(notes: readonly Note[]): boolean {
  return (
    notes.length > 0 && notes.every((note) => Object.values(note).filter((value) => value !== undefined).length === 1)
  );
}

/* Reading */

function retiredOf({ path, text, memory, layout }: TmxDocument): RetiredRead {
  const entries: RetiredText[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, unit] of memory.units.entries()) {
    if (!unit.properties.some(({ type }) => type === `${prefix}state`)) continue;
    const entry = entryOf(unit, memory.sourceLanguage);
    if (entry !== undefined) entries.push(entry);
    else diagnostics.push(broken(path, text, layout.units.at(index)?.start ?? 0));
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
  const value = propertyValues(unit.properties);
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

/** The notes with all their fields, unless a tool changed their texts since. */
function notesOf(unit: TranslationUnit, exact: string | undefined): Pick<RetiredText, 'notes'> {
  const notes = parsed(exact, isNote);
  if (
    notes !== undefined &&
    sameTexts(
      notes.map(({ text }) => legible(text)),
      unit.notes.map(noteText),
    )
  )
    return { notes };
  return unit.notes.length === 0 ? {} : { notes: unit.notes.map((note) => ({ text: noteText(note) })) };
}

function variantsOf(unit: TranslationUnit, headerLanguage: string): readonly [Variant, Variant] | undefined {
  const language = (unit.sourceLanguage ?? headerLanguage).toLowerCase();
  const source = unit.variants.find((variant) => variant.language.toLowerCase() === language) ?? unit.variants[0];
  const target = unit.variants.find((variant) => variant !== source);
  return source === undefined || target === undefined ? undefined : [source, target];
}

function isWaiver(value: unknown): value is Waiver {
  return hasStrings(value, ['code', 'by', 'at', 'reason', 'source', 'target']);
}

function isNote(value: unknown): value is Note {
  return hasStrings(value, ['text']);
}
