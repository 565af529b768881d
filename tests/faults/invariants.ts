/** What must be true of a disk at every instant, however a run on it was stopped. */
import { verify } from '@dragoman/pipeline';
import { retiredFromTmx } from '@dragoman/tmx';
import { readLedger } from '@dragoman/workspace';
import type { MemoryDisk } from '@dragoman/workspace/testing';
import { from, out, root, surroundingsOf } from './story.ts';
import type { VerbUnderFault } from './verbs-under-fault.ts';

export type Files = Readonly<Record<string, string>>;

/** The old state, and the new one after an undisturbed run. */
export interface Reference {
  readonly before: MemoryDisk;
  readonly after: MemoryDisk;
}

/** Files that people and readers know: no locks, caches and rescued versions. */
export function knownFiles(disk: MemoryDisk): Files {
  return Object.fromEntries(
    Object.entries(disk.files()).filter(([path]) => !path.startsWith(`${root}/.dragoman/`) && !isMark(path)),
  );
}

/**
 * The mark of an archived release saves work and decides nothing: a run that was stopped may have taken it away. It may
 * never stand where neither the old nor the new state has it.
 */
function isMark(path: string): boolean {
  return /\/published\/[^/]+\/archived$/u.test(path);
}

export function marks(disk: MemoryDisk): ReadonlySet<string> {
  return new Set(Object.keys(disk.files()).filter(isMark));
}

/** `.dragoman/` without the file that hides it from git, and without caches, which stay and decide nothing. */
export function toolFiles(disk: MemoryDisk): readonly string[] {
  return Object.keys(disk.files())
    .filter((path) => path.startsWith(`${root}/.dragoman/`))
    .map((path) => path.slice(root.length + 1))
    .filter((path) => path !== '.dragoman/.gitignore' && path !== '.dragoman/moves.json' && !isCache.test(path));
}

const isCache = /^\.dragoman\/(?:checks|memory)\//u;

export function temporaries(disk: MemoryDisk): readonly string[] {
  return Object.keys(disk.files()).filter((path) => isTemporary(path));
}

export function isTemporary(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.') && name.endsWith('.tmp'));
}

/** Everything that is broken, in words; empty for a disk that kept every promise. */
export async function brokenPromises(
  disk: MemoryDisk,
  { before, after }: Reference,
  { grows, repairsLedger = false }: Pick<VerbUnderFault, 'grows' | 'repairsLedger'>,
): Promise<readonly string[]> {
  const [old, fresh, now] = [knownFiles(before), knownFiles(after), knownFiles(disk)];
  return [
    ...neitherOldNorNew(old, fresh, now, grows),
    ...shrunken(old, fresh, now, grows),
    ...[...marks(disk)]
      .filter((path) => !marks(before).has(path) && !marks(after).has(path))
      .map((path) => `${path} was never given`),
    ...(repairsLedger ? [] : await ledgerProblems(disk)),
    ...(repairsLedger ? [] : await publicProblems(disk, [before, after])),
  ];
}

function neitherOldNorNew(old: Files, fresh: Files, now: Files, grows: RegExp | undefined): readonly string[] {
  const paths = new Set([...Object.keys(old), ...Object.keys(fresh), ...Object.keys(now)].filter(isLasting));
  return [...paths]
    .filter((path) => grows?.test(path) !== true)
    .filter((path) => now[path] !== old[path] && now[path] !== fresh[path] && !lacksOffers(now[path], fresh[path]))
    .map((path) => `${path} is neither the old nor the new file: ${now[path] ?? '(missing)'}`);
}

/** `extract` brings a file up to date, and then offers what the memory has: a whole file in between. The next run offers it. */
function lacksOffers(now: string | undefined, fresh: string | undefined): boolean {
  const offer = /\n *<alt-trans match-quality="[^"]*" origin="memory:(?:(?!<\/alt-trans>)[\s\S])*<\/alt-trans>/gu;
  return now !== undefined && fresh !== undefined && now !== fresh && now === fresh.replace(offer, '');
}

/** Sets of the public folder come and go as wholes; `publicProblems` looks at the one that is shown. */
function isLasting(path: string): boolean {
  return !isTemporary(path) && !path.startsWith(`${out}/`);
}

/** A memory holds all that it held, and nothing that the undisturbed run would not have put there. */
function shrunken(old: Files, fresh: Files, now: Files, grows: RegExp | undefined): readonly string[] {
  return Object.keys({ ...old, ...fresh })
    .filter((path) => grows?.test(path) === true)
    .flatMap((path) => {
      const [was, is, will] = [old, now, fresh].map((files) => retiredTexts(path, files[path]));
      const isWhole = was?.isSubsetOf(is ?? new Set()) === true && is?.isSubsetOf(will ?? new Set()) === true;
      return isWhole ? [] : [`${path} lost or invented something`];
    });
}

export function retiredTexts(path: string, text: string | undefined): ReadonlySet<string> {
  if (text === undefined) return new Set();
  const { entries, diagnostics } = retiredFromTmx(path, Buffer.from(text, 'latin1').toString('utf8'));
  if (diagnostics.length > 0) return new Set([`unreadable: ${JSON.stringify(diagnostics)}`]);
  return new Set(entries.map((entry) => JSON.stringify(entry)));
}

async function ledgerProblems({ fs }: MemoryDisk): Promise<readonly string[]> {
  const { diagnostics } = await readLedger(root, { fs });
  return diagnostics.map(({ code, message, location }) => `ledger ${code} ${location.file}: ${message}`);
}

/** What the public sees, path below `releases` → text; undefined when it sees nothing. */
export function shownFiles(disk: MemoryDisk): Files | undefined {
  const files = disk.files();
  const link = files[`${out}/releases`];
  if (link === undefined) return undefined;
  const set = `${out}/${link.replace('→ ', '')}/`;
  const shown = Object.entries(files).filter(([path]) => path.startsWith(set));
  return Object.fromEntries(shown.map(([path, text]) => [path.slice(set.length), text]));
}

/**
 * A batch does not stop at its first bad item, so that one release may be the new one beside another that is still the
 * old one; each is whole, with its annexes and receipts.
 */
async function publicProblems(disk: MemoryDisk, states: readonly MemoryDisk[]): Promise<readonly string[]> {
  const shown = shownReleases(disk);
  const known = states.map(shownReleases);
  const releases = new Set([shown, ...known].flatMap((one) => [...one.keys()]));
  const mixed = [...releases]
    .filter((release) => known.every((one) => one.get(release) !== shown.get(release)))
    .map((release) => `the public sees a mixture of ${release}: ${shown.get(release) ?? '(nothing)'}`);
  if (shown.size === 0) return mixed;
  const { status } = await verify({ ...surroundingsOf(disk), from }, { dir: 'dist/releases' });
  return status === 0 ? mixed : [...mixed, 'what the public sees does not verify'];
}

/** `lv/R` → all its files, for each release that is shown. */
function shownReleases(disk: MemoryDisk): ReadonlyMap<string, string> {
  const files = Object.entries(shownFiles(disk) ?? {});
  const byRelease = Map.groupBy(files, ([path]) => path.split('/').slice(0, 2).join('/'));
  return new Map([...byRelease].map(([release, all]) => [release, JSON.stringify(all)]));
}
