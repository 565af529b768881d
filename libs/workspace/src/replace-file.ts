/**
 * Puts whole bytes into the place of a file that was read.
 *
 *   temp, flush ── exchange the two names ── flush folder ── compare what came out with what was read
 *                                                             differs: theirs back, ours aside
 *
 * The exchange takes out whatever stands in the place at that very instant, saved in place or by rename, and the place is
 * never empty. Where the system or the disk cannot exchange names (Windows, some network disks) a hard link to the old
 * inode is made first, and the rename goes over it: a save in place is seen then as well, one by rename is seen at every
 * instant but one, between the last look and the rename, two system calls in a row. To catch it there one would have to
 * move the old file away first, and readers, CAT tools and git would meet a missing file at every write.
 */
import { dirname } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { drop, flushFolder, linkIfPossible, statusIfAny } from './folder-entries.ts';
import { errorCode, type Exchanged, type FileStatus, type FileSystem } from './file-system.ts';
import { fileProblem } from './file-problems.ts';
import { bytesDigest, type FileVersion, readFileVersion, sameStatus, versionOf } from './file-version.ts';
import { exchangedBeside, newBeside, wasBeside } from './temporary-files.ts';
import { moveAside } from './set-aside.ts';
import { conflict, keepBytes, keepOurs, type Place, written, type WriteResult } from './write-results.ts';

interface Replacement extends Place {
  readonly expected: FileVersion;
  /** Holds our bytes. */
  readonly temporary: string;
  readonly ours: FileStatus;
}

export async function replaceFile(place: Place, expected: FileVersion, mode: number | undefined): Promise<WriteResult> {
  const { fs, target, bytes } = place;
  const temporary = newBeside(target);
  try {
    await fs.create(temporary, bytes, mode === undefined ? {} : { mode });
    const replacement = { ...place, expected, temporary, ours: await fs.lstat(temporary) };
    return (await exchangeFile(replacement)) ?? (await renameOver(replacement));
  } finally {
    await drop(fs, temporary);
  }
}

/** Undefined, and nothing is done, where names cannot be exchanged. */
async function exchangeFile(replacement: Replacement): Promise<WriteResult | undefined> {
  const { fs, target, bytes, expected, temporary } = replacement;
  const known = [bytesDigest(bytes), expected.digest] as const;
  const aside = exchangedBeside(target, ...known);
  let outcome: Exchanged;
  try {
    // Only whole bytes come under a name whose bytes a later run compares.
    await fs.rename(temporary, aside);
    outcome = await whileKnown(replacement, (isStill) => fs.exchange(aside, target, isStill));
    if (outcome === 'unsupported') await fs.rename(aside, temporary);
  } catch (error) {
    await dropIfKnown(fs, aside, known);
    throw error;
  }
  if (outcome === 'unsupported') return undefined;
  if (outcome === 'exchanged') return settle(replacement, aside);
  await dropIfKnown(fs, aside, known);
  return keepOurs(replacement);
}

async function renameOver(replacement: Replacement): Promise<WriteResult> {
  const { fs, target, expected, temporary } = replacement;
  const was = wasBeside(target, expected.digest);
  const renamed = async (isStill: (status: FileStatus) => boolean): Promise<Exchanged> =>
    (await fs.replace(temporary, target, isStill)) ? 'exchanged' : 'changed';
  try {
    const isLinked = await linkIfPossible(fs, target, was);
    if ((await whileKnown(replacement, renamed)) === 'exchanged')
      return await settle(replacement, isLinked ? was : undefined);
  } catch (error) {
    await dropUnusedLink(replacement, was);
    throw error;
  }
  await dropUnusedLink(replacement, was);
  return keepOurs(replacement);
}

/** Changes names over what was read and over nothing else; a file that was only touched since counts as what was read. */
async function whileKnown(
  { fs, root, path, expected }: Replacement,
  change: (isStill: (status: FileStatus) => boolean) => Promise<Exchanged>,
): Promise<Exchanged> {
  let seen = expected;
  for (let look = 0; look < looks; look += 1) {
    const outcome = await change((status) => sameStatus(status, seen));
    if (outcome !== 'changed') return outcome;
    const read = await readFileVersion(root, path, { fs });
    if (read.version?.digest !== expected.digest) return 'changed';
    seen = read.version;
  }
  return 'changed';
}

const looks = 5;

/** @param was What was replaced; it is compared with what had been read. Undefined where nothing of it is left. */
async function settle(replacement: Replacement, was: string | undefined): Promise<WriteResult> {
  const { fs, path, target, bytes, expected, ours } = replacement;
  const done = written(versionOf(ours, bytes), await flushFolder(fs, dirname(target), path));
  if (was === undefined) return done;
  try {
    if (bytesDigest(await fs.read(was)) !== expected.digest) return await giveBack(replacement, was);
    await fs.unlink(was);
    return done;
  } catch (error) {
    // It stays: the next sweep compares it again, and nothing in it is lost.
    return { ...done, diagnostics: [...done.diagnostics, notSettled(path, error)] };
  }
}

/** Somebody saved between our read and the change of names: their version returns, ours goes aside. */
async function giveBack(replacement: Replacement, was: string): Promise<WriteResult> {
  const { fs, path, target, ours } = replacement;
  const kept = await keepBytes(replacement);
  const isOurs = (status: FileStatus): boolean => sameStatus(status, ours);
  const outcome = await fs.exchange(was, target, isOurs);
  if (outcome === 'exchanged') return settleReturn(replacement, was, kept);
  if (outcome === 'unsupported' && (await fs.replace(was, target, isOurs))) {
    await flushFolder(fs, dirname(target), path);
    return conflict(path, { ours: kept });
  }
  // Saved once more after ours: then the newest stands, and both others go aside.
  return conflict(path, { ours: kept, theirs: await moveAside(fs, replacement.root, path, was) });
}

/** What the return of theirs took out is ours, unless somebody saved in that instant: then that returns in its turn. */
async function settleReturn(replacement: Replacement, out: string, kept: string): Promise<WriteResult> {
  const { fs, path, target, bytes } = replacement;
  await flushFolder(fs, dirname(target), path);
  if (bytesDigest(await fs.read(out)) === bytesDigest(bytes)) {
    await fs.unlink(out);
    return conflict(path, { ours: kept });
  }
  await fs.exchange(out, target, () => true);
  return conflict(path, { ours: kept, theirs: await moveAside(fs, replacement.root, path, out) });
}

/** Nothing was replaced, or nobody knows: the name may go while it holds bytes that nobody misses. */
async function dropIfKnown(fs: FileSystem, name: string, known: readonly string[]): Promise<void> {
  try {
    if ((await statusIfAny(fs, name)) !== undefined && known.includes(bytesDigest(await fs.read(name))))
      await fs.unlink(name);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}

/** Nothing was replaced; the link to the old inode may go unless it is the last name of somebody's work. */
async function dropUnusedLink({ fs, target, expected }: Replacement, was: string): Promise<void> {
  try {
    const linked = await statusIfAny(fs, was);
    if (linked === undefined) return;
    const isNamedTwice = (await statusIfAny(fs, target))?.inode === linked.inode;
    if (isNamedTwice || bytesDigest(await fs.read(was)) === expected.digest) await fs.unlink(was);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}

function notSettled(file: string, error: unknown): Diagnostic {
  return {
    ...fileProblem(file, error, 'write'),
    code: 'not-compared',
    severity: 'warning',
    message: 'the file was replaced, and the version before it could not be compared; it was kept beside it',
    advice: 'Nothing to do: the next run compares it again.',
  };
}
