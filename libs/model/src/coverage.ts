/** Coverage: the figures that status, report and gate share. All reconcile to the unit. */
import type { State } from './states.ts';

export interface StateCounts extends Readonly<Record<State, number>> {
  readonly total: number;
}

/** Adds figures up, state by state; none gives zero everywhere. */
export function sumCounts(counts: readonly StateCounts[]): StateCounts {
  const sum = (key: State | 'total'): number => counts.reduce((total, each) => total + each[key], 0);
  return {
    total: sum('total'),
    initial: sum('initial'),
    translated: sum('translated'),
    reviewed: sum('reviewed'),
    final: sum('final'),
  };
}

/** Why something is not published. */
export interface HeldReason {
  /** Stable: `stale`, `source-draft`, `not-reviewed`, `edited-outside`, `finding-errors`, `four-eyes`, `embargo`, `no-file` … */
  readonly code: string;
  readonly message: string;
  /** How many segments, and which (addresses), where the reason is about segments. */
  readonly count?: number;
  readonly segments?: readonly string[];
  readonly advice?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface DocumentCoverage {
  /** Path below the source folder. */
  readonly document: string;
  readonly stale: boolean;
  readonly releasable: boolean;
  readonly held: readonly HeldReason[];
  readonly segments: StateCounts;
  readonly words: StateCounts;
  readonly characters: StateCounts;
  readonly findings: { readonly error: number; readonly warning: number };
}

export interface LanguageCoverage {
  readonly language: string;
  readonly documents: readonly DocumentCoverage[];
  readonly segments: StateCounts;
  readonly words: StateCounts;
  readonly characters: StateCounts;
  readonly releasable: boolean;
}

export interface Coverage {
  readonly sourceLanguage: string;
  readonly languages: readonly LanguageCoverage[];
}
