/** All documents of a release in all languages → what only shows when they are seen together. */
import { type Finding, type Segment, segmentsOf, type Unit } from '@dragoman/model';
import { type CheckOptions, enabled, expressedElsewhere, findingOf } from './check-file.ts';
import type { PlacedSentence, ReleaseCheck } from './check.ts';
import { releaseChecks } from './checks.ts';
import { sideOf } from './side.ts';
import { markedText } from './text.ts';

/** One `.xlf` of a release. */
export interface ReleaseFile {
  /** Path of the `.xlf`. */
  readonly file: string;
  /** Path of the source document: the same for all languages. */
  readonly document: string;
  readonly targetLanguage: string;
  readonly units: readonly Unit[];
}

export interface CheckReleaseInput extends Omit<CheckOptions, 'file' | 'targetLanguage'> {
  readonly files: readonly ReleaseFile[];
}

/** Findings of the checks of releases alone: `checkFile` gives those of each file. */
export function checkRelease(input: CheckReleaseInput): readonly Finding[] {
  const segments = new Map<PlacedSentence, Segment>();
  for (const file of input.files) placeSentences(input, file, segments);
  const sources = [...segments.keys()];
  const sentences = sources.filter((sentence) => segments.get(sentence)?.target !== undefined);
  const options = (language: string, file: string): CheckOptions => ({ ...input, targetLanguage: language, file });
  return enabled<ReleaseCheck>(releaseChecks, options('', '')).flatMap((check) =>
    check.find(check.sees === 'sources' ? sources : sentences, input).flatMap(({ at, ...hit }) => {
      const segment = segments.get(at);
      return segment === undefined ? [] : [findingOf(options(at.to.tag, at.file), at.unit, segment, check, hit)];
    }),
  );
}

function placeSentences(input: CheckReleaseInput, file: ReleaseFile, segments: Map<PlacedSentence, Segment>): void {
  const from = sideOf(input.sourceLanguage, input.typography?.source);
  const to = sideOf(file.targetLanguage);
  for (const unit of file.units) {
    for (const segment of segmentsOf(unit)) {
      const { id, source, target, translate } = segment;
      if (translate === false) continue;
      const text = markedText(target ?? []);
      if (text.trim() === expressedElsewhere) continue;
      const place = { file: file.file, document: file.document, unit: unit.id, segment: id, from, to };
      segments.set({ ...place, source: markedText(source), target: text }, segment);
    }
  }
}
