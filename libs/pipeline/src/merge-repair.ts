/**
 * The repair of bilingual files that git merged as text: from the index while the path is unmerged, from the commits of
 * a merge, from the conflict markers, or from what stands twice. What a person has typed into the file since is kept.
 */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { type Diagnostic, hasError } from '@dragoman/model';
import { documentOfXliff } from '@dragoman/layout';
import { type ReadFile, readFileVersion, writeAtomically } from '@dragoman/workspace';
import { changePolicyOf } from './carry-today.ts';
import { readDecisions } from './change-decisions.ts';
import { withWords } from './french-words.ts';
import type { KnownOfMerge } from './merge-decisions.ts';
import { keepAside } from './kept-aside.ts';
import { findSides } from './merge-sides.ts';
import { languageOfMemory, mergeMemory } from './merge-memory.ts';
import { mergedFile, outcomeOf } from './merge.ts';
import { mergeVersions, type Version } from './merge-versions.ts';
import { type LedgerScope, ledgerScope, pairsToRepair, repairLedger } from './repair-ledger.ts';
import type { MergedFile, MergeOptions, MergeResult, Outcome, Surroundings } from './results.ts';
import { failed, locked, openSession, type Session } from './session.ts';

export async function repair(surroundings: Surroundings, { files }: MergeOptions): Promise<Outcome<MergeResult>> {
  const opened = await openSession(surroundings);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session } = opened;
  const paths = files.map((typed) => {
    const scope = ledgerScope(session, typed);
    return { typed, scope, path: scope === undefined ? bilingualPath(session, typed) : undefined };
  });
  const unknown = paths.filter(({ path, scope }) => path === undefined && scope === undefined);
  if (unknown.length > 0) return failed([...opened.diagnostics, ...unknown.map(({ typed }) => notBilingual(typed))]);
  const known = [...new Set(paths.flatMap(({ path }) => path ?? []))];
  const scopes = paths.flatMap(({ scope }) => scope ?? []);
  const run = (): Promise<Outcome<MergeResult>> => repairAll(session, known, scopes, opened.diagnostics);
  return surroundings.dryRun === true ? run() : locked(session, run);
}

async function repairAll(
  session: Session,
  paths: readonly string[],
  scopes: readonly LedgerScope[],
  opening: readonly Diagnostic[],
): Promise<Outcome<MergeResult>> {
  const files: MergedFile[] = [];
  for (const [index, path] of paths.entries()) {
    session.surroundings.progress?.({ verb: 'merge', done: index, total: paths.length, item: path });
    files.push(await repairFile(session, path));
  }
  const pairs = (await Promise.all(scopes.map((scope) => pairsToRepair(session, scope)))).flat();
  for (const pair of new Map(pairs.map((one) => [`${one.release}/${one.language}`, one])).values()) {
    files.push(await repairLedger(session, pair));
  }
  return outcomeOf(files, opening, session.root);
}

const nothing = { ours: 0, theirs: 0, both: 0, conflict: 0, offered: 0 };

async function repairFile(session: Session, path: string): Promise<MergedFile> {
  const left = (diagnostics: readonly Diagnostic[]): MergedFile => ({
    file: path,
    merged: false,
    conflicts: 0,
    kept: 0,
    segments: nothing,
    diagnostics,
  });
  const read = await readFileVersion(session.root, path, session.store);
  if (read.bytes === undefined) return left([read.problem]);
  const language = languageOfMemory(session, path);
  if (language !== undefined) return repairMemory(session, path, language, read, left);
  const found = await findSides(session.root, path, read.bytes);
  if (found.sides === undefined) return left(found.diagnostics);
  const versions = { path, ...found.sides, known: await knownHere(session, found.sides.ours) };
  const { sourceLanguage } = versions.ours.file;
  const merged = await withWords(sourceLanguage, (lexicon) => mergeVersions({ ...versions, lexicon }));
  if (merged.bytes === undefined) return left(merged.diagnostics);
  const diagnostics = [...found.diagnostics, ...merged.diagnostics];
  if (session.surroundings.dryRun === true) return mergedFile(path, merged, diagnostics);
  const aside = found.replacesUnread === true ? (await keepAside(session, path, read.bytes)).diagnostics : [];
  if (hasError(aside)) return left([...diagnostics, ...aside]);
  const written = await writeAtomically(session.root, path, merged.bytes, { ...session.store, expected: read.version });
  const all = [...diagnostics, ...aside, ...written.diagnostics];
  return hasError(written.diagnostics) ? left(all) : mergedFile(path, merged, all);
}

async function knownHere(session: Session, { file }: Version): Promise<KnownOfMerge> {
  const { byId } = await readDecisions(session);
  return { decided: [...byId.keys()], policy: changePolicyOf(session, file.targetLanguage) };
}

async function repairMemory(
  session: Session,
  path: string,
  language: string,
  { bytes, version }: ReadFile,
  left: (diagnostics: readonly Diagnostic[]) => MergedFile,
): Promise<MergedFile> {
  const merged = await mergeMemory(session, path, language, bytes);
  if (merged.bytes === undefined) return left(merged.diagnostics);
  const segments = { ...nothing, theirs: merged.added };
  const written =
    session.surroundings.dryRun === true
      ? { diagnostics: [] }
      : await writeAtomically(session.root, path, merged.bytes, { ...session.store, expected: version });
  if (hasError(written.diagnostics)) return left(written.diagnostics);
  return mergedFile(path, { segments, kept: 0 }, [...merged.diagnostics, ...written.diagnostics]);
}

/** From the folder of the person first, then from the workspace. */
function bilingualPath(session: Session, typed: string): string | undefined {
  const { root, surroundings } = session;
  const here = relative(root, isAbsolute(typed) ? typed : resolve(surroundings.from, typed));
  return [here, typed]
    .map((path) => path.split(sep).join('/').replace(/^\.\//u, ''))
    .filter((path) => !path.startsWith('../') && !isAbsolute(path))
    .find((path) => documentOfXliff(path) !== undefined || languageOfMemory(session, path) !== undefined);
}

function notBilingual(typed: string): Diagnostic {
  return {
    code: 'unknown-path',
    severity: 'error',
    message: `"${typed}" is no bilingual file of this workspace`,
    location: { file: typed },
    advice:
      'Name files like lv/2026-05-12-lac/communique.md.xlf, or folders of the ledger like published/2026-05-12-lac/lv',
    values: { typed },
  };
}
