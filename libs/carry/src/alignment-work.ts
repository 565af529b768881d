/** The alignment while it grows: sentences with their keys, pairs, and the anchors that cut the document into gaps. */
import { type ChangeClass, type InlineContent, plainText } from '@dragoman/model';
import { increasing, type IndexPair } from './common-subsequence.ts';
import { type ComparableText, type PrepareText, textPreparer } from './similar-pairs.ts';
import { differInFormattingOnly, type KeyLevel, LazyKeys, type SourceKeys } from './source-keys.ts';

export interface AlignableSegment {
  readonly source: InlineContent;
  /** Only whether equal sources have equal targets is asked of it. */
  readonly target?: InlineContent;
}

/** The classes that one old sentence and one fresh sentence can be in. */
export type PairClass = Extract<ChangeClass, 'identical' | 'moved' | 'typographic' | 'markup' | 'edited'>;

export interface SegmentPair {
  /** Index into the old sequence. */
  readonly old: number;
  /** Index into the fresh sequence. */
  readonly fresh: number;
  readonly class: PairClass;
  /** 0 to 1, of the texts without codes. */
  readonly similarity: number;
}

/** Its own keys: a document has a hundred thousand of them, twice. */
export class Item extends LazyKeys {
  readonly side: 'old' | 'fresh';
  readonly index: number;
  /** What two old sentences of one source must share to be interchangeable; '' where there is no target. */
  readonly target: string;
  readonly #prepare: PrepareText;
  #comparable: ComparableText | undefined;

  constructor(side: Item['side'], index: number, { source, target }: AlignableSegment, prepare: PrepareText) {
    super(source);
    this.side = side;
    this.index = index;
    this.target = targetKey(target);
    this.#prepare = prepare;
  }

  get keys(): SourceKeys {
    return this;
  }

  comparable(): ComparableText {
    return (this.#comparable ??= this.#prepare(plainText(this.content)));
  }
}

export function targetKey(target: InlineContent | undefined): string {
  return target === undefined ? '' : plainText(target) || emptyTarget;
}

/** A target without text is one all the same: a character that no XML can hold. */
const emptyTarget = '\u0000';

/** The alignment while it grows. */
export interface Work {
  readonly old: readonly Item[];
  readonly fresh: readonly Item[];
  /** By fresh index. */
  readonly pairs: (SegmentPair | undefined)[];
  /** By old index; −1 where it has no pair. */
  readonly freshOf: Int32Array;
  /** Pairs that rise on both sides; they cut the document into gaps. */
  anchors: readonly IndexPair[];
  /** Pairs were made since the anchors were. */
  hasNewPairs: boolean;
  /** Indices of sentences that were split or joined. */
  readonly grouped: { readonly old: Set<number>; readonly fresh: Set<number> };
  readonly claimed: ((index: number) => InlineContent | undefined) | undefined;
  /** Keys under which old sentences with different targets compete. */
  readonly contested: Map<KeyLevel, ReadonlySet<string>>;
}

export interface Gap {
  readonly old: readonly Item[];
  readonly fresh: readonly Item[];
}

export function startAlignment(
  old: readonly AlignableSegment[],
  fresh: readonly AlignableSegment[],
  claimed?: Work['claimed'],
): Work {
  const prepare = textPreparer();
  return {
    old: old.map((segment, index) => new Item('old', index, segment, prepare)),
    fresh: fresh.map((segment, index) => new Item('fresh', index, segment, prepare)),
    pairs: fresh.map(() => undefined),
    freshOf: new Int32Array(old.length).fill(-1),
    anchors: [],
    hasNewPairs: false,
    claimed,
    grouped: { old: new Set(), fresh: new Set() },
    contested: new Map(),
  };
}

export function isFree(work: Work, { side, index }: Item): boolean {
  const isPaired = side === 'old' ? work.freshOf[index] !== -1 : work.pairs[index] !== undefined;
  return !isPaired && !work.grouped[side].has(index);
}

export function pair(work: Work, old: Item, fresh: Item, inPlace: boolean, similarity = 1): void {
  const found = classOf(old, fresh, inPlace);
  work.pairs[fresh.index] = { old: old.index, fresh: fresh.index, class: found, similarity };
  work.freshOf[old.index] = fresh.index;
  work.hasNewPairs = true;
}

export function classOf(old: Item, fresh: Item, inPlace: boolean): PairClass {
  if (old.keys.exact === fresh.keys.exact) return inPlace ? 'identical' : 'moved';
  if (old.keys.typographic === fresh.keys.typographic) return 'typographic';
  const isSameText = old.keys.text !== '' && old.keys.text === fresh.keys.text;
  return isSameText && differInFormattingOnly(old.content, fresh.content) ? 'markup' : 'edited';
}

export function gapsOf(work: Work): readonly Gap[] {
  const gaps: Gap[] = [];
  let [oldStart, freshStart] = [-1, -1];
  const addGap = (oldEnd: number, freshEnd: number): void => {
    if (oldEnd - oldStart < 2 || freshEnd - freshStart < 2) return;
    const old = work.old.slice(oldStart + 1, oldEnd).filter((item) => isFree(work, item));
    const fresh = work.fresh.slice(freshStart + 1, freshEnd).filter((item) => isFree(work, item));
    if (old.length > 0 && fresh.length > 0) gaps.push({ old, fresh });
  };
  for (const [old, fresh] of work.anchors) {
    addGap(old, fresh);
    [oldStart, freshStart] = [old, fresh];
  }
  addGap(work.old.length, work.fresh.length);
  return gaps;
}

/**
 * Everything paired so far that stands in the same order on both sides. What was an anchor stays one: a sentence found
 * elsewhere never moves the context of those that stayed.
 */
export function keepAnchors(work: Work): void {
  if (!work.hasNewPairs) return;
  work.hasNewPairs = false;
  const fixed = work.anchors.filter(([old, fresh]) => work.freshOf[old] === fresh);
  const kept: IndexPair[] = [];
  let between: IndexPair[] = [];
  let next = 0;
  const closeGap = (): void => {
    if (between.length === 0) return;
    for (const anchor of increasing(between)) kept.push(anchor);
    between = [];
  };
  for (let old = 0; old < work.freshOf.length; old += 1) {
    const fresh = work.freshOf[old] as number;
    if (fresh === -1) continue;
    const anchor = fixed[next];
    if (anchor?.[0] === old) {
      closeGap();
      kept.push(anchor);
      next += 1;
    } else if (fresh > (fixed[next - 1]?.[1] ?? -1) && fresh < (fixed[next]?.[1] ?? Infinity)) {
      between.push([old, fresh]);
    }
  }
  closeGap();
  work.anchors = kept;
}

export function sortedPairs(work: Work): readonly SegmentPair[] {
  return work.pairs.filter((found) => found !== undefined);
}
