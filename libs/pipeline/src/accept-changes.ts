/**
 * `changes accept`: one person's one decision settles a change of spelling for every language. The decision is on the
 * disk before the first `.xlf` follows it: a run that dies in between is finished by the next `extract`.
 */
import { type Diagnostic, hasError, type Lexicon, plainText, shellQuoted } from '@dragoman/model';
import { wordPair } from '@dragoman/carry';
import { changePath } from '@dragoman/layout';
import { writeAtomically } from '@dragoman/workspace';
import {
  type ChangeDecision,
  decisionsIn,
  type DecisionsRead,
  readDecisions,
  classOf,
  isAcceptable,
  slipOf,
  slipsOf,
  writtenDecision,
} from './change-decisions.ts';
import type { AcceptChangesOptions, AcceptChangesResult, RefusedChange } from './change-results.ts';
import { extractAll } from './extract.ts';
import { type FoundChange, frenchChanges, told } from './french-changes.ts';
import { withWords } from './french-words.ts';
import type { Outcome, Surroundings } from './results.ts';
import { select } from './selection.ts';
import { distinctDiagnostics, failed, instant, locked, openSession, type Session } from './session.ts';
import { sourceReader } from './source-document.ts';

export async function acceptChanges(
  surroundings: Surroundings,
  options: AcceptChangesOptions,
): Promise<Outcome<AcceptChangesResult>> {
  const opened = await openSession(surroundings);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session } = opened;
  const run = (): Promise<Outcome<AcceptChangesResult>> => acceptAll(session, options, opened.diagnostics);
  return surroundings.dryRun === true ? run() : locked(session, run);
}

async function acceptAll(
  session: Session,
  options: AcceptChangesOptions,
  opening: readonly Diagnostic[],
): Promise<Outcome<AcceptChangesResult>> {
  const { selected = [] } = select(session, [], []);
  const known = await readDecisions(session);
  const found = await frenchChanges(session, selected, known);
  const refused: AcceptChangesResult['refused'][number][] = [];
  const accepted = new Map<string, ChangeDecision>();
  const diagnostics: Diagnostic[] = [...opening, ...found.diagnostics];
  for (const id of new Set(options.ids)) {
    const change = found.changes.find((one) => one.id === id);
    const judged: Judged = change === undefined ? { reason: 'unknown' } : await refusal(session, change);
    const { reason } = judged;
    const written =
      change === undefined || reason !== undefined ? undefined : await decided(session, change, options, judged.words);
    if (written?.decision !== undefined) accepted.set(id, written.decision);
    else refused.push({ id, reason: reason ?? 'not-written' });
    diagnostics.push(
      ...(reason === undefined ? [] : [refusedChange(id, reason, change, judged.pair)]),
      ...(written?.diagnostics ?? []),
    );
  }
  const settled = await settle(session, found.changes, accepted, known);
  const distinct = distinctDiagnostics([...diagnostics, ...settled.diagnostics]);
  const changes = found.changes.flatMap((change) => {
    const decision = accepted.get(change.id);
    return decision === undefined ? [] : [told(asDecided(change, decision))];
  });
  const result = { changes, refused, documents: settled.documents };
  return { status: hasError(distinct) ? 1 : 0, result, diagnostics: distinct };
}

function asDecided(change: FoundChange, { class: decidedClass, by, at }: ChangeDecision): FoundChange {
  return { ...change, class: decidedClass, decided: { class: decidedClass, by, at } };
}

/** Every language of the documents the changes stand in, as `extract` brings them up to date. */
async function settle(
  session: Session,
  changes: readonly FoundChange[],
  accepted: ReadonlyMap<string, ChangeDecision>,
  known: DecisionsRead,
): Promise<Pick<AcceptChangesResult, 'documents'> & { readonly diagnostics: readonly Diagnostic[] }> {
  if (accepted.size === 0) return { documents: [], diagnostics: [] };
  const documents = new Set(changes.flatMap((change) => (accepted.has(change.id) ? change.documents : [])));
  const { selected = [] } = select(session, [], []);
  const byId = new Map([...known.byId, ...accepted]);
  const now: DecisionsRead = {
    byId,
    decisions: decisionsIn(byId),
    isWithdrawn: (id) => !byId.has(id) && known.isWithdrawn(id),
    diagnostics: [],
  };
  const chosen = selected.filter(({ document }) => documents.has(document));
  const { result, diagnostics } = await extractAll(session, chosen, [], now);
  return { documents: result?.documents ?? [], diagnostics };
}

interface Judged {
  /** Absent: a person may say so. */
  readonly reason?: RefusedChange | undefined;
  /** Both of them words. */
  readonly pair?: readonly [before: string, after: string] | undefined;
  /** The list that was asked. */
  readonly words?: string | undefined;
}

async function refusal(session: Session, change: FoundChange): Promise<Judged> {
  if (change.decided !== null) return {};
  if (change.class !== 'spelling' && change.class !== 'edited' && change.class !== 'fact') return { reason: 'meaning' };
  const { sourceLanguage } = session.configuration;
  const house = await wordsOfFrench(session, change);
  return withWords(sourceLanguage, (lexicon) => slipRefusal(change, sourceLanguage, house, lexicon));
}

/** What the house writes elsewhere is a word, not a slip, whatever a list says. */
function slipRefusal(
  change: FoundChange,
  language: string,
  house: ReadonlySet<string>,
  lexicon: Lexicon | undefined,
): Judged {
  const isWord = (form: string): boolean => lexicon?.isWord(form) === true || house.has(folded(form));
  const words = lexicon && { ...lexicon, isWord };
  const found = classOf(change, language, words);
  if (found === 'spelling') return { words: lexicon?.name };
  if (found === 'fact') return { reason: 'fact' };
  if (words === undefined)
    return slipsOf(change)?.every(({ before }) => !isWord(before)) === true ? {} : { reason: 'meaning' };
  if (isAcceptable(slipOf(change, words))) return { words: words.name };
  const pair = wordPair(change.before, change.after, words);
  return pair?.every((word) => lexicon?.isWord(folded(word))) === true
    ? { reason: 'words', pair }
    : { reason: 'meaning' };
}

/** Words of all French there is, but for the sentence in question: what stands there too is a word. */
async function wordsOfFrench(session: Session, change: FoundChange): Promise<ReadonlySet<string>> {
  const sources = sourceReader(session);
  const words = new Set<string>();
  for (const { document } of session.documents) {
    const { source } = await sources(document);
    const texts = (source?.fresh ?? []).flatMap(({ parts }) => parts.map((part) => plainText(part.source)));
    const others = texts.filter((text) => text !== change.new);
    for (const [word] of others.join(' ').matchAll(/[\p{L}\p{M}]+/gu)) words.add(folded(word));
  }
  return words;
}

function folded(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

async function decided(
  session: Session,
  { id, document, before, after, decided: earlier }: FoundChange,
  { class: decidedClass, by }: AcceptChangesOptions,
  words: string | undefined,
): Promise<{ readonly decision?: ChangeDecision; readonly diagnostics: readonly Diagnostic[] }> {
  const { surroundings, root, store } = session;
  // Who decided first is whom receipts quote.
  const at = earlier?.at ?? instant(surroundings.now());
  const decision = { id, document, before, after, class: decidedClass, by: earlier?.by ?? by, at, words };
  if (earlier !== null || surroundings.dryRun === true) return { decision, diagnostics: [] };
  const bytes = Buffer.from(writtenDecision(decision), 'utf8');
  const result = await writeAtomically(root, changePath(id), bytes, { ...store, expected: 'absent' });
  const isThere = result.written || result.unchanged;
  return { ...(isThere ? { decision } : {}), diagnostics: result.diagnostics };
}

function refusedChange(
  id: string,
  reason: RefusedChange,
  change: FoundChange | undefined,
  [before, after]: Judged['pair'] = ['', ''],
): Diagnostic {
  const command =
    change === undefined
      ? 'dragoman changes'
      : `dragoman review ${shellQuoted(change.document)} --language L --by NAME --accept`;
  const said = {
    unknown: 'there is no such change in the French of today',
    fact: 'a date, number or name differs: that is no spelling',
    words: `"${before}" and "${after}" are two French words, and the approvals were given to the first`,
    meaning: 'it may say something else now, and the approvals were given to what it said before',
    'not-written': 'the decision could not be written',
  } as const;
  return {
    code: 'change-refused',
    severity: 'error',
    message: `${id} was not accepted: ${said[reason]}`,
    location: { file: change === undefined ? changePath(id) : change.document },
    advice:
      reason === 'unknown'
        ? `See what there is with: ${command}`
        : `What was translated is offered in each .xlf: it is taken over or changed there, then signed off with: ${command}`,
    values: { id, reason, command, ...(reason === 'words' ? { old: before, new: after } : {}) },
  };
}
