/**
 * Changes of the French that ask somebody again, each once for the whole workspace. The old wording stands in the `.xlf`
 * files, as the source there before `extract` and as previous version after it: here everything is carried over in
 * memory first, so that both say the same.
 */
import type { ChangeClass, Diagnostic, Match, Note, Segment } from '@dragoman/model';
import { hasError, plainText } from '@dragoman/model';
import { exactKey } from '@dragoman/carry';
import { releaseOf } from '@dragoman/layout';
import { countWords } from '@dragoman/text';
import { type ChangeDecision, changeId, type DecisionsRead, wordingClass, type Wordings } from './change-decisions.ts';
import type { FrenchChange } from './change-results.ts';
import { carryToday } from './carry-today.ts';
import { readMemory } from './memory-file.ts';
import type { Selected } from './selection.ts';
import { hasUnreadableCard, type Session } from './session.ts';
import { sourceReader, type SourceReader } from './source-document.ts';
import { placedSegments, readTranslation } from './translation.ts';

export interface FoundChanges {
  readonly changes: readonly FoundChange[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface FoundChange extends FrenchChange, Wordings {}

/** A place where a change waits, or was settled by a decision. */
interface Place extends Wordings {
  readonly id: string;
  readonly document: string;
  readonly language: string;
  readonly address: string;
  /** In its document, so that the list is in the order of reading. */
  readonly position: number;
  readonly regrouped?: ChangeClass;
  readonly isSettled: boolean;
}

export async function frenchChanges(
  session: Session,
  selected: readonly Selected[],
  decided: DecisionsRead,
): Promise<FoundChanges> {
  const sources = sourceReader(session);
  const places: Place[] = [];
  const diagnostics: Diagnostic[] = [...decided.diagnostics];
  for (const [index, item] of selected.entries()) {
    const { document, language } = item;
    session.surroundings.progress?.({ verb: 'changes', done: index, total: selected.length, item: document });
    const found = await placesIn(session, sources, { document, language }, decided);
    places.push(...found.places);
    diagnostics.push(...found.diagnostics);
  }
  return { changes: await changesIn(session, places, selected, decided), diagnostics };
}

async function placesIn(
  session: Session,
  sources: SourceReader,
  { document, language }: Selected,
  { byId, decisions }: DecisionsRead,
): Promise<{ readonly places: readonly Place[]; readonly diagnostics: readonly Diagnostic[] }> {
  if (hasUnreadableCard(session, releaseOf(document))) return { places: [], diagnostics: [] };
  const read = await sources(document);
  const old = await readTranslation(session, document, language);
  const memory = await readMemory(session, language);
  const diagnostics = [...read.diagnostics, ...old.diagnostics, ...memory.diagnostics];
  if (read.source === undefined || read.source.hasCollision || old.translation === undefined || hasError(diagnostics)) {
    return { places: [], diagnostics };
  }
  const before = { document, language, old: old.translation.file.units, retired: memory.retired };
  const { units } = carryToday(session, read.source, before);
  const places = placedSegments(units).flatMap(({ unit, segment }, position): readonly Place[] => {
    const at = { document, language, address: `${unit}-${segment.id}`, position };
    const settled = byId.get(segment.approval?.via ?? '');
    if (settled !== undefined) {
      return [{ ...at, id: settled.id, before: settled.before, after: settled.after, isSettled: true }];
    }
    const wordings = waitingChange(segment);
    if (wordings === undefined) return [];
    const undone = decisions(wordings.after, wordings.before);
    const regrouped = regroupedClass(segment.notes ?? []);
    const id = undone?.id ?? changeId(wordings);
    return [{ ...at, ...wordings, id, isSettled: false, ...(regrouped === undefined ? {} : { regrouped }) }];
  });
  return { places, diagnostics };
}

const openedByChange: ReadonlySet<string | undefined> = new Set(['dragoman:source-changed', 'dragoman:fact-adapted']);

/** The change by which a sentence lost its translation, or its approval; undefined where nobody waits for anything. */
function waitingChange({ source, target, subState, matches = [] }: Segment): Wordings | undefined {
  if (target !== undefined && !openedByChange.has(subState)) return undefined;
  const previous = matches.find(({ type }) => type === 'previous-version') satisfies Match | undefined;
  if (previous === undefined || exactKey(previous.source) === exactKey(source)) return undefined;
  return { before: previous.source, after: source };
}

/** Sentences that were split or joined have a note that counts them: `± 1→2 …`. */
function regroupedClass(notes: readonly Note[]): ChangeClass | undefined {
  const counted = notes.flatMap(({ from, text }) => (from === 'dragoman' ? (/^± (\d+)→(\d+) /u.exec(text) ?? []) : []));
  const [, before] = counted;
  return before === undefined ? undefined : before === '1' ? 'split' : 'joined';
}

async function changesIn(
  session: Session,
  places: readonly Place[],
  selected: readonly Selected[],
  { byId }: DecisionsRead,
): Promise<readonly FoundChange[]> {
  const order = new Map([...new Set(selected.map(({ document }) => document))].map((name, index) => [name, index]));
  const first = new Map<string, Place>();
  const byChange = Map.groupBy(places, ({ id }) => id);
  for (const [id, own] of byChange) {
    const earliest = own.toSorted(
      (a, b) => (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0) || a.position - b.position,
    )[0];
    if (earliest !== undefined) first.set(id, earliest);
  }
  const inOrder = [...first].toSorted(
    ([, a], [, b]) => (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0) || a.position - b.position,
  );
  const found: FoundChange[] = [];
  for (const [id, place] of inOrder) {
    found.push(await described(session, place, byChange.get(id) ?? [], byId.get(id)));
  }
  return found;
}

async function described(
  session: Session,
  { id, document, before, after, regrouped }: Place,
  places: readonly Place[],
  decision: ChangeDecision | undefined,
): Promise<FoundChange> {
  const waiting = places.filter(({ isSettled }) => !isSettled);
  const wordsEach = countWords(after);
  const standsIn = new Set(places.map((place) => `${place.document} ${place.address}`)).size;
  return {
    id,
    document,
    documents: [...new Set(places.map((place) => place.document))],
    class: decision?.class ?? regrouped ?? (await wordingClass(session, { before, after })),
    old: plainText(before),
    new: plainText(after),
    languages: [...new Set(places.map(({ language }) => language))],
    words: wordsEach * standsIn,
    cost: { segments: waiting.length, words: wordsEach * waiting.length },
    decided: decision === undefined ? null : { class: decision.class, by: decision.by, at: decision.at },
    before,
    after,
  };
}

/** As it is told; contents are for those who go on working with it. */
export function told({ before: _before, after: _after, ...change }: FoundChange): FrenchChange {
  return change;
}
