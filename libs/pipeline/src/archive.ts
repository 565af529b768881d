/**
 * Which releases nothing is open about any more. A release is settled when every language its card wants, the source
 * language included, is public as it stands in the workspace now; `publish` marks it archived then, and whoever changes
 * it or finds it changed takes the mark away. The mark saves work (task runners leave the release out); it decides nothing
 * about what may be published.
 */
import type { Diagnostic } from '@dragoman/model';
import { releaseOf } from '@dragoman/layout';
import { archiveRelease, isArchived, readLedger, reopenRelease, type LedgerVersion } from '@dragoman/workspace';
import { latestVersion, samePublication } from './public-set.ts';
import { judgeRelease, verdictReaders, type VerdictReaders } from './release-verdict.ts';
import type { Session } from './session.ts';

/** What a run has found out about one language of a release already. */
export interface KnownPublication {
  readonly release: string;
  readonly language: string;
  /** What stands in the workspace is public. */
  readonly isCurrent: boolean;
  readonly version: LedgerVersion | undefined;
}

/** After publishing: marks what is settled, and takes the mark from what is not. Languages left out of the run are judged. */
export async function archiveSettled(
  session: Session,
  releases: readonly string[],
  known: readonly KnownPublication[],
  versions: readonly LedgerVersion[],
  readers: VerdictReaders = verdictReaders(session),
): Promise<readonly Diagnostic[]> {
  if (session.surroundings.dryRun === true) return [];
  const diagnostics: Diagnostic[] = [];
  for (const release of releases) {
    const mark = (await isSettled(session, release, { known, versions, readers })) ? archiveRelease : reopenRelease;
    diagnostics.push(...(await mark(session.root, release, session.store)).diagnostics);
  }
  return diagnostics;
}

/** After extracting: takes the mark from every release that is no longer what is public; what was written to lost it before. */
export async function reopenUnsettled(
  session: Session,
  selected: readonly { readonly document: string }[],
  readers: VerdictReaders,
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  if (session.surroundings.dryRun === true) return diagnostics;
  for (const release of distinctReleases(selected.map(({ document }) => document))) {
    if (!(await isArchived(session.root, release, session.store))) continue;
    const { versions } = await readLedger(session.root, { ...session.store, releases: [release] });
    if (await isSettled(session, release, { known: [], versions, readers })) continue;
    diagnostics.push(...(await reopenRelease(session.root, release, session.store)).diagnostics);
  }
  return diagnostics;
}

/** Before an `.xlf` changes: the releases of these documents are open again. */
export async function reopenReleases(session: Session, documents: readonly string[]): Promise<readonly Diagnostic[]> {
  if (session.surroundings.dryRun === true) return [];
  const diagnostics: Diagnostic[] = [];
  for (const release of distinctReleases(documents)) diagnostics.push(...(await reopen(session, release)));
  return diagnostics;
}

/** Languages of a release are written side by side: who comes second waits until the mark is gone for good. */
async function reopen(session: Session, release: string): Promise<readonly Diagnostic[]> {
  const { root, store } = session;
  const underWay = reopening.get(session) ?? new Map<string, ReturnType<typeof reopenRelease>>();
  reopening.set(session, underWay);
  const run = underWay.get(release) ?? reopenRelease(root, release, store).finally(() => underWay.delete(release));
  underWay.set(release, run);
  return (await run).diagnostics;
}

const reopening = new WeakMap<Session, Map<string, ReturnType<typeof reopenRelease>>>();

function distinctReleases(documents: readonly string[]): ReadonlySet<string> {
  return new Set(documents.map(releaseOf));
}

interface Evidence {
  readonly known: readonly KnownPublication[];
  readonly versions: readonly LedgerVersion[];
  readonly readers: VerdictReaders;
}

async function isSettled(session: Session, release: string, { known, versions, readers }: Evidence): Promise<boolean> {
  const { sourceLanguage, targetLanguages } = session.configuration;
  const languages = [sourceLanguage, ...(session.cards.get(release)?.languages ?? targetLanguages)];
  const publications = languages.map((language) => {
    const own = known.find((one) => one.release === release && one.language === language);
    return { language, isCurrent: own?.isCurrent, version: own?.version ?? latestVersion(versions, release, language) };
  });
  // What can be seen without reading a document comes first: most releases are open, and say so here.
  if (publications.some(({ isCurrent, version }) => isCurrent === false || !isPublic(version))) return false;
  for (const { language, isCurrent, version } of publications) {
    if (isCurrent !== undefined) continue;
    const { held, files } = await judgeRelease(session, release, language, session.surroundings.now(), readers);
    if (held.length > 0 || version === undefined || !samePublication(version, files)) return false;
  }
  return true;
}

function isPublic(version: LedgerVersion | undefined): boolean {
  return version !== undefined && version.event.kind !== 'withdrawn';
}
