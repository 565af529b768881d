/** Two documents of one release that share most of their sentences: perhaps one was meant to replace the other. */
import type { Diagnostic } from '@dragoman/model';
import { comparePaths, releaseOf } from '@dragoman/layout';
import { sourceFile, type Session } from './session.ts';
import type { SourceReader } from './source-document.ts';
import { sameDocument, sentenceShare, type Sentences, sentencesOf } from './sentence-share.ts';

/** Fewer sentences are alike by the form of such texts: a date line, a contact. */
const least = 5;

/** @param documents Those that were chosen; each is compared with all others of its release. */
export async function similarDocuments(
  session: Session,
  sources: SourceReader,
  documents: readonly string[],
): Promise<readonly Diagnostic[]> {
  const chosen = new Set(documents);
  const diagnostics: Diagnostic[] = [];
  for (const [, own] of Map.groupBy(session.documents, ({ document }) => releaseOf(document))) {
    if (own.length < 2 || !own.some(({ document }) => chosen.has(document))) continue;
    const sentences = await Promise.all(
      own.map(async ({ document }) => ({ document, ...(await longEnough(sources, document)) })),
    );
    for (const [one, other] of pairsOf(sentences)) {
      if (one.found === undefined || other.found === undefined) continue;
      if (!chosen.has(one.document) && !chosen.has(other.document)) continue;
      const share = sentenceShare(one.found, other.found);
      if (share > sameDocument) diagnostics.push(similar(session, [one.document, other.document], share));
    }
  }
  return diagnostics;
}

function pairsOf<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((item, index) => items.slice(0, index).map((earlier) => [item, earlier] as const));
}

async function longEnough(sources: SourceReader, document: string): Promise<{ readonly found?: Sentences }> {
  const { source } = await sources(document);
  const found = source === undefined ? undefined : sentencesOf(source.fresh);
  return found === undefined || found.size < least ? {} : { found };
}

/** `communique-v2.md` looks like a new version of `communique.md`: what was there first has the shorter name. */
function similar(session: Session, documents: readonly [string, string], share: number): Diagnostic {
  const [first = '', second = ''] = documents.toSorted((a, b) => a.length - b.length || comparePaths(a, b));
  const [other, file] = [sourceFile(session, first), sourceFile(session, second)];
  const percent = Math.floor(share * 100);
  return {
    code: 'similar-documents',
    severity: 'warning',
    message: `this looks like a new version of ${other}: ${percent}% of their sentences are the same`,
    location: { file },
    advice:
      'If it replaces that one, remove the old French: its translations move along. If both are meant, there is nothing to do.',
    values: { other, share: percent },
  };
}
