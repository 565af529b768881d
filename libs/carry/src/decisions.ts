/** What people decided on changes of the source (`changes accept`): a correction of spelling keeps text and approval, in every language. */
import type { ChangeClass, InlineContent, Match, RetiredText, Segment } from '@dragoman/model';
import { renumberedCodes } from './adapt-codes.ts';
import { hasSameCodes } from './classify-change.ts';
import type { PlacedFresh, PlacedOld } from './flat-segments.ts';
import { keptText, type Settled } from './kept-texts.ts';
import { distinctMatches, hasText, isPreviousVersion, peopleNotes } from './previous-version.ts';
import { revivedSegment, textKey } from './retire.ts';
import { exactKey } from './source-keys.ts';

/** The decision on one change of wording, if there is one; its id is written beside every approval that it keeps. */
export type Decisions = (
  before: InlineContent,
  after: InlineContent,
) => { readonly class: ChangeClass; readonly id: string } | undefined;

/** Id of the decision that one wording is the other, spelled correctly. It holds both ways: an undone correction is one too. */
export function spellingDecision(
  decisions: Decisions | undefined,
  before: InlineContent,
  after: InlineContent,
): string | undefined {
  const decided = decisions?.(before, after) ?? decisions?.(after, before);
  return decided?.class === 'spelling' ? decided.id : undefined;
}

/**
 * A change that was decided after its text had been offered: the text goes back to its place, as it was signed. Of several
 * the one that was signed last; of a merge both may be offered, and either may stand first.
 */
export function settleDecided(
  settled: Settled,
  to: PlacedFresh,
  decisions: Decisions | undefined,
  retired: readonly RetiredText[],
): Settled {
  const { segment } = settled;
  if (decisions === undefined || segment.target !== undefined) return settled;
  const decided = (segment.matches ?? []).filter(isPreviousVersion).flatMap((match) => {
    const decision = spellingDecision(decisions, match.source, segment.source);
    const isCertain = hasText(match.target) && hasSameCodes(match.source, segment.source);
    return decision === undefined || !isCertain ? [] : [{ decision, text: textOf(match, to.unit, retired) }];
  });
  const latestFirst = decided.toSorted((a, b) => signedAt(b.text).localeCompare(signedAt(a.text)));
  for (const { decision, text } of latestFirst) {
    const place: PlacedOld = { unitIndex: -1, unit: text.unit, codes: [], segment: revivedSegment(text) };
    const change = renumberedCodes(text.source, segment.source);
    const kept = keptText({ class: 'spelling', decision }, place, to, change, []);
    if (kept !== undefined) return { ...kept, segment: withOthers(kept, settled, textKey(text)), keepsOld: false };
  }
  return settled;
}

function signedAt({ approval }: RetiredText): string {
  return approval?.at ?? '';
}

function textOf(match: Match, unit: string, retired: readonly RetiredText[]): RetiredText {
  const key = textKey(match);
  return retired.findLast((text) => textKey(text) === key) ?? unsignedText(match, unit);
}

/** The memory does not know it any more: the text comes back without a signature. */
function unsignedText({ source, target, state = 'initial' }: Match, unit: string): RetiredText {
  return { source, target, state, document: '', unit };
}

/** Notes and other proposals of the open sentence stay; what told of the change has been settled. */
function withOthers({ segment: kept }: Settled, { segment: open }: Settled, key: string): Settled['segment'] {
  const notes = new Map([...peopleNotes(open), ...(kept.notes ?? [])].map((note) => [JSON.stringify(note), note]));
  const matches = distinctMatches((open.matches ?? []).filter((match) => textKey(match) !== key));
  const { foreign, extensions, translate } = open;
  return {
    ...kept,
    ...(notes.size === 0 ? {} : { notes: [...notes.values()] }),
    ...(matches.length === 0 ? {} : { matches }),
    ...(foreign === undefined ? {} : { foreign }),
    ...(extensions === undefined ? {} : { extensions }),
    ...(translate === undefined ? {} : { translate }),
  };
}

/** A sentence of one branch that `extract` opened there, before the other one decided that its text stays: as it is there. */
export function asDecided(open: Segment, kept: Segment, decisions: Decisions | undefined): Segment {
  if (decisions === undefined || open.target !== undefined || kept.target === undefined) return open;
  const target = exactKey(kept.target);
  const isOffered = (match: Match): boolean =>
    isPreviousVersion(match) &&
    exactKey(match.target) === target &&
    spellingDecision(decisions, match.source, kept.source) !== undefined;
  const { matches = [] } = open;
  if (open.subState !== 'dragoman:source-changed' || !matches.some(isOffered)) return open;
  const { subState: _subState, notes: _notes, matches: _matches, ...rest } = open;
  const { kind: _kind, id: _id, source: _source, notes: _own, matches: _offers, ...standing } = kept;
  const notes = peopleNotes(open);
  const others = matches.filter((match) => !isOffered(match));
  return {
    ...rest,
    ...standing,
    ...(notes.length === 0 ? {} : { notes }),
    ...(others.length === 0 ? {} : { matches: others }),
  };
}
