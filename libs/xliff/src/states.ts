/**
 * States between the dialects. Promise (law 4): `state1(state2(s)) = s` for every state × state-qualifier × approved of
 * XLIFF 1.2, and `state2(state1(s)) = s` for every state × subState of 2.x.
 *
 *  | 1.2 state, approved                    | 2.x state    |
 *  | -------------------------------------- | ------------ |
 *  | none                                   | `initial`, subState `dragoman:unknown` |
 *  | `new`, `needs-…`, `x-…`                | `initial`    |
 *  | `translated`                           | `translated` |
 *  | `signed-off` + `yes`                   | `reviewed`   |
 *  | `final` + `yes`                        | `final`      |
 *
 * The last of each kind is what a 2.x state becomes (`initial`: `needs-review-translation`). A 2.x subState of others
 * is `state-qualifier="x-PREFIX:VALUE"`; what 2.x has no word for is the subState `dragoman:1.2/STATE/QUALIFIER/APPROVED`.
 */
import { isState, type State, type StateClaim } from '@dragoman/model';

/** As the attributes say; undefined: not there. */
export interface State12 {
  readonly state?: string | undefined;
  readonly stateQualifier?: string | undefined;
  readonly approved?: string | undefined;
}

interface Canonical {
  readonly state: string;
  readonly approved?: 'yes';
}

const canonical: Readonly<Record<State, Canonical>> = {
  initial: { state: 'needs-review-translation' },
  translated: { state: 'translated' },
  reviewed: { state: 'signed-off', approved: 'yes' },
  final: { state: 'final', approved: 'yes' },
};

const levels: ReadonlyMap<string | undefined, State> = new Map([
  ['translated', 'translated'],
  ['signed-off', 'reviewed'],
  ['final', 'final'],
]);

const unknown = 'dragoman:unknown';
const carried = /^dragoman:1\.2\/([^/]*)\/([^/]*)\/([^/]*)$/u;

/** The last answer: files say the same of one segment after the other. */
let last: { readonly claim: State12; readonly found: StateClaim } | undefined;

export function state2(claim: State12): StateClaim {
  if (last === undefined || !isSameClaim(last.claim, claim)) last = { claim, found: newState2(claim) };
  return last.found;
}

function isSameClaim(a: State12, b: State12): boolean {
  return a.state === b.state && a.stateQualifier === b.stateQualifier && a.approved === b.approved;
}

function newState2(claim: State12): StateClaim {
  const state =
    levels.get(claim.state) ?? (claim.state === undefined && claim.approved === 'yes' ? 'translated' : 'initial');
  if (isNothing(claim)) return { state, subState: unknown };
  const { state: word, approved } = canonical[state];
  if (claim.state === word && claim.approved === approved) {
    if (claim.stateQualifier === undefined) return { state };
    const subState = /^x-([^\s:]+:[^\s:]+)$/u.exec(claim.stateQualifier)?.[1];
    const isOurs = state === 'initial' && subState === unknown;
    if (subState !== undefined && !isOurs && !isCarried(state, subState)) return { state, subState };
  }
  return { state, subState: carriedSubState(claim) };
}

function isNothing({ state, stateQualifier, approved }: State12): boolean {
  return state === undefined && stateQualifier === undefined && approved === undefined;
}

/** Each field percent-encoded; a field that is there and empty is `%`. */
function carriedSubState({ state, stateQualifier, approved }: State12): string {
  const field = (value: string | undefined): string =>
    value === undefined ? '' : value === '' ? '%' : encodeURIComponent(value);
  return `dragoman:1.2/${field(state)}/${field(stateQualifier)}/${field(approved)}`;
}

export function state1({ state, subState }: StateClaim): State12 {
  const word = { ...canonical[state] };
  if (subState === undefined) return word;
  if (subState === unknown && state === 'initial') return {};
  const claim = isCarried(state, subState);
  return claim ?? { ...word, stateQualifier: `x-${subState}` };
}

/** The 1.2 words that a subState of ours speaks of, if it is what `state2` would write for them. */
function isCarried(state: State, subState: string): State12 | undefined {
  const [, ...fields] = carried.exec(subState) ?? [];
  if (fields.length !== 3) return undefined;
  const [word, qualifier, approved] = fields.map(decoded);
  const claim = defined({ state: word, stateQualifier: qualifier, approved });
  if (carriedSubState(claim) !== subState) return undefined;
  const read = state2(claim);
  return read.state === state && read.subState === subState ? claim : undefined;
}

function decoded(field: string): string | undefined {
  if (field === '') return undefined;
  if (field === '%') return '';
  try {
    return decodeURIComponent(field);
  } catch {
    return undefined;
  }
}

function defined(claim: State12): State12 {
  return Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== undefined));
}

/** What an attribute of 2.x claims; a word that 2.x does not have claims nothing. */
export function claim2(state: string | undefined, subState: string | undefined): StateClaim {
  const known = state !== undefined && isState(state) ? state : 'initial';
  return subState === undefined ? { state: known } : { state: known, subState };
}
