/**
 * Changes of the French that ask somebody again, each once for the whole workspace. The old wording stands in the `.xlf`
 * files, as the source there before `extract` and as previous version after it: here everything is carried over in
 * memory first, so that both say the same.
 */
import type { ChangeClass, Diagnostic, Match, Note, Segment } from '@dragoman/model';
import { changeTreatment, hasError, plainText } from '@dragoman/model';
import { exactKey } from '@dragoman/carry';
import { releaseOf } from '@dragoman/layout';
import { countWords } from '@dragoman/text';
import {
  type ChangeDecision,
  changeId,
  decisionsBehind,
  type DecisionsRead,
  wordingClass,
  type Wordings,
} from './change-decisions.ts';
import type { FrenchChange, OnceDecided } from './change-results.ts';
import { carryToday, changePolicyOf } from './carry-today.ts';
import { fillFormulas } from './fill-formulas.ts';
import { formulasReader, type FormulasReader } from './house-formulas.ts';
import { readMemory } from './memory-file.ts';
import type { Selected } from './selection.ts';
import { hasUnreadableCard, type Session } from './session.ts';
import { renamedDocuments } from './renamed-documents.ts';
import { sourceReader, type SourceReader } from './source-document.ts';
import { placedSegments, readTranslation } from './translation.ts';

export interface FoundChanges {
  readonly changes: readonly FoundChange[];
  readonly untranslated: { readonly segments: number; readonly words: number };
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
  const { was } = await renamedDocuments(session, sources, selected);
  const readers = { sources, formulas: formulasReader(session), was };
  const places: Place[] = [];
  const untranslated: number[] = [];
  const diagnostics: Diagnostic[] = [...decided.diagnostics];
  for (const [index, item] of selected.entries()) {
    const { document, language } = item;
    session.surroundings.progress?.({ verb: 'changes', done: index, total: selected.length, item: document });
    const found = await placesIn(session, readers, { document, language }, decided);
    places.push(...found.places);
    untranslated.push(...found.untranslated);
    diagnostics.push(...found.diagnostics);
  }
  return {
    changes: await changesIn(session, places, selected, decided),
    untranslated: { segments: untranslated.length, words: untranslated.reduce((sum, words) => sum + words, 0) },
    diagnostics,
  };
}

interface Readers {
  readonly sources: SourceReader;
  readonly formulas: FormulasReader;
  /** Of documents that were renamed: the next `extract` moves their translations along. */
  readonly was: ReadonlyMap<string, string>;
}

interface PlacesFound {
  readonly places: readonly Place[];
  /** Of each sentence that nobody has translated, and that was no other one before: its words. */
  readonly untranslated: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
}

async function placesIn(
  session: Session,
  { sources, formulas, was }: Readers,
  { document, language }: Selected,
  { byId, decisions }: DecisionsRead,
): Promise<PlacesFound> {
  if (hasUnreadableCard(session, releaseOf(document))) return { places: [], untranslated: [], diagnostics: [] };
  const read = await sources(document);
  const own = await readTranslation(session, document, language);
  const before = own.absent ? was.get(document) : undefined;
  const old = before === undefined ? own : await readTranslation(session, before, language);
  const memory = await readMemory(session, language);
  const diagnostics = [...read.diagnostics, ...old.diagnostics, ...memory.diagnostics];
  const isKnown = old.absent || old.translation !== undefined;
  if (read.source === undefined || read.source.hasCollision || !isKnown || hasError(diagnostics)) {
    return { places: [], untranslated: [], diagnostics };
  }
  const units = old.translation?.file.units ?? [];
  const carried = carryToday(session, read.source, { document, language, old: units, retired: memory.retired });
  const house = await formulas(language);
  const all = placedSegments(carried.units.map((unit) => fillFormulas(unit, house.formulas)));
  const untranslated = all.flatMap(({ segment }) =>
    segment.target === undefined && waitingChange(segment) === undefined ? [countWords(segment.source)] : [],
  );
  const places = all.flatMap(({ unit, segment }, position): readonly Place[] => {
    const at = { document, language, address: `${unit}-${segment.id}`, position };
    const settled = decisionsBehind(segment.approval).flatMap((id) => byId.get(id) ?? []);
    if (settled.length > 0)
      return settled.map(({ id, before, after }) => ({ ...at, id, before, after, isSettled: true }));
    const wordings = waitingChange(segment);
    if (wordings === undefined) return [];
    const undone = decisions(wordings.after, wordings.before);
    const regrouped = regroupedClass(segment.notes ?? []);
    const id = undone?.id ?? changeId(wordings);
    return [{ ...at, ...wordings, id, isSettled: false, ...(regrouped === undefined ? {} : { regrouped }) }];
  });
  return { places, untranslated, diagnostics };
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
  const languages = [...new Set(places.map(({ language }) => language))];
  const standsIn = new Set(places.map((place) => `${place.document} ${place.address}`)).size;
  return {
    id,
    document,
    documents: [...new Set(places.map((place) => place.document))],
    class: decision?.class ?? regrouped ?? (await wordingClass(session, { before, after })),
    old: plainText(before),
    new: plainText(after),
    languages,
    words: wordsEach * standsIn,
    cost: { segments: waiting.length, words: wordsEach * waiting.length },
    decided: decision === undefined ? null : { class: decision.class, by: decision.by, at: decision.at },
    onceDecided: onceDecided(session, languages),
    before,
    after,
  };
}

function onceDecided(session: Session, languages: readonly string[]): OnceDecided {
  const byTreatment = Map.groupBy(languages, (language): keyof OnceDecided => {
    const { text, approval } = changeTreatment('spelling', changePolicyOf(session, language));
    if (text === 'offer') return 'offered';
    return approval === 'keep' ? 'kept' : 'asked';
  });
  const { kept = [], asked = [], offered = [] } = Object.fromEntries(byTreatment);
  return { kept, asked, offered };
}

/** As it is told; contents are for those who go on working with it. */
export function told({ before: _before, after: _after, ...change }: FoundChange): FrenchChange {
  return change;
}
