/** "Did you mean …?" */
import { closest, distance } from 'fastest-levenshtein';

/** The known name most like the one typed, case aside; undefined when none is near (more than half of it would have to change). */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const [first] = names;
  if (first === undefined) return undefined;
  const lower = typed.toLowerCase();
  const byLower = new Map(names.map((name) => [name.toLowerCase(), name]));
  const nearest = closest(lower, [...byLower.keys()]);
  const isNear = distance(lower, nearest) <= Math.ceil(Math.max(lower.length, nearest.length) / 2);
  return isNear ? byLower.get(nearest) : undefined;
}
