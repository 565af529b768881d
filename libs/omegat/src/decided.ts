/** Tells a target that equals its source because someone said so from one that nobody has touched. */
import type { InlineContent } from '@dragoman/model';
import { omegatText } from './omegat-text.ts';
import type { ProjectSaveEntry, SegmentPlace } from './read-project-save.ts';

/**
 * Whether the project's save holds the source itself as the translation of `source`. An alternative translation counts
 * only for its own `place`: taking it for another would call an untouched segment translated.
 */
export function isDecidedAsSource(
  entries: readonly ProjectSaveEntry[],
  source: InlineContent,
  place?: SegmentPlace,
): boolean {
  const text = omegatText(source, source);
  const here = entries.filter((entry) => entry.source === text && holdsAt(entry, place));
  const decision = here.find((entry) => entry.place !== undefined) ?? here[0];
  return decision?.target === text;
}

function holdsAt(entry: ProjectSaveEntry, place: SegmentPlace | undefined): boolean {
  if (entry.place === undefined) return true;
  if (place === undefined) return false;
  return entry.place.file === place.file && entry.place.prev === place.prev && entry.place.next === place.next;
}
