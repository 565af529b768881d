/**
 * Overlays: a small text file of abbreviations beside the rules, which people write who write no regular expressions.
 * One a line, with its stop; `#` begins a remark. Each becomes `no` rules that stand before all others.
 */
import type { Diagnostic } from '@dragoman/model';
import type { LanguageRule, Rule } from './srx-document.ts';

export interface AbbreviationsRead {
  readonly overlay: LanguageRule;
  readonly diagnostics: readonly Diagnostic[];
}

/** Codes: `abbreviation-without-stop` (a warning; the line is left out). */
export function readAbbreviations(path: string, text: string): AbbreviationsRead {
  const rules: Rule[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, written] of text
    .replace(/^\uFEFF/v, '')
    .split(/\r\n|\r|\n/v)
    .entries()) {
    const abbreviation = written.replace(/(?:^|\p{White_Space})#.*$/v, '').trim();
    if (abbreviation === '') continue;
    if (/[.!?…]$/v.test(abbreviation)) rules.push(...rulesFor(abbreviation, index + 1));
    else diagnostics.push(withoutStop(path, abbreviation, index + 1));
  }
  return { overlay: { name: path, rules }, diagnostics };
}

/** A line of a thousand words is no abbreviation: it is read, but not a rule for each of them, which takes minutes. */
const mostParts = 12;

/** No break behind it, and none behind a stop inside it: `réf. int.`. */
function rulesFor(abbreviation: string, line: number): readonly Rule[] {
  const parts = abbreviation.split(/\p{White_Space}+/v);
  const ends = parts.length > mostParts ? [parts.length - 1] : parts.keys();
  return [...ends].map((index): Rule => {
    const rest = parts.slice(index + 1).map(quoted);
    return {
      break: false,
      beforeBreak: `(?:^|[^\\p{L}\\p{M}\\p{Nd}])${parts
        .slice(0, index + 1)
        .map(quoted)
        .join('\\s{1,4}')}`,
      afterBreak: `\\s${rest.length === 0 ? '' : `{1,4}${rest.join('\\s{1,4}')}`}`,
      line,
    };
  });
}

/** An apostrophe stands for the other one too. */
function quoted(part: string): string {
  return part.replace(/[\^$\\.*+?\(\)\[\]\{\}\|]/gv, '\\$&').replace(/['’]/gv, "['’]");
}

function withoutStop(path: string, abbreviation: string, line: number): Diagnostic {
  return {
    code: 'abbreviation-without-stop',
    severity: 'warning',
    message: `"${abbreviation}" does not end with a stop, so that no sentence is cut behind it; the line is left out`,
    location: { file: path, line },
    advice: 'Write the abbreviation with its stop, one a line.',
    values: { abbreviation },
  };
}
