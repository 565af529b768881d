/**
 * All forms that reach a score, found without looking at the others. Exact by construction:
 *
 * - Two rows with edit distance d have at least longer − d tokens in common, so a score needs a number of them
 *   (`tokensInCommon`), and lengths that allow it: forms are in order of length, so each posting list is cut to a span.
 * - Of the n tokens of the query all but (needed − 1) are looked up, those with the shortest lists. A form in none of these
 *   lists has at most needed − 1 in common. A token that stands in the query k times counts k times.
 * - Each list that is looked up says more: what a form has in common is at most what it had in these lists and all the rest
 *   of the query. Further lists are read while that is cheaper than looking at the forms themselves.
 * - The tokens in common are counted, then the distance is.
 */
import { type QueryPattern, patternDistance, queryPattern } from './edit-distance.ts';
import { bestOfDifferent, fuzzyScore, tokensInCommon } from './formula.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { absent, type MemoryReader } from './memory-reader.ts';

/** A form costs about as much to look at as so many postings cost to read. */
const postingsPerForm = 24;

/** The tokens of a query, each once, and where they stand. */
interface QueryBag {
  readonly length: number;
  readonly tokens: readonly number[];
  /** How often each stands in the query, by place: 1 for the first of `tokens`. */
  readonly counts: readonly number[];
  /** Of each token of the query its place, 0 where the memory does not have it. */
  readonly places: readonly number[];
}

/** A span of the postings. */
interface TokenList {
  /** How often it stands in the query. */
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** Is given a form with its score, and says the least score that is still of interest. */
export type TakeForm = (form: number, score: number) => number;

export class SimilarForms {
  private readonly reader: MemoryReader;
  /** Per form, zero between queries: tokens it has in common with the lists read so far. */
  private readonly weights: Uint32Array;
  /** Per token, zero between queries: its place in the query. */
  private readonly placeOf: Int32Array;
  private readonly found = new GrowingNumbers();

  constructor(reader: MemoryReader) {
    this.reader = reader;
    this.weights = new Uint32Array(reader.forms);
    this.placeOf = new Int32Array(reader.tokens);
  }

  /** Gives every form other than `equal` that reaches the least score of interest, likeliest first. */
  search(row: Uint32Array, equal: number, least: number, take: TakeForm): void {
    const score = Math.max(1, Math.ceil(least));
    if (row.length === 0 || score > bestOfDifferent) return;
    const bag = this.bagOf(row);
    const pattern = queryPattern(bag.places, bag.tokens.length, this.placeOf);
    this.readLists(bag, score);
    this.takeBest(this.likeliestFirst(bag, equal, score), pattern, score, take);
    for (const token of bag.tokens) this.placeOf[token] = 0;
  }

  private bagOf(row: Uint32Array): QueryBag {
    const tokens: number[] = [];
    const counts = [0];
    const places = Array.from(row, (token) => {
      if (token === absent) return 0;
      if (this.placeOf[token] === 0) this.placeOf[token] = tokens.push(token);
      const place = this.placeOf[token] as number;
      counts[place] = (counts[place] ?? 0) + 1;
      return place;
    });
    return { length: row.length, tokens, counts, places };
  }

  /** Leaves in `found` the forms that can still reach the score. */
  private readLists(bag: QueryBag, score: number): void {
    const { found, weights } = this;
    const needed = tokensInCommon(score, bag.length);
    const lists = this.lists(bag, score);
    /** Tokens of the query that have been looked up, those that the memory does not have among them. */
    let seen = bag.places.filter((place) => place === 0).length;
    let next = 0;
    found.length = 0;
    for (; seen < bag.length - needed + 1 && next < lists.length; next += 1) {
      seen += this.readFirst(lists[next] as TokenList);
    }
    this.dropHopeless(bag.length, seen, score);
    for (; next < lists.length; next += 1) {
      const list = lists[next] as TokenList;
      if (list.to - list.from > found.length * postingsPerForm) break;
      seen += this.readFurther(list);
      this.dropHopeless(bag.length, seen, score);
    }
    for (let index = 0; index < found.length; index += 1) weights[found.at(index)] = 0;
  }

  /** Of each token the forms of the lengths that can reach the score, shortest list first. */
  private lists({ tokens, counts, length }: QueryBag, score: number): readonly TokenList[] {
    const { postingStart, postings } = this.reader.columns;
    const first = this.reader.firstFormOfLength(tokensInCommon(score, length));
    const last = this.reader.firstFormOfLength(Math.floor((100 * length) / score) + 1);
    const lists = tokens.map((token, index) => {
      const [start, end] = [postingStart[token] as number, postingStart[token + 1] as number];
      const from = lowerBound(postings, start, end, first);
      return { count: counts[index + 1] as number, from, to: lowerBound(postings, from, end, last) };
    });
    return lists.sort((a, b) => a.to - a.from - (b.to - b.from));
  }

  private readFirst({ count, from, to }: TokenList): number {
    const { found, weights } = this;
    const { postings } = this.reader.columns;
    for (let at = from; at < to; at += 1) {
      const form = postings[at] as number;
      if (weights[form] === 0) found.push(form);
      weights[form] = (weights[form] as number) + count;
    }
    return count;
  }

  private readFurther({ count, from, to }: TokenList): number {
    const { weights } = this;
    const { postings } = this.reader.columns;
    for (let at = from; at < to; at += 1) {
      const form = postings[at] as number;
      const weight = weights[form] as number;
      if (weight !== 0) weights[form] = weight + count;
    }
    return count;
  }

  /** Keeps the forms that reach the score if all that is still unread of the query is in them. */
  private dropHopeless(length: number, seen: number, score: number): void {
    const { found, weights } = this;
    let kept = 0;
    for (let index = 0; index < found.length; index += 1) {
      const form = found.at(index);
      const most = (weights[form] as number) + length - seen;
      if (most >= tokensInCommon(score, Math.max(length, this.reader.formLength(form)))) {
        found.set(kept, form);
        kept += 1;
      } else {
        weights[form] = 0;
      }
    }
    found.length = kept;
  }

  /** Forms with enough tokens in common, those with the largest share first: the share is the best score they can have. */
  private likeliestFirst(bag: QueryBag, equal: number, score: number): readonly (readonly number[])[] {
    const shares: number[][] = Array.from({ length: 101 }, () => []);
    const left = new Int32Array(bag.counts.length);
    for (let index = 0; index < this.found.length; index += 1) {
      const form = this.found.at(index);
      const longer = Math.max(bag.length, this.reader.formLength(form));
      const needed = tokensInCommon(score, longer);
      const common = form === equal ? 0 : this.commonTokens(form, bag.counts, left, needed);
      if (common >= needed) shares[Math.floor((100 * common) / longer)]?.push(form);
    }
    return shares.reverse();
  }

  /** Counts tokens in common; gives up, with less than needed, where the rest of the form cannot bring them. */
  private commonTokens(form: number, counts: readonly number[], left: Int32Array, needed: number): number {
    const { formStart, formTokens } = this.reader.columns;
    const to = formStart[form + 1] as number;
    left.set(counts);
    let common = 0;
    for (let at = formStart[form] as number; at < to; at += 1) {
      const place = this.placeOf[formTokens[at] as number] as number;
      if (place !== 0 && (left[place] as number) > 0) {
        left[place] = (left[place] as number) - 1;
        common += 1;
      }
      if (common + to - at - 1 < needed) return common;
    }
    return common;
  }

  private takeBest(shares: readonly (readonly number[])[], pattern: QueryPattern, score: number, take: TakeForm): void {
    const { formStart, formTokens } = this.reader.columns;
    let least = score;
    for (const [index, forms] of shares.entries()) {
      if (100 - index < least) return;
      for (const form of forms) {
        const [from, to] = [formStart[form] as number, formStart[form + 1] as number];
        const reached = fuzzyScore(patternDistance(pattern, formTokens, from, to), Math.max(pattern.length, to - from));
        if (reached >= least) least = Math.max(least, take(form, reached));
      }
    }
  }
}

/** The first index from which on numbers are not below a value. */
function lowerBound(numbers: Uint32Array, start: number, end: number, value: number): number {
  let [from, to] = [start, end];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] as number) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
