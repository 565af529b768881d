/** Waivers lapse when source or target changes: only one of exactly these texts counts. */
import type { Segment, Waiver } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';

export function waiverOf({ source, target, waivers = [] }: Segment, code: string): Waiver | undefined {
  const ofCode = waivers.filter((waiver) => waiver.code === code);
  if (target === undefined || ofCode.length === 0) return undefined;
  const [sourceNow, targetNow] = [contentDigest(source), contentDigest(target)];
  return ofCode.findLast((waiver) => waiver.source === sourceNow && waiver.target === targetNow);
}
