/** `review` takes exactly one decision, with exactly what that decision needs. */
import type { ReviewAction } from '@dragoman/pipeline';
import { problem, type Problem } from './command-line-problems.ts';
import { flagValue, hasFlag, type TypedFlags } from './typed-flags.ts';

const decisions = ['accept', 'reject', 'waive', 'as-is'] as const;

/** What goes only with what: a note without `--reject` would be lost, so it is refused. */
const companions: readonly (readonly [flag: string, needs: string, term: string])[] = [
  ['final', 'accept', '--accept'],
  ['reject', 'note', '--note TEXT'],
  ['note', 'reject', '--reject'],
  ['waive', 'reason', '--reason TEXT'],
  ['reason', 'waive', '--waive CODE'],
];

export function reviewProblems(paths: readonly string[], flags: TypedFlags): readonly Problem[] {
  return [...decisionProblems(flags), ...choiceProblems(paths, flags)];
}

function decisionProblems(flags: TypedFlags): readonly Problem[] {
  const taken = decisions.filter((decision) => hasFlag(flags, decision)).map((decision) => `--${decision}`);
  const count: readonly Problem[] =
    taken.length === 0
      ? [problem('review', 'no-decision')]
      : taken.length > 1
        ? [problem('review', 'several-decisions', { found: taken.join(', ') })]
        : [];
  const alone = companions
    .filter(([flag, needs]) => hasFlag(flags, flag) && !hasFlag(flags, needs))
    .map(([flag, , needs]) => problem('review', 'flag-needs-flag', { flag: `--${flag}`, needs }));
  return [...count, ...alone];
}

function choiceProblems(paths: readonly string[], flags: TypedFlags): readonly Problem[] {
  if (hasFlag(flags, 'all')) return paths.length > 0 ? [problem('review', 'all-and-paths')] : [];
  return paths.length === 0 && !hasFlag(flags, 'segment') ? [problem('review', 'nothing-chosen')] : [];
}

/** Only for flags that `reviewProblems` found nothing wrong with. */
export function reviewAction(flags: TypedFlags): ReviewAction {
  if (hasFlag(flags, 'reject')) return { kind: 'reject', note: flagValue(flags, 'note') ?? '' };
  if (hasFlag(flags, 'as-is')) return { kind: 'as-is' };
  if (!hasFlag(flags, 'waive')) return { kind: 'accept', final: hasFlag(flags, 'final') };
  return { kind: 'waive', code: flagValue(flags, 'waive') ?? '', reason: flagValue(flags, 'reason') ?? '' };
}
