/** One SRX rule, ready to run: `(?<=before)(?=after)`, which V8 tests at a position without looking further back than needed. */
import type { Rule } from './srx-document.ts';
import { translateRegex } from './translate-regex.ts';
import { withTableClasses } from './unicode-of-table.ts';

export interface BreakRule {
  readonly rule: Rule;
  readonly languageRule: string;
  /** 0-based place in its language rule. */
  readonly index: number;
  /** 0-based place among all rules that apply: the lowest that matches decides. */
  readonly order: number;
  /**
   * Zero-width, tested at a position. A break looks ahead first, as what follows a stop rules most positions out; what
   * prevents one looks back first, unless that is the longer way.
   */
  readonly here: RegExp;
  /** A class of every character a break of this rule can stand behind; undefined: any. */
  readonly endings?: string;
  /** A class of every character it can stand before; undefined: any. */
  readonly beginnings?: string;
  /** Whether some text could make it take very long. */
  readonly needsDeadline: boolean;
}

export type BreakRuleResult = { readonly rule: BreakRule } | { readonly rule?: undefined; readonly problem: string };

export interface RulePlace {
  readonly languageRule: string;
  readonly index: number;
  /** Character classes are those of our table, not of the runtime. */
  readonly usesTable?: boolean;
}

export function breakRule(rule: Rule, { languageRule, index, usesTable = false }: RulePlace): BreakRuleResult {
  const before = translateRegex(rule.beforeBreak);
  if (before.problem !== undefined) return { problem: before.problem };
  const after = translateRegex(rule.afterBreak);
  if (after.problem !== undefined) return { problem: after.problem };
  const sides = { before: look('<=', before.source), after: look('=', after.source) };
  // Looking back over a long repetition, as for a quotation, costs more than everything else: only where the rest fits.
  const looksAheadFirst = rule.break || before.unbounded > after.unbounded;
  const source = looksAheadFirst ? sides.after + sides.before : sides.before + sides.after;
  const inUse = (translated: string): string => (usesTable ? withTableClasses(translated) : translated);
  let here: RegExp;
  try {
    here = new RegExp(inUse(source), 'vy');
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  const needsDeadline = before.nested || after.nested || Math.max(before.unbounded, after.unbounded) > 3;
  const endings = before.isOptional ? {} : { endings: inUse(`[${before.endings}]`) };
  const beginnings = after.isOptional ? {} : { beginnings: inUse(`[${after.beginnings}]`) };
  return { rule: { rule, languageRule, index, order: index, here, ...endings, ...beginnings, needsDeadline } };
}

function look(kind: '<=' | '=', source: string): string {
  return source === '' ? '' : `(?${kind}${source})`;
}
