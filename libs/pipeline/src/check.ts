/**
 * `check`: what the checks find in translations. Pure unless it annotates: the same workspace gives the same result on
 * every machine and at every instant, so a task runner may keep it. Status 1: an error that nobody waived.
 */
import { relative, sep } from 'node:path';
import { type Diagnostic, hasError, segmentAddress } from '@dragoman/model';
import { releaseOf, xliffPath } from '@dragoman/layout';
import { segmentRegions } from '@dragoman/xliff';
import { annotateFindings } from './annotate-findings.ts';
import { concerns, isOfTheMachine } from './assemble.ts';
import { checkedReleases, type CheckedReleases, isOpenError } from './checked-releases.ts';
import type { CheckOptions, CheckResult } from './check-results.ts';
import type { Outcome, Surroundings } from './results.ts';
import { select, type Selected } from './selection.ts';
import { distinctDiagnostics, failed, locked, openSession, type Session } from './session.ts';
import { type Translation, placedSegments } from './translation.ts';

export async function check(surroundings: Surroundings, options: CheckOptions): Promise<Outcome<CheckResult>> {
  const opened = await openSession(surroundings, { isPure: true });
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session } = opened;
  const { selected, releases = [], diagnostics } = select(session, options.paths, options.languages);
  if (selected === undefined) return failed([...opened.diagnostics, ...diagnostics]);
  const opening = opened.diagnostics.filter(
    (diagnostic) => options.paths.length === 0 || concerns(session, releases, diagnostic),
  );
  const run = (): Promise<Outcome<CheckResult>> => checkAll(session, selected, options, opening);
  return options.annotate && surroundings.dryRun !== true ? locked(session, run) : run();
}

async function checkAll(
  session: Session,
  selected: readonly Selected[],
  { annotate }: CheckOptions,
  opening: readonly Diagnostic[],
): Promise<Outcome<CheckResult>> {
  const checked = checkedReleases(session);
  const done: CheckedOne[] = [];
  for (const [index, item] of inOrderOfReleases(selected).entries()) {
    const { document, language } = item;
    session.surroundings.progress?.({
      verb: 'check',
      done: index,
      total: selected.length,
      item: xliffPath(language, document),
    });
    done.push(await checkOne(session, checked, item, annotate));
  }
  const findings = done.flatMap((one) => one.findings);
  const found = distinctDiagnostics([...opening, ...done.flatMap((one) => one.diagnostics)]);
  return {
    status: findings.some(isOpenError) || hasError(found) ? 1 : 0,
    result: {
      workspace: relative(session.surroundings.from, session.root).split(sep).join('/') || '.',
      findings,
      documents: done.flatMap(({ counts }) => (counts === undefined ? [] : [counts])),
    },
    diagnostics: found,
    isProvisional: found.some(isOfTheMachine),
  };
}

/** What is remembered of a release is used while it is the one at work. */
function inOrderOfReleases(selected: readonly Selected[]): readonly Selected[] {
  return [...Map.groupBy(selected, ({ document }) => releaseOf(document)).values()].flat();
}

interface CheckedOne {
  readonly findings: CheckResult['findings'];
  /** Undefined: there is no file, or one that cannot be read. */
  readonly counts?: CheckResult['documents'][number];
  readonly diagnostics: readonly Diagnostic[];
}

async function checkOne(
  session: Session,
  checked: CheckedReleases,
  { document, language }: Selected,
  annotate: boolean,
): Promise<CheckedOne> {
  const { translation, diagnostics } = await checked.read(document, language);
  if (translation === undefined) return { findings: [], diagnostics };
  const { findings, diagnostics: ofChecks } = await checked.findings(document, language);
  const stored = annotate ? await annotateFindings(session, translation, findings) : undefined;
  return {
    findings: located(translation, findings),
    counts: {
      document,
      language,
      file: xliffPath(language, document),
      ...countsOf(translation, findings),
      ...(stored === undefined ? {} : { written: stored.written }),
    },
    diagnostics: [...diagnostics, ...ofChecks, ...(stored?.diagnostics ?? [])],
  };
}

/** With line and column of the segment, where there is anything to show. */
function located({ document }: Translation, findings: CheckResult['findings']): CheckResult['findings'] {
  if (findings.length === 0) return [];
  const regions = segmentRegions(document);
  return findings.map((finding) => {
    const { unit, segment } = finding.location;
    const region = regions.get(segmentAddress(unit, segment));
    return region === undefined ? finding : { ...finding, location: { ...finding.location, ...region } };
  });
}

function countsOf({ file }: Translation, findings: CheckResult['findings']) {
  const open = findings.filter(({ waived }) => waived === undefined);
  const count = (wanted: string): number => open.filter(({ severity }) => severity === wanted).length;
  return {
    segments: placedSegments(file.units).length,
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    waived: findings.length - open.length,
  };
}
