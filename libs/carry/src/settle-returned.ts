/**
 * One returned segment against the sentence it is: sent, here now, returned. Decides what a tool's marks are worth
 * (`definitions.md`, States): a text that differs from what was sent is a person's work; a state is a claim, and counts
 * only where the tool changed it; nothing rises above `translated`.
 */
import {
  codesOf,
  compareStates,
  type InlineContent,
  isCode,
  isText,
  type Match,
  normalizeContent,
  type Note,
  plainText,
  type ReturnedSegment,
  type ReturnOutcome,
  type Segment,
  type SentSegment,
  type State,
} from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { changeSign, distinctMatches, hasText, peopleNotes } from './previous-version.ts';
import { termSign } from './term-note.ts';

export interface Settling {
  /** Labels of codes whose loss, doubling or crossing breaks the document; undefined: none. */
  readonly codeError: (source: InlineContent, target: InlineContent) => string | undefined;
  /** Whether the tool recorded that a target equal to its source was decided, not left (OmegaT's project memory). */
  readonly isDecided: (returned: ReturnedSegment) => boolean;
  /** Who translated, where it is known. */
  readonly by?: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

export interface ReturnedCase {
  readonly returned: ReturnedSegment;
  readonly sent: SentSegment | undefined;
  readonly here: Segment;
  /** What earlier returns of the same job brought for this sentence: who sends it again corrects their own text. */
  readonly earlier: () => readonly InlineContent[];
  /** Brings a text under today's codes; undefined where that is a guess. */
  readonly adapt: (content: InlineContent) => InlineContent | undefined;
}

export interface SettledReturn {
  readonly outcome: ReturnOutcome;
  /** The very same value where nothing changes. */
  readonly segment: Segment;
  readonly detail?: string;
  /** The text here gave way to a later one by the same hand: it goes to the memory. */
  readonly isSuperseded?: true;
}

/** What the sender's side knows of a segment when it left: from the job's record, else from the file's own marks. */
interface Sent {
  /** Digest of our target; undefined: there was none. */
  readonly target: string | undefined;
  readonly state: State;
  readonly text?: InlineContent;
}

export function settleReturned(given: ReturnedCase, settling: Settling): SettledReturn {
  const { returned, here } = given;
  const sent = sentOf(returned, given.sent);
  const news = newsOf(returned, sent, settling);
  const noted = withNewNotes(here, returned.notes);
  if (news === 'nothing') return { outcome: 'unchanged', segment: noted };
  if (news === 'emptied') return { outcome: 'regressed', segment: noted, detail: 'emptied' };
  const wasLocked = news === 'text' && given.sent?.isLocked === true && isFinished(here);
  const isLocked = returned.isLocked || wasLocked;
  if (isLocked) return { outcome: 'queued', segment: noted, detail: 'locked' };
  if (news === 'state') return settleState(returned, noted, sent);
  return settleText(given, sent, noted, settling);
}

/** A tool can take `translate="no"` away; what was approved when it left and is so still, nobody was asked to change. */
function isFinished({ state, translate }: Segment): boolean {
  return translate === false || compareStates(state, 'reviewed') >= 0;
}

/** Whether a returned segment says anything that was not known when it was sent. */
export function isNews(returned: ReturnedSegment, recorded: SentSegment | undefined, settling: Settling): boolean {
  return newsOf(returned, sentOf(returned, recorded), settling) === 'text';
}

function sentOf(returned: ReturnedSegment, recorded: SentSegment | undefined): Sent {
  if (recorded !== undefined) {
    const { target, state, text } = recorded;
    return { target: target ?? undefined, state, ...(text === undefined ? {} : { text }) };
  }
  return { target: returned.sent.target, state: returned.sent.state ?? 'initial' };
}

type News = 'nothing' | 'emptied' | 'state' | 'text';

function newsOf(returned: ReturnedSegment, sent: Sent, settling: Settling): News {
  const { target, source } = returned;
  const digest = contentDigest(target ?? []);
  if (target === undefined || isBlank(target, source)) {
    return sent.target === undefined || digest === sent.target ? 'nothing' : 'emptied';
  }
  if (digest === sent.target) return isClaimChanged(returned, sent) ? 'state' : 'nothing';
  if (digest !== contentDigest(source)) return 'text';
  // Nothing in it but codes: no tool shows it, and no translation of it is another.
  if (plainText(source).trim() === '') return sent.target === undefined ? 'text' : 'nothing';
  // A copy of the source: filled in by an export, or by a tool's "copy source", or meant.
  if (settling.isDecided(returned)) return 'text';
  return isTouched(returned, sent) ? 'text' : 'nothing';
}

/** White space is no translation of a text. */
function isBlank(target: InlineContent, source: InlineContent): boolean {
  if (!hasText(target)) return true;
  return codesOf(target).length === 0 && plainText(target).trim() === '' && plainText(source).trim() !== '';
}

/** An export that copies sources calls every copy `new`: another word says that the file showed our text, or that somebody decided. */
function isTouched({ claim }: ReturnedSegment, { state, target }: Sent): boolean {
  if (claim === undefined || claim === 'new') return false;
  return !isOpenClaim(claim) || (target !== undefined && projected[state].includes(claim));
}

/** What a file of ours says of a segment in the standard's words, as far as an export may have written it. */
function isClaimChanged({ claim, approved }: ReturnedSegment, { state, target }: Sent): boolean {
  if (claim === undefined) return false;
  const written = target === undefined ? [] : projected[state];
  return !['new', ...written].includes(claim) || (approved === true && compareStates(state, 'reviewed') < 0);
}

const projected: Readonly<Record<State, readonly string[]>> = {
  initial: ['needs-review-translation', 'initial'],
  translated: ['translated'],
  reviewed: ['signed-off', 'reviewed'],
  final: ['final'],
};

function isOpenClaim(claim: string): boolean {
  return claim === 'new' || claim === 'initial' || claim.startsWith('needs-');
}

/* The text is what was sent; somebody changed its state only */

function settleState(returned: ReturnedSegment, here: Segment, sent: Sent): SettledReturn {
  if (here.target === undefined || contentDigest(here.target) !== sent.target) {
    return { outcome: 'unchanged', segment: here };
  }
  const { subState: _settled, ...rest } = here;
  const claim = returned.claim ?? '';
  if (isOpenClaim(claim) && returned.approved !== true) return lowered(here, rest);
  if (here.state !== 'initial' || here.subState === 'dragoman:rejected') return { outcome: 'unchanged', segment: here };
  return { outcome: 'applied', segment: { ...rest, state: 'translated' } };
}

/** "Needs work" on a text nobody approved lowers it; an approval falls to a reviewer's word only. */
function lowered(here: Segment, rest: Segment): SettledReturn {
  if (here.state !== 'translated') return { outcome: 'unchanged', segment: here };
  return {
    outcome: 'regressed',
    segment: { ...rest, state: 'initial', subState: 'dragoman:fuzzy' },
    detail: 'lowered',
  };
}

/* The text is another one */

function settleText(given: ReturnedCase, sent: Sent, here: Segment, settling: Settling): SettledReturn {
  const { returned, adapt } = given;
  const text = returned.target ?? [];
  const target = adapt(text);
  if (target === undefined) return { outcome: 'stale', segment: withOffer(here, returned.source, text) };
  const broken = settling.codeError(here.source, target);
  if (broken !== undefined) return { outcome: 'codes', segment: here, detail: broken };
  if (here.target !== undefined && contentDigest(here.target) === contentDigest(target))
    return same(returned, here, settling);
  const isChanged = isChangedHere(here, sent, adapt);
  if (isChanged && !isEarlierReturn(given, here)) {
    return { outcome: 'conflict', segment: withOffer(here, here.source, target) };
  }
  if (isChanged) {
    return { outcome: 'applied', segment: filled(returned, sent, here, target, settling), isSuperseded: true };
  }
  return { outcome: 'applied', segment: filled(returned, sent, here, target, settling) };
}

/** Both sides came to the same text; what was edited here with another tool is taken over with it. */
function same(returned: ReturnedSegment, here: Segment, settling: Settling): SettledReturn {
  const isClaimHere = here.subState === 'dragoman:edited-outside' || here.subState === 'dragoman:unknown';
  if (!isClaimHere) return { outcome: 'unchanged', segment: here };
  const { subState: _settled, ...rest } = here;
  return { outcome: 'applied', segment: { ...rest, ...translatedBy(settling), ...standing(returned, undefined) } };
}

function isChangedHere(here: Segment, sent: Sent, adapt: ReturnedCase['adapt']): boolean {
  // Empty on purpose, and signed, is a decision as any other.
  if (here.target === undefined || (!hasText(here.target) && here.approval === undefined)) return false;
  if (contentDigest(here.target) === sent.target) return false;
  const then = sent.text === undefined ? undefined : adapt(sent.text);
  return then === undefined || contentDigest(then) !== contentDigest(here.target);
}

/** What is here is what an earlier return of this job brought, and nobody has judged or touched it since. */
function isEarlierReturn({ adapt, earlier }: ReturnedCase, here: Segment): boolean {
  const { target, state, subState, approval, origin } = here;
  const isAsTaken =
    (state === 'translated' && subState === undefined) || (state === 'initial' && subState === 'dragoman:fuzzy');
  if (!hasText(target) || approval !== undefined || origin !== 'person' || !isAsTaken) return false;
  const digest = contentDigest(target);
  return earlier().some((text) => contentDigest(adapt(text) ?? []) === digest);
}

function filled(
  returned: ReturnedSegment,
  sent: Sent,
  here: Segment,
  target: InlineContent,
  settling: Settling,
): Segment {
  const { approval: _void, asIs: _asIs, subState: _subState, waivers: _lapsed, by: _by, at: _at, ...rest } = here;
  return {
    ...rest,
    target: withKnownCodes(target, here.source),
    ...standing(returned, sent),
    ...translatedBy(settling),
  };
}

/** A code of a target is the source's code, whatever a tool wrote into its attributes. */
function withKnownCodes(target: InlineContent, source: InlineContent): InlineContent {
  const known = new Map(codesOf(source).map(({ data: _data, ...code }) => [code.id, code]));
  return normalizeContent(target.map((item) => (isText(item) || !isCode(item) ? item : (known.get(item.id) ?? item))));
}

/** A tool that says "needs work" where we did not is believed; every other text is a translation, no more. */
function standing(returned: ReturnedSegment, sent: Sent | undefined): Pick<Segment, 'state' | 'subState'> {
  const { claim } = returned;
  // Our own word in the file, left as it was: of `repair.xlf`, the record of its job says another one.
  const marks: Sent = { target: returned.sent.target, state: returned.sent.state ?? 'initial' };
  const isDoubtful =
    claim !== undefined &&
    isOpenClaim(claim) &&
    claim !== 'new' &&
    (sent === undefined || (isClaimChanged(returned, sent) && isClaimChanged(returned, marks)));
  return isDoubtful ? { state: 'initial', subState: 'dragoman:fuzzy' } : { state: 'translated' };
}

function translatedBy({ by, now }: Settling): Pick<Segment, 'origin' | 'by' | 'at'> {
  return { origin: 'person', ...(by === undefined ? {} : { by }), at: now };
}

function withOffer(here: Segment, source: InlineContent, target: InlineContent): Segment {
  const isSame = contentDigest(source) === contentDigest(here.source);
  const match: Match = {
    source,
    target,
    similarity: isSame ? 100 : 99,
    origin: 'import',
    type: 'proposal',
    state: 'translated',
  };
  const matches = distinctMatches([...(here.matches ?? []), match]);
  return matches.length === (here.matches ?? []).length ? here : { ...here, matches };
}

/** Notes that a translator wrote; ours, and copies that a tool made of notes we know, are not new. */
export function withNewNotes(here: Segment, notes: readonly Note[]): Segment {
  const fresh = newNotes(
    notes,
    (here.notes ?? []).map(({ text }) => text),
  );
  if (fresh.length === 0) return here;
  const people = peopleNotes(here);
  // Ours about a change stays the last: an edited sentence is written so, however often.
  const ours = (here.notes ?? []).filter((note) => !people.includes(note));
  return { ...here, notes: [...people, ...fresh, ...ours] };
}

/** Ours are known by their signs too: tools copy notes without saying whose they are. */
function isOurText(text: string): boolean {
  return text.startsWith(changeSign) || text.startsWith(termSign);
}

/** @param known Texts of the notes that are there, or went out, already. */
export function newNotes(notes: readonly Note[], known: readonly string[]): readonly Note[] {
  const seen = new Set(known.map((text) => text.trim()));
  return notes.filter(({ text, from }) => {
    if (from === 'dragoman' || text.trim() === '' || isOurText(text)) return false;
    return seen.size !== seen.add(text.trim()).size;
  });
}
