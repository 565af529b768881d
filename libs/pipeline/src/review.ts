/** `review`: a named person signs off, sends back, waives or accepts on purpose. The only verb that makes `reviewed` and `final`. */
import { hasError, segmentAddress, type Diagnostic, type Finding, type Segment } from '@dragoman/model';
import { checks } from '@dragoman/checks';
import { policyFor } from '@dragoman/release';
import { unknownCheck, writeAtomically } from '@dragoman/workspace';
import { editXliff, encodeXliff } from '@dragoman/xliff';
import type { Outcome, ReviewOptions, ReviewResult, Surroundings } from './results.ts';
import { reopenOf } from './bilingual-text.ts';
import { notAReviewer } from './not-a-reviewer.ts';
import { openLanguage } from './open-language.ts';
import { checkedReleases, type CheckedReleases } from './checked-releases.ts';
import { reviewSegment, type Reviewed, type Reviewer } from './review-segment.ts';
import { isFormulasPath, reviewFormulaCatalog } from './review-formulas.ts';
import { select, type Selected } from './selection.ts';
import { cardOf, distinctDiagnostics, failed, instant, locked, type Session } from './session.ts';
import { sourceReader, type SourceReader } from './source-document.ts';
import { isTranslationStale, placedSegments, type Translation } from './translation.ts';

export async function review(surroundings: Surroundings, options: ReviewOptions): Promise<Outcome<ReviewResult>> {
  const opened = await openLanguage(surroundings, options.language);
  if (opened.session === undefined) return failed(opened.diagnostics);
  const { session, language } = opened;
  const unknown = unknownWaiver(options);
  if (unknown !== undefined) return failed([unknown]);
  const forbidden = notAReviewer(session, language, options.by);
  if (forbidden !== undefined) return failed([forbidden]);
  const run = (): Promise<Outcome<ReviewResult>> => reviewSelected(session, language, options);
  return surroundings.dryRun === true ? run() : locked(session, run);
}

async function reviewSelected(
  session: Session,
  language: string,
  options: ReviewOptions,
): Promise<Outcome<ReviewResult>> {
  if (options.paths.some((path) => isFormulasPath(session, language, path)))
    return reviewFormulaCatalog(session, language, options);
  const { selected, diagnostics } = select(session, options.paths, [language]);
  if (selected === undefined) return failed(diagnostics);
  const readers = { sources: sourceReader(session), checked: checkedReleases(session) };
  const done: ReviewedDocument[] = [];
  for (const item of selected) done.push(await reviewDocument(session, readers, item, options));
  const refused = [...done.flatMap((one) => one.refused), ...unknownSegments(done, options)];
  const found = distinctDiagnostics([...session.diagnostics, ...done.flatMap((one) => one.diagnostics)]);
  const sum = (count: (one: ReviewedDocument) => number): number => done.reduce((total, one) => total + count(one), 0);
  return {
    status: refused.length > 0 || hasError(found) ? 1 : 0,
    result: {
      reviewed: sum((one) => one.reviewed),
      rejected: sum((one) => one.rejected),
      waived: sum((one) => one.waived),
      refused,
    },
    diagnostics: found,
  };
}

interface ReviewedDocument {
  readonly reviewed: number;
  readonly rejected: number;
  readonly waived: number;
  readonly refused: ReviewResult['refused'];
  /** Addresses that `--segment` named and this document holds. */
  readonly found: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

interface ReviewReaders {
  readonly sources: SourceReader;
  /** As the files were before the first decision of this run: decisions change no text. */
  readonly checked: CheckedReleases;
}

const nothingReviewed: ReviewedDocument = {
  reviewed: 0,
  rejected: 0,
  waived: 0,
  refused: [],
  found: [],
  diagnostics: [],
};

async function reviewDocument(
  session: Session,
  { sources, checked }: ReviewReaders,
  { document, language }: Selected,
  options: ReviewOptions,
): Promise<ReviewedDocument> {
  const read = await sources(document);
  const { translation, absent, diagnostics } = await checked.read(document, language);
  const { findings, diagnostics: ofChecks } = await checked.findings(document, language);
  const found = [...read.diagnostics, ...diagnostics, ...ofChecks];
  if (read.source === undefined || translation === undefined) {
    return {
      ...nothingReviewed,
      refused: absent ? [{ document, segment: '', reason: 'no-file' }] : [],
      diagnostics: found,
    };
  }
  const chosen = placedSegments(translation.file.units).filter(
    ({ unit, segment }) => options.segments.length === 0 || options.segments.includes(segmentAddress(unit, segment.id)),
  );
  if (isTranslationStale(read.source, translation)) {
    return {
      ...nothingReviewed,
      found: chosen.map(addressOf),
      refused: chosen.map((placed) => ({ document, segment: addressOf(placed), reason: 'stale' })),
      diagnostics: found,
    };
  }
  const policy = policyFor(session.configuration, language, cardOf(session, document));
  const reviewer: Reviewer = {
    by: options.by,
    at: instant(session.surroundings.now()),
    notMine: options.notMine,
    policy,
    isChecked: !hasError(ofChecks),
  };
  const decided = decide(document, chosen, options, reviewer, findings);
  return storeReview(session, document, translation, decided, found);
}

interface Decided {
  readonly edits: readonly { readonly unit: string; readonly segment: string; readonly next: Segment }[];
  readonly refused: ReviewResult['refused'];
  readonly found: readonly string[];
  readonly kind: ReviewOptions['action']['kind'];
}

interface Placed {
  readonly unit: string;
  readonly segment: Segment;
}

function addressOf({ unit, segment }: Placed): string {
  return segmentAddress(unit, segment.id);
}

function decide(
  document: string,
  chosen: readonly Placed[],
  options: ReviewOptions,
  reviewer: Reviewer,
  findings: readonly Finding[],
): Decided {
  const byAddress = Map.groupBy(findings, ({ location }) => segmentAddress(location.unit, location.segment));
  const decisions = chosen.map((placed) => ({
    placed,
    decided: withoutSilence(
      reviewSegment(placed.segment, options.action, reviewer, byAddress.get(addressOf(placed)) ?? []),
      options,
    ),
  }));
  return {
    kind: options.action.kind,
    found: chosen.map(addressOf),
    edits: decisions.flatMap(({ placed, decided }) =>
      decided.kind === 'changed' ? [{ unit: placed.unit, segment: placed.segment.id, next: decided.segment }] : [],
    ),
    refused: decisions.flatMap(({ placed, decided }) =>
      decided.kind === 'refused' ? [refusalOf(document, placed, decided)] : [],
    ),
  };
}

/** Waiving for a whole document means the segments that have the finding; who names a segment hears that it has not. */
function withoutSilence(reviewed: Reviewed, { action, segments }: ReviewOptions): Reviewed {
  const isAside = action.kind === 'waive' && segments.length === 0 && reviewed.kind === 'refused';
  return isAside ? { kind: 'unchanged' } : reviewed;
}

function refusalOf(
  document: string,
  placed: Placed,
  { reason, codes }: Extract<Reviewed, { kind: 'refused' }>,
): ReviewResult['refused'][number] {
  return { document, segment: addressOf(placed), reason, ...(codes === undefined ? {} : { codes }) };
}

async function storeReview(
  session: Session,
  _document: string,
  translation: Translation,
  { edits, refused, found, kind }: Decided,
  diagnostics: readonly Diagnostic[],
): Promise<ReviewedDocument> {
  const edited = editXliff(translation.document, edits);
  const bytes = encodeXliff(translation.document, edited.text);
  const isWriting = session.surroundings.dryRun !== true && edits.length > 0;
  const reopened = isWriting ? await reopenOf(session, translation.path) : [];
  const written =
    !isWriting || hasError(reopened)
      ? { diagnostics: reopened }
      : await writeAtomically(session.root, translation.path, bytes, {
          ...session.store,
          expected: translation.version,
        });
  const all = [...diagnostics, ...edited.diagnostics, ...written.diagnostics];
  const count = hasError(written.diagnostics) ? 0 : edits.length;
  return {
    reviewed: kind === 'accept' || kind === 'as-is' ? count : 0,
    rejected: kind === 'reject' ? count : 0,
    waived: kind === 'waive' ? count : 0,
    refused,
    found,
    diagnostics: all,
  };
}

function unknownSegments(done: readonly ReviewedDocument[], { segments }: ReviewOptions): ReviewResult['refused'] {
  const found = new Set(done.flatMap((one) => one.found));
  return segments
    .filter((segment) => !found.has(segment))
    .map((segment) => ({ document: '', segment, reason: 'unknown-segment' }));
}

function unknownWaiver({ action }: ReviewOptions): Diagnostic | undefined {
  if (action.kind !== 'waive') return undefined;
  const known = checks.map(({ code }) => code);
  return known.includes(action.code) ? undefined : unknownCheck({ file: 'dragoman review' }, action.code, known);
}
