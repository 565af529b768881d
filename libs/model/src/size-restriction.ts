/** How long a text may be (XLIFF 2.x, Size and Length Restriction Module; XLIFF 1.2 `maxwidth` counted in characters). */
import type { BilingualFile, Group, Unit } from './bilingual.ts';
import { isText, type InlineContent } from './inline.ts';

/** The file's own words; what they count is the profile's to say. */
export interface SizeRestriction {
  /** `20`, `5,20`, `5,*`: how long the text may be, under the general profile. */
  readonly general?: string;
  /** The same for what the text takes where it is stored, under the storage profile. */
  readonly storage?: string;
  /** Of a code: what it takes where it is stored. */
  readonly equivStorage?: string;
  /** Of a code: what the general profile counts it as. */
  readonly sizeInfo?: string;
  readonly sizeInfoRef?: string;
}

/** What is counted in a file; without a profile a restriction says nothing. */
export interface SizeProfiles {
  /** `xliff:codepoints`, or one that a producer defines. */
  readonly general?: string;
  /** `xliff:utf8`, `xliff:utf16`, `xliff:utf32`, or one that a producer defines. */
  readonly storage?: string;
  /** Unicode form in which each is counted: `none`, `nfc`, `nfd`. */
  readonly generalNormalization?: string;
  readonly storageNormalization?: string;
}

/** One restriction that a target must keep. */
export interface SizeLimit {
  /** What is as long as this at most: all units of the file or group, or the unit, each in one language. */
  readonly holder: 'file' | 'group' | 'unit';
  /** Id of the holder. */
  readonly id: string;
  readonly profile: string;
  readonly minimum: number;
  /** Infinity: there is none. */
  readonly maximum: number;
}

/** `5,20` → 5 to 20; undefined: not in the words of the standard's own profiles. */
export function sizeRange(text: string): { readonly minimum: number; readonly maximum: number } | undefined {
  const [low = '', high] = text.replace(/\s/gu, '').split(',');
  const isNumber = (word: string): boolean => /^(?:\d+|\*)$/u.test(word);
  if (!isNumber(low) || (high !== undefined && !isNumber(high))) return undefined;
  const most = high ?? low;
  const minimum = high === undefined || low === '*' ? 0 : Number(low);
  return { minimum, maximum: most === '*' ? Infinity : Number(most) };
}

/** Everything that restricts the target of a unit under the standard's own profiles, the nearest first. */
export function sizeLimits(
  file: Pick<BilingualFile, 'id' | 'original' | 'sizeProfiles' | 'sizeRestriction' | 'groups' | 'units'>,
  unit: Unit,
): readonly SizeLimit[] {
  const at = file.units.indexOf(unit);
  const groups = (file.groups ?? []).filter(({ from, to }) => from <= at && at < to).reverse();
  const holders: readonly (readonly [SizeLimit['holder'], string, SizeRestriction | undefined])[] = [
    ['unit', unit.id, unit.sizeRestriction],
    ...groups.map(({ id, sizeRestriction }: Group) => ['group', id, sizeRestriction] as const),
    ['file', file.id ?? file.original, file.sizeRestriction],
  ];
  const { general, storage } = file.sizeProfiles ?? {};
  return holders.flatMap(([holder, id, restriction]) => [
    ...limit(holder, id, general, restriction?.general),
    ...limit(holder, id, storage, restriction?.storage),
  ]);
}

const counted: ReadonlySet<string> = new Set(['xliff:codepoints', 'xliff:utf8', 'xliff:utf16', 'xliff:utf32']);

function limit(
  holder: SizeLimit['holder'],
  id: string,
  profile: string | undefined,
  text: string | undefined,
): readonly SizeLimit[] {
  const range = text === undefined || !counted.has(profile ?? '') ? undefined : sizeRange(text);
  return range === undefined || profile === undefined ? [] : [{ holder, id, profile, ...range }];
}

/**
 * How many code points the target of a segment may have, given what the other sentences of its unit have already;
 * undefined: nothing restricts the unit. A code counts as its `sizeInfo`, or nothing.
 */
export function longestTarget(file: Parameters<typeof sizeLimits>[0], unit: Unit, segment: string): number | undefined {
  const maxima = sizeLimits(file, unit)
    .filter(({ holder, profile }) => holder === 'unit' && profile === 'xliff:codepoints')
    .map(({ maximum }) => maximum)
    .filter(Number.isFinite);
  if (maxima.length === 0) return undefined;
  const others = unit.parts.filter((part) => part.kind !== 'segment' || part.id !== segment);
  const taken = others.map((part) => codePoints(part.target ?? (part.kind === 'ignorable' ? part.source : [])));
  return Math.max(0, Math.min(...maxima) - taken.reduce((sum, length) => sum + length, 0));
}

/** Length under `xliff:codepoints`. */
export function codePoints(content: InlineContent): number {
  const lengths = content.map((item) => {
    if (isText(item)) return [...item].length;
    const info = 'sizeRestriction' in item ? item.sizeRestriction?.sizeInfo : undefined;
    return (info ?? '').split(',').reduce((sum, one) => sum + (/^\s*\d+\s*$/u.test(one) ? Number(one) : 0), 0);
  });
  return lengths.reduce((sum, length) => sum + length, 0);
}
