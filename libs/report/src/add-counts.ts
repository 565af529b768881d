/** Adds figures of several documents up, state by state. */
import { type State, type StateCounts } from '@dragoman/model';

export function addCounts(counts: readonly StateCounts[]): StateCounts {
  const sum = (key: State | 'total'): number => counts.reduce((total, each) => total + each[key], 0);
  return {
    total: sum('total'),
    initial: sum('initial'),
    translated: sum('translated'),
    reviewed: sum('reviewed'),
    final: sum('final'),
  };
}
