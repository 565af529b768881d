/**
 * Codes of a returned sentence as we know them. A tool that goes from one version of XLIFF to the other knows ids only:
 * halves of a pair come back as codes of their own, ends under another id. Where the sentence is proven to be the one
 * that was sent, or the one that stands here, its codes are ours again. Pure.
 */
import {
  codesOf,
  type InlineCode,
  type InlineContent,
  isCode,
  isText,
  type ReturnedSegment,
  segmentsOf,
  type Unit,
} from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { withoutIndentation } from '@dragoman/xliff';

/** @param digest Of the source as it was sent, where that is known. */
export type KnownCodes = (segment: ReturnedSegment, digest: string | undefined) => ReturnedSegment;

export function knownCodes(units: readonly Unit[]): KnownCodes {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return (segment, digest) => {
    const unit = byId.get(segment.unit);
    const here = unit && segmentsOf(unit).find(({ id }) => id === segment.segment);
    const proof = digest ?? segment.sent.source ?? (here && contentDigest(here.source));
    if (proof === undefined || contentDigest(segment.source) === proof) return withoutKnownNotes(segment, unit);
    const plain = { ...segment, source: withoutIndentation(segment.source) };
    const renamed = unit === undefined ? plain : withCodes(plain, unit);
    const whole = [plain, renamed].find(({ source }) => contentDigest(source) === proof);
    return withoutKnownNotes(whole ?? segment, unit);
  };
}

function withCodes(segment: ReturnedSegment, unit: Unit): ReturnedSegment {
  const codes = unit.parts.flatMap(({ source }) => codesOf(source));
  const [byId, ends] = [new Map<string, InlineCode>(), new Map<string, InlineCode>()];
  for (const code of codes) {
    byId.set(code.id, code);
    if (code.kind === 'ec' && code.startRef !== undefined) ends.set(code.startRef, code);
  }
  const renamed = (content: InlineContent): InlineContent =>
    content.map((item) => {
      if (isText(item) || !isCode(item)) return item;
      return (item.kind === 'ec' ? ends.get(item.startRef ?? '') : undefined) ?? byId.get(item.id) ?? item;
    });
  const { source, target } = segment;
  return { ...segment, source: renamed(source), ...(target === undefined ? {} : { target: renamed(target) }) };
}

/** Notes of the whole paragraph went out with it; they are no news of one of its sentences. */
function withoutKnownNotes(segment: ReturnedSegment, unit: Unit | undefined): ReturnedSegment {
  const known = new Set((unit?.notes ?? []).map(({ text }) => text));
  return known.size === 0 ? segment : { ...segment, notes: segment.notes.filter(({ text }) => !known.has(text)) };
}
