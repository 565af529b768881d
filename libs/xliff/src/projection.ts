/** States in XLIFF 1.2's words (`definitions.md`, States). */
import { lowerState, type Segment, type State } from '@dragoman/model';

export interface Projection {
  /** `target/@state`. */
  readonly state: string;
  /** `trans-unit/@approved`. */
  readonly approved: 'yes' | 'no';
}

const projections: Readonly<Record<State, Projection>> = {
  initial: { state: 'needs-review-translation', approved: 'no' },
  translated: { state: 'translated', approved: 'no' },
  reviewed: { state: 'signed-off', approved: 'yes' },
  final: { state: 'final', approved: 'yes' },
};

/** What tools see of a segment's state; undefined without a target. */
export function projectionOf({ state, target }: Pick<Segment, 'state' | 'target'>): Projection | undefined {
  return target === undefined ? undefined : projections[state];
}

/** What a tool's state claims, at most `translated`; undefined: the tool said nothing that we know. */
export function claimedState(state: string | undefined, approved: string | undefined): State | undefined {
  if (state === 'new' || state?.startsWith('needs-')) return 'initial';
  if (state === 'translated' || state === 'signed-off' || state === 'final' || approved === 'yes') return 'translated';
  return undefined;
}

export function atMostTranslated(state: State): State {
  return lowerState(state, 'translated');
}
