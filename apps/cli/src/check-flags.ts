/** Rules that the table of verbs states for a single flag: present, given once, not blank, one of the choices. */
import { problem, type Problem } from './command-line-problems.ts';
import type { TypedFlags } from './typed-flags.ts';
import { type Flag, flagTerm, globalFlags, type Verb } from './verbs.ts';

export interface CheckedFlags {
  /** Lists cut at commas, white space around values removed, repeats dropped. */
  readonly flags: TypedFlags;
  readonly problems: readonly Problem[];
}

export function checkFlags(verb: Verb, typed: TypedFlags): CheckedFlags {
  const flags = new Map<string, readonly string[]>();
  const problems: Problem[] = [];
  for (const flag of [...globalFlags, ...verb.flags]) {
    const values = typed.get(flag.name);
    if (values !== undefined) flags.set(flag.name, flag.commas === true ? listed(values) : values);
    problems.push(...problemsOf(verb, flag, values === undefined ? undefined : flags.get(flag.name)));
  }
  return { flags, problems };
}

function listed(values: readonly string[]): readonly string[] {
  const items = values.flatMap((value) => value.split(',')).map((item) => item.trim());
  return [...new Set(items)].filter((item) => item !== '');
}

function problemsOf(verb: Verb, flag: Flag, values: readonly string[] | undefined): readonly Problem[] {
  const name = `--${flag.name}`;
  if (values === undefined) {
    return flag.required === true ? [problem(verb.name, 'missing-flag', { flag: flagTerm(flag) })] : [];
  }
  if (flag.value === undefined) return [];
  if (values.length === 0 || values.some((value) => value.trim() === '')) {
    return [problem(verb.name, 'empty-flag-value', { flag: name })];
  }
  if (flag.repeatable !== true && values.length > 1) return [problem(verb.name, 'repeated-flag', { flag: name })];
  return choiceProblems(verb, flag, values);
}

/** A language we have no words in is no reason to stop: it is a warning, said elsewhere. */
function choiceProblems(verb: Verb, { name, choices }: Flag, values: readonly string[]): readonly Problem[] {
  if (choices === undefined || name === 'ui-language') return [];
  return values
    .filter((value) => !choices.includes(value))
    .map((value) =>
      problem(verb.name, 'flag-value-not-allowed', { flag: `--${name}`, value, choices: choices.join(', ') }),
    );
}
