/**
 * The repair of the ledger where two branches published the same number, or where a version is no longer what its
 * receipts say. Every version comes back whole; the later ones of two branches get the next numbers, and say which they
 * follow. Stopped at any instant, it can be run again: the versions that move up are written before their places are used.
 */
import { relative, resolve, sep } from 'node:path';
import { type Diagnostic, hasError } from '@dragoman/model';
import { unmergedPaths } from '@dragoman/history';
import { ledgerEventName, ledgerPath } from '@dragoman/layout';
import {
  type LedgerFile,
  type LedgerVersion,
  readLedger,
  type ReadFile,
  removeFile,
  writeAtomically,
  writeEvent,
  writeLedgerVersion,
} from '@dragoman/workspace';
import { changedFiles } from './changed-ledger.ts';
import { keepAside, type KeptAside } from './kept-aside.ts';
import { firstDifference, identity, joinChains } from './ledger-chain.ts';
import { type LedgerPair, type LedgerSides, ledgerSides } from './ledger-sides.ts';
import type { MergedFile } from './results.ts';
import type { Session } from './session.ts';

/** What a typed path means of the ledger; undefined where it is none of it. Absent: all of them. */
export interface LedgerScope {
  readonly release?: string;
  readonly language?: string;
}

export function ledgerScope({ root, surroundings }: Session, typed: string): LedgerScope | undefined {
  const here = relative(root, resolve(surroundings.from, typed)).split(sep).join('/');
  const there = typed.split(sep).join('/').replace(/^\.\//u, '');
  for (const path of [here, there]) {
    const [top, release, language] = path.split('/').filter((name) => name !== '');
    if (top === 'published') {
      return { ...(release === undefined ? {} : { release }), ...(language === undefined ? {} : { language }) };
    }
  }
  return undefined;
}

/** The releases and languages of the ledger that a scope holds and that may need a repair; one that is named is always looked at. */
export async function pairsToRepair(
  session: Session,
  { release, language }: LedgerScope,
): Promise<readonly LedgerPair[]> {
  if (release !== undefined && language !== undefined) return [{ release, language }];
  const scope = release === undefined ? {} : { releases: [release] };
  const { versions, diagnostics } = await readLedger(session.root, { ...session.store, ...scope });
  const open = await unmergedPaths(session.root, release === undefined ? 'published' : `published/${release}`);
  const broken = versions.filter((version) => changedFiles(version).length > 0);
  const named = [...diagnostics.map(({ location }) => location.file), ...open].map((path) => path.split('/'));
  const pairs = [
    ...broken.map((version) => [version.release, version.language] as const),
    ...named.flatMap(([, ofRelease, ofLanguage, number]) =>
      ofRelease === undefined || ofLanguage === undefined || number === undefined
        ? []
        : [[ofRelease, ofLanguage] as const],
    ),
  ];
  const distinct = new Map(pairs.map((pair) => [pair.join('/'), pair]));
  return [...distinct.values()].map(([ofRelease, ofLanguage]) => ({ release: ofRelease, language: ofLanguage }));
}

export async function repairLedger(session: Session, pair: LedgerPair): Promise<MergedFile> {
  const folder = `published/${pair.release}/${pair.language}`;
  const found = await ledgerSides(session, pair);
  const answer = (diagnostics: readonly Diagnostic[], versions: MergedFile['versions'] = []): MergedFile => ({
    file: folder,
    merged: versions.length > 0,
    conflicts: 0,
    kept: 0,
    segments: { ours: 0, theirs: 0, both: 0, conflict: 0, offered: 0 },
    versions,
    diagnostics,
  });
  if (hasError(found.diagnostics)) return answer(found.diagnostics);
  const lost = found.broken.filter((n) => found.sides.flat().every(({ event }) => event.n !== n));
  if (lost.length > 0) return answer(lost.map((n) => versionLost(ledgerPath(pair.release, pair.language, n))));
  const first = firstDifference(found.sides, found.broken);
  if (first === undefined) return answer([]);
  const chain = joinChains(found.sides, first);
  const versions = chain.filter((version) => !stands(found, version)).map((version) => renumbering(found, version));
  if (versions.length === 0 || session.surroundings.dryRun === true) return answer([], versions);
  const diagnostics = await writeChain(session, pair, found, chain);
  return hasError(diagnostics) ? answer(diagnostics) : answer(diagnostics, versions);
}

/** Its folder holds exactly this version already. */
function stands({ standing }: LedgerSides, version: LedgerVersion): boolean {
  const files = standing.get(version.event.n);
  const wanted = filesOf(version);
  return (
    files?.size === wanted.length &&
    wanted.every(({ path, bytes }) => {
      const there = files.get(path);
      return (
        there !== undefined &&
        (Buffer.compare(there.bytes, bytes) === 0 || (path === ledgerEventName && sameEvent(there.bytes, bytes)))
      );
    })
  );
}

/** However somebody has laid it out. */
function sameEvent(one: Uint8Array, other: Uint8Array): boolean {
  try {
    const [a, b] = [one, other].map((bytes) => JSON.stringify(JSON.parse(Buffer.from(bytes).toString('utf8'))));
    return a === b;
  } catch {
    return false;
  }
}

function renumbering(
  { sides }: LedgerSides,
  version: LedgerVersion,
): { readonly n: number; readonly was: number; readonly by: string } {
  const origin = sides.flat().find((other) => identity(other) === identity(version));
  return { n: version.event.n, was: origin?.event.n ?? version.event.n, by: version.event.by };
}

function filesOf({ event, files }: LedgerVersion): readonly LedgerFile[] {
  return [...files, { path: ledgerEventName, bytes: writeEvent(event) }];
}

/** The highest number first: what moves up stands in its new place before its old one is written over. */
async function writeChain(
  session: Session,
  { release, language }: LedgerPair,
  found: LedgerSides,
  chain: readonly LedgerVersion[],
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const version of chain.toReversed()) {
    const { event, files } = version;
    if (stands(found, version)) continue;
    const written = found.standing.has(event.n)
      ? await replaceVersion(session, version, found)
      : (await writeLedgerVersion(session.root, release, language, { n: event.n, files, event }, session.store))
          .diagnostics;
    diagnostics.push(...written);
    if (hasError(written)) break;
  }
  return diagnostics;
}

/** File by file, each in one step; the event last, so that a folder that was left half-way is never taken for whole. */
async function replaceVersion(
  session: Session,
  version: LedgerVersion,
  { standing, isKept }: LedgerSides,
): Promise<readonly Diagnostic[]> {
  const folder = ledgerPath(version.release, version.language, version.event.n);
  const there: StandingFiles = standing.get(version.event.n) ?? new Map<string, never>();
  const wanted = filesOf(version);
  const diagnostics: Diagnostic[] = [];
  for (const [path, file] of there) {
    const next = wanted.find((one) => one.path === path);
    if (next !== undefined && Buffer.compare(next.bytes, file.bytes) === 0) continue;
    const aside = isKept(file.bytes) ? nothingAside : await keepAside(session, `${folder}/${path}`, file.bytes);
    diagnostics.push(...aside.diagnostics);
    if (!aside.isKept) return diagnostics;
    if (next === undefined) diagnostics.push(...(await removed(session, `${folder}/${path}`, file)));
  }
  return [...diagnostics, ...(await writtenFiles(session, folder, wanted, there))];
}

type StandingFiles = ReadonlyMap<string, ReadFile>;

const nothingAside: KeptAside = { isKept: true, diagnostics: [] };

async function removed({ root, store }: Session, path: string, { version }: ReadFile): Promise<readonly Diagnostic[]> {
  return (await removeFile(root, path, version, store)).diagnostics;
}

async function writtenFiles(
  { root, store }: Session,
  folder: string,
  wanted: readonly LedgerFile[],
  there: StandingFiles,
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const { path, bytes } of wanted) {
    const old = there.get(path);
    if (old !== undefined && Buffer.compare(old.bytes, bytes) === 0) continue;
    const options = { ...store, ...(old === undefined ? {} : { expected: old.version }) };
    const written = await writeAtomically(root, `${folder}/${path}`, bytes, options);
    diagnostics.push(...written.diagnostics);
    if (hasError(written.diagnostics)) return diagnostics;
  }
  return diagnostics;
}

function versionLost(file: string): Diagnostic {
  return {
    code: 'ledger-version-lost',
    severity: 'error',
    message: 'neither this folder nor git holds this version whole; nothing was changed',
    location: { file },
    advice:
      'Take the folder from a backup. Where there is none, remove it: what may go out is published again under its number.',
  };
}
