/**
 * `publish`: gates each release in each language by policy and clock, writes what may go out to the ledger, and
 * rebuilds the public folder from the ledger. A communiqué does not go without its annex.
 */
import { resolve } from 'node:path';
import { hasError, type Diagnostic, type HeldReason } from '@dragoman/model';
import { releaseOf } from '@dragoman/layout';
import {
  buildPublicSet,
  readLedger,
  sweepPublicFolder,
  switchPublicFolder,
  writeLedgerVersion,
  type Ledger,
  type LedgerVersion,
} from '@dragoman/workspace';
import { archiveSettled } from './archive.ts';
import { withContinued } from './continued-receipts.ts';
import { judgeRelease, verdictReaders, type ReleaseVerdict, type VerdictReaders } from './release-verdict.ts';
import type { Outcome, PublishOptions, PublishResult, Surroundings } from './results.ts';
import { resolveLanguages, select } from './selection.ts';
import { distinctDiagnostics, failed, instant, locked, openSession, type Session } from './session.ts';
import { changedLedgerFiles, changedVersionReason } from './changed-ledger.ts';
import { publicSetEntries, publicVersions, samePublication, versionsOf, withdrawalOf } from './public-set.ts';
import { stillPublic } from './still-public.ts';
import { ledgerReleases, withdrawnReason, withdrawReleases } from './withdraw.ts';

export async function publish(surroundings: Surroundings, options: PublishOptions): Promise<Outcome<PublishResult>> {
  const opened = await openSession(surroundings);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session } = opened;
  const resolved = resolveLanguages(session, options.languages);
  const { chosen, diagnostics } = await chosenReleases(session, options);
  if (chosen === undefined || resolved.diagnostics.length > 0)
    return failed([...opened.diagnostics, ...diagnostics, ...resolved.diagnostics]);
  const run = (): Promise<Outcome<PublishResult>> => publishAll(session, chosen, resolved.languages, options);
  return surroundings.dryRun === true ? run() : locked(session, run);
}

interface Chosen {
  /** Undefined when a path is unknown: nothing may run. */
  readonly chosen?: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Whole releases only: naming one document publishes the release it belongs to. What is taken back need not be in the French. */
async function chosenReleases(session: Session, { paths, withdraw }: PublishOptions): Promise<Chosen> {
  if (withdraw === true) {
    const ledger = await readLedger(session.root, session.store);
    if (hasError(ledger.diagnostics)) return { diagnostics: ledger.diagnostics };
    const { releases, diagnostics } = ledgerReleases(ledger.versions, paths);
    return diagnostics.length > 0 ? { diagnostics } : { chosen: releases, diagnostics };
  }
  const { selected, diagnostics } = select(session, paths, []);
  if (selected === undefined) return { diagnostics };
  const all = paths.length === 0 ? session.documents : selected;
  return { chosen: [...new Set(all.map(({ document }) => releaseOf(document)))], diagnostics };
}

async function publishAll(
  session: Session,
  releases: readonly string[],
  languages: readonly string[],
  options: PublishOptions,
): Promise<Outcome<PublishResult>> {
  const out = resolve(session.surroundings.from, options.out);
  const readers = verdictReaders(session);
  const before = await readLedger(session.root, session.store);
  const diagnostics: Diagnostic[] = [...session.diagnostics, ...before.diagnostics];
  if (hasError(before.diagnostics)) return failed(distinctDiagnostics(diagnostics));
  diagnostics.push(...changedLedgerFiles(before.versions));
  const published =
    options.withdraw === true
      ? await withdrawReleases(session, releases, languages, before.versions, options)
      : await publishReleases(session, await judgeReleases(session, releases, languages, readers), before, options);
  const shown = await showLedger(session, out);
  diagnostics.push(
    ...published.flatMap((one): readonly Diagnostic[] => one.diagnostics),
    ...shown.diagnostics,
    ...stillPublic(
      shown.versions ?? before.versions,
      session.documents.map(({ document }) => document),
      options,
    ),
    ...(await archiveSettled(session, releases, published, before.versions, readers)),
  );
  const distinct = distinctDiagnostics(diagnostics);
  const isHeld = published.some(({ held }) => held.length > 0);
  return {
    status: isHeld || hasError(distinct) ? 1 : 0,
    result: {
      releases: published.map((one) => describeRelease(one, shown.folder)),
      publicFolder: shown.folder,
      switched: shown.switched,
    },
    diagnostics: distinct,
  };
}

async function publishReleases(
  session: Session,
  verdicts: readonly ReleaseVerdict[],
  { versions }: Ledger,
  options: PublishOptions,
): Promise<readonly PublishedRelease[]> {
  const published: PublishedRelease[] = [];
  for (const [index, verdict] of verdicts.entries()) {
    const { release, language } = verdict;
    const item = `${language}/${release}`;
    session.surroundings.progress?.({ verb: 'publish', done: index, total: verdicts.length, item });
    published.push(await publishOne(session, verdict, versions, options));
  }
  return published;
}

/** The French first, then each language in the workspace's order. */
async function judgeReleases(
  session: Session,
  releases: readonly string[],
  languages: readonly string[],
  readers: VerdictReaders,
): Promise<readonly ReleaseVerdict[]> {
  const now = session.surroundings.now();
  const { sourceLanguage, targetLanguages } = session.configuration;
  const wanted = (language: string): boolean => languages.length === 0 || languages.includes(language);
  const verdicts: ReleaseVerdict[] = [];
  for (const release of releases) {
    if (wanted(sourceLanguage)) verdicts.push(await judgeRelease(session, release, sourceLanguage, now, readers));
    const allowed = session.cards.get(release)?.languages ?? targetLanguages;
    for (const language of allowed.filter(wanted))
      verdicts.push(await judgeRelease(session, release, language, now, readers));
  }
  return verdicts;
}

interface PublishedRelease {
  readonly release: string;
  readonly language: string;
  readonly held: readonly HeldReason[];
  /** What is public, or was written by this run; undefined where nothing is. */
  readonly version: LedgerVersion | undefined;
  readonly written: boolean;
  readonly isCurrent: boolean;
  readonly isWithdrawn?: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

async function publishOne(
  session: Session,
  verdict: ReleaseVerdict,
  ledger: readonly LedgerVersion[],
  { by, restore = false }: PublishOptions,
): Promise<PublishedRelease> {
  const { release, language, files } = verdict;
  const versions = versionsOf(ledger, release, language);
  const latest = versions.at(-1);
  const isWithdrawn = latest?.event.kind === 'withdrawn';
  const held = [...verdict.held, ...ledgerReasons(verdict, versions, restore)];
  const version = isWithdrawn ? undefined : latest;
  const kept = { release, language, held, version, written: false, isWithdrawn, diagnostics: verdict.diagnostics };
  if (held.length > 0) return { ...kept, isCurrent: false };
  if (version !== undefined && samePublication(version, files)) return { ...kept, isCurrent: true };
  if (session.surroundings.dryRun === true) return { ...kept, isCurrent: true, isWithdrawn: false, written: true };
  const n = (latest?.event.n ?? 0) + 1;
  const event = {
    // After a withdrawal the public reads nothing that could be corrected.
    kind: version === undefined ? ('published' as const) : ('corrected' as const),
    at: instant(session.surroundings.now()),
    by,
    n,
    supersedes: latest?.event.n ?? null,
  };
  const known = new Set(session.documents.map(({ document }) => document));
  const going = { n, event, files: withContinued(files, { release, language, versions: ledger, known }) };
  const stored = await writeLedgerVersion(session.root, release, language, going, session.store);
  const diagnostics = [...verdict.diagnostics, ...stored.diagnostics];
  if (stored.version === undefined) return { ...kept, isCurrent: false, diagnostics };
  return { ...kept, version: stored.version, isCurrent: true, isWithdrawn: false, written: true, diagnostics };
}

/** What the ledger itself has against a new version. */
function ledgerReasons(
  { held, files }: ReleaseVerdict,
  versions: readonly LedgerVersion[],
  restore: boolean,
): readonly HeldReason[] {
  const latest = versions.at(-1);
  const broken = latest === undefined ? undefined : changedVersionReason(latest);
  const withdrawal = restore || held.length > 0 ? undefined : withdrawalOf(versions, files);
  return [
    ...(broken === undefined ? [] : [broken]),
    ...(withdrawal === undefined ? [] : [withdrawnReason(withdrawal)]),
  ];
}

interface ShownLedger {
  readonly folder: string;
  readonly switched: boolean;
  /** What the folder shows now; undefined where nothing was shown anew. */
  readonly versions?: readonly LedgerVersion[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The public folder shows the whole ledger, whatever part of it this run was about. */
async function showLedger(session: Session, out: string): Promise<ShownLedger> {
  const folder = resolve(out, 'releases');
  if (session.surroundings.dryRun === true) return { folder, switched: false, diagnostics: [] };
  const ledger = await readLedger(session.root, session.store);
  // An unreadable version is missing from the list: an older text must not be shown again in its place.
  if (hasError(ledger.diagnostics)) return { folder, switched: false, diagnostics: ledger.diagnostics };
  const changed = changedLedgerFiles(publicVersions(ledger.versions));
  if (hasError(changed)) return { folder, switched: false, diagnostics: changed };
  const swept = await sweepPublicFolder(out, session.store);
  const built = await buildPublicSet(out, publicSetEntries(ledger.versions), session.store);
  if (built.digest === undefined) return { folder, switched: false, diagnostics: [...swept, ...built.diagnostics] };
  const { switched, diagnostics } = await switchPublicFolder(out, built.digest, session.store);
  const all = [...swept, ...built.diagnostics, ...diagnostics];
  return { folder, switched, versions: ledger.versions, diagnostics: all };
}

function describeRelease(one: PublishedRelease, folder: string): PublishResult['releases'][number] {
  const { release, language, held, version, written, isCurrent, isWithdrawn = false } = one;
  const files = (version?.files ?? [])
    .filter(({ path }) => path.endsWith('.receipt.json'))
    .map(({ path }) => {
      const document = path.slice(0, -'.receipt.json'.length);
      const output = resolve(folder, language, release, document);
      return { document: `${release}/${document}`, output, receipt: `${output}.receipt.json` };
    });
  const number = isWithdrawn ? null : (version?.event.n ?? null);
  return { release, language, published: isCurrent, written, withdrawn: isWithdrawn, version: number, held, files };
}
