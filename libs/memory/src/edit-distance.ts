/**
 * Edit distance between a query and forms, over numbers of tokens: Myers' bit vectors, in blocks of 32 (Hyyrö 2003).
 * Made once per query; costs one step per token of the form and block of the query.
 */
export interface QueryPattern {
  readonly length: number;
  /** Row of the query's own tokens → 1-based place among them, 0 for every other token of the memory. */
  readonly placeOf: Int32Array;
  /** Bits of each place, block by block. */
  readonly bits: Int32Array;
  readonly blocks: number;
  readonly positive: Int32Array;
  readonly negative: Int32Array;
}

const width = 32;

/** `places`: of each token of the query its place among the distinct known ones, 1-based, 0 where the memory lacks it. */
export function queryPattern(places: readonly number[], distinct: number, placeOf: Int32Array): QueryPattern {
  const blocks = Math.max(1, Math.ceil(places.length / width));
  const bits = new Int32Array((distinct + 1) * blocks);
  for (const [index, place] of places.entries()) {
    if (place === 0) continue;
    const cell = place * blocks + Math.floor(index / width);
    bits[cell] = (bits[cell] as number) | (1 << (index % width));
  }
  return {
    length: places.length,
    placeOf,
    bits,
    blocks,
    positive: new Int32Array(blocks),
    negative: new Int32Array(blocks),
  };
}

export function patternDistance(pattern: QueryPattern, tokens: Uint32Array, from: number, to: number): number {
  if (pattern.length === 0) return to - from;
  const { placeOf, bits, blocks, positive, negative, length } = pattern;
  positive.fill(-1);
  negative.fill(0);
  const last = 1 << ((length - 1) % width);
  let distance = length;
  for (let at = from; at < to; at += 1) {
    const row = (placeOf[tokens[at] as number] as number) * blocks;
    let carry = 1;
    for (let block = 0; block < blocks; block += 1) {
      const top = block === blocks - 1 ? last : 1 << 31;
      const equal = bits[row + block] as number;
      const plus = positive[block] as number;
      const minus = negative[block] as number;
      const vertical = equal | minus;
      const entering = carry < 0 ? equal | 1 : equal;
      const horizontal = (((entering & plus) + plus) ^ plus) | entering;
      let up = minus | ~(horizontal | plus);
      let down = plus & horizontal;
      const leaving = (up & top) !== 0 ? 1 : (down & top) !== 0 ? -1 : 0;
      up = (up << 1) | (carry > 0 ? 1 : 0);
      down = (down << 1) | (carry < 0 ? 1 : 0);
      positive[block] = down | ~(vertical | up);
      negative[block] = up & vertical;
      carry = leaving;
    }
    distance += carry;
  }
  return distance;
}
