/** Shares of the four states as a bar. A state that has anything has at least one cell, so that one sentence in a thousand still shows. */
import { type State, type StateCounts, states } from '@dragoman/model';

const cells: Readonly<Record<State, readonly [unicode: string, ascii: string]>> = {
  final: ['█', '#'],
  reviewed: ['▓', '='],
  translated: ['▒', '-'],
  initial: ['░', '.'],
};

/** The furthest state stands first: the bar fills from the left. */
const order: readonly State[] = states.toReversed();

export function stateBar(counts: StateCounts, columns: number, isUnicode: boolean): string {
  const widths = shares(
    order.map((state) => counts[state]),
    columns,
  );
  return order.map((state, at) => stateMark(state, isUnicode).repeat(widths[at] ?? 0)).join('');
}

export function stateMark(state: State, isUnicode: boolean): string {
  return cells[state][isUnicode ? 0 : 1];
}

/** Whole numbers that add up to `columns` (to 0 when there is nothing to show), by largest remainder. */
function shares(amounts: readonly number[], columns: number): readonly number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return amounts.map(() => 0);
  const exact = amounts.map((amount) => (amount / total) * columns);
  const widths = exact.map((share) => (share > 0 ? Math.max(1, Math.floor(share)) : 0));
  while (sumOf(widths) !== columns) {
    const step = sumOf(widths) < columns ? 1 : -1;
    const at = furthest(exact, widths, step);
    if (at === -1) break;
    widths[at] = (widths[at] ?? 0) + step;
  }
  return widths;
}

/** The cell count that is most too small (step 1) or most too large (step -1), never one that would lose its only cell. */
function furthest(exact: readonly number[], widths: readonly number[], step: 1 | -1): number {
  let best = -1;
  let bestError = Number.NEGATIVE_INFINITY;
  exact.forEach((share, at) => {
    const width = widths[at] ?? 0;
    const error = (share - width) * step;
    if (share > 0 && (step === 1 || width > 1) && error > bestError) [best, bestError] = [at, error];
  });
  return best;
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
