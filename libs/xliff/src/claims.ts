/** Files of other tools: what they say of a segment is a claim, and claims are worth `translated` at most. */
import { type InlineContent, lowestState, type Segment, type State, type StateClaim } from '@dragoman/model';
import { attributeOf, elementsOf, namespacesIn, valueOf, type XmlElement } from '@dragoman/xml';
import { atMostTranslated } from './projection.ts';
import type { Mutable } from './reading.ts';

export type ForeignStanding = Pick<Segment, 'target' | 'state' | 'subState' | 'claim'>;

/** 2.x. An empty target is no translation, unless the source is empty too. */
export function standing2(
  claim: StateClaim,
  source: InlineContent,
  written: InlineContent | undefined,
): ForeignStanding {
  const target = translationOf(source, written);
  const state = target === undefined ? 'initial' : atMostTranslated(claim.state);
  const standing: Mutable<ForeignStanding> = target === undefined ? { state } : { target, state };
  if (claim.subState !== undefined) standing.subState = claim.subState;
  if (claim.state !== state) standing.claim = claim;
  return standing;
}

function translationOf(source: InlineContent, written: InlineContent | undefined): InlineContent | undefined {
  return written?.length === 0 && source.length > 0 ? undefined : written;
}

/** The claim where it says more than a standing does. */
export function claimBeside(
  standing: Pick<Segment, 'state' | 'subState'>,
  claim: StateClaim,
): { readonly claim?: StateClaim } {
  return claim.state === standing.state && claim.subState === standing.subState ? {} : { claim };
}

/* Trados and memoQ keep the state of a sentence beside the standard's attributes. */

const sdlNamespace = 'http://sdl.com/FileTypes/SdlXliff/1.0';
const mqNamespace = 'MQXliff';

/** Whether a document may have such states at all: most have not, and their units need not be looked through. */
export function hasConfirmations(root: XmlElement): boolean {
  const namespaces = namespacesIn(root);
  return namespaces === undefined || namespaces.has(sdlNamespace) || namespaces.has(mqNamespace);
}

/** SDLXLIFF `sdl:seg/@conf`. */
const sdlStates: ReadonlyMap<string, State> = new Map([
  ['Unspecified', 'initial'],
  ['Draft', 'initial'],
  ['RejectedTranslation', 'initial'],
  ['RejectedSignOff', 'initial'],
  ['Translated', 'translated'],
  ['ApprovedTranslation', 'reviewed'],
  ['ApprovedSignOff', 'final'],
]);

/** MQXLIFF `mq:status`. */
const mqStates: ReadonlyMap<string, State> = new Map([
  ['NotStarted', 'initial'],
  ['Pretranslated', 'initial'],
  ['PartiallyEdited', 'initial'],
  ['AssembledFromFragments', 'initial'],
  ['Rejected', 'initial'],
  ['ManuallyConfirmed', 'translated'],
  ['TranslatorConfirmed', 'translated'],
  ['Reviewer1Confirmed', 'reviewed'],
  ['Reviewer2Confirmed', 'final'],
  ['Proofread', 'final'],
]);

/** Of the sentence `mid`, or the lowest of the sentences of a trans-unit; undefined: neither tool wrote it. */
export function confirmedState(element: XmlElement, mid?: string): State | undefined {
  const status = valueOf(element, 'status', mqNamespace);
  if (status !== undefined) return mqStates.get(status) ?? 'initial';
  const segments = sdlSegments(element, mid);
  if (segments.length === 0) return undefined;
  return lowestState(segments.map((seg) => sdlStates.get(valueOf(seg, 'conf') ?? '') ?? 'initial'));
}

/** Element and attribute that say the state of a trans-unit to Trados or memoQ, and the word for a new state. */
export function confirmationsOf(element: XmlElement, state: State, mid?: string): readonly Confirmation[] {
  const status = attributeOf(element, 'status', mqNamespace);
  if (status !== undefined) {
    return [{ element, local: 'status', namespace: mqNamespace, name: status.name, value: mqWords[state] }];
  }
  return sdlSegments(element, mid).map((seg) => ({
    element: seg,
    local: 'conf',
    namespace: '',
    name: 'conf',
    value: sdlWords[state],
  }));
}

export interface Confirmation {
  readonly element: XmlElement;
  readonly local: string;
  readonly namespace: string;
  readonly name: string;
  readonly value: string;
}

type StateWords = Readonly<Record<State, string>>;
const sdlWords: StateWords = {
  initial: 'Draft',
  translated: 'Translated',
  reviewed: 'ApprovedTranslation',
  final: 'ApprovedSignOff',
};
const mqWords: StateWords = {
  initial: 'PartiallyEdited',
  translated: 'ManuallyConfirmed',
  reviewed: 'Reviewer1Confirmed',
  final: 'Proofread',
};

/** All of them, or that of one sentence where it has one. */
function sdlSegments(element: XmlElement, mid?: string): readonly XmlElement[] {
  let segments: readonly XmlElement[] = [];
  for (const child of elementsOf(element)) {
    if (child.local !== 'seg-defs' || child.namespace !== sdlNamespace) continue;
    segments = [...segments, ...elementsOf(child)];
  }
  if (segments.length === 0) return segments;
  const own = segments.filter((seg) => valueOf(seg, 'id') === mid);
  return own.length === 0 ? segments : own;
}

/** Locked against translators: `sdl:seg/@locked` of every sentence, `mq:locked`. */
export function isLocked(element: XmlElement, mid?: string): boolean {
  if (valueOf(element, 'locked', mqNamespace) === 'locked') return true;
  const segments = sdlSegments(element, mid);
  return segments.length > 0 && segments.every((seg) => valueOf(seg, 'locked') === 'true');
}
