/** Says why a unit is cut as it is: for people who write rules. */
import type { InlineContent } from '@dragoman/model';
import { matchedText } from './matched-text.ts';
import { decide, type Splitter } from './split-content.ts';

/** A position that a yes rule proposes. */
export interface BreakCandidate {
  /** UTF-16 code units into the unit's text, codes removed (a line break of the document counts as one). */
  readonly offset: number;
  /** Up to 30 UTF-16 code units on either side. */
  readonly before: string;
  readonly after: string;
  readonly isBreak: boolean;
  /** The first rule in order that matches here. */
  readonly rule: {
    readonly languageRule: string;
    /** 1-based place in its language rule. */
    readonly number: number;
    /** 1-based line in the rules file. */
    readonly line: number;
    readonly beforeBreak: string;
    readonly afterBreak: string;
  };
}

const shown = 30;

/** In order; empty where the rules took too long (`inspect` says so). */
export function explainBreaks(splitter: Splitter, content: InlineContent): readonly BreakCandidate[] {
  const { text } = matchedText(content);
  if (text.length > splitter.maxUnitLength) return [];
  return (decide(splitter, text) ?? []).map(({ offset, rule: { rule, languageRule, index } }) => ({
    offset,
    before: text.slice(Math.max(0, offset - shown), offset),
    after: text.slice(offset, offset + shown),
    isBreak: rule.break,
    rule: {
      languageRule,
      number: index + 1,
      line: rule.line,
      beforeBreak: rule.beforeBreak,
      afterBreak: rule.afterBreak,
    },
  }));
}
