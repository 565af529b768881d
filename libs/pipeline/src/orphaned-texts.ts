/**
 * What bilingual files hold whose French is gone. Where a document was put into another one, its sentences stand there
 * today, and what was written for them until now goes with them; the files themselves are never touched.
 */
import type { Diagnostic, FreshUnit, RetiredText, Unit } from '@dragoman/model';
import { carry, exactKey } from '@dragoman/carry';
import type { Orphans } from './renamed-documents.ts';
import type { Session } from './session.ts';
import { sameDocument, type Sentences, sentencesOf } from './sentence-share.ts';
import { readTranslation } from './translation.ts';

export interface OrphanedDocument {
  readonly sentences: Sentences;
  readonly texts: readonly RetiredText[];
}

export interface OrphanedRead {
  /** Undefined: nobody knows, so that what has changed must wait; made now, it would never get its texts. */
  readonly documents: readonly OrphanedDocument[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A language's orphaned documents, read when the first one asks. */
export type OrphanedReader = (language: string) => Promise<OrphanedRead>;

export function orphanedReader(session: Session, orphans: Orphans): OrphanedReader {
  const known = new Map<string, Promise<OrphanedRead>>();
  return (language) => {
    const found = known.get(language) ?? orphanedDocuments(session, language, orphans);
    known.set(language, found);
    return found;
  };
}

/** One that is broken is left out and named with the orphans; one that the disk did not give may hold anything. */
async function orphanedDocuments(session: Session, language: string, orphans: Orphans): Promise<OrphanedRead> {
  const { documents, diagnostics: problems } = orphans.of(language);
  if (documents === undefined) return { documents, diagnostics: problems };
  const all: OrphanedDocument[] = [];
  for (const document of documents) {
    const { translation, isUnread, diagnostics } = await readTranslation(session, document, language);
    if (isUnread === true) return { documents: undefined, diagnostics };
    all.push(orphanedDocument(document, translation?.file.units ?? []));
  }
  return { documents: all, diagnostics: [] };
}

/** What is offered in it is no text of the place where it is offered. */
export function orphanedDocument(document: string, units: readonly Unit[]): OrphanedDocument {
  const old = units.map((unit) => ({ ...unit, parts: unit.parts.map(withoutMatches) }));
  return { sentences: sentencesOf(units), texts: carry({ document, old, fresh: [] }).retired };
}

function withoutMatches(part: Unit['parts'][number]): Unit['parts'][number] {
  if (part.kind !== 'segment') return part;
  const { matches: _, ...rest } = part;
  return rest;
}

/**
 * The memory with what the orphans hold. A paragraph that went to one of them and came back with all of it brings what was
 * written there since; where nobody knows which of two texts is the later one, both are there, and neither is certain.
 */
export function withOrphaned(
  memory: readonly RetiredText[],
  orphaned: readonly OrphanedDocument[],
  document: string,
  fresh: readonly FreshUnit[],
): readonly RetiredText[] {
  if (orphaned.length === 0) return memory;
  const today = sentencesOf(fresh);
  const returned = orphaned.filter(({ sentences }) => shareIn(sentences, today) >= sameDocument);
  const others = orphaned.filter((one) => !returned.includes(one)).flatMap(({ texts }) => texts);
  const own = Map.groupBy(
    memory.filter((text) => text.document === document),
    placeOf,
  );
  const earlier = new Set<RetiredText>();
  const brought = returned
    .flatMap(({ texts }) => texts)
    .flatMap((text): readonly RetiredText[] => {
      const before = (own.get(placeOf(text)) ?? []).filter(({ target }) => exactKey(target) !== exactKey(text.target));
      if (before.some((one) => isLater(one, text))) return [];
      for (const one of before) if (isLater(text, one)) earlier.add(one);
      return [own.has(placeOf(text)) ? { ...text, document } : text];
    });
  return [...memory.filter((text) => !earlier.has(text)), ...others, ...brought];
}

/** 0 to 1: how much of the one stands in the other. */
function shareIn(one: Sentences, other: Sentences): number {
  let [all, common] = [0, 0];
  for (const [key, count] of one) {
    all += count;
    common += Math.min(count, other.get(key) ?? 0);
  }
  return all === 0 ? 0 : common / all;
}

function placeOf({ unit, source }: RetiredText): string {
  return JSON.stringify([unit, exactKey(source)]);
}

/** Only where both are dated: a CAT tool need not say when. */
function isLater(one: RetiredText, other: RetiredText): boolean {
  const [a, b] = [dateOf(one), dateOf(other)];
  return a !== undefined && b !== undefined && Date.parse(a) > Date.parse(b);
}

function dateOf({ approval, at }: RetiredText): string | undefined {
  return approval?.at ?? at;
}
