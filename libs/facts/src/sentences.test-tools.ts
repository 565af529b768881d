/** Sentences with facts and their translations, written for these tests: language → sentences in the order of the French ones. */
import { readFileSync } from 'node:fs';

export interface Pair {
  readonly language: string;
  readonly source: string;
  readonly target: string;
}

export function sentencePairs(file: 'sentences' | 'sentences-news'): readonly Pair[] {
  const text = readFileSync(new URL(`../fixtures/${file}.json`, import.meta.url), 'utf8');
  const byLanguage = JSON.parse(text) as Readonly<Record<string, readonly string[]>>;
  const french = byLanguage['fr'] ?? [];
  return Object.entries(byLanguage)
    .filter(([language]) => language !== 'fr')
    .flatMap(([language, targets]) =>
      targets.map((target, index) => ({ language, source: french[index] ?? '', target })),
    );
}
