/**
 * Stale is computed, not recorded (`architecture.md`): the ordered list of unit ids, each with its segments'
 * sources, differs between today's French and the file. Nothing else makes a file stale: not the filter's version,
 * not the rules' name, not white space between sentences, not what is inside a code.
 */
import type { FreshPart, FreshUnit, Ignorable, InlineContent, Segment, Unit } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';

export function isStale(fresh: readonly FreshUnit[], units: readonly Unit[]): boolean {
  if (fresh.length !== units.length) return true;
  return fresh.some((unit, index) => {
    const stored = units[index];
    return stored === undefined || stored.id !== unit.id || !sameSources(unit.parts, stored.parts);
  });
}

function sameSources(fresh: readonly FreshPart[], stored: readonly (Segment | Ignorable)[]): boolean {
  const today = fresh.filter(({ kind }) => kind === 'segment');
  const then = stored.filter(({ kind }) => kind === 'segment');
  return today.length === then.length && today.every(({ source }, index) => sameText(source, then[index]?.source));
}

function sameText(a: InlineContent, b: InlineContent | undefined): boolean {
  return b !== undefined && contentDigest(a) === contentDigest(b);
}
