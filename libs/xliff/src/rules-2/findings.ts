/** Findings of the rules, and how they become diagnostics with places. */
import type { Diagnostic, Severity } from '@dragoman/model';
import type { XmlAttribute, XmlElement } from '@dragoman/xml';
import type { Text } from '../diagnostics.ts';
import { isUntold, type Untold } from '../most-findings.ts';
import { rules, type RuleCode } from './rule-codes.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Finding {
  readonly code: RuleCode;
  readonly offset: number;
  readonly message: string;
  /** Instead of the rule's own: the tables know the element. */
  readonly section?: string;
  /** Instead of the rule's own: some rules are stricter from one version on. */
  readonly severity?: Severity;
  /** What the message speaks of, for words in other languages. */
  readonly values?: FindingValues;
}

type FindingValues = Readonly<Record<string, string | number>>;

/** What rules look at beside the element in hand, and where they say what they found. */
export interface Check extends Vocabulary {
  readonly sourceLanguage: string | undefined;
  readonly targetLanguage: string | undefined;
  /** Values of `xml:id` seen so far, which are unique in the document. */
  readonly xmlIds: Set<string>;
  readonly report: (
    code: RuleCode,
    at: XmlElement | XmlAttribute,
    message: string,
    more?: Pick<Finding, 'section' | 'severity' | 'values'>,
  ) => void;
}

export function collectInto(findings: Finding[], untold: Untold): Check['report'] {
  return (code, at, message, more) => {
    if (isUntold(findings.length, more?.severity ?? rules[code].severity ?? 'error', untold)) return;
    findings.push({ code, offset: at.start, message, ...more, values: { ...valuesAt(at), ...more?.values } });
  };
}

/** The element, or the attribute and its value, that a finding points to. */
function valuesAt(at: XmlElement | XmlAttribute): FindingValues {
  if (!('value' in at)) return { element: at.name };
  return { attribute: at.name, value: shortened(at.value) };
}

/** In the order of the file. `lenient`: nothing is an error, as for a version that is not a standard yet. */
export function diagnosticsOf(
  findings: readonly Finding[],
  { path, text }: Text,
  { version, lenient }: { readonly version: string; readonly lenient: boolean },
): readonly Diagnostic[] {
  const place = placeFinder(text);
  return [...findings]
    .sort((left, right) => left.offset - right.offset)
    .map(
      ({
        code,
        offset,
        message,
        values,
        section = rules[code].section,
        severity = rules[code].severity ?? 'error',
      }) => ({
        code,
        severity: lenient ? 'warning' : severity,
        message: `${shortened(message)} (XLIFF ${version}, ${section})`,
        location: { file: path, ...place(offset) },
        advice: rules[code].advice,
        values: { ...values, standard: `XLIFF ${version}`, section, version },
      }),
    );
}

/** Values are quoted as they are, up to a length that still can be read. */
function shortened(message: string): string {
  return message.length <= 400 ? message : `${message.slice(0, 400).replace(/[\uD800-\uDBFF]$/u, '')} …`;
}

/** Line and column of offsets that rise: counts on from the last one, so that many findings in a large file cost one pass. */
function placeFinder(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  let [line, column, at] = [1, 1, 0];
  return (offset) => {
    for (; at < offset; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) [line, column] = [line + 1, 1];
      // Columns count characters: the second half of a surrogate pair is none.
      else if (unit < 0xdc00 || unit > 0xdfff) column += 1;
    }
    return { line, column };
  };
}
