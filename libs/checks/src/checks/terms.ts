/** What the registers say: compared by the function that comes in. */
import type { LocQualityIssueType, Severity, TermDifference } from '@dragoman/model';
import { example, type Hit, type SegmentCheck } from '../check.ts';
import { oncePerPair } from '../once-per-pair.ts';

interface TermWords {
  readonly code: string;
  readonly kind: TermDifference['kind'];
  readonly severity: Severity;
  readonly type: LocQualityIssueType;
  readonly description: string;
  readonly message: string;
  readonly bad: readonly [string, string];
}

const table: readonly TermWords[] = [
  {
    code: 'term-missing',
    kind: 'missing',
    severity: 'warning',
    type: 'terminology',
    description: 'The source has a term of a register, the target none of its official translations.',
    message: 'for “{{source}}” the register has {{expected}}',
    bad: ['Le SEAE a participé.', 'The foreign service took part.'],
  },
  {
    code: 'term-forbidden',
    kind: 'forbidden',
    severity: 'error',
    type: 'terminology',
    description: 'The target has a form that a register forbids.',
    message: '“{{target}}” is forbidden; the register has {{expected}}',
    bad: ['Le SEAE a participé.', 'The EU foreign ministry took part.'],
  },
  {
    code: 'term-superseded',
    kind: 'superseded',
    severity: 'warning',
    type: 'terminology',
    description: 'The target has a form that is no longer in use on that day.',
    message: '“{{target}}” is out of use; the register has {{expected}}',
    bad: ['Le SEAE a participé.', 'The EEAS (old style) took part.'],
  },
  {
    code: 'term-translated',
    kind: 'translated',
    severity: 'error',
    type: 'terminology',
    description: 'A name that is written the same in every language is not in the target as it is.',
    message: '“{{source}}” is not to be translated',
    bad: ['Le Daugava a participé.', 'The Dvina took part.'],
  },
];

export const terms: readonly SegmentCheck[] = table.map(
  ({ code, kind, severity, type, description, message, bad }) => ({
    scope: 'segment',
    code,
    type,
    severity,
    description,
    message,
    good: example('en', 'Le SEAE et Daugava ont participé.', 'The EEAS and Daugava took part.'),
    bad: example('en', ...bad),
    find: (pair) =>
      differencesOf(pair)
        .filter((difference) => difference.kind === kind)
        .map(termHit),
  }),
);

const differencesOf = oncePerPair(({ source, target, from, to, knowledge }): readonly TermDifference[] =>
  knowledge.terms === undefined || target.trim() === ''
    ? []
    : knowledge.terms({ text: source, language: from.tag }, { text: target, language: to.tag }, knowledge.on),
);

function termHit({ source, target, expected }: TermDifference): Hit {
  const place = target ?? source;
  return {
    values: {
      source: source?.text ?? '–',
      target: target?.text ?? '–',
      expected: expected.map(({ term }) => `“${term}”`).join(', ') || '–',
    },
    ...(place === undefined
      ? {}
      : { from: place.from, to: place.to, side: target === undefined ? 'source' : 'target' }),
  };
}
