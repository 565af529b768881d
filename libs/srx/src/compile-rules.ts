/**
 * Turns a rules file into the splitter of one language. Promise: a rule that cannot be compiled is named and left out,
 * the others go on; the order of the file decides, as SRX 2.0 says.
 */
import type { Diagnostic, InlineContent, SplitPart, SplitUnit } from '@dragoman/model';
import { breakRule, type BreakRule, type RulePlace } from './break-rule.ts';
import { explainBreaks, type BreakCandidate } from './explain-breaks.ts';
import { splitContent, type SplitResult } from './split-content.ts';
import type { LanguageRule, Rule, SrxDocument } from './srx-document.ts';
import { translateRegex } from './translate-regex.ts';
import { runtimeHasUnicodeOfTable } from './unicode-of-table.ts';

export interface CompiledRules {
  /** The language it was compiled for. */
  readonly language: string;
  readonly splitUnit: SplitUnit;
  /** As `splitUnit`, and says why a unit could not be split (`unit-not-split`, `unit-too-long-to-split`). */
  readonly inspect: (content: InlineContent) => SplitResult;
  /** Every position that a yes rule proposes, with the rule that decided. */
  readonly explain: (content: InlineContent) => readonly BreakCandidate[];
}

export interface RulesCompilation {
  readonly rules?: CompiledRules;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CompileOptions {
  /** Time for one unit before it is left unsplit. */
  readonly budgetMilliseconds?: number;
  /** Longest text of a unit that is tried, in UTF-16 code units. */
  readonly maxUnitLength?: number;
  /** Character classes from our own Unicode table; by default where the runtime's Unicode is of another version. */
  readonly usesTable?: boolean;
  /** Rules that stand before those of the file: see `readAbbreviations`. */
  readonly overlay?: LanguageRule;
}

/**
 * Codes: `srx-no-rules-for-language` (an error, no rules), `srx-regex` (the rule is left out), `srx-language-pattern`
 * (the map is left out), `srx-rule-breaks-everywhere` (an empty yes rule is left out). `language` is a BCP 47 tag.
 */
export function compileRules(srx: SrxDocument, language: string, options: CompileOptions = {}): RulesCompilation {
  const diagnostics: Diagnostic[] = [];
  const chosen = languageRulesFor(srx, language, diagnostics);
  if (chosen.length === 0) return { diagnostics: [...diagnostics, noRules(srx, language)] };
  const { budgetMilliseconds = 2000, maxUnitLength = 1_000_000, usesTable = !runtimeHasUnicodeOfTable } = options;
  const overlays = options.overlay === undefined ? [] : [options.overlay];
  const breakRules = [
    ...overlays.flatMap((rule) => compileLanguageRule(srx, rule, { usesTable }, diagnostics)),
    ...chosen.flatMap((rule) => compileLanguageRule(srx, rule, { usesTable, isMeasured: srx.isShipped }, diagnostics)),
  ];
  const numbered = breakRules.map((rule, order): BreakRule => ({ ...rule, order }));
  const splitter = { rules: numbered, formatHandle: srx.formatHandle, budgetMilliseconds, maxUnitLength };
  const inspect = (content: InlineContent): SplitResult => splitContent(splitter, srx.path, content);
  const rules: CompiledRules = {
    language,
    inspect,
    splitUnit: (content): readonly SplitPart[] => inspect(content).parts,
    explain: (content) => explainBreaks(splitter, content),
  };
  return { rules, diagnostics };
}

/** SRX 2.0 §2.2.9: maps in order; without cascade only the first that matches. */
function languageRulesFor(srx: SrxDocument, language: string, diagnostics: Diagnostic[]): readonly LanguageRule[] {
  const matching = srx.languageMaps.filter((map) => {
    const matches = matchesLanguage(map.pattern, language);
    if (matches === undefined) diagnostics.push(badPattern(srx, map.pattern, map.line));
    return matches === true;
  });
  const maps = srx.cascade ? matching : matching.slice(0, 1);
  return maps.flatMap((map) => srx.languageRules.find(({ name }) => name === map.languageRule) ?? []);
}

/** The whole tag has to match; upper case and `_` are tried too, as files in the world say `FR.*` and `fr_CA`. */
function matchesLanguage(pattern: string, language: string): boolean | undefined {
  const expression = compile(`^(?:${pattern})\\z`);
  if (expression === undefined) return undefined;
  const spellings = [language, language.toUpperCase(), language.replaceAll('-', '_')];
  return spellings.some((spelling) => expression.test(spelling));
}

function compile(pattern: string): RegExp | undefined {
  const translation = translateRegex(pattern);
  if (translation.problem !== undefined) return undefined;
  try {
    return new RegExp(translation.source, 'v');
  } catch {
    return undefined;
  }
}

function compileLanguageRule(
  srx: SrxDocument,
  { name, rules }: LanguageRule,
  kind: Pick<RulePlace, 'usesTable' | 'isMeasured'>,
  diagnostics: Diagnostic[],
): BreakRule[] {
  return rules.flatMap((rule, index) => {
    if (rule.break && rule.beforeBreak === '' && rule.afterBreak === '') {
      diagnostics.push(breaksEverywhere(srx, name, rule, index));
      return [];
    }
    const compiled = breakRule(rule, { languageRule: name, index, ...kind });
    if (compiled.rule !== undefined) return [compiled.rule];
    diagnostics.push(badRegex(srx, name, rule, index, compiled.problem));
    return [];
  });
}

function badRegex(srx: SrxDocument, name: string, rule: Rule, index: number, problem: string): Diagnostic {
  const sides = `before "${excerpt(rule.beforeBreak)}", after "${excerpt(rule.afterBreak)}"`;
  return {
    code: 'srx-regex',
    severity: 'warning',
    message: `rule ${index + 1} of "${name}" (${sides}) is not understood: ${problem}; it is left out`,
    location: { file: srx.path, line: rule.line },
    advice: 'Correct the regular expression (ICU syntax) or remove the rule.',
    values: { languageRule: name, rule: index + 1, problem },
  };
}

function excerpt(pattern: string): string {
  return pattern.length > 200 ? `${pattern.slice(0, 200)}…` : pattern;
}

function breaksEverywhere(srx: SrxDocument, name: string, rule: Rule, index: number): Diagnostic {
  return {
    code: 'srx-rule-breaks-everywhere',
    severity: 'warning',
    message: `rule ${index + 1} of "${name}" has neither a before nor an after: it would break behind every character; it is left out`,
    location: { file: srx.path, line: rule.line },
    advice: 'Give the rule a beforebreak or an afterbreak, or remove it.',
    values: { languageRule: name, rule: index + 1 },
  };
}

function badPattern(srx: SrxDocument, pattern: string, line: number): Diagnostic {
  return {
    code: 'srx-language-pattern',
    severity: 'warning',
    message: `the language pattern "${pattern}" is no regular expression; the map is left out`,
    location: { file: srx.path, line },
    advice: 'Correct languagepattern (ICU syntax), for example "fr.*".',
    values: { pattern },
  };
}

function noRules(srx: SrxDocument, language: string): Diagnostic {
  return {
    code: 'srx-no-rules-for-language',
    severity: 'error',
    message: `no language map of this file leads from "${language}" to rules`,
    location: { file: srx.path },
    advice: `Add <languagemap languagepattern="${language}.*" languagerulename="…"/> inside maprules.`,
    values: { language },
  };
}
