/** Hits against brackets: precision and recall, by language. */
import type { RegisterConcept } from '@dragoman/model';
import type { Labelled } from './labelled.test-support.ts';
import { createTermRecognizer } from './recognize-terms.ts';

export interface Score {
  readonly cases: number;
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

export function scoresOf(cases: readonly Labelled[]): ReadonlyMap<string, Score> {
  const byLanguage = Map.groupBy(cases, ([language]) => language);
  return new Map([...byLanguage].map(([language, some]) => [language, some.map(scoreOf).reduce(sum)]));
}

export function scoreOf([language, term, marked]: Labelled): Score {
  const concept: RegisterConcept = { id: term, terms: [{ language, term }] };
  const { text, places } = unmarked(marked);
  const hits = createTermRecognizer([concept])(text, language).map(({ from, to }) => `${from}-${to}`);
  const named = (place: string): string =>
    `${language} ${term}: ${text.slice(...(place.split('-').map(Number) as [number, number]))}`;
  return {
    cases: 1,
    right: places.filter((place) => hits.includes(place)).length,
    missed: places.filter((place) => !hits.includes(place)).map(named),
    wrong: hits.filter((hit) => !places.includes(hit)).map(named),
  };
}

function sum(a: Score, b: Score): Score {
  return {
    cases: a.cases + b.cases,
    right: a.right + b.right,
    missed: [...a.missed, ...b.missed],
    wrong: [...a.wrong, ...b.wrong],
  };
}

function unmarked(marked: string): { readonly text: string; readonly places: readonly string[] } {
  const places: string[] = [];
  let text = '';
  let from = 0;
  for (const character of marked) {
    if (character === '[') from = text.length;
    else if (character === ']') places.push(`${from}-${text.length}`);
    else text += character;
  }
  return { text, places };
}

export function printedScores(scores: ReadonlyMap<string, Score>): string {
  const rows = [...scores, ['all', [...scores.values()].reduce(sum)] as const].map(
    ([language, { cases, right, missed, wrong }]) =>
      [language, cases, right + missed.length, percent(right, wrong.length), percent(right, missed.length)].join('\t'),
  );
  return ['language\tsentences\tterms\tprecision\trecall', ...rows].join('\n');
}

function percent(right: number, others: number): string {
  return right + others === 0 ? '–' : ((100 * right) / (right + others)).toFixed(1);
}
