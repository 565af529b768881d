/**
 * People's decisions on French changes, as `carry` asks for them. A file is believed only as far as its texts bear it
 * out: its name is the digest of both wordings, and the change must be one that may be called spelling at all.
 */
import type { Approval, Diagnostic, InlineContent, Lexicon, Unit } from '@dragoman/model';
import { isCode, isText, normalizeContent, plainText, segmentsOf } from '@dragoman/model';
import {
  classifyChange,
  type Decisions,
  hasSameCodes,
  type SlipVerdict,
  slipVerdict,
  type WordingClass,
} from '@dragoman/carry';
import { isFactEdit } from '@dragoman/facts';
import { changePath, changesFolder, isChangeId } from '@dragoman/layout';
import { base32, contentDigest, letterSlips, sha256 } from '@dragoman/text';
import { readChangeDecisions, type WrittenDecision } from '@dragoman/workspace';
import { withWords } from './french-words.ts';
import type { Session } from './session.ts';

/** One wording became another. */
export interface Wordings {
  readonly before: InlineContent;
  readonly after: InlineContent;
}

export interface ChangeDecision extends Wordings {
  readonly id: string;
  readonly class: 'spelling';
  readonly by: string;
  readonly at: string;
  /** Where it was decided; it holds wherever both wordings are the same. */
  readonly document: string;
  /** The list of words that was asked, where its words decided. */
  readonly words?: string | undefined;
}

export interface DecisionsRead {
  readonly byId: ReadonlyMap<string, ChangeDecision>;
  /** As `carry` asks. */
  readonly decisions: Decisions;
  /** Whether a decision is gone for good, and not only unreadable today. */
  readonly isWithdrawn: (id: string) => boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** The same on every machine: kinds and types of codes count, their ids do not. */
export function changeId({ before, after }: Wordings): string {
  const key = JSON.stringify([1, keyOf(before), keyOf(after)]);
  return `c${base32(sha256(key).subarray(0, 10))}`;
}

/** Written here and nowhere else: names of committed files depend on it. */
function keyOf(content: InlineContent): readonly unknown[] {
  return wordingOf(content).flatMap((item): readonly unknown[] =>
    isText(item) ? [item] : isCode(item) ? [[item.kind, item.type]] : [],
  );
}

/** Ids of the decisions that an approval stands on. */
export function decisionsBehind(approval: Approval | undefined): readonly string[] {
  return (approval?.via ?? '').split(' ').filter(isChangeId);
}

/** Of all segments. */
export function decisionsBehindAll(units: readonly Unit[]): ReadonlySet<string> {
  return new Set(units.flatMap(segmentsOf).flatMap(({ approval }) => decisionsBehind(approval)));
}

export async function wordingClass({ configuration }: Session, wordings: Wordings): Promise<WordingClass> {
  const { sourceLanguage } = configuration;
  return withWords(sourceLanguage, (lexicon) => classOf(wordings, sourceLanguage, lexicon));
}

export function classOf({ before, after }: Wordings, language: string, lexicon: Lexicon | undefined): WordingClass {
  return classifyChange(before, after, language, isFactEdit, lexicon);
}

/**
 * The loosest that a person may call spelling; which of these they may, `accept` asks more closely. Of today's list of
 * words, whatever list was asked when it was decided: where the two differ, the stricter one holds.
 */
export function mayBeSpelling(wordings: Wordings, language: string, lexicon: Lexicon | undefined): boolean {
  const found = classOf(wordings, language, lexicon);
  return found === 'spelling' || (found === 'edited' && isSlip(wordings, lexicon));
}

async function isBelievable({ configuration }: Session, decision: ChangeDecision): Promise<boolean> {
  const { sourceLanguage } = configuration;
  return withWords(sourceLanguage, (lexicon) => mayBeSpelling(decision, sourceLanguage, lexicon));
}

/** Where a list of words knows only the wrong one not to be a word, the right one may be a word of the house. */
function isSlip(wordings: Wordings, lexicon: Lexicon | undefined): boolean {
  const slips = slipsOf(wordings);
  if (lexicon === undefined) return slips !== undefined;
  if (isAcceptable(slipOf(wordings, lexicon))) return true;
  return slips?.every(({ before }) => !lexicon.isWord(before.toLowerCase())) === true;
}

export function isAcceptable(verdict: SlipVerdict): boolean {
  return verdict === 'slip' || verdict === 'ambiguous';
}

export function slipOf({ before, after }: Wordings, lexicon: Lexicon): SlipVerdict {
  return hasSameCodes(before, after) ? slipVerdict(before, after, lexicon) : 'other';
}

/** Words in which nothing but letters was missed; undefined where codes or anything else differs. */
export function slipsOf({ before, after }: Wordings): ReturnType<typeof letterSlips> {
  return hasSameCodes(before, after) ? letterSlips(plainText(before), plainText(after)) : undefined;
}

export async function readDecisions(session: Session): Promise<DecisionsRead> {
  const read = await readChangeDecisions(session.root, session.store);
  const byId = new Map<string, ChangeDecision>();
  const { ids, strangers } = read;
  const diagnostics = [...read.diagnostics, ...strangers.map((name) => doubtful(`${changesFolder}/${name}`))];
  for (const { id, written } of read.decisions) {
    const decision = decisionOf(written);
    const isWhole = decision !== undefined && written.id === id && changeId(decision) === id;
    if (!isWhole) diagnostics.push(doubtful(changePath(id)));
    else if (!(await isBelievable(session, decision))) diagnostics.push(noSpelling(changePath(id), decision));
    else byId.set(id, decision);
  }
  return {
    byId,
    decisions: decisionsIn(byId),
    // One that is gone may be there under another name.
    isWithdrawn: (id) => ids !== undefined && strangers.length === 0 && !ids.has(id),
    diagnostics,
  };
}

export function decisionsIn(byId: ReadonlyMap<string, ChangeDecision>): Decisions {
  if (byId.size === 0) return () => undefined;
  return (before, after) => byId.get(changeId({ before, after }));
}

/** Stable bytes. */
export function writtenDecision({
  id,
  class: decided,
  by,
  at,
  words,
  document,
  before,
  after,
}: ChangeDecision): string {
  const written: WrittenDecision = {
    id,
    class: decided,
    by,
    at,
    ...(words === undefined ? {} : { words }),
    document,
    old: writtenWording(before),
    new: writtenWording(after),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

function writtenWording(content: InlineContent): WrittenDecision['old'] {
  const items = wordingOf(content);
  const wording = { digest: contentDigest(items), text: plainText(items) };
  if (items.every(isText)) return wording;
  return {
    ...wording,
    content: items.flatMap((item): readonly unknown[] =>
      isText(item) ? [item] : isCode(item) ? [[item.kind, item.id, item.type]] : [],
    ),
  };
}

/** Texts and codes; what only marks a place in them is no wording. */
function wordingOf(content: InlineContent): InlineContent {
  return normalizeContent(content.filter((item) => isText(item) || isCode(item)));
}

function decisionOf({ $schema: _schema, old, new: fresh, ...rest }: WrittenDecision): ChangeDecision | undefined {
  const [before, after] = [parsedWording(old), parsedWording(fresh)];
  return before === undefined || after === undefined ? undefined : { ...rest, before, after };
}

/** Undefined where text, codes and digest do not say the same. */
function parsedWording({ text, content = [text], digest }: WrittenDecision['old']): InlineContent | undefined {
  const items = content.map(parsedItem);
  if (items.includes(undefined)) return undefined;
  const parsed = normalizeContent(items.filter((item) => item !== undefined));
  return contentDigest(parsed) === digest && plainText(parsed) === text ? parsed : undefined;
}

function parsedItem(item: unknown): InlineContent[number] | undefined {
  if (typeof item === 'string') return item;
  const [kind, id, type] = Array.isArray(item) ? (item as readonly unknown[]) : [];
  if (typeof id !== 'string' || typeof type !== 'string') return undefined;
  return kind === 'ph' || kind === 'sc' || kind === 'ec' ? { kind, id, type, label: '' } : undefined;
}

function doubtful(file: string): Diagnostic {
  return {
    code: 'doubtful-change-decision',
    severity: 'error',
    message: 'texts, digests and name of this decision do not belong together; it was not followed',
    location: { file },
    advice: 'Restore it from git, or remove it and decide again: dragoman changes',
  };
}

function noSpelling(file: string, { before, after }: Wordings): Diagnostic {
  return {
    code: 'decision-not-spelling',
    severity: 'error',
    message: `this decision calls spelling what changes more: "${plainText(before)}" → "${plainText(after)}"; it was not followed`,
    location: { file },
    advice: 'Remove it; the translations are offered, and signed off in each language: dragoman review',
    values: { old: plainText(before), new: plainText(after) },
  };
}
