/**
 * The ledger `published/<release>/<language>/<n>/`: the only memory of what went out. A version is written once, as a
 * whole folder, and never changed.
 */
import { join } from 'node:path';
import { type Diagnostic, type PublicationEvent, shellQuoted } from '@dragoman/model';
import { comparePaths, ledgerEventName, ledgerFolder, ledgerPath, ledgerPlaceOf } from '@dragoman/layout';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { fileProblem } from './file-problems.ts';
import { type StoreOptions } from './file-version.ts';
import { placeTree, treeProblems } from './folder-tree.ts';
import { listFiles } from './list-files.ts';

/** An output, a receipt or an asset. */
export interface LedgerFile {
  /** Below the version's folder: `communique.md`, `communique.md.receipt.json`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface LedgerVersion {
  readonly release: string;
  readonly language: string;
  readonly event: PublicationEvent;
  /** In order of their paths; the event is not among them. */
  readonly files: readonly LedgerFile[];
}

export interface Ledger {
  /** In order of release, language, number. */
  readonly versions: readonly LedgerVersion[];
  /** A version that cannot be read is named here and missing above: what is public must not be decided without it. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface LedgerOptions extends StoreOptions {
  /** Only these; all of the ledger when absent. */
  readonly releases?: readonly string[];
}

export async function readLedger(root: string, { fs = nodeFileSystem, releases }: LedgerOptions = {}): Promise<Ledger> {
  const versions: LedgerVersion[] = [];
  const diagnostics: Diagnostic[] = [];
  const places = await versionFolders(fs, root, releases, diagnostics);
  for (const place of places) {
    const { version, diagnostic } = await readVersion(fs, root, place);
    if (version !== undefined) versions.push(version);
    if (diagnostic !== undefined) diagnostics.push(diagnostic);
  }
  return { versions: versions.toSorted(inOrder), diagnostics };
}

/** The newest version of each release in each language, withdrawn ones included: `event.kind` tells. */
export function latestVersions(versions: readonly LedgerVersion[]): readonly LedgerVersion[] {
  const newest = new Map<string, LedgerVersion>();
  for (const version of versions) {
    const key = JSON.stringify([version.release, version.language]);
    const known = newest.get(key);
    if (known === undefined || known.event.n < version.event.n) newest.set(key, version);
  }
  return [...newest.values()].toSorted(inOrder);
}

/** A version from the files of its folder, the event among them; undefined where the event is missing or of another version. */
export function ledgerVersionOf(
  { release, language, n }: Pick<LedgerVersion, 'release' | 'language'> & { readonly n: number },
  files: readonly LedgerFile[],
): LedgerVersion | undefined {
  const found = files.find(({ path }) => path === ledgerEventName);
  const event = found === undefined ? undefined : readEvent(found.bytes, n);
  if (event === undefined) return undefined;
  const outputs = files.filter(({ path }) => path !== ledgerEventName);
  return { release, language, event, files: outputs.toSorted((a, b) => comparePaths(a.path, b.path)) };
}

/** An event as it is written. */
export function writeEvent(event: PublicationEvent): Uint8Array {
  return Buffer.from(`${JSON.stringify(event, null, 2)}\n`, 'utf8');
}

export interface NewLedgerVersion {
  /** One more than the newest. */
  readonly n: number;
  readonly files: readonly LedgerFile[];
  readonly event: PublicationEvent;
}

export type LedgerWrite =
  | { readonly version: LedgerVersion; readonly diagnostics: readonly Diagnostic[] }
  | { readonly version?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** `ledger-version-taken` when somebody else wrote this number first. */
export async function writeLedgerVersion(
  root: string,
  release: string,
  language: string,
  { n, files, event }: NewLedgerVersion,
  { fs = nodeFileSystem }: StoreOptions = {},
): Promise<LedgerWrite> {
  const path = ledgerPath(release, language, n);
  const eventFile = { path: ledgerEventName, bytes: writeEvent(event) };
  const isPlace = ledgerPlaceOf(path)?.n === n && event.n === n;
  const problems = [...(isPlace ? [] : [wrongNumber(path, event.n)]), ...treeProblems([eventFile, ...files])];
  if (problems.length > 0) return { diagnostics: problems };
  try {
    const { placed, diagnostics } = await placeTree(fs, join(root, path), [...files, eventFile]);
    if (!placed) return { diagnostics: [versionTaken(path)] };
    const sorted = files.toSorted((a, b) => comparePaths(a.path, b.path));
    return { version: { release, language, event, files: sorted }, diagnostics };
  } catch (error) {
    return { diagnostics: [fileProblem(path, error, 'write')] };
  }
}

/** Folders whose path is that of a version; temporary ones have other names. */
async function versionFolders(
  fs: FileSystem,
  root: string,
  releases: readonly string[] | undefined,
  diagnostics: Diagnostic[],
): Promise<readonly string[]> {
  let level = releases?.map(ledgerFolder) ?? (await foldersIn(fs, root, 'published', diagnostics));
  for (let depth = 0; depth < 2; depth += 1) {
    const lists = await Promise.all(level.map((path) => foldersIn(fs, root, path, diagnostics)));
    level = lists.flat();
  }
  return level.filter((path) => ledgerPlaceOf(path) !== undefined);
}

async function foldersIn(
  fs: FileSystem,
  root: string,
  path: string,
  diagnostics: Diagnostic[],
): Promise<readonly string[]> {
  try {
    const entries = await fs.readdir(join(root, path));
    return entries
      .filter(({ kind, name }) => kind === 'folder' && !name.startsWith('.'))
      .map(({ name }) => `${path}/${name}`);
  } catch (error) {
    const problem = fileProblem(path, error, 'read');
    if (problem.code !== 'file-not-found') diagnostics.push(problem);
    return [];
  }
}

async function readVersion(
  fs: FileSystem,
  root: string,
  path: string,
): Promise<{ readonly version?: LedgerVersion; readonly diagnostic?: Diagnostic }> {
  const place = ledgerPlaceOf(path);
  if (place === undefined) return {};
  const { release, language, n } = place;
  try {
    const listed = await listFiles(join(root, path), { fs });
    if (listed.files === undefined) return withProblem(path, listed.diagnostics);
    if (!listed.files.includes(ledgerEventName))
      return { diagnostic: unreadableVersion(path, 'its event.json is missing') };
    const event = readEvent(await fs.read(join(root, path, ledgerEventName)), n);
    if (event === undefined)
      return { diagnostic: unreadableVersion(path, 'its event.json is not an event of this version') };
    const outputs = listed.files.filter((file) => file !== ledgerEventName);
    const files = await Promise.all(
      outputs.map(async (file) => ({ path: file, bytes: await fs.read(join(root, path, file)) })),
    );
    return { version: { release, language, event, files } };
  } catch (error) {
    return withProblem(path, [fileProblem(path, error, 'read')]);
  }
}

/** The version is whole, and the disk did not give it: that is no case for a backup. A file that is gone is. */
function withProblem(path: string, problems: readonly Diagnostic[]): { readonly diagnostic: Diagnostic } {
  const [problem] = problems;
  const isGone = problem === undefined || problem.code === 'file-not-found' || problem.code === 'not-a-regular-file';
  const reason = problem?.message ?? 'its files cannot be listed';
  return { diagnostic: isGone ? unreadableVersion(path, reason) : { ...problem, location: { file: path } } };
}

const eventKinds: readonly unknown[] = [
  'published',
  'corrected',
  'superseded',
  'withdrawn',
] satisfies readonly PublicationEvent['kind'][];

function readEvent(bytes: Uint8Array, n: number): PublicationEvent | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return isEvent(value) && value.n === n ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isEvent(value: unknown): value is PublicationEvent {
  const { kind, at, by, n, supersedes } = (value ?? {}) as Partial<PublicationEvent>;
  const isFollowing = supersedes === null || typeof supersedes === 'number';
  return (
    eventKinds.includes(kind) &&
    typeof at === 'string' &&
    typeof by === 'string' &&
    typeof n === 'number' &&
    isFollowing
  );
}

function inOrder(a: LedgerVersion, b: LedgerVersion): number {
  return comparePaths(a.release, b.release) || comparePaths(a.language, b.language) || a.event.n - b.event.n;
}

function unreadableVersion(file: string, reason: string): Diagnostic {
  const command = `dragoman merge ${shellQuoted(file)}`;
  return {
    code: 'unreadable-ledger-version',
    severity: 'error',
    message: `this version of the ledger cannot be read: ${reason}`,
    location: { file },
    advice: `Take the whole version back: ${command}`,
    values: { reason, command },
  };
}

function versionTaken(file: string): Diagnostic {
  return {
    code: 'ledger-version-taken',
    severity: 'error',
    message: 'somebody else published this version in the meantime; nothing was written',
    location: { file },
    advice: 'Run publish again.',
  };
}

function wrongNumber(file: string, n: number): Diagnostic {
  return {
    code: 'wrong-ledger-number',
    severity: 'error',
    message: `the event has number ${n}, which is not that of its folder`,
    location: { file },
    advice: 'Number versions 1, 2, 3 …, in the event as in the folder.',
    values: { n },
  };
}
