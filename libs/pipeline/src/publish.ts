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
  type LedgerVersion,
} from '@dragoman/workspace';
import { archiveSettled } from './archive.ts';
import { judgeRelease, verdictReaders, type ReleaseVerdict, type VerdictReaders } from './release-verdict.ts';
import type { Outcome, PublishOptions, PublishResult, Surroundings } from './results.ts';
import { resolveLanguages, select } from './selection.ts';
import { distinctDiagnostics, failed, instant, locked, openSession, type Session } from './session.ts';
import { changedLedgerFiles } from './changed-ledger.ts';
import { latestVersion, publicSetEntries, publicVersions, samePublication } from './public-set.ts';

export async function publish(surroundings: Surroundings, options: PublishOptions): Promise<Outcome<PublishResult>> {
  const opened = await openSession(surroundings, { asksGit: false });
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session } = opened;
  const resolved = resolveLanguages(session, options.languages);
  const { selected, diagnostics } = select(session, options.paths, []);
  if (selected === undefined || resolved.diagnostics.length > 0)
    return failed([...opened.diagnostics, ...diagnostics, ...resolved.diagnostics]);
  const chosen = chosenReleases(
    session,
    options.paths,
    selected.map(({ document }) => document),
  );
  const run = (): Promise<Outcome<PublishResult>> => publishAll(session, chosen, resolved.languages, options);
  return surroundings.dryRun === true ? run() : locked(session, run);
}

/** Whole releases only: naming one document publishes the release it belongs to. */
function chosenReleases(session: Session, paths: readonly string[], documents: readonly string[]): readonly string[] {
  const all = paths.length === 0 ? session.documents.map(({ document }) => document) : documents;
  return [...new Set(all.map(releaseOf))];
}

async function publishAll(
  session: Session,
  releases: readonly string[],
  languages: readonly string[],
  options: PublishOptions,
): Promise<Outcome<PublishResult>> {
  const out = resolve(session.surroundings.from, options.out);
  const readers = verdictReaders(session);
  const verdicts = await judgeReleases(session, releases, languages, readers);
  const before = await readLedger(session.root, session.store);
  const diagnostics: Diagnostic[] = [...session.diagnostics, ...before.diagnostics];
  if (hasError(before.diagnostics)) return failed(distinctDiagnostics(diagnostics));
  const published: PublishedRelease[] = [];
  for (const [index, verdict] of verdicts.entries()) {
    session.surroundings.progress?.({
      verb: 'publish',
      done: index,
      total: verdicts.length,
      item: `${verdict.language}/${verdict.release}`,
    });
    const one = await publishOne(
      session,
      verdict,
      latestVersion(before.versions, verdict.release, verdict.language),
      options.by,
    );
    diagnostics.push(...verdict.diagnostics, ...one.diagnostics);
    published.push(one);
  }
  const shown = await showLedger(session, out);
  diagnostics.push(
    ...shown.diagnostics,
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
  readonly version: LedgerVersion | undefined;
  readonly written: boolean;
  readonly isCurrent: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

async function publishOne(
  session: Session,
  verdict: ReleaseVerdict,
  latest: LedgerVersion | undefined,
  by: string,
): Promise<PublishedRelease> {
  const { release, language, held, files } = verdict;
  const kept = { release, language, held, version: latest, written: false, diagnostics: [] };
  if (held.length > 0) return { ...kept, isCurrent: false };
  if (latest !== undefined && samePublication(latest, files)) return { ...kept, isCurrent: true };
  if (session.surroundings.dryRun === true) return { ...kept, isCurrent: true, written: true };
  const n = (latest?.event.n ?? 0) + 1;
  const event = {
    kind: latest === undefined ? ('published' as const) : ('corrected' as const),
    at: instant(session.surroundings.now()),
    by,
    n,
    supersedes: latest?.event.n ?? null,
  };
  const stored = await writeLedgerVersion(session.root, release, language, { n, files, event }, session.store);
  if (stored.version === undefined) return { ...kept, isCurrent: false, diagnostics: stored.diagnostics };
  return {
    release,
    language,
    held,
    version: stored.version,
    written: true,
    isCurrent: true,
    diagnostics: stored.diagnostics,
  };
}

/** The public folder shows the whole ledger, whatever part of it this run was about. */
async function showLedger(
  session: Session,
  out: string,
): Promise<{ folder: string; switched: boolean; diagnostics: readonly Diagnostic[] }> {
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
  return { folder, switched, diagnostics: [...swept, ...built.diagnostics, ...diagnostics] };
}

function describeRelease(one: PublishedRelease, folder: string): PublishResult['releases'][number] {
  const { release, language, held, version, written, isCurrent } = one;
  const files = (version?.files ?? [])
    .filter(({ path }) => path.endsWith('.receipt.json'))
    .map(({ path }) => {
      const document = path.slice(0, -'.receipt.json'.length);
      const output = resolve(folder, language, release, document);
      return { document: `${release}/${document}`, output, receipt: `${output}.receipt.json` };
    });
  return { release, language, published: isCurrent, written, version: version?.event.n ?? null, held, files };
}
