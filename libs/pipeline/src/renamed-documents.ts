/**
 * Documents that were renamed or moved since the last `extract`: bilingual files whose French is gone, and French that
 * has no bilingual file, with nearly the same sentences. Found by content alone, so a run that died half-way is finished
 * by the next one. Where two would fit, nothing is moved.
 */
import { type Diagnostic, shellQuoted } from '@dragoman/model';
import { documentOfXliff, pathInRelease } from '@dragoman/layout';
import { listTranslations, readCache, writeCache } from '@dragoman/workspace';
import { orphan } from './orphans.ts';
import type { Selected } from './selection.ts';
import { languagesOf, sourceFile, type Session } from './session.ts';
import type { SourceReader } from './source-document.ts';
import { sameDocument, sentenceShare, type Sentences, sentencesOf } from './sentence-share.ts';
import { readTranslation } from './translation.ts';

export interface RenamedDocuments {
  /** Today's document → the name its bilingual files still have. */
  readonly was: ReadonlyMap<string, string>;
  /** French could not be listed, so nobody knows whether these were renamed: made anew now, they would never be moved. */
  readonly undecided: ReadonlySet<string>;
  readonly orphans: Orphans;
  /** Of those that stay where they are. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Documents whose French is gone and that became no other one. */
export interface Orphans {
  /** False: there is none, and that is certain. */
  readonly mayBe: boolean;
  /** Undefined where French or the files of the language could not be listed: `diagnostics` says why, if nothing else does. */
  readonly of: (language: string) => {
    readonly documents?: readonly string[];
    readonly diagnostics: readonly Diagnostic[];
  };
}

export async function renamedDocuments(
  session: Session,
  sources: SourceReader,
  selected: readonly Selected[],
): Promise<RenamedDocuments> {
  const { files, unlisted } = await translationsByDocument(session);
  const known = new Set(session.documents.map(({ document }) => document));
  const gone = [...files].filter(([document]) => !known.has(document));
  if (gone.length === 0)
    return { was: new Map(), undecided: new Set(), orphans: orphansAmong([], unlisted), diagnostics: [] };
  const begun = await begunMoves(session);
  const likely = await likelyPairs(session, sources, gone, { files, begun });
  const isUnlisted = hasUnlistedFrench(session);
  const pairs = isUnlisted ? [] : likely;
  const wanted = new Set(selected.map(({ document }) => document));
  const { was, ambiguous } = matched(pairs);
  const chosen = new Map([...was].filter(([document]) => wanted.has(document)));
  const names = new Map([...was].map(([document, old]) => [old, document]));
  const isMoving = (old: string, language: string): boolean =>
    selected.some((item) => item.document === names.get(old) && item.language === language);
  /** Nobody asked for it in this run; the next one that does moves it along. */
  const isWaiting = (document: string, language: string): boolean =>
    languagesOf(session, document).includes(language) && files.get(document)?.has(language) !== true;
  const orphaned = gone.flatMap(([old, languages]) =>
    names.has(old) || ambiguous.has(old) ? [] : [...languages.keys()].map((language) => ({ language, old })),
  );
  return {
    was: chosen,
    orphans: isUnlisted ? unknownOrphans : orphansAmong(orphaned, unlisted),
    undecided: new Set(isUnlisted ? likely.filter(({ isOpen }) => isOpen).map(({ document }) => document) : []),
    diagnostics: gone.flatMap(([old, languages]): readonly Diagnostic[] => {
      const document = names.get(old);
      const staying = [...languages].filter(([language]) => !isMoving(old, language));
      const waiting =
        document === undefined ? [] : staying.map(([language]) => language).filter((one) => isWaiting(document, one));
      const candidates = ambiguous.get(old);
      const french = sourceFile(session, old);
      return [
        ...(document === undefined || waiting.length === 0 ? [] : [renameWaiting(session, document, old, waiting)]),
        ...staying
          .filter(([language]) => !waiting.includes(language))
          .map(([, path]) =>
            candidates === undefined ? orphan(path, french) : ambiguousRename(path, french, candidates),
          ),
      ];
    }),
  };
}

/** What could not be listed has been told of already. */
const unknownOrphans: Orphans = { mayBe: true, of: () => ({ diagnostics: [] }) };

function orphansAmong(
  orphaned: readonly { readonly language: string; readonly old: string }[],
  unlisted: ReadonlyMap<string, readonly Diagnostic[]>,
): Orphans {
  return {
    mayBe: orphaned.length > 0 || unlisted.size > 0,
    of: (language) => {
      const problems = unlisted.get(language);
      if (problems !== undefined) return { diagnostics: problems };
      const own = orphaned.filter((one) => one.language === language);
      return { documents: own.map(({ old }) => old), diagnostics: [] };
    },
  };
}

/** Document → language → path of its bilingual file. */
type Translations = ReadonlyMap<string, ReadonlyMap<string, string>>;

async function translationsByDocument({ root, store, configuration }: Session): Promise<{
  readonly files: Translations;
  /** Languages whose files could not be listed, and why. */
  readonly unlisted: ReadonlyMap<string, readonly Diagnostic[]>;
}> {
  const found = new Map<string, Map<string, string>>();
  const unlisted = new Map<string, readonly Diagnostic[]>();
  for (const language of configuration.targetLanguages) {
    const { files, diagnostics } = await listTranslations(root, language, store);
    if (files === undefined) unlisted.set(language, diagnostics);
    for (const path of files ?? []) {
      const placed = documentOfXliff(path);
      if (placed === undefined) continue;
      const languages = found.get(placed.document) ?? new Map<string, string>();
      found.set(placed.document, languages.set(language, path));
    }
  }
  return { files: found, unlisted };
}

/** What could not be listed is not gone. */
function hasUnlistedFrench({ diagnostics, configuration }: Session): boolean {
  const folder = configuration.sourceLanguage;
  return diagnostics.some(
    ({ severity, location: { file } }) => severity === 'error' && (file === folder || file.startsWith(`${folder}/`)),
  );
}

interface LikelyPair {
  readonly old: string;
  readonly document: string;
  readonly share: number;
  /** False: every language has a file of its own already, and nothing is missing that could have been moved. */
  readonly isOpen: boolean;
}

async function likelyPairs(
  session: Session,
  sources: SourceReader,
  gone: readonly (readonly [string, ReadonlyMap<string, string>])[],
  { files, begun }: { readonly files: Translations; readonly begun: ReadonlyMap<string, string> },
): Promise<readonly LikelyPair[]> {
  const pairs: LikelyPair[] = [];
  for (const [old, languages] of gone) {
    const before = await sentencesOfFiles(session, old, [...languages.keys()]);
    for (const { document } of session.documents) {
      const isOpen = languagesOf(session, document).some(
        (language) => languages.has(language) && files.get(document)?.has(language) !== true,
      );
      if (begun.get(document) === old) pairs.push({ old, document, share: 1, isOpen: true });
      if (begun.get(document) === old) continue;
      const { source } = await sources(document);
      const share = source === undefined ? 0 : sentenceShare(before, sentencesOf(source.fresh));
      if (share >= sameDocument) pairs.push({ old, document, share, isOpen });
    }
  }
  return pairs;
}

const movesName = 'moves.json';

/** Moves that an earlier run began, and perhaps did not end: today's document → its name before. A note, no truth. */
export async function begunMoves({ root, store }: Session): Promise<ReadonlyMap<string, string>> {
  const bytes = await readCache(root, movesName, store);
  try {
    const value: unknown = bytes === undefined ? {} : JSON.parse(Buffer.from(bytes).toString('utf8'));
    const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch (error) {
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}

/** Before the first file moves: both names have a file until the old one is removed. */
export async function beginMoves({ root, store }: Session, was: ReadonlyMap<string, string>): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(Object.fromEntries(was), null, 2)}\n`, 'utf8');
  await writeCache(root, movesName, bytes, store);
}

async function sentencesOfFiles(session: Session, document: string, languages: readonly string[]): Promise<Sentences> {
  for (const language of languages) {
    const { translation } = await readTranslation(session, document, language);
    if (translation !== undefined) return sentencesOf(translation.file.units);
  }
  return new Map();
}

interface MatchedPairs {
  readonly was: ReadonlyMap<string, string>;
  /** Old name → those that would fit. */
  readonly ambiguous: ReadonlyMap<string, readonly string[]>;
}

/** Each the other's best, alone; among equals the one of the same name in its release. */
function matched(pairs: readonly LikelyPair[]): MatchedPairs {
  const open = pairs.filter(({ isOpen }) => isOpen);
  const byNew = Map.groupBy(open, ({ document }) => document);
  const was = new Map<string, string>();
  const ambiguous = new Map<string, readonly string[]>();
  for (const [old, own] of Map.groupBy(pairs, (pair) => pair.old)) {
    const best = bestOf(own.filter(({ isOpen }) => isOpen));
    const isMutual = best !== undefined && bestOf(byNew.get(best.document) ?? [])?.old === old;
    if (isMutual) was.set(best.document, old);
    // They were made by an earlier run, and what was ambiguous then is so now.
    else if (own.length > 1 || own.some(({ isOpen }) => isOpen))
      ambiguous.set(
        old,
        own.map(({ document }) => document),
      );
  }
  return { was, ambiguous };
}

function bestOf(pairs: readonly LikelyPair[]): LikelyPair | undefined {
  const highest = Math.max(...pairs.map(({ share }) => share));
  const best = pairs.filter(({ share }) => share === highest);
  const named = best.filter(({ old, document }) => pathInRelease(old) === pathInRelease(document));
  const [only, ...others] = best.length === 1 ? best : named;
  return others.length === 0 ? only : undefined;
}

function ambiguousRename(file: string, french: string, candidates: readonly string[]): Diagnostic {
  const found = candidates.join(', ');
  return {
    code: 'ambiguous-rename',
    severity: 'warning',
    message: `its French, "${french}", is not there, and several documents look like it: ${found}; nothing was moved`,
    location: { file },
    advice:
      'Its sentences are offered in each of them. To move it whole, with approvals and hand-offs: remove the .xlf file of the one it belongs to, while nothing is translated there, and run dragoman extract again.',
    values: { source: french, found },
  };
}

function renameWaiting(session: Session, document: string, old: string, waiting: readonly string[]): Diagnostic {
  const [source, languages] = [sourceFile(session, old), waiting.join(', ')];
  const command = `dragoman extract ${shellQuoted(document)} --language ${waiting.join(',')}`;
  return {
    code: 'rename-waiting',
    severity: 'info',
    message: `this was "${source}": its translations into ${languages} have not moved along yet`,
    location: { file: sourceFile(session, document) },
    advice: `Run: ${command}`,
    values: { source, languages, command },
  };
}

export function renamedDocument(session: Session, document: string, old: string): Diagnostic {
  return {
    code: 'document-renamed',
    severity: 'info',
    message: `this was "${sourceFile(session, old)}": its translations and hand-offs move along`,
    location: { file: sourceFile(session, document) },
    advice: 'If that is wrong, put the French back under its old name and run: dragoman extract',
    values: { source: sourceFile(session, old) },
  };
}
