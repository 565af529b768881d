/** Order of paths: by Unicode code point, the same on every machine whatever its locale. */

/** Negative, zero or positive. UTF-16 order would put U+1F600 before U+FF01; this does not. */
export function comparePaths(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index += 1) {
    const unitA = a.charCodeAt(index);
    const unitB = b.charCodeAt(index);
    if (unitA !== unitB) return byCodePoint(unitA) - byCodePoint(unitB);
  }
  return a.length - b.length;
}

/** Puts surrogates (U+D800–U+DFFF) above the rest of the basic plane, where the characters they stand for belong. */
function byCodePoint(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
