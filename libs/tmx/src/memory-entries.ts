/**
 * Units of TMX to entries of a memory and back. Promise: `entriesOf` gives back every entry that `unitOf` wrote. What a file
 * of another tool says of approval is not read: it would be a claim.
 */
import { type InlineContent, isState, type MemoryEntry, origins } from '@dragoman/model';
import { contextOf } from './context-properties.ts';
import {
  approvalOf,
  approvalValues,
  bare,
  contentsOf,
  exactContents,
  isContent,
  isPlain,
  json,
  parsed,
  propertiesFrom,
  propertyValues,
  type ValueOf,
} from './exact-content.ts';
import { variantsIn } from './languages.ts';
import type { LanguagePair } from './retired-text.ts';
import { isoInstant, type Property, tmxDate, type TranslationUnit, type Variant } from './translation-unit.ts';

export interface EntriesOptions {
  /** Path of the file, for `MemoryEntry.origin`. */
  readonly origin?: string;
}

/**
 * Every pair of a variant in the one language and one in the other (`variantsIn`: `fr` finds `fr-FR`), the first the file
 * has first. Variants without text are no translations.
 */
export function entriesOf(
  unit: TranslationUnit,
  sourceLanguage: string,
  targetLanguage: string,
  { origin = 'memory.tmx' }: EntriesOptions = {},
): readonly MemoryEntry[] {
  const filled = unit.variants.filter(({ content }) => content.length > 0);
  const targets = variantsIn(filled, targetLanguage);
  return variantsIn(filled, sourceLanguage).flatMap((source) =>
    targets.filter((target) => target !== source).map((target) => entryOf(unit, source, target, origin)),
  );
}

function entryOf(unit: TranslationUnit, source: Variant, target: Variant, origin: string): MemoryEntry {
  const value = propertyValues(unit.properties);
  const [sourceContent, targetContent] = contentsOf([source, target], value('content'));
  const at = value('at') ?? lastChange(unit, target);
  return {
    source: sourceContent,
    target: targetContent,
    origin,
    ...contextOf(unit, source),
    ...ownContext(value),
    ...ownFacts(value),
    ...(madeByMachine(unit, target) ? { madeBy: 'machine' } : {}),
    ...(at === undefined ? {} : { at }),
  };
}

function lastChange(unit: TranslationUnit, target: Variant): string | undefined {
  return [target.changeDate, target.creationDate, unit.changeDate, unit.creationDate]
    .map(isoInstant)
    .find((instant) => instant !== undefined);
}

/** `MT!` is what tools sign for a machine; Trados says it in a property too. */
function madeByMachine(unit: TranslationUnit, target: Variant): boolean {
  const signed = [target.changeId ?? target.creationId, unit.changeId ?? unit.creationId];
  return (
    signed.includes('MT!') || unit.properties.some(({ type, value }) => /^x-origin$/iu.test(type) && value === 'MT')
  );
}

function ownContext(value: ValueOf): Pick<MemoryEntry, 'previous' | 'next' | 'document' | 'unit'> {
  const [previous, next] = [parsed(value('previous'), isContext), parsed(value('next'), isContext)];
  const [document, unit] = [value('document'), value('unit')];
  return {
    ...(previous?.[0] === undefined ? {} : { previous: previous[0] }),
    ...(next?.[0] === undefined ? {} : { next: next[0] }),
    ...(document === undefined ? {} : { document }),
    ...(unit === undefined ? {} : { unit }),
  };
}

function isContext(value: unknown): value is InlineContent | null {
  return value === null || isContent(value);
}

function ownFacts(value: ValueOf): Pick<MemoryEntry, 'state' | 'approval' | 'madeBy' | 'penalty'> {
  const state = value('memory-state') ?? value('state');
  const madeBy = origins.find((known) => known === value('origin'));
  const approval = approvalOf(value);
  const penalty = Number(value('penalty') ?? Number.NaN);
  return {
    ...(state === undefined || !isState(state) ? {} : { state }),
    ...(madeBy === undefined ? {} : { madeBy }),
    ...(approval === undefined ? {} : { approval }),
    ...(Number.isNaN(penalty) ? {} : { penalty }),
  };
}

/** One unit with both texts; `origin` is the file it will stand in, and is not written. */
export function unitOf(entry: MemoryEntry, { sourceLanguage, language }: LanguagePair): TranslationUnit {
  const date = tmxDate(entry.at);
  const target = { language, content: entry.target, ...(date === undefined ? {} : { changeDate: date }) };
  return {
    notes: [],
    properties: [...contextProperties(entry), ...entryProperties(entry)],
    variants: [{ language: sourceLanguage, content: entry.source }, target],
  };
}

/** As other tools read it, where it is plain text; `x-dragoman-previous` and `-next` are a list of one content or null. */
function contextProperties({ previous, next }: MemoryEntry): readonly Property[] {
  return [...contextProperty('previous', previous), ...contextProperty('next', next)];
}

function contextProperty(side: 'previous' | 'next', content: InlineContent | null | undefined): readonly Property[] {
  if (content === undefined) return [];
  const [only, ...others] = content ?? [];
  const isLegible = content !== null && others.length === 0 && isPlain(content);
  if (isLegible && typeof only === 'string' && only !== '' && !only.startsWith('<seg')) {
    return [{ type: `x-${side}-source-text`, value: only }];
  }
  return propertiesFrom({ [side]: json([content === null ? null : bare(content)]) });
}

/** `memory-state`, not `state`: a unit with a `state` is a retired text, whose approval holds again with its French. */
function entryProperties(entry: MemoryEntry): readonly Property[] {
  const { document, unit, state, approval, madeBy, at, penalty } = entry;
  return propertiesFrom({
    document,
    unit,
    'memory-state': state,
    origin: madeBy,
    at: at === isoInstant(tmxDate(at)) ? undefined : at,
    penalty: penalty === undefined ? undefined : String(penalty),
    ...approvalValues(approval),
    content: exactContents(entry.source, entry.target),
  });
}
