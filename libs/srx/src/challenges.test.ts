/** Sentences that are easy to cut wrongly, all of our own writing; see `challenges/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ChallengeItem, challengeItems, challengeScore, unsteadyItems } from './challenges.test-tools.ts';
import { cutsOf, rulesFor } from './splitting.test-tools.ts';

const itemsOf = (name: string): readonly ChallengeItem[] =>
  challengeItems(readFileSync(join(import.meta.dirname, 'challenges', `${name}.txt`), 'utf8'));

test.each([
  ['fr', 200, 97],
  ['en', 40, 97],
  ['de', 40, 97],
  ['es', 40, 97],
  ['it', 40, 97],
  ['lv', 40, 97],
  ['ru', 40, 97],
  ['kk', 40, 97],
] as const)('challenge %s: of at least %i items %i in a hundred are cut right', (language, least, bar) => {
  const items = itemsOf(language);
  const { failed, kinds, percent } = challengeScore(rulesFor(language), items);
  console.log(`challenge ${language}: ${percent.toFixed(1)} % of ${items.length} (${kinds})\n${failed.join('\n')}`);
  expect(items.length).toBeGreaterThanOrEqual(least);
  expect(percent).toBeGreaterThanOrEqual(bar);
});

test.each([
  ['fr-held-out', 'fr', 60],
  ['fr-held-out-2', 'fr', 60],
  ['fr-held-out-3', 'fr', 290],
  ['en-held-out', 'en', 270],
] as const)('%s: items written without a look at the rules', (name, language, least) => {
  const items = itemsOf(name);
  const { failed, kinds, percent } = challengeScore(rulesFor(language), items);
  console.log(`${name}: ${percent.toFixed(1)} % of ${items.length} (${kinds})\n${failed.join('\n')}`);
  expect(items.length).toBeGreaterThanOrEqual(least);
  expect(percent).toBeGreaterThanOrEqual(97);
});

test('other languages, by the rules for any language: each kind is a language, and all are cut right', () => {
  const items = itemsOf('other').map((item) => [item.kind, item.sentences] as const);
  const cut = items.map(([language, sentences]) => [language, cutsOf(rulesFor(language), joined(language, sentences))]);
  expect(cut).toEqual(items);
});

/** Chinese and Japanese have no space between sentences. */
function joined(language: string, sentences: readonly string[]): string {
  return sentences.join(['zh', 'ja'].includes(language) ? '' : ' ');
}

test.each([
  ['fr-held-out-3', 'fr'],
  ['en-held-out', 'en'],
] as const)('%s: the cuts are the same with any kind of space or line end', (name, language) => {
  expect(unsteadyItems(rulesFor(language), itemsOf(name))).toEqual([]);
});

test.each(['fr', 'en', 'de', 'es', 'it', 'lv', 'ru', 'kk'])(
  'challenge %s: the cuts are the same with LF, CRLF, no-break, narrow and thin spaces',
  (language) => {
    expect(unsteadyItems(rulesFor(language), itemsOf(language))).toEqual([]);
  },
);
