/** One document in one pair of languages → what its checks find. */
import {
  type Finding,
  type InlineContent,
  type Segment,
  segmentsOf,
  type Severity,
  type Unit,
  type Waiver,
} from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import type { Check, Hit, Knowledge, Pair, Sentence, Side } from './check.ts';
import { segmentChecks, unitChecks } from './checks.ts';
import { sideOf } from './side.ts';
import { markedText, plainOffset } from './text.ts';

export interface CheckOptions extends Knowledge {
  /** Path of the `.xlf`, for locations. */
  readonly file?: string | undefined;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** Other severities than the default, by code; `off` leaves the check out. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>> | undefined;
}

export interface CheckFileInput extends CheckOptions {
  readonly units: readonly Unit[];
  /** Most code points that the target of a segment may have (`longestTarget` of the model). */
  readonly longest?: ((unit: Unit, segment: string) => number | undefined) | undefined;
}

/** Findings in the order of the document; a waived one is listed, with `waived`, and is nobody's problem. */
export function checkFile(input: CheckFileInput): readonly Finding[] {
  const from = sideOf(input.sourceLanguage, input.typography?.source);
  const to = sideOf(input.targetLanguage, input.typography?.target);
  const run = { input, from, to, segmentChecks: enabled(segmentChecks, input), unitChecks: enabled(unitChecks, input) };
  return input.units.flatMap((unit) => checkUnit(run, unit));
}

interface Run {
  readonly input: CheckFileInput;
  readonly from: Side;
  readonly to: Side;
  readonly segmentChecks: typeof segmentChecks;
  readonly unitChecks: typeof unitChecks;
}

export function enabled<Kind extends Check>(all: readonly Kind[], { severities = {} }: CheckOptions): readonly Kind[] {
  return all.filter(({ code }) => severities[code] !== 'off');
}

/** A sentence of which a check has more to say is broken anyway. */
const mostHits = 10;

function checkUnit(run: Run, unit: Unit): readonly Finding[] {
  const segments = segmentsOf(unit).filter(({ translate }) => translate !== false);
  const sentences = segments.map(sentenceOf);
  const ofUnit = run.unitChecks.flatMap((check) =>
    check.find(sentences).map((hit) => ({ check, hit, segment: segments.find(({ id }) => id === hit.segment) })),
  );
  return segments.flatMap((segment) => {
    const pair = pairOf(run, unit, segment);
    const own =
      pair === undefined
        ? []
        : run.segmentChecks.flatMap((check) =>
            check
              .find(pair)
              .slice(0, mostHits)
              .map((hit) => ({ check, hit })),
          );
    const all = [...ofUnit.filter((found) => found.segment === segment), ...own];
    return all.map(({ check, hit }) => findingOf(run.input, unit.id, segment, check, hit));
  });
}

function sentenceOf(segment: Segment): Sentence {
  const { id, source, target } = segment;
  return {
    segment: id,
    source: markedText(source),
    target: target === undefined ? undefined : markedText(target),
    asIs: isAsIs(segment),
  };
}

/** A person's word that an empty or equal target is meant holds for the texts it was given for. */
function isAsIs({ asIs, approval, source, target }: Segment): boolean {
  if (asIs !== true || target === undefined) return false;
  return (
    approval === undefined || (approval.source === contentDigest(source) && approval.target === contentDigest(target))
  );
}

/** What a translator writes for a sentence that a neighbour expresses. */
export const expressedElsewhere = '{-}';

function pairOf(run: Run, unit: Unit, segment: Segment): Pair | undefined {
  const { source, target } = segment;
  if (target === undefined) return undefined;
  const text = markedText(target);
  if (text.trim() === expressedElsewhere) return undefined;
  const { from, to, input } = run;
  const longest = input.longest?.(unit, segment.id);
  return { ...textsOf(source, target), from, to, knowledge: input, longest, asIs: isAsIs(segment) };
}

export function textsOf(source: InlineContent, target: InlineContent) {
  return { source: markedText(source), target: markedText(target), sourceContent: source, targetContent: target };
}

/** A hit → the finding that people see. */
export function findingOf(options: CheckOptions, unit: string, segment: Segment, check: Check, hit: Hit): Finding {
  const severity = options.severities?.[check.code];
  const span = spanOf(segment, hit);
  const waived = waiverOf(segment, check.code);
  return {
    code: check.code,
    type: check.type,
    severity: severity === undefined || severity === 'off' ? (hit.severity ?? check.severity) : severity,
    message: filled(check.message, hit.values ?? {}),
    location: { file: options.file ?? '', unit, segment: segment.id },
    language: options.targetLanguage,
    ...(check.advice === undefined ? {} : { advice: check.advice }),
    ...(hit.values === undefined ? {} : { values: hit.values }),
    ...(span === undefined ? {} : { span }),
    ...(waived === undefined ? {} : { waived }),
  };
}

export function filled(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{\{(\w+)\}\}/gu, (slot, name: string) => String(values[name] ?? slot));
}

function spanOf({ source, target = [] }: Segment, { from, to, side = 'target' }: Hit): Finding['span'] {
  if (from === undefined || to === undefined) return undefined;
  const text = markedText(side === 'source' ? source : target);
  return { side, from: plainOffset(text, from), to: plainOffset(text, to) };
}

/** A waiver speaks of exactly one source and one target: any edit of either ends it. */
function waiverOf({ waivers = [], source, target = [] }: Segment, code: string): Finding['waived'] {
  const valid = waivers.find(
    (waiver: Waiver) =>
      waiver.code === code && waiver.source === contentDigest(source) && waiver.target === contentDigest(target),
  );
  return valid && { by: valid.by, at: valid.at, reason: valid.reason };
}
