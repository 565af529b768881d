import { expect, test } from 'vitest';
import { compareFacts } from './compare-facts.ts';
import { type ErrorClass, errorClasses, mutate, seededRandom } from './mutations.test-tools.ts';
import { type Pair, sentencePairs } from './sentences.test-tools.ts';

const files = ['sentences', 'sentences-news', 'sentences-reports', 'sentences-features'] as const;
const pairs = files.flatMap(sentencePairs);

function isTold({ source, language }: Pair, target: string): boolean {
  return compareFacts({ text: source, language: 'fr' }, { text: target, language }).length > 0;
}

function recall(errorClass: ErrorClass): { readonly made: number; readonly told: number } {
  const random = seededRandom(7);
  const tries = errorClass === 'digit' ? 8 : 4;
  const results = pairs.flatMap((pair) =>
    Array.from({ length: tries }, () => mutate(pair.target, pair.language, errorClass, random)).flatMap((mutant) =>
      mutant === undefined || mutant === pair.target ? [] : [isTold(pair, mutant)],
    ),
  );
  return { made: results.length, told: results.filter(Boolean).length };
}

test.each(errorClasses)('of the errors of class "%s" put into clean translations, 98 of 100 are told', (errorClass) => {
  const { made, told } = recall(errorClass);
  expect(made).toBeGreaterThan(100);
  expect(told / made).toBeGreaterThanOrEqual(0.98);
});
