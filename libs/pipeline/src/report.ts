/** `report`: coverage and findings as a web page that works without a server. */
import { resolve } from 'node:path';
import { hasError, labelledText, plainText, segmentAddress, type Diagnostic } from '@dragoman/model';
import { renderReport, type ChangedSentence, type ReportedFinding, type ReportRelease } from '@dragoman/report';
import { languageDirection, wordDiff } from '@dragoman/text';
import { createWords } from '@dragoman/words';
import { readLedger, writeOutputs, type LedgerVersion } from '@dragoman/workspace';
import { changedLedgerFiles } from './changed-ledger.ts';
import type { Judgement } from './judgement.ts';
import { latestVersion, samePublication } from './public-set.ts';
import { judgeRelease, verdictReaders, type VerdictReaders } from './release-verdict.ts';
import type { Outcome, ReportOptions, ReportResult, Surroundings } from './results.ts';
import { select } from './selection.ts';
import { distinctDiagnostics, failed, openSession, type Session } from './session.ts';
import { coverageOf, judgeAll } from './status.ts';
import { placedSegments } from './translation.ts';

export async function report(surroundings: Surroundings, options: ReportOptions): Promise<Outcome<ReportResult>> {
  const opened = await openSession(surroundings);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session } = opened;
  const { selected = [] } = select(session, [], []);
  const now = surroundings.now();
  const readers = verdictReaders(session);
  const judged = await judgeAll(session, selected, now, 'report', readers);
  const ledger = await readLedger(session.root, session.store);
  const html = renderReport({
    coverage: { sourceLanguage: session.configuration.sourceLanguage, languages: coverageOf(session, judged) },
    releases: await reportedReleases(session, ledger.versions, now, readers),
    changed: changedSentences(judged),
    findings: judged.flatMap(reportedFindings),
    words: createWords(options.uiLanguage),
    languageDirection,
    wordDifference: wordDiff,
  });
  const out = resolve(surroundings.from, options.out);
  const files = [{ path: 'index.html', bytes: Buffer.from(html, 'utf8') }];
  const stored =
    surroundings.dryRun === true ? { written: [], diagnostics: [] } : await writeOutputs(out, files, session.store);
  const diagnostics = distinctDiagnostics([
    ...opened.diagnostics,
    ...judged.flatMap((judgement): readonly Diagnostic[] => judgement.diagnostics),
    ...ledger.diagnostics,
    ...changedLedgerFiles(ledger.versions),
    ...stored.diagnostics,
  ]);
  const result = { file: resolve(out, 'index.html'), written: stored.written.length > 0 };
  return { status: hasError(stored.diagnostics) ? 1 : 0, result, diagnostics };
}

/** Every release with what of it is public, and whether that is what stands in the workspace now. */
async function reportedReleases(
  session: Session,
  versions: readonly LedgerVersion[],
  now: Date,
  readers: VerdictReaders,
): Promise<readonly ReportRelease[]> {
  const releases: ReportRelease[] = [];
  for (const release of session.cards.keys()) {
    const { sourceLanguage, targetLanguages } = session.configuration;
    const publications = [];
    for (const language of [sourceLanguage, ...targetLanguages]) {
      const latest = latestVersion(versions, release, language);
      if (latest === undefined || latest.event.kind === 'withdrawn') continue;
      const verdict = await judgeRelease(session, release, language, now, readers);
      const isCurrent = verdict.held.length === 0 && samePublication(latest, verdict.files);
      publications.push({ language, version: latest.event.n, isCurrent });
    }
    releases.push({ release, publications });
  }
  return releases;
}

function reportedFindings({ language, document, units, findings }: Judgement): readonly ReportedFinding[] {
  if (findings.length === 0) return [];
  const segments = new Map(
    placedSegments(units).map(({ unit, segment }) => [segmentAddress(unit, segment.id), segment]),
  );
  return findings.flatMap((finding) => {
    const address = segmentAddress(finding.location.unit, finding.location.segment);
    const { source = [], target } = segments.get(address) ?? {};
    // What is not translated is counted above.
    if (target === undefined) return [];
    return [{ language, document, address, finding, source: plainText(source), target: plainText(target) }];
  });
}

/** Sentences whose French changed after they were translated, with what was translated before. */
function changedSentences(judged: readonly Judgement[]): readonly ChangedSentence[] {
  return judged.flatMap(({ language, document, units }) =>
    placedSegments(units).flatMap(({ unit, segment }) => {
      const previous = segment.matches?.find(({ type }) => type === 'previous-version');
      if (segment.subState !== 'dragoman:source-changed' || previous === undefined) return [];
      return [
        {
          language,
          document,
          address: segmentAddress(unit, segment.id),
          oldSource: labelledText(previous.source),
          newSource: labelledText(segment.source),
          offered: labelledText(previous.target),
        },
      ];
    }),
  );
}
