/** The translations in one file of the memory, as far as they are knowledge: somebody stands for them, and they say something. */
import {
  type BilingualFile,
  type Diagnostic,
  hasError,
  type InlineContent,
  type MemoryEntry,
  normalizeContent,
  plainText,
  type Segment,
} from '@dragoman/model';
import { documentOfXliff } from '@dragoman/layout';
import { entriesOf, streamTmx, type TranslationUnit } from '@dragoman/tmx';
import type { XliffRead } from '@dragoman/xliff';
import type { MemoryFile } from './memory-files.ts';
import { pseudoTranslator } from './pseudo.ts';
import { placedSegments } from './translation.ts';

export interface Pair {
  readonly sourceLanguage: string;
  readonly language: string;
}

export interface EntriesCounted {
  readonly count: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface EntryTaking {
  readonly pair: Pair;
  /** Reads a bilingual file. */
  readonly parse: (path: string) => XliffRead;
  readonly add: (entry: MemoryEntry) => void;
}

/**
 * Each translation of a file, as it is met: a memory of others may have millions, and none is held. Where an error is
 * among the diagnostics, what was met is half a file and must not be used.
 */
export async function addEntriesOfFile(
  file: MemoryFile,
  bytes: Uint8Array,
  { pair, parse, add }: EntryTaking,
): Promise<EntriesCounted> {
  if (file.kind === 'bilingual') {
    const entries = bilingualEntries(file.path, parse(file.path), pair);
    for (const entry of entries) add(entry);
    return { count: entries.length, diagnostics: [] };
  }
  let count = 0;
  const counted = (entry: MemoryEntry): void => {
    count += 1;
    add(file.kind === 'own' ? entry : ofOthers(entry, file.penalty));
  };
  const { diagnostics } = await streamEntries(file.path, bytes, pair, counted, file.kind === 'own' ? isKnownUnit : all);
  return { count, diagnostics };
}

const all = (): boolean => true;

/** A signature of another house is not one of ours. */
function ofOthers({ approval: _approval, ...entry }: MemoryEntry, penalty: number): MemoryEntry {
  return penalty === 0 ? entry : { ...entry, penalty };
}

/** How many pairs of the two languages a TMX of any size has; none where an error is in it. */
export async function countTmxEntries(
  path: string,
  bytes: Uint8Array,
  pair: Pair,
): Promise<EntriesCounted & { readonly languages: readonly string[] }> {
  let count = 0;
  const read = await streamEntries(path, bytes, pair, () => (count += 1), all);
  // Half a memory would offer other matches tomorrow, when the file is whole again.
  return { ...read, count: hasError(read.diagnostics) ? 0 : count };
}

async function streamEntries(
  path: string,
  bytes: Uint8Array,
  { sourceLanguage, language }: Pair,
  add: (entry: MemoryEntry) => void,
  isWanted: (unit: TranslationUnit) => boolean,
): Promise<{ readonly languages: readonly string[]; readonly diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const languages = new Set<string>();
  for await (const { units, diagnostics: found } of streamTmx(path, portions(bytes))) {
    diagnostics.push(...found);
    for (const unit of units) for (const variant of unit.variants) languages.add(variant.language);
    for (const unit of units.filter(isWanted)) {
      for (const entry of entriesOf(unit, sourceLanguage, language, { origin: path })) add(entry);
    }
  }
  return { languages: [...languages], diagnostics };
}

const portionSize = 1_048_576;

async function* portions(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += portionSize) yield bytes.subarray(at, at + portionSize);
}

/** Only files of this workspace, in their places; of what is wrong with others the verbs that use them speak. */
function bilingualEntries(path: string, { document, diagnostics }: XliffRead, pair: Pair): readonly KnownEntry[] {
  const [file, ...others] = document?.files ?? [];
  const isOurs = document?.isOurs === true && others.length === 0 && !hasError(diagnostics);
  if (file === undefined || !isOurs || !isPair(file, pair)) return [];
  return segmentEntries(file, path).filter(isKnown);
}

function isPair(file: BilingualFile, { sourceLanguage, language }: Pair): boolean {
  return file.sourceLanguage === sourceLanguage && file.targetLanguage === language;
}

/** Every segment with a text, with the sentences around it. */
export function segmentEntries(file: BilingualFile, origin: string): readonly KnownEntry[] {
  const placed = placedSegments(file.units);
  const document = documentOfXliff(origin)?.document;
  return placed.flatMap(({ unit, segment }, index): readonly KnownEntry[] => {
    const { target, state, subState, approval, origin: madeBy, by, at } = segment;
    if (target === undefined || !hasText(target) || isCopy(segment)) return [];
    return [
      {
        source: segment.source,
        target,
        origin,
        unit,
        ...(document === undefined ? {} : { document }),
        previous: placed[index - 1]?.segment.source ?? null,
        next: placed[index + 1]?.segment.source ?? null,
        state,
        ...(approval === undefined ? {} : { approval }),
        ...(madeBy === undefined ? {} : { madeBy }),
        ...(at === undefined ? {} : { at }),
        ...(subState === undefined ? {} : { subState }),
        ...(by === undefined ? {} : { by }),
      },
    ];
  });
}

/** An entry with what says whether it is knowledge. */
export type KnownEntry = MemoryEntry & Pick<Segment, 'subState' | 'by'>;

/** Nobody translated it yet: a tool put the source there. */
function isCopy({ source, target, state, asIs }: Segment): boolean {
  return state === 'initial' && asIs !== true && plainText(source) === plainText(target ?? []);
}

function hasText(content: InlineContent): boolean {
  return normalizeContent(content).length > 0;
}

const unsettled: ReadonlySet<string> = new Set([
  'dragoman:fact-adapted',
  'dragoman:from-memory',
  'dragoman:merge-conflict',
  'dragoman:rejected',
  'dragoman:rendered',
]);

/**
 * What a program filled in is no knowledge until a person signed it: a match made of a match would look like a second
 * voice, and the next run would find more than this one.
 */
export function isKnown({ subState, by, approval }: Pick<KnownEntry, 'subState' | 'by' | 'approval'>): boolean {
  if (by === pseudoTranslator) return false;
  return approval !== undefined || !unsettled.has(subState ?? '');
}

/** Of what lost its place: the same, by what the memory keeps beside the text. */
function isKnownUnit({ properties }: TranslationUnit): boolean {
  const value = (name: string): string | undefined =>
    properties.find(({ type }) => type === `x-dragoman-${name}`)?.value;
  const [subState, by] = [value('sub-state'), value('by')];
  if (by === pseudoTranslator) return false;
  return value('approved-by') !== undefined || !unsettled.has(subState ?? '');
}
