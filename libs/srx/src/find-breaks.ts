/**
 * Finds the breaks of one text. `no` rules are tried only where a `yes` rule matches: a position that no yes rule
 * proposes is never a break, so the outcome is the same as trying every rule everywhere (SRX 2.0 §2.2.7).
 */
import type { BreakRule } from './break-rule.ts';

export interface Decision {
  /** UTF-16 code units. */
  readonly offset: number;
  /** The first rule in order that matches here. */
  readonly rule: BreakRule;
}

interface RuleAt {
  readonly rule: BreakRule;
  /** Sticky: whether the rule matches at `lastIndex`. */
  readonly here: RegExp;
}

/** Rules that break, and the places where one of them can. */
interface YesRules {
  /** In order. */
  readonly rules: readonly RuleAt[];
  /** Global: finds every character behind which a rule can match; V8 does this many times faster than look-behinds. */
  readonly places: RegExp;
}

export interface RuleMatcher {
  readonly yes: readonly YesRules[];
  readonly no: readonly RuleAt[];
}

/** The side that fails more often stands first: behind a stop that is mostly `after`, at a proposed break `before`. */
export function ruleMatcher(rules: readonly BreakRule[]): RuleMatcher {
  const at = (rule: BreakRule): RuleAt => ({ rule, here: rule.here });
  const yes = rules.filter(({ rule }) => rule.break);
  const groups = Map.groupBy(yes, ({ endings, beginnings }) => (endings === undefined ? '' : (beginnings ?? '')));
  return {
    yes: [...groups.values()].map((group) => ({ rules: group.map(at), places: placesOf(group) })),
    no: rules.filter(({ rule }) => !rule.break).map(at),
  };
}

/** One pass over the text for all rules that go on with the same characters, mostly white space. */
function placesOf(group: readonly BreakRule[]): RegExp {
  const endings = group.map((rule) => rule.endings ?? '[\\s\\S]');
  const beginnings = group[0]?.endings === undefined ? undefined : group[0].beginnings;
  return new RegExp(`[${[...new Set(endings)].join('')}]${beginnings === undefined ? '' : `(?=${beginnings})`}`, 'gv');
}

/** In order of offset; start and end of the text are no positions. */
export function decideBreaks({ yes, no }: RuleMatcher, text: string): readonly Decision[] {
  const proposals = new Map<number, BreakRule>();
  for (const group of yes) propose(group, text, proposals);
  const decisions: Decision[] = [];
  for (const [offset, proposed] of proposals) {
    decisions.push({ offset, rule: firstMatch(no, proposed.order, text, offset) ?? proposed });
  }
  return decisions.sort((a, b) => a.offset - b.offset);
}

function propose({ rules, places }: YesRules, text: string, proposals: Map<number, BreakRule>): void {
  places.lastIndex = 0;
  while (places.test(text) && places.lastIndex < text.length) {
    const offset = places.lastIndex;
    const found = firstMatch(rules, proposals.get(offset)?.order ?? Infinity, text, offset);
    if (found !== undefined) proposals.set(offset, found);
  }
}

/** Of rules in order: the first that matches here, if it stands before another one. */
function firstMatch(rules: readonly RuleAt[], before: number, text: string, offset: number): BreakRule | undefined {
  for (const { rule, here } of rules) {
    if (rule.order >= before) return undefined;
    here.lastIndex = offset;
    if (here.test(text)) return rule;
  }
  return undefined;
}
