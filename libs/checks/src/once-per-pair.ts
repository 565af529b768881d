/** One comparison serves all checks of a pair. */
import type { Pair } from './check.ts';

/** Asks the function once for each pair, and forgets the answer with the pair. */
export function oncePerPair<Answer extends object>(ask: (pair: Pair) => Answer): (pair: Pair) => Answer {
  const known = new WeakMap<Pair, Answer>();
  return (pair) => {
    const answer = known.get(pair) ?? ask(pair);
    known.set(pair, answer);
    return answer;
  };
}
