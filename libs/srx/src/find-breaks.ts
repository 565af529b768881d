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

interface YesRule extends RuleAt {
  /** Global: finds every character behind which the rule can match; V8 does this many times faster than look-behinds. */
  readonly endings: RegExp;
}

export interface RuleMatcher {
  readonly yes: readonly YesRule[];
  readonly no: readonly RuleAt[];
}

/** The side that fails more often stands first: behind a stop that is mostly `after`, at a proposed break `before`. */
export function ruleMatcher(rules: readonly BreakRule[]): RuleMatcher {
  return {
    yes: rules
      .filter(({ rule }) => rule.break)
      .map((rule) => ({
        rule,
        here: rule.here,
        endings: new RegExp(rule.endings ?? '[\\s\\S]', 'gv'),
      })),
    no: rules.filter(({ rule }) => !rule.break).map((rule) => ({ rule, here: rule.here })),
  };
}

/** In order of offset; start and end of the text are no positions. */
export function decideBreaks({ yes, no }: RuleMatcher, text: string): readonly Decision[] {
  const proposals = new Map<number, BreakRule>();
  for (const { rule, here, endings } of yes) {
    endings.lastIndex = 0;
    while (endings.test(text) && endings.lastIndex < text.length) {
      const offset = endings.lastIndex;
      if (!proposals.has(offset) && matchesAt(here, text, offset)) proposals.set(offset, rule);
    }
  }
  if (proposals.size === 0) return [];
  const offsets = [...proposals.keys()].sort((a, b) => a - b);
  return offsets.map((offset) => {
    const proposed = proposals.get(offset) as BreakRule;
    const earlier = no.find(({ rule, here }) => rule.order < proposed.order && matchesAt(here, text, offset));
    return { offset, rule: earlier?.rule ?? proposed };
  });
}

function matchesAt(here: RegExp, text: string, offset: number): boolean {
  here.lastIndex = offset;
  return here.test(text);
}
