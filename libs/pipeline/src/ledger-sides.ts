/** What is left of the versions of one release in one language: in the folder, between conflict markers, and in git. Reads only. */
import { join } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { commitsOf, conflictSides, divergedCommits, folderAt, type FolderFiles } from '@dragoman/history';
import { ledgerFolder, ledgerPath } from '@dragoman/layout';
import {
  listFiles,
  type LedgerFile,
  ledgerVersionOf,
  type LedgerVersion,
  readFileVersion,
  type ReadFile,
} from '@dragoman/workspace';
import { fileDigest } from '@dragoman/text';
import { changedFiles } from './changed-ledger.ts';
import { isMixtureOf, type LedgerSide } from './ledger-chain.ts';
import type { Session } from './session.ts';

export interface LedgerPair {
  readonly release: string;
  readonly language: string;
}

export interface LedgerSides {
  /** Number → the files of its folder as they stand, by path below it. */
  readonly standing: ReadonlyMap<number, ReadonlyMap<string, ReadFile>>;
  /** What stands first; each version of them is whole. */
  readonly sides: readonly LedgerSide[];
  /** Numbers whose folder is no whole version. */
  readonly broken: readonly number[];
  /** Bytes that are kept elsewhere, by git or as a version: whoever replaces others must put them aside. */
  readonly isKept: (bytes: Uint8Array) => boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export async function ledgerSides(session: Session, pair: LedgerPair): Promise<LedgerSides> {
  const folder = `${ledgerFolder(pair.release)}/${pair.language}`;
  const { standing, diagnostics } = await readStanding(session, folder);
  const commits = await divergedCommits(session.root, folder);
  const trees = await Promise.all(commits.flat().map((commit) => folderAt(session.root, commit, folder)));
  const marked = (['ours', 'theirs'] as const).map((name) => markedSide(standing, name));
  const committed = trees.map((tree) => wholeVersions(pair, versionFolders(tree)));
  const now = wholeVersions(pair, filesOf(standing)).filter((version) => !isMixtureOf(version, committed));
  // A repair that was stopped has taken the markers from some of the files.
  const cut = marked
    .map((side) => wholeVersions(pair, side))
    .map((side) => side.filter((version) => !isMixtureOf(version, [...committed, now])));
  const others = [...committed, ...cut];
  const broken = [...standing.keys()].filter((n) => !now.some(({ event }) => event.n === n));
  const past = await pastVersions(session, pair, broken, others);
  const sound = [...filesOf(standing)].filter(([n]) => !broken.includes(n)).map(([, files]) => files);
  const kept = [...sound, ...marked.flatMap((side) => [...side.values()]), ...past.map(({ files }) => files)].flat();
  return {
    standing,
    // Numbers that stand are kept where they can be.
    sides: [now, ...others, past],
    broken,
    isKept: keeper([...trees.flatMap((tree) => [...tree.values()]), ...kept.map(({ bytes }) => bytes)]),
    diagnostics,
  };
}

async function readStanding(
  { root, store }: Session,
  folder: string,
): Promise<Pick<LedgerSides, 'standing' | 'diagnostics'>> {
  const listed = await listFiles(join(root, folder), store);
  const standing = new Map<number, Map<string, ReadFile>>();
  const diagnostics: Diagnostic[] = [...listed.diagnostics];
  for (const file of listed.files ?? []) {
    const place = numberOf(file);
    if (place === undefined) continue;
    const read = await readFileVersion(root, `${folder}/${file}`, store);
    if (read.bytes === undefined) diagnostics.push(read.problem);
    else standing.set(place.n, (standing.get(place.n) ?? new Map<string, ReadFile>()).set(place.path, read));
  }
  return { standing, diagnostics };
}

/** `2/annexes/plan.txt` → version 2, and the path below its folder. */
function numberOf(path: string): { readonly n: number; readonly path: string } | undefined {
  const found = /^([1-9]\d{0,8})\/(.+)$/su.exec(path);
  return found?.[1] === undefined || found[2] === undefined ? undefined : { n: Number(found[1]), path: found[2] };
}

type VersionFolders = ReadonlyMap<number, readonly LedgerFile[]>;

function versionFolders(tree: FolderFiles): VersionFolders {
  const folders = new Map<number, LedgerFile[]>();
  for (const [file, bytes] of tree) {
    const place = numberOf(file);
    if (place !== undefined) folders.set(place.n, [...(folders.get(place.n) ?? []), { path: place.path, bytes }]);
  }
  return folders;
}

function filesOf(standing: LedgerSides['standing']): VersionFolders {
  return new Map(
    [...standing].map(([n, files]) => [n, [...files].map(([path, { bytes }]) => ({ path, bytes }))] as const),
  );
}

/** A folder with conflict markers in its files holds two versions; a file without markers may be of either. */
function markedSide(standing: LedgerSides['standing'], name: 'ours' | 'theirs'): VersionFolders {
  const sides = new Map<number, LedgerFile[]>();
  for (const [n, files] of filesOf(standing)) {
    const cut = files.map(({ path, bytes }) => ({
      path,
      sides: conflictSides(Buffer.from(bytes).toString('utf8')),
      bytes,
    }));
    if (cut.every((file) => file.sides === undefined)) continue;
    sides.set(
      n,
      cut.map(({ path, bytes, sides: found }) => ({
        path,
        bytes: found === undefined ? bytes : Buffer.from(found[name].text),
      })),
    );
  }
  return sides;
}

function wholeVersions(pair: LedgerPair, folders: VersionFolders): LedgerSide {
  return [...folders]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([n, files]) => ledgerVersionOf({ ...pair, n }, files) ?? [])
    .filter((version) => changedFiles(version).length === 0);
}

/** Of each broken number that no side has whole: the last whole state that git keeps. */
async function pastVersions(
  { root }: Session,
  pair: LedgerPair,
  broken: readonly number[],
  others: readonly LedgerSide[],
): Promise<LedgerSide> {
  const found: LedgerVersion[] = [];
  for (const n of broken.filter((number) => others.flat().every(({ event }) => event.n !== number))) {
    const folder = ledgerPath(pair.release, pair.language, n);
    for (const commit of await commitsOf(root, folder)) {
      const tree = await folderAt(root, commit, folder);
      const files = [...tree].map(([path, bytes]) => ({ path, bytes }));
      const [whole] = wholeVersions(pair, new Map([[n, files]]));
      if (whole === undefined) continue;
      found.push(whole);
      break;
    }
  }
  return found;
}

function keeper(all: readonly Uint8Array[]): LedgerSides['isKept'] {
  const known = new Set(all.map(fileDigest));
  return (bytes) => {
    const marked = conflictSides(Buffer.from(bytes).toString('utf8'));
    if (marked === undefined) return known.has(fileDigest(bytes));
    return [marked.ours, marked.theirs].every(({ text }) => known.has(fileDigest(Buffer.from(text))));
  };
}
