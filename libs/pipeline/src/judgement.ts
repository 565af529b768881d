/** One document in one language, judged: what status shows, the gate decides on, and assembly is made from. */
import {
  type Diagnostic,
  type Finding,
  hasError,
  type HeldReason,
  type Policy,
  type ReleaseCard,
  segmentAddress,
  type Unit,
} from '@dragoman/model';
import { releaseOf } from '@dragoman/layout';
import { gateDocument, type GateSegment, policyFor } from '@dragoman/release';
import type { CheckedReleases } from './checked-releases.ts';
import { cardOf, type Session } from './session.ts';
import { formulaHolds, type FormulasReader } from './house-formulas.ts';
import type { SourceDocument, SourceReader } from './source-document.ts';
import { isTranslationStale, placedSegments, type Translation } from './translation.ts';
import { decisionsBehind } from './change-decisions.ts';
import { goneDecisions } from './withdrawn-decisions.ts';

export interface Judgement {
  readonly release: string;
  readonly document: string;
  readonly language: string;
  readonly card: ReleaseCard;
  readonly policy: Policy;
  readonly source?: SourceDocument;
  readonly translation?: Translation;
  /** Units as the file holds them; all of today's French as `initial` when there is no file. */
  readonly units: readonly Unit[];
  readonly stale: boolean;
  readonly held: readonly HeldReason[];
  /** What checks say of it, waived or not. */
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Judges {
  readonly session: Session;
  readonly sources: SourceReader;
  readonly formulas: FormulasReader;
  readonly checked: CheckedReleases;
  readonly now: Date;
}

export async function judge(
  { session, sources, formulas, checked, now }: Judges,
  document: string,
  language: string,
): Promise<Judgement> {
  const card = cardOf(session, document);
  const policy = policyFor(session.configuration, language, card);
  const read = await sources(document);
  const translated = await checked.read(document, language);
  const house = await formulas(language);
  const diagnostics = [...read.diagnostics, ...translated.diagnostics, ...house.diagnostics];
  const head = { release: releaseOf(document), document, language, card, policy };
  const { source } = read;
  if (source === undefined)
    return { ...head, units: [], stale: false, held: [unreadable(diagnostics)], findings: [], diagnostics };
  const { translation } = translated;
  if (translation === undefined)
    return { ...head, source, ...withoutFile(source, translated.absent, { card, policy, now }, diagnostics) };
  const { units } = translation.file;
  const stale = isTranslationStale(source, translation);
  const found = await checked.findings(document, language);
  const byAddress = Map.groupBy(found.findings, ({ location }) => segmentAddress(location.unit, location.segment));
  const gone = await goneDecisions(session, units);
  const segments: readonly GateSegment[] = placedSegments(units).map((placed) => ({
    ...placed,
    formulaHolds: formulaHolds(house.formulas, placed.segment),
    decisionHolds: !decisionsBehind(placed.segment.approval).some((id) => gone.has(id)),
    findings: byAddress.get(segmentAddress(placed.unit, placed.segment.id)) ?? [],
  }));
  const gated = gateDocument({ card, policy, now, hasFile: true, stale, segments });
  const held = [
    ...(source.hasCollision ? [collided(diagnostics)] : []),
    // A check that could not be made is no check that found nothing.
    ...(hasError(found.diagnostics) ? [unreadable(found.diagnostics)] : []),
    ...gated,
  ];
  return {
    ...head,
    source,
    translation,
    units,
    stale,
    held,
    findings: found.findings,
    diagnostics: [...diagnostics, ...found.diagnostics],
  };
}

/** Nothing extracted yet, or a file that cannot be read: the document counts with all its French as `initial`. */
function withoutFile(
  source: SourceDocument,
  absent: boolean,
  gate: { readonly card: ReleaseCard; readonly policy: Policy; readonly now: Date },
  diagnostics: readonly Diagnostic[],
): Pick<Judgement, 'units' | 'stale' | 'held' | 'findings' | 'diagnostics'> {
  const held = absent
    ? gateDocument({ ...gate, hasFile: false, stale: false, segments: [] })
    : [unreadable(diagnostics)];
  return { units: untranslatedUnits(source), stale: false, held, findings: [], diagnostics };
}

export function untranslatedUnits({ fresh }: SourceDocument): readonly Unit[] {
  return fresh.map(({ id, parts }) => ({
    id,
    parts: parts.map((part) => (part.kind === 'segment' ? { ...part, state: 'initial' as const } : part)),
  }));
}

/** What status counts: nobody has accepted it. */
export function openFindings(findings: readonly Finding[]): { readonly error: number; readonly warning: number } {
  const open = findings.filter(({ waived }) => waived === undefined);
  return {
    error: open.filter(({ severity }) => severity === 'error').length,
    warning: open.filter(({ severity }) => severity === 'warning').length,
  };
}

function unreadable(diagnostics: readonly Diagnostic[]): HeldReason {
  const first = diagnostics.find(({ severity }) => severity === 'error');
  return {
    code: 'unreadable-file',
    message: first === undefined ? 'a file cannot be read' : `${first.location.file}: ${first.message}`,
    ...(first?.advice === undefined ? {} : { advice: first.advice }),
    values: { file: first?.location.file ?? '', problem: first?.message ?? '' },
  };
}

function collided(diagnostics: readonly Diagnostic[]): HeldReason {
  const first = diagnostics.find(({ code }) => code === 'duplicate-unit-id');
  return {
    code: 'duplicate-unit-id',
    message: first?.message ?? 'two units share one id',
    values: { unit: first?.location.unit ?? '' },
  };
}
