/** Sentences with facts and their translations, written for these tests: language → sentences in the order of the French ones. */
import features from './sentences-features.json' with { type: 'json' };
import news from './sentences-news.json' with { type: 'json' };
import reports from './sentences-reports.json' with { type: 'json' };
import sentences from './sentences.json' with { type: 'json' };

export interface Pair {
  readonly language: string;
  readonly source: string;
  readonly target: string;
}

const files: Readonly<
  Record<
    'sentences' | 'sentences-news' | 'sentences-reports' | 'sentences-features',
    Readonly<Record<string, readonly string[]>>
  >
> = {
  sentences,
  'sentences-news': news,
  'sentences-reports': reports,
  'sentences-features': features,
};

export function sentencePairs(file: keyof typeof files): readonly Pair[] {
  const byLanguage = files[file];
  const french = byLanguage['fr'] ?? [];
  return Object.entries(byLanguage)
    .filter(([language]) => language !== 'fr')
    .flatMap(([language, targets]) =>
      targets.map((target, index) => ({ language, source: french[index] ?? '', target })),
    );
}
