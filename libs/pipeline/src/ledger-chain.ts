/**
 * Two histories of one release in one language become one. Each version stays whole: bytes, receipts, instant and person;
 * only the later ones get other numbers. Pure.
 */
import { fileDigest } from '@dragoman/text';
import type { LedgerVersion } from '@dragoman/workspace';

/** Versions by their numbers, of one place: a branch, the folder as it stands, the past. */
export type LedgerSide = readonly LedgerVersion[];

/**
 * The versions from `first` on, of all sides, in one order: that of each side, and by instant between them. Where both
 * sides published the same, or both took back the same, the earlier event stands for both.
 */
export function joinChains(sides: readonly LedgerSide[], first: number): readonly LedgerVersion[] {
  const before = sides.flat().find(({ event }) => event.n === first - 1);
  const rests = sides.map((side) => side.filter(({ event }) => event.n >= first));
  const joined = rests.reduce<readonly LedgerVersion[]>((chain, side) => inserted(chain, side), []);
  const chain: LedgerVersion[] = [];
  for (const version of joined) {
    const previous = chain.at(-1) ?? before;
    if (previous !== undefined && chain.length > 0 && isSameAct(previous, version)) continue;
    chain.push(numbered(version, first + chain.length, previous));
  }
  return chain;
}

/** The first number at which sides hold different versions; undefined where all agree. */
export function firstDifference(sides: readonly LedgerSide[], broken: readonly number[]): number | undefined {
  const numbers = [...new Set([...sides.flat().map(({ event }) => event.n), ...broken])].toSorted((a, b) => a - b);
  return numbers.find((n) => {
    const found = sides.flatMap((side) => side.filter(({ event }) => event.n === n).map(identity));
    return broken.includes(n) || new Set(found).size > 1;
  });
}

/** Who published what, and when: what a version keeps under every number. */
export function identity({ event, files }: LedgerVersion): string {
  return JSON.stringify([...act({ event }), files.map(({ path, bytes }) => [path, fileDigest(bytes)])]);
}

/** The same act as another version's, with other files: no person made it, a merge did. */
export function isMixtureOf(version: LedgerVersion, sides: readonly LedgerSide[]): boolean {
  const known = sides.flat().filter((other) => JSON.stringify(act(other)) === JSON.stringify(act(version)));
  return known.length > 0 && known.every((other) => identity(other) !== identity(version));
}

function act({ event: { at, by, kind } }: Pick<LedgerVersion, 'event'>): readonly unknown[] {
  return [at, by, kind === 'withdrawn'];
}

function inserted(chain: readonly LedgerVersion[], side: LedgerSide): readonly LedgerVersion[] {
  const all = [...chain];
  let from = 0;
  for (const version of side) {
    const known = all.findIndex((other) => identity(other) === identity(version));
    if (known !== -1) {
      from = Math.max(from, known + 1);
      continue;
    }
    while (from < all.length && isEarlier(all[from], version)) from += 1;
    all.splice(from, 0, version);
    from += 1;
  }
  return all;
}

/** At one instant the content decides: whichever branch is merged into the other, the numbers come out the same. */
function isEarlier(one: LedgerVersion | undefined, other: LedgerVersion): boolean {
  if (one === undefined) return false;
  const [at, otherAt] = [Date.parse(one.event.at), Date.parse(other.event.at)];
  return at === otherAt ? identity(one) < identity(other) : at < otherAt;
}

function isSameAct(one: LedgerVersion, other: LedgerVersion): boolean {
  const [kind, otherKind] = [one, other].map(({ event }) => event.kind === 'withdrawn');
  const files = (version: LedgerVersion): string => JSON.stringify(identity({ ...version, event: one.event }));
  return kind === otherKind && files(one) === files(other);
}

function numbered(version: LedgerVersion, n: number, previous: LedgerVersion | undefined): LedgerVersion {
  const { event } = version;
  const isCorrection = event.kind === 'published' && previous !== undefined && previous.event.kind !== 'withdrawn';
  const kind = isCorrection ? ('corrected' as const) : event.kind;
  const supersedes = previous?.event.n ?? null;
  if (event.n === n && event.kind === kind && event.supersedes === supersedes) return version;
  return { ...version, event: { ...event, kind, n, supersedes } };
}
