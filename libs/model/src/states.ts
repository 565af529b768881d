/** Status of a translation (XLIFF 2.x §4.7.2, `state` and `subState`), the one place where it lives. */

export const states = ['initial', 'translated', 'reviewed', 'final'] as const;
export type State = (typeof states)[number];

/** Why a segment is where it is, `prefix:value`; ours are listed, foreign ones are kept. */
export type SubState =
  | 'dragoman:unknown'
  | 'dragoman:edited-outside'
  | 'dragoman:approval-void'
  | 'dragoman:source-changed'
  | 'dragoman:rendered'
  | 'dragoman:rejected'
  | 'dragoman:merge-conflict'
  | 'dragoman:fuzzy'
  | 'dragoman:fact-adapted'
  | 'dragoman:from-memory'
  | (string & {});

export function isState(value: string): value is State {
  return (states as readonly string[]).includes(value);
}

/** Negative, zero or positive as `a` is below, at or above `b`. */
export function compareStates(a: State, b: State): number {
  return states.indexOf(a) - states.indexOf(b);
}

export function lowerState(a: State, b: State): State {
  return compareStates(a, b) <= 0 ? a : b;
}

/** A unit's state is the minimum of its segments; a unit without segments is `initial`. */
export function lowestState(all: readonly State[]): State {
  return all.length === 0 ? 'initial' : all.reduce(lowerState);
}

/** Who made a target. */
export const origins = ['person', 'memory', 'machine', 'formula'] as const;
export type Origin = (typeof origins)[number];
