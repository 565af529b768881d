/** "Did you mean …?" */
import { closest, distance } from 'fastest-levenshtein';

/** The known name most like the one typed, case aside; undefined when none is near: more than a third would have to change, and neither begins with the other. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const [first] = names;
  if (first === undefined) return undefined;
  const lower = typed.toLowerCase();
  const byLower = new Map(names.map((name) => [name.toLowerCase(), name]));
  const nearest = closest(lower, [...byLower.keys()]);
  const isNear = distance(lower, nearest) <= Math.ceil(Math.max(lower.length, nearest.length) / 3);
  const isBegun = nearest.startsWith(lower) || lower.startsWith(nearest);
  return isNear || isBegun ? byLower.get(nearest) : undefined;
}
