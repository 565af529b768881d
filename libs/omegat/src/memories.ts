/**
 * The two memories of a project. What stands in `tm/auto` is inserted wherever its source is exactly a segment, last
 * entry first: so only what is certain goes there. Everything else is offered.
 */
import type { InlineContent } from '@dragoman/model';
import { escapeAttribute, escapeText, isXmlCharacter } from '@dragoman/xml';
import { numberingOf, omegatText, tagKeys } from './omegat-text.ts';

export interface KnownTranslation {
  readonly source: InlineContent;
  readonly target: InlineContent;
  /** Who translated. */
  readonly by?: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at?: string;
}

/** A pair as OmegaT sees it. */
export interface MemoryEntry {
  readonly source: string;
  readonly target: string;
  readonly by?: string;
  readonly at?: string;
}

export interface Memories {
  readonly inserted: readonly MemoryEntry[];
  readonly offered: readonly MemoryEntry[];
}

export function memoriesOf(known: readonly KnownTranslation[], offered: readonly KnownTranslation[]): Memories {
  const targets = targetsBySource(known);
  const isCertain = (pair: KnownTranslation): boolean =>
    targets.get(entryOf(pair).source)?.size === 1 && isInsertable(pair);
  const inserted = distinct(known.filter(isCertain).map(entryOf));
  const certain = new Set(inserted.map(keyOf));
  const others = [...known.filter((pair) => !isCertain(pair)), ...offered].map(entryOf);
  return { inserted, offered: distinct(others).filter((entry) => !certain.has(keyOf(entry))) };
}

function targetsBySource(known: readonly KnownTranslation[]): ReadonlyMap<string, ReadonlySet<string>> {
  const targets = new Map<string, Set<string>>();
  for (const { source, target } of known.map(entryOf)) {
    const others = targets.get(source) ?? new Set();
    targets.set(source, others.add(target));
  }
  return targets;
}

const tagLike = /<\/?[a-z]+\d+\/?>/giu;

/**
 * Whether OmegaT would put exactly this target in: it has the codes of its source, each as often, and no text that
 * OmegaT would take for one of them.
 */
function isInsertable({ source, target }: KnownTranslation): boolean {
  const numbering = numberingOf(source);
  const shortcuts = new Set([...numbering.values()].flat());
  const isClear = (content: InlineContent): boolean => {
    const found = omegatText(source, content).match(tagLike) ?? [];
    return found.filter((tag) => shortcuts.has(tag)).length === tagKeys(content).length;
  };
  const sameCodes = tagKeys(source).toSorted().join('\n') === tagKeys(target).toSorted().join('\n');
  return sameCodes && isClear(source) && isClear(target);
}

function entryOf({ source, target, by, at }: KnownTranslation): MemoryEntry {
  return {
    source: omegatText(source, source),
    target: omegatText(source, target),
    ...(by === undefined ? {} : { by }),
    ...(at === undefined ? {} : { at }),
  };
}

function keyOf({ source, target }: MemoryEntry): string {
  return JSON.stringify([source, target]);
}

/** The first of each pair. */
function distinct(entries: readonly MemoryEntry[]): readonly MemoryEntry[] {
  return [...new Map(entries.toReversed().map((entry) => [keyOf(entry), entry])).values()].toReversed();
}

/**
 * TMX 1.4b whose codes are OmegaT's shortcuts as plain text: that is what its 3.6 matches and inserts, from a memory of
 * any tool. With `ph` or `bpt` it matches only where their content is the shortcut and the memory says OmegaT made it.
 */
export function writeMemory(entries: readonly MemoryEntry[], source: string, target: string): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `  <header creationtool="dragoman" creationtoolversion="1" segtype="sentence" o-tmf="dragoman" adminlang="en" srclang="${source}" datatype="plaintext"/>`,
    '  <body>',
    ...entries.map((entry) => writeEntry(entry, source, target)),
    '  </body>',
    '</tmx>',
    '',
  ];
  return lines.join('\n');
}

function writeEntry(entry: MemoryEntry, source: string, target: string): string {
  const by = entry.by === undefined ? '' : ` changeid="${escapeAttribute(legible(entry.by))}"`;
  const at = tmxInstant(entry.at);
  const date = at === undefined ? '' : ` changedate="${at}"`;
  return [
    '    <tu>',
    `      <tuv xml:lang="${source}"><seg>${escapeText(legible(entry.source))}</seg></tuv>`,
    `      <tuv xml:lang="${target}"${by}${date}><seg>${escapeText(legible(entry.target))}</seg></tuv>`,
    '    </tu>',
  ].join('\n');
}

function tmxInstant(at: string | undefined): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/u.exec(at ?? '');
  if (parts === null) return undefined;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = parts;
  return `${year}${month}${day}T${hour}${minute}${second}Z`;
}

function legible(text: string): string {
  return [...text].map((character) => (isXmlCharacter(character.codePointAt(0) ?? 0) ? character : '\uFFFD')).join('');
}
