/** Figures by state. Promise: every total is the sum of its states, so that every view reconciles to the unit. */
import { segmentsOf, type State, type StateCounts, type Unit } from '@dragoman/model';
import { countCharacters, countWords } from '@dragoman/text';

/** The same segments measured three ways. Words and characters are those of the source, codes removed. */
export interface SegmentCounts {
  readonly segments: StateCounts;
  readonly words: StateCounts;
  readonly characters: StateCounts;
}

export function segmentCounts(units: readonly Unit[]): SegmentCounts {
  const all = units.flatMap(segmentsOf);
  return {
    segments: countByState(all.map(({ state }) => ({ state, amount: 1 }))),
    words: countByState(all.map(({ state, source }) => ({ state, amount: countWords(source) }))),
    characters: countByState(all.map(({ state, source }) => ({ state, amount: countCharacters(source) }))),
  };
}

function countByState(items: readonly { readonly state: State; readonly amount: number }[]): StateCounts {
  const amountIn = (state: State): number =>
    items.reduce((total, item) => total + (item.state === state ? item.amount : 0), 0);
  const initial = amountIn('initial');
  const translated = amountIn('translated');
  const reviewed = amountIn('reviewed');
  const final = amountIn('final');
  return { total: initial + translated + reviewed + final, initial, translated, reviewed, final };
}
