/**
 * Taking back what is public. The ledger is never rewritten: a withdrawal is one more version, an event without files, and
 * what the public read before it stays in the ledger with its receipts.
 */
import { type Diagnostic, type HeldReason } from '@dragoman/model';
import { nearestName, writeLedgerVersion, type LedgerVersion } from '@dragoman/workspace';
import type { PublishOptions } from './results.ts';
import { latestVersion } from './public-set.ts';
import { instant, type Session } from './session.ts';

export interface WithdrawnRelease {
  readonly release: string;
  readonly language: string;
  readonly held: readonly HeldReason[];
  readonly version: LedgerVersion | undefined;
  readonly written: boolean;
  readonly isCurrent: boolean;
  readonly isWithdrawn: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Every language of the releases that was ever published, of those asked for; French that is gone can be taken back too. */
export async function withdrawReleases(
  session: Session,
  releases: readonly string[],
  languages: readonly string[],
  versions: readonly LedgerVersion[],
  { by }: Pick<PublishOptions, 'by'>,
): Promise<readonly WithdrawnRelease[]> {
  const { sourceLanguage, targetLanguages } = session.configuration;
  const order = [sourceLanguage, ...targetLanguages];
  const all: WithdrawnRelease[] = [];
  for (const release of releases) {
    const ofRelease = versions.filter((version) => version.release === release).map(({ language }) => language);
    const known = new Set([...order.filter((language) => ofRelease.includes(language)), ...ofRelease]);
    for (const language of known) {
      if (languages.length > 0 && !languages.includes(language)) continue;
      const latest = latestVersion(versions, release, language);
      if (latest !== undefined) all.push(await withdrawOne(session, latest, by));
    }
  }
  return all;
}

async function withdrawOne(session: Session, latest: LedgerVersion, by: string): Promise<WithdrawnRelease> {
  const { release, language } = latest;
  const row = { release, language, held: [], version: undefined, isCurrent: false, isWithdrawn: true, diagnostics: [] };
  if (latest.event.kind === 'withdrawn') return { ...row, written: false };
  if (session.surroundings.dryRun === true) return { ...row, written: true };
  const n = latest.event.n + 1;
  const event = {
    kind: 'withdrawn' as const,
    at: instant(session.surroundings.now()),
    by,
    n,
    supersedes: latest.event.n,
  };
  const { version, diagnostics } = await writeLedgerVersion(
    session.root,
    release,
    language,
    { n, files: [], event },
    session.store,
  );
  return { ...row, version, written: version !== undefined, isWithdrawn: version !== undefined, diagnostics };
}

/** A withdrawn text is not published again by the way: somebody must want it, or its text must have changed. */
export function withdrawnReason({ event }: LedgerVersion): HeldReason {
  return {
    code: 'withdrawn',
    message: `withdrawn by ${event.by} on ${event.at}, and the text is still the same`,
    advice: 'Correct the text and sign it off, or publish it again on purpose with --restore.',
    values: { by: event.by, at: event.at, version: event.n },
  };
}

/** Releases of the ledger that a person names; for those whose French is gone. */
export function ledgerReleases(
  versions: readonly LedgerVersion[],
  typed: readonly string[],
): { readonly releases: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  const known = [...new Set(versions.map(({ release }) => release))];
  const named = typed.map((path) => {
    const names = path.split(/[\\/]/u);
    return { path, release: known.find((release) => names.includes(release)) };
  });
  return {
    releases: [...new Set(named.flatMap(({ release }) => release ?? []))],
    diagnostics: named.filter(({ release }) => release === undefined).map(({ path }) => neverPublished(path, known)),
  };
}

function neverPublished(typed: string, known: readonly string[]): Diagnostic {
  const nearest = nearestName(typed, known);
  return {
    code: 'never-published',
    severity: 'error',
    message: `"${typed}" is no release that was ever published`,
    location: { file: typed },
    advice: nearest === undefined ? 'See what is public with: dragoman report' : `Did you mean "${nearest}"?`,
    values: { typed, ...(nearest === undefined ? {} : { nearest }) },
  };
}
