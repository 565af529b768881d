/** Collects what the rules find: findings in the order of the file, and what keeps it from being strict, each kind once. */
import { type Diagnostic, placesOf } from '@dragoman/model';
import { diagnostic, type Text } from '../diagnostics.ts';
import { isUntold, mostFindings, type Untold, untoldFindings } from '../most-findings.ts';
import type { Report, Values } from './context.ts';
import { type RuleCode1, ruleOf } from './rules.ts';

export interface Validated1 {
  readonly diagnostics: readonly Diagnostic[];
  /** Why the file is not XLIFF 1.2 strict, each kind of thing once, with how often; empty: it is, if it is valid at all. */
  readonly notStrict: readonly Diagnostic[];
}

export interface Findings {
  readonly report: Report;
  readonly validated: () => Validated1;
}

const standard = 'XLIFF 1.2';

interface Finding {
  readonly offset: number;
  readonly diagnostic: Diagnostic;
}

interface StrictFinding {
  readonly offset: number;
  readonly code: RuleCode1;
  readonly values: Values;
  count: number;
}

export function startFindings(text: Text): Findings {
  const found: Finding[] = [];
  const strict = new Map<string, StrictFinding>();
  const untold: Untold = { errors: 0, others: 0 };
  const placeOf = placesOf(text.text);
  const place = (code: RuleCode1, offset: number, values: Values, section: string): Finding => ({
    offset,
    diagnostic: findingOf(code, { file: text.path, ...placeOf(offset) }, { ...values, standard, section }),
  });
  return {
    report: {
      found: (code, offset, values = {}, section = ruleOf(code).section) => {
        const { isStrictOnly, severity } = ruleOf(code);
        if (isStrictOnly !== true) {
          if (!isUntold(found.length, severity, untold)) found.push(place(code, offset, values, section));
        } else if (strict.size < mostFindings) countStrict(strict, { offset, code, values, count: 1 });
      },
      lineOf: (offset) => placeOf(offset).line,
      breaksStrict: (code) => ruleOf(code).isStrictOnly === true || ruleOf(code).inSchema === true,
    },
    validated: () => ({
      diagnostics: [...inOrder(found), ...untoldFindings(text.path, untold)],
      notStrict: inOrder(
        [...strict.values()].map(({ code, offset, values, count }) =>
          place(code, offset, { ...values, count }, ruleOf(code).section),
        ),
      ),
    }),
  };
}

function countStrict(strict: Map<string, StrictFinding>, finding: StrictFinding): void {
  const key = JSON.stringify([finding.code, finding.values]);
  const first = strict.get(key);
  if (first === undefined) strict.set(key, finding);
  else first.count += 1;
}

function inOrder(findings: readonly Finding[]): readonly Diagnostic[] {
  return findings.toSorted((one, other) => one.offset - other.offset).map((finding) => finding.diagnostic);
}

function findingOf(code: RuleCode1, location: Diagnostic['location'], values: Values): Diagnostic {
  const { severity, says, advice } = ruleOf(code);
  const times = typeof values['count'] === 'number' && values['count'] > 1 ? `, ${values['count']} times` : '';
  const message = `${filled(says, values)}${times} (${standard}, ${values['section'] ?? ''})`;
  return { ...diagnostic(severity, code, message, location, filled(advice, values)), values };
}

function filled(sentence: string, values: Values): string {
  return sentence.replace(/\{\{(\w+)\}\}/gu, (_all, name: string) => String(values[name] ?? ''));
}
