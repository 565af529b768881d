/** One SRX rule, ready to run: `(?<=before)(?=after)`, which V8 tests at a position without looking further back than needed. */
import type { Rule } from './srx-document.ts';
import { type Piece, translateRegex } from './translate-regex.ts';
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
  /** UTF-16 code units: no text up to here can make it take long. */
  readonly quickUpTo: number;
}

export type BreakRuleResult = { readonly rule: BreakRule } | { readonly rule?: undefined; readonly problem: string };

export interface RulePlace {
  readonly languageRule: string;
  readonly index: number;
  /** Character classes are those of our table, not of the runtime. */
  readonly usesTable?: boolean;
  /** A rule of ours: its time is known to grow with the text, and hardly more. */
  readonly isMeasured?: boolean;
}

export function breakRule(
  rule: Rule,
  { languageRule, index, usesTable = false, isMeasured = false }: RulePlace,
): BreakRuleResult {
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
    // V8 says that an expression is too large when it runs for the first time.
    if (source.length > possiblyTooLarge) here.test('');
  } catch (error) {
    return { problem: reasonOf(error) };
  }
  const quickUpTo = isMeasured ? quickLength(0) : Math.min(quickLength(degreeOf(before)), quickLength(degreeOf(after)));
  const endings = before.isOptional ? {} : { endings: inUse(`[${before.endings}]`) };
  const beginnings = after.isOptional ? {} : { beginnings: inUse(`[${after.beginnings}]`) };
  return { rule: { rule, languageRule, index, order: index, here, ...endings, ...beginnings, quickUpTo } };
}

/** UTF-16 code units. */
const possiblyTooLarge = 10_000;

/** V8 repeats the whole expression first, which the diagnostic shows already. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^Invalid regular expression: \/[\s\S]*\/[a-z]+: /v, '');
}

/** Steps that are done in a blink. */
const quickSteps = 400_000_000;

/** More ways than a million to make the same match. */
const mostChoices = 20;

/** How many repetitions may try every length of the text, one for each length of the other. */
function degreeOf({ nested, choices, unbounded }: Piece): number {
  return nested || choices > mostChoices ? Infinity : unbounded;
}

/** All of that from every place of the text. */
function quickLength(degree: number): number {
  return Math.floor(quickSteps ** (1 / (Math.max(1, degree) + 1)));
}

function look(kind: '<=' | '=', source: string): string {
  return source === '' ? '' : `(?${kind}${source})`;
}
