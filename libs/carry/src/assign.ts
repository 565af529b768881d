/**
 * One-to-one assignment of greatest total score among candidate pairs. Optimal within each group of candidates that
 * compete with each other (Kuhn–Munkres); a group larger than `maxGroup` is settled greedily, best score first.
 */
export interface Candidate {
  readonly old: number;
  readonly fresh: number;
  /** 0 to 1. */
  readonly similarity: number;
  /** What is maximised: similarity and whatever else speaks for the pair; always positive. */
  readonly score: number;
}

const maxGroup = 200;

export function assign(candidates: readonly Candidate[]): readonly Candidate[] {
  return competingGroups(candidates).flatMap((group) => {
    if (group.length === 1) return group;
    const olds = [...new Set(group.map(({ old }) => old))];
    const freshes = [...new Set(group.map(({ fresh }) => fresh))];
    return Math.max(olds.length, freshes.length) > maxGroup ? greedy(group) : optimal(group, olds, freshes);
  });
}

function competingGroups(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const parents = new Map<string, string>();
  const root = (node: string): string => {
    let at = node;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up;
    parents.set(node, at);
    return at;
  };
  for (const { old, fresh } of candidates) parents.set(root(`o${old}`), root(`f${fresh}`));
  return [...Map.groupBy(candidates, ({ old }) => root(`o${old}`)).values()];
}

function greedy(group: readonly Candidate[]): readonly Candidate[] {
  const usedOld = new Set<number>();
  const usedFresh = new Set<number>();
  const byScore = [...group].sort((a, b) => b.score - a.score || a.fresh - b.fresh || a.old - b.old);
  return byScore.filter(({ old, fresh }) => {
    if (usedOld.has(old) || usedFresh.has(fresh)) return false;
    usedOld.add(old);
    usedFresh.add(fresh);
    return true;
  });
}

/** Kuhn–Munkres with potentials on a square cost matrix; a missing candidate costs as much as staying alone. */
function optimal(
  group: readonly Candidate[],
  olds: readonly number[],
  freshes: readonly number[],
): readonly Candidate[] {
  const size = Math.max(olds.length, freshes.length);
  const cells = new Map(group.map((candidate) => [`${candidate.old} ${candidate.fresh}`, candidate]));
  const cellAt = (row: number, column: number): Candidate | undefined => cells.get(`${olds[row]} ${freshes[column]}`);
  const cost = Array.from({ length: size }, (_, row) =>
    Float64Array.from({ length: size }, (_unused, column) => -(cellAt(row, column)?.score ?? 0)),
  );
  const rowOf = cheapestRows(cost, size);
  return rowOf.flatMap((row, column) => cellAt(row, column) ?? []);
}

/** Column → row of the assignment of least total cost. */
function cheapestRows(cost: readonly Float64Array[], size: number): readonly number[] {
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowAt = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    const way = new Int32Array(size + 1);
    const least = new Float64Array(size + 1).fill(Infinity);
    const used = new Uint8Array(size + 1);
    rowAt[0] = row;
    let column = 0;
    do {
      used[column] = 1;
      const current = rowAt[column] as number;
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= size; j += 1) {
        if (used[j] === 1) continue;
        const reduced =
          (cost[current - 1]?.[j - 1] as number) - (rowPotential[current] as number) - (columnPotential[j] as number);
        if (reduced < (least[j] as number)) {
          least[j] = reduced;
          way[j] = column;
        }
        if ((least[j] as number) < delta) {
          delta = least[j] as number;
          next = j;
        }
      }
      for (let j = 0; j <= size; j += 1) {
        if (used[j] === 1) {
          rowPotential[rowAt[j] as number] = (rowPotential[rowAt[j] as number] as number) + delta;
          columnPotential[j] = (columnPotential[j] as number) - delta;
        } else least[j] = (least[j] as number) - delta;
      }
      column = next;
    } while (rowAt[column] !== 0);
    while (column !== 0) {
      const previous = way[column] as number;
      rowAt[column] = rowAt[previous] as number;
      column = previous;
    }
  }
  return [...rowAt.slice(1)].map((row) => row - 1);
}
