/** Word difference between two texts, for people: `le [-25-]{+26+} mars`. */

export interface DiffRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Runs of words and white space; joined without `added` they are `before`, without `removed` they are `after`. */
export function wordDiff(before: string, after: string): readonly DiffRun[] {
  const a = pieces(before);
  const b = pieces(after);
  const lengths = commonLengths(a, b);
  const runs: { kind: DiffRun['kind']; text: string }[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push(runs, 'same', a[i] as string);
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1))) {
      push(runs, 'removed', a[i] as string);
      i += 1;
    } else {
      push(runs, 'added', b[j] as string);
      j += 1;
    }
  }
  return runs;
}

/** The difference on one line, as notes in a file show it. */
export function formatWordDiff(runs: readonly DiffRun[]): string {
  return runs
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

function pieces(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|\p{White_Space}+|[^\p{L}\p{N}\p{M}\p{White_Space}]/gu) ?? [];
}

function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i] as Uint32Array;
      row[j] =
        a[i] === b[j]
          ? lengthAt(lengths, i + 1, j + 1) + 1
          : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1));
    }
  }
  return lengths;
}

function lengthAt(lengths: readonly Uint32Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

function push(runs: { kind: DiffRun['kind']; text: string }[], kind: DiffRun['kind'], text: string): void {
  const last = runs.at(-1);
  if (last?.kind === kind) last.text += text;
  else runs.push({ kind, text });
}
