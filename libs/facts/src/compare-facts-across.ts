/**
 * Facts of a release in all its languages at once: each language has one voice, French too. Where two thirds or more agree
 * and one says something else, that one is named.
 */
import { type CompareFactsAcross, type FactOutlier, type TextInLanguage } from '@dragoman/model';
import { type Gap, gapsBetween } from './compare-facts.ts';
import { findMentions } from './mentions.ts';
import { factOf } from './recognize-facts.ts';
import { type Mention } from './scan.ts';

interface Voice extends TextInLanguage {
  readonly mentions: readonly Mention[];
  readonly gaps: readonly Gap[];
}

export const compareFactsAcross: CompareFactsAcross = (source, targets) => {
  const mentions = findMentions(source.text, source.language);
  const voices = targets.map((target): Voice => {
    const own = findMentions(target.text, target.language);
    return { ...target, mentions: own, gaps: gapsBetween(mentions, own) };
  });
  return [
    ...mentions.filter(({ isFact }) => isFact).flatMap((mention) => outliersOf(source, mention, voices)),
    ...missingInSource(source, voices),
  ];
};

const least = 2 / 3;

function isMost(count: number, total: number): boolean {
  return count >= 2 && count >= total * least;
}

function outliersOf(source: TextInLanguage, mention: Mention, voices: readonly Voice[]): readonly FactOutlier[] {
  const gapOf = (voice: Voice): Gap | undefined => voice.gaps.find((gap) => gap.source === mention);
  const agreeing = voices.filter((voice) => gapOf(voice) === undefined).length + 1;
  if (isMost(agreeing, voices.length + 1)) {
    return voices.flatMap((voice) => outlierOf(voice, mention, gapOf(voice), agreeing));
  }
  return sourceOutlier(source, mention, voices, gapOf);
}

/** A figure that one language alone leaves out is told too, where enough others keep it. */
function outlierOf(voice: Voice, mention: Mention, gap: Gap | undefined, agreeing: number): readonly FactOutlier[] {
  if (gap === undefined) return [];
  if (gap.certainty === 'possible' && (gap.target !== undefined || agreeing < 5)) return [];
  const found = gap.target === undefined ? {} : { found: factOf(voice.text, gap.target) };
  return [{ language: voice.language, kind: mention.kind, expected: mention.value, agreeing, ...found }];
}

/** What most translations say instead of the source, which is then the odd one, with those that follow it. */
function sourceOutlier(
  source: TextInLanguage,
  mention: Mention,
  voices: readonly Voice[],
  gapOf: (voice: Voice) => Gap | undefined,
): readonly FactOutlier[] {
  const said = voices.flatMap((voice) => gapOf(voice)?.target?.value ?? []);
  const { value, count } = mostFrequent(said);
  if (value === undefined || !isMost(count, voices.length + 1)) return [];
  const shared = { kind: mention.kind, expected: value, agreeing: count };
  const followers = voices.filter((voice) => gapOf(voice) === undefined);
  return [
    { language: source.language, ...shared, found: factOf(source.text, mention) },
    ...followers.map((voice) => {
      const own = voice.mentions.find((other) => other.value === mention.value);
      return { language: voice.language, ...shared, ...(own === undefined ? {} : { found: factOf(voice.text, own) }) };
    }),
  ];
}

/** A value that most translations have and the source has not. */
function missingInSource(source: TextInLanguage, voices: readonly Voice[]): readonly FactOutlier[] {
  const extra = voices.map((voice) => voice.gaps.flatMap((gap) => (gap.source === undefined ? [gap.target] : [])));
  const values = new Set(extra.flatMap((mentions) => mentions.flatMap((mention) => mention?.value ?? [])));
  return [...values].flatMap((value): readonly FactOutlier[] => {
    const saying = extra.filter((mentions) => mentions.some((mention) => mention?.value === value));
    const kind = saying[0]?.find((mention) => mention?.value === value)?.kind;
    if (kind === undefined || !isMost(saying.length, voices.length + 1)) return [];
    return [{ language: source.language, kind, expected: value, agreeing: saying.length }];
  });
}

function mostFrequent(values: readonly string[]): { readonly value?: string; readonly count: number } {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort((one, other) => other[1] - one[1]);
  return best === undefined ? { count: 0 } : { value: best[0], count: best[1] };
}
