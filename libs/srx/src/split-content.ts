/**
 * Splits a unit into segments and the white space between them. Promise: `joinUnit(splitUnit(content))` equals
 * `normalizeContent(content)` for every rule set, bad ones included; no part is empty, the first and the last are
 * segments. Does not look at targets.
 *
 *     text      …fin.  Le séminaire…        breaks of the rules
 *                     ^
 *     parts     […fin.][  ][Le séminaire…]  the whole run of white space is the ignorable
 */
import {
  type Diagnostic,
  type InlineContent,
  type InlineItem,
  isText,
  normalizeContent,
  type SplitPart,
} from '@dragoman/model';
import type { BreakRule } from './break-rule.ts';
import { withinDeadline } from './deadline.ts';
import { decideBreaks, type Decision, type RuleMatcher, ruleMatcher } from './find-breaks.ts';
import { matchedText, type PlacedItem } from './matched-text.ts';
import { divideGap, type Gap, gapsAround } from './sentence-gap.ts';
import type { FormatHandle } from './srx-document.ts';

export interface Splitter {
  readonly rules: readonly BreakRule[];
  readonly formatHandle: FormatHandle;
  readonly budgetMilliseconds: number;
  readonly maxUnitLength: number;
}

export interface SplitResult {
  readonly parts: readonly SplitPart[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Codes: `unit-not-split` (the rules took too long), `unit-too-long-to-split`; the unit is one segment then. */
export function splitContent(splitter: Splitter, path: string, content: InlineContent): SplitResult {
  const { text, items } = matchedText(content);
  if (text.length > splitter.maxUnitLength) {
    return { parts: wholeUnit(content), diagnostics: [tooLong(path, text.length, splitter.maxUnitLength)] };
  }
  const decisions = decide(splitter, text);
  if (decisions === undefined) {
    return { parts: wholeUnit(content), diagnostics: [outOfTime(path, text, splitter.budgetMilliseconds)] };
  }
  const breaks = decisions.filter(({ rule }) => rule.rule.break).map(({ offset }) => offset);
  return { parts: partsOf(items, gapsAround(text, breaks), splitter.formatHandle), diagnostics: [] };
}

/** Every proposed position with the rule that decides; undefined when the rules take too long. */
export function decide(splitter: Splitter, text: string): readonly Decision[] | undefined {
  const matcher = matcherOf(splitter);
  const run = (): readonly Decision[] => decideBreaks(matcher, text);
  const isQuick = splitter.rules.every(({ quickUpTo }) => text.length <= quickUpTo);
  return isQuick ? run() : withinDeadline(splitter.budgetMilliseconds, run)?.value;
}

const matchers = new WeakMap<Splitter, RuleMatcher>();

function matcherOf(splitter: Splitter): RuleMatcher {
  const known = matchers.get(splitter) ?? ruleMatcher(splitter.rules);
  matchers.set(splitter, known);
  return known;
}

function wholeUnit(content: InlineContent): readonly SplitPart[] {
  const normal = normalizeContent(content);
  return normal.length === 0 ? [] : [{ kind: 'segment', content: normal }];
}

function partsOf(items: readonly PlacedItem[], gaps: readonly Gap[], formatHandle: FormatHandle): readonly SplitPart[] {
  const [only] = items;
  if (items.length === 1 && only !== undefined && isText(only.item)) return partsOfText(only.item, gaps);
  const parts: SplitPart[] = [];
  let rest = items;
  let sentence: readonly InlineItem[] = [];
  for (const gap of gaps) {
    const { before, inside, after } = cutOut(rest, gap);
    const { previous, between, next } = divideGap(inside, gap, formatHandle);
    parts.push({ kind: 'segment', content: normalizeContent([...sentence, ...before, ...previous]) });
    if (between !== '') parts.push({ kind: 'ignorable', content: [between] });
    sentence = next;
    rest = after;
  }
  const last = normalizeContent([...sentence, ...rest.map(({ item }) => item)]);
  return last.length === 0 ? parts : [...parts, { kind: 'segment', content: last }];
}

/** Of a text without codes, which most units are, every gap is what it looks like. */
function partsOfText(text: string, gaps: readonly Gap[]): readonly SplitPart[] {
  const parts: SplitPart[] = [];
  let from = 0;
  for (const { start, end } of gaps) {
    parts.push({ kind: 'segment', content: [text.slice(from, start)] });
    if (end > start) parts.push({ kind: 'ignorable', content: [text.slice(start, end)] });
    from = end;
  }
  return [...parts, { kind: 'segment', content: [text.slice(from)] }];
}

interface CutOut {
  readonly before: InlineContent;
  /** Everything from the gap's start to its end, the codes at both edges included. */
  readonly inside: readonly PlacedItem[];
  readonly after: readonly PlacedItem[];
}

function cutOut(items: readonly PlacedItem[], gap: Gap): CutOut {
  const cut = items.flatMap((placed) => cutAt(placed, [gap.start, gap.end]));
  const first = cut.findIndex(({ start }) => start >= gap.start);
  const behind = cut.findIndex(({ end }) => end > gap.end);
  return {
    before: cut.slice(0, first).map(({ item }) => item),
    inside: cut.slice(first, behind),
    after: cut.slice(behind),
  };
}

function cutAt({ item, start, end }: PlacedItem, offsets: readonly number[]): readonly PlacedItem[] {
  if (!isText(item)) return [{ item, start, end }];
  const cuts = [...new Set([start, ...offsets.filter((offset) => offset > start && offset < end), end])];
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] as number;
    return { item: item.slice(from - start, to - start), start: from, end: to };
  });
}

function outOfTime(path: string, text: string, budget: number): Diagnostic {
  return {
    code: 'unit-not-split',
    severity: 'warning',
    message: `the rules need more than ${budget} ms for the unit that begins "${text.slice(0, 40)}"; it stays one segment`,
    location: { file: path },
    advice: 'Look for a repetition inside a repetition, such as (a+)+, in the rules, or split the paragraph.',
    values: { budget, beginning: text.slice(0, 40) },
  };
}

function tooLong(path: string, length: number, limit: number): Diagnostic {
  return {
    code: 'unit-too-long-to-split',
    severity: 'warning',
    message: `a unit of ${length} characters is longer than ${limit}; it stays one segment`,
    location: { file: path },
    advice: 'Break the paragraph into lines.',
    values: { length, limit },
  };
}
