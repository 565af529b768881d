/**
 * A document that was renamed goes out under its new name, and the ledger keeps what went out under the old one: the
 * receipt says which version it continues. Found by what the receipts themselves account for.
 */
import type { Receipt } from '@dragoman/model';
import { ledgerPath, pathInRelease, receiptName } from '@dragoman/layout';
import { readReceipt, writeReceipt } from '@dragoman/release';
import { latestVersions, type LedgerFile, type LedgerVersion } from '@dragoman/workspace';
import { versionsOf } from './public-set.ts';
import { countOf, sameDocument, sentenceShare } from './sentence-share.ts';

export interface Continuing {
  readonly release: string;
  readonly language: string;
  readonly versions: readonly LedgerVersion[];
  /** Documents of today: none of them is continued by another. */
  readonly known: ReadonlySet<string>;
}

const receiptEnding = receiptName('');

/** The files of a new version, each receipt with what it continues. */
export function withContinued(files: readonly LedgerFile[], continuing: Continuing): readonly LedgerFile[] {
  const { release, language, versions } = continuing;
  const newestFirst = versionsOf(versions, release, language).toReversed();
  const earlier = earlierReceipts(continuing);
  return files.map((file) => {
    const receipt = receiptOf(file);
    if (receipt === undefined) return file;
    const known = newestFirst.flatMap((version) => receiptAt(version, file.path) ?? [])[0];
    const continues = known === undefined ? continuedBy(receipt, earlier) : known.continues;
    if (continues === undefined) return file;
    return { ...file, bytes: Buffer.from(writeReceipt({ ...receipt, continues }), 'utf8') };
  });
}

interface EarlierReceipt {
  readonly path: string;
  readonly at: string;
  readonly receipt: Receipt;
}

/** Of documents that are gone, and that nothing else continues. */
function earlierReceipts({ language, versions, known }: Continuing): readonly EarlierReceipt[] {
  const latest = latestVersions(versions).filter((version) => version.language === language);
  const receipts = latest.flatMap(({ release, event, files }) =>
    files.flatMap((file): readonly EarlierReceipt[] => {
      const receipt = receiptOf(file);
      if (receipt === undefined) return [];
      const path = `${ledgerPath(release, language, event.n)}/${pathInRelease(receipt.document)}`;
      return [{ path, at: event.at, receipt }];
    }),
  );
  const continued = new Set(receipts.map(({ receipt }) => receipt.continues));
  return receipts.filter(({ path, receipt }) => !known.has(receipt.document) && !continued.has(path));
}

/** The one that shares most, the later one among equals. */
function continuedBy(receipt: Receipt, earlier: readonly EarlierReceipt[]): string | undefined {
  const sentences = sentencesIn(receipt);
  const [best] = earlier
    .map((one) => ({ ...one, share: sentenceShare(sentences, sentencesIn(one.receipt)) }))
    .filter(({ share }) => share >= sameDocument)
    .toSorted((a, b) => b.share - a.share || (a.at < b.at ? 1 : -1));
  return best?.path;
}

function sentencesIn({ segments }: Receipt): ReturnType<typeof countOf> {
  return countOf(segments.map(({ sourceDigest }) => sourceDigest));
}

function receiptAt({ files }: LedgerVersion, path: string): Receipt | undefined {
  const file = files.find((one) => one.path === path);
  return file === undefined ? undefined : receiptOf(file);
}

function receiptOf({ path, bytes }: LedgerFile): Receipt | undefined {
  return path.endsWith(receiptEnding) ? readReceipt(path, Buffer.from(bytes).toString('utf8')).receipt : undefined;
}
