/**
 * Versions of the ledger that are about to be shown and are not what their receipts say: merged as text, or edited. The
 * ledger is only a folder in git, and what stands in it goes out without being asked again. Pure.
 */
import { hasError, type Diagnostic, shellQuoted } from '@dragoman/model';
import { ledgerPath } from '@dragoman/layout';
import { readReceipt, verifyReceipt } from '@dragoman/release';
import { fileDigest } from '@dragoman/text';
import type { LedgerVersion } from '@dragoman/workspace';

const receiptEnd = '.receipt.json';

/** One diagnostic for each file that its receipt does not account for as it stands. */
export function changedLedgerFiles(versions: readonly LedgerVersion[]): readonly Diagnostic[] {
  return versions.flatMap((version) => {
    const folder = ledgerPath(version.release, version.language, version.event.n);
    return changedFiles(version).map((path) => changed(folder, path));
  });
}

function changedFiles({ files }: LedgerVersion): readonly string[] {
  const bytesOf = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const sound = new Set<string>();
  for (const { path, bytes } of files.filter((file) => file.path.endsWith(receiptEnd))) {
    const document = path.slice(0, -receiptEnd.length);
    const output = bytesOf.get(document);
    const { receipt } = readReceipt(path, Buffer.from(bytes).toString('utf8'));
    if (receipt === undefined || output === undefined) continue;
    sound.add(path);
    if (!hasError(verifyReceipt(document, receipt, output))) sound.add(document);
    for (const asset of receipt.assets) {
      const found = bytesOf.get(asset.path);
      if (found !== undefined && fileDigest(found) === asset.digest) sound.add(asset.path);
    }
  }
  return files.map(({ path }) => path).filter((path) => !sound.has(path));
}

function changed(folder: string, path: string): Diagnostic {
  const command = `git checkout COMMIT -- ${shellQuoted(folder)}`;
  return {
    code: 'ledger-changed',
    severity: 'error',
    message: 'this published file is not what its receipt says; the public folder stays as it was',
    location: { file: `${folder}/${path}` },
    advice: `Take the whole version from one commit: ${command}`,
    values: { command },
  };
}
