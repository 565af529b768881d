/** `status`: coverage of every document in every language, and on demand the segments behind the figures. */
import { labelledText, segmentAddress, type Diagnostic, type LanguageCoverage } from '@dragoman/model';
import { documentCoverage, languageCoverage } from '@dragoman/progress';
import { ledgerProblems } from './changed-ledger.ts';
import { judge, type Judgement, openFindings } from './judgement.ts';
import { verdictReaders, type VerdictReaders } from './release-verdict.ts';
import type { ListedSegment, Outcome, StatusOptions, StatusResult, Surroundings } from './results.ts';
import { noTargetLanguage, select, type Selected } from './selection.ts';
import { distinctDiagnostics, failed, openSession, type Session } from './session.ts';
import { placedSegments } from './translation.ts';

export async function status(surroundings: Surroundings, options: StatusOptions): Promise<Outcome<StatusResult>> {
  const opened = await openSession(surroundings);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session } = opened;
  const { selected, releases, diagnostics } = select(session, options.paths, options.languages);
  if (selected === undefined) return failed([...opened.diagnostics, ...diagnostics]);
  const now = options.asOf === undefined ? surroundings.now() : new Date(options.asOf);
  const judged = await judgeAll(session, selected, now, 'status');
  const languages = coverageOf(session, judged);
  const listed = options.segments || options.states.length > 0 ? { segments: listSegments(judged, options) } : {};
  const isHeld = languages.some(({ releasable }) => !releasable);
  return {
    status: options.gate && isHeld ? 1 : 0,
    result: { sourceLanguage: session.configuration.sourceLanguage, languages, ...listed },
    diagnostics: distinctDiagnostics([
      ...opened.diagnostics,
      ...noTargetLanguage(session),
      ...(await ledgerProblems(session, releases)),
      ...judged.flatMap((judgement): readonly Diagnostic[] => judgement.diagnostics),
    ]),
  };
}

/** Judges documents one after the other; each French document and each catalog is read once. */
export async function judgeAll(
  session: Session,
  selected: readonly Selected[],
  now: Date,
  verb: string,
  readers: VerdictReaders = verdictReaders(session),
): Promise<readonly Judgement[]> {
  const judges = { ...readers, session, now };
  const judged: Judgement[] = [];
  for (const [index, { document, language }] of selected.entries()) {
    session.surroundings.progress?.({ verb, done: index, total: selected.length, item: `${language}/${document}` });
    judged.push(await judge(judges, document, language));
  }
  return judged;
}

/** Coverage in the order of the workspace's languages. */
export function coverageOf(session: Session, judged: readonly Judgement[]): readonly LanguageCoverage[] {
  return session.configuration.targetLanguages
    .filter((language) => judged.some((judgement) => judgement.language === language))
    .map((language) =>
      languageCoverage(
        language,
        judged
          .filter((judgement) => judgement.language === language)
          .map((judgement) => documentCoverage({ ...judgement, findings: openFindings(judgement.findings) })),
      ),
    );
}

function listSegments(judged: readonly Judgement[], { states }: StatusOptions): readonly ListedSegment[] {
  return judged.flatMap(({ language, document, units }) =>
    placedSegments(units)
      .filter(({ segment }) => states.length === 0 || states.includes(segment.state))
      .map(({ unit, segment }) => ({
        language,
        document,
        segment: segmentAddress(unit, segment.id),
        state: segment.state,
        subState: segment.subState ?? null,
        source: labelledText(segment.source),
        target: segment.target === undefined ? null : labelledText(segment.target),
      })),
  );
}
