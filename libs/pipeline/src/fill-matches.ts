/**
 * What the memory offers for the sentences of a document that have no translation: matches, and a target only by the
 * policy of `dragoman.json`. A pure function of the sentences and the memory: asked again it gives the same.
 */
import {
  codesOf,
  type InlineContent,
  isCode,
  isText,
  type LookupMemory,
  type Match,
  type MemoryMatch,
  type MemoryQuery,
  plainText,
  type Segment,
  type Unit,
} from '@dragoman/model';
import { exactKey, targetFor } from '@dragoman/carry';
import type { MemoryPolicy } from '@dragoman/workspace';
import { placedSegments } from './translation.ts';

/** Begins the origin of a match from the memory; the path of the file it stands in follows. */
const memoryOrigin = 'memory:';

export interface FillOptions {
  readonly document: string;
  readonly lookup: LookupMemory;
  readonly policy: MemoryPolicy;
}

/** The very same unit where nothing is new. */
export function fillMatches(units: readonly Unit[], options: FillOptions): readonly Unit[] {
  const sources = placedSegments(units).map(({ segment }) => segment.source);
  let place = 0;
  return units.map((unit) => {
    const parts = unit.parts.map((part) => {
      if (part.kind !== 'segment') return part;
      const [previous, next] = [sources[place - 1] ?? null, sources[place + 1] ?? null];
      place += 1;
      if (!isOpen(part)) return part;
      const query = { source: part.source, unit: unit.id, document: options.document, previous, next };
      return filledSegment(part, query, options);
    });
    return parts.every((part, index) => part === unit.parts[index]) ? unit : { ...unit, parts };
  });
}

/** Whether the memory is asked: nothing is there yet, and there is something to translate. */
export function isOpen({ target, translate, source }: Segment): boolean {
  return target === undefined && translate !== false && /\p{L}/u.test(plainText(source));
}

function filledSegment(segment: Segment, query: MemoryQuery, { lookup, policy }: FillOptions): Segment {
  const others = (segment.matches ?? []).filter((match) => !isOfMemory(match));
  const before = (segment.matches ?? []).filter(isOfMemory);
  const said = new Set(others.map(translationKey));
  // What stands there already as the previous version would only be said twice.
  const limit = policy.limit + others.length;
  const found = policy.limit === 0 ? [] : lookup(query, { threshold: policy.threshold, limit });
  const fresh = found
    .filter(({ entry }) => !said.has(translationKey(entry)))
    .slice(0, policy.limit)
    .map((match) => asMatch(match, segment.source));
  const target = targetByPolicy(segment, found, policy);
  const matches = [...others, ...fresh];
  const isSame = before.length === fresh.length && before.every((match, index) => saysSame(match, fresh[index]));
  if (isSame && target === undefined) return segment;
  const { matches: _before, ...rest } = segment;
  const offered: Segment =
    matches.length === 0 ? rest : { ...rest, matches: isSame ? (segment.matches ?? []) : matches };
  if (target === undefined) return offered;
  return { ...offered, target, state: 'translated', origin: 'memory', subState: 'dragoman:from-memory' };
}

function isOfMemory({ origin }: Match): boolean {
  return origin.startsWith(memoryOrigin);
}

function translationKey({ source, target }: Pick<Match, 'source' | 'target'>): string {
  return JSON.stringify([exactKey(source), exactKey(target)]);
}

/** With the codes of the sentence it is offered for, wherever they are the same codes. */
function asMatch({ entry, score, type }: MemoryMatch, fresh: InlineContent): Match {
  const [source, target] = [bare(entry.source), bare(entry.target)];
  const adapted = targetFor(fresh, source, target);
  return {
    source: adapted === undefined ? source : (targetFor(fresh, source, source) ?? source),
    target: adapted ?? target,
    similarity: Math.min(100, score),
    origin: memoryOrigin + entry.origin,
    type: 'proposal',
    matchType: type,
  };
}

/** Marks and data belong to the place the text came from. */
function bare(content: InlineContent): InlineContent {
  return content.flatMap((item): InlineContent => {
    if (isText(item)) return [item];
    if (!isCode(item)) return [];
    const { data: _data, dataRef: _ref, subFlows: _flows, ...code } = item;
    return [code];
  });
}

/** Up to how a dialect spells foreign codes: else a file would be written again for nothing. */
function saysSame(a: Match, b: Match | undefined): boolean {
  return b !== undefined && JSON.stringify(spokenParts(a)) === JSON.stringify(spokenParts(b));
}

function spokenParts({ source, target, similarity, origin, matchType }: Match): readonly unknown[] {
  const text = (content: InlineContent): readonly unknown[] => [plainText(content), codesOf(content).length];
  return [text(source), text(target), similarity, origin, matchType];
}

const leastScore = { never: Infinity, context: 101, exact: 100 } as const;

/** The best match, where it is the sentence itself, alone in what it says, and its codes find their places. */
function targetByPolicy(
  { source, subState }: Segment,
  [best, second]: readonly MemoryMatch[],
  { fill }: MemoryPolicy,
): InlineContent | undefined {
  if (best === undefined || best.score < leastScore[fill] || subState === 'dragoman:rejected') return undefined;
  // Two translations of one sentence: which one fits is for a person to say.
  if (second !== undefined && second.score === best.score) return undefined;
  return targetFor(source, bare(best.entry.source), bare(best.entry.target));
}
