/** How much two documents have in common: the sentences of one that stand in the other too, each counted once. */
import type { FreshUnit, InlineContent, Unit } from '@dragoman/model';
import { exactKey } from '@dragoman/carry';

/** Sentences with how often they stand there. */
export type Sentences = ReadonlyMap<string, number>;

export function sentencesOf(units: readonly (FreshUnit | Unit)[]): Sentences {
  const keys = units.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'segment' ? [exactKey(part.source satisfies InlineContent)] : [])),
  );
  return countOf(keys);
}

export function countOf(keys: readonly string[]): Sentences {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** 0 to 1, of the longer one. */
export function sentenceShare(one: Sentences, other: Sentences): number {
  const longer = Math.max(sizeOf(one), sizeOf(other));
  if (longer === 0) return 0;
  let common = 0;
  for (const [key, count] of one) common += Math.min(count, other.get(key) ?? 0);
  return common / longer;
}

function sizeOf(sentences: Sentences): number {
  return [...sentences.values()].reduce((sum, count) => sum + count, 0);
}

/** From here on two documents are versions of one. */
export const sameDocument = 0.6;
