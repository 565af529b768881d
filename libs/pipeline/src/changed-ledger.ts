/**
 * Versions of the ledger that are not what their receipts say: merged as text, mixed from two versions, or edited. The
 * ledger is only a folder in git, and what stands in it goes out without being asked again.
 */
import { hasError, type Diagnostic, type HeldReason, type Receipt, shellQuoted } from '@dragoman/model';
import { ledgerPath } from '@dragoman/layout';
import { readReceipt, verifyReceipt } from '@dragoman/release';
import { fileDigest } from '@dragoman/text';
import { latestVersions, type LedgerVersion, readLedger } from '@dragoman/workspace';
import type { Session } from './session.ts';

const receiptEnd = '.receipt.json';

/** Everything that is wrong with the ledger of some releases, or of all: for verbs that publish nothing. */
export async function ledgerProblems(
  { root, store }: Pick<Session, 'root' | 'store'>,
  releases?: readonly string[],
): Promise<readonly Diagnostic[]> {
  const { versions, diagnostics } = await readLedger(root, {
    ...store,
    ...(releases === undefined ? {} : { releases }),
  });
  return [...diagnostics, ...changedLedgerFiles(versions)];
}

/** One diagnostic for each file that its receipt does not account for as it stands. */
export function changedLedgerFiles(versions: readonly LedgerVersion[]): readonly Diagnostic[] {
  const newest = new Set(latestVersions(versions));
  return versions.flatMap((version) => {
    const folder = ledgerPath(version.release, version.language, version.event.n);
    return changedFiles(version).map((path) =>
      newest.has(version) ? changed(folder, path) : pastChanged(folder, path),
    );
  });
}

/** Why nothing may be written on top of a version that is not whole: what went out would be forgotten under it. */
export function changedVersionReason(version: LedgerVersion): HeldReason | undefined {
  const [first] = changedFiles(version);
  if (first === undefined) return undefined;
  const folder = ledgerPath(version.release, version.language, version.event.n);
  const command = repairCommand(folder);
  return {
    code: 'ledger-changed',
    message: `version ${version.event.n} in the ledger is not what its receipts say`,
    advice: `Run: ${command}`,
    values: { version: version.event.n, folder },
  };
}

/** Paths of a version that no receipt of it accounts for as they stand. */
export function changedFiles({ release, language, files }: LedgerVersion): readonly string[] {
  const bytesOf = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const sound = new Set<string>();
  const missing = new Set<string>();
  let shared: string | undefined;
  for (const { path, bytes } of files.filter((file) => file.path.endsWith(receiptEnd))) {
    const document = path.slice(0, -receiptEnd.length);
    const output = bytesOf.get(document);
    const { receipt } = readReceipt(path, Buffer.from(bytes).toString('utf8'));
    if (receipt === undefined || output === undefined) continue;
    if (receipt.release !== release || receipt.language !== language) continue;
    // One run wrote all receipts of a version, under one policy and beside the same assets.
    shared ??= sharedPart(receipt);
    if (shared !== sharedPart(receipt)) continue;
    sound.add(path);
    if (!hasError(verifyReceipt(document, receipt, output))) sound.add(document);
    for (const asset of receipt.assets) {
      const found = bytesOf.get(asset.path);
      if (found === undefined) missing.add(asset.path);
      else if (fileDigest(found) === asset.digest) sound.add(asset.path);
    }
  }
  return [...files.map(({ path }) => path).filter((path) => !sound.has(path)), ...missing];
}

function sharedPart({ policy, assets }: Receipt): string {
  return JSON.stringify([policy, assets]);
}

/** Both sides of a merge come back, or the last whole version that git keeps. */
function repairCommand(folder: string): string {
  return `dragoman merge ${shellQuoted(folder)}`;
}

function changed(folder: string, path: string): Diagnostic {
  const command = repairCommand(folder);
  return {
    code: 'ledger-changed',
    severity: 'error',
    message: 'this published file is not what its receipt says; the public folder stays as it was',
    location: { file: `${folder}/${path}` },
    advice: `Take the whole version back: ${command}`,
    values: { command },
  };
}

/** A newer version is shown: nothing wrong goes out, but what went out before is no longer proven. */
function pastChanged(folder: string, path: string): Diagnostic {
  return {
    ...changed(folder, path),
    code: 'ledger-past-changed',
    severity: 'warning',
    message: 'this file of an earlier version is not what its receipt says',
  };
}
