/** The best matches seen so far: of the places of one translation only its best, ties in the one order of entries. */

export interface Candidate {
  /** Place of the entry in the columns. */
  readonly entry: number;
  readonly score: number;
  /** Score before anything is taken off. */
  readonly base: number;
  readonly codePoints: number;
  readonly isAmbiguous: boolean;
  /** How much of its surroundings is the same: neighbours and unit, 0 to 3. */
  readonly context: number;
  readonly isSameDocument: boolean;
  readonly rank: number;
  /** Keys of source and target. */
  readonly source: number;
  readonly target: number;
}

export class BestMatches {
  readonly all: Candidate[] = [];
  private readonly limit: number;
  private readonly threshold: number;

  constructor(limit: number, threshold: number) {
    this.limit = limit;
    this.threshold = threshold;
  }

  /** What scores less cannot be among the best. */
  get least(): number {
    return this.all.length < this.limit ? this.threshold : Math.max(this.threshold, this.all.at(-1)?.score ?? Infinity);
  }

  add(candidate: Candidate): void {
    if (candidate.score < this.least) return;
    const { all } = this;
    const known = all.findIndex(({ source, target }) => source === candidate.source && target === candidate.target);
    if (known >= 0) {
      if (compareCandidates(all[known] as Candidate, candidate) <= 0) return;
      all.splice(known, 1);
    }
    const place = all.findIndex((other) => compareCandidates(candidate, other) < 0);
    all.splice(place < 0 ? all.length : place, 0, candidate);
    if (all.length > this.limit) all.pop();
  }
}

/** Score, surroundings, the same document, then the order of entries: approved, state, newest, content. */
function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score || b.context - a.context || Number(b.isSameDocument) - Number(a.isSameDocument) || a.rank - b.rank
  );
}
