/** Calls of `memory …` and `terms …`: their flags as meant, and the rules between them. */
import type * as results from '@dragoman/pipeline';
import { problem, type Problem } from './command-line-problems.ts';
import { memoryVerbNames, type MemoryVerbName } from './memory-verbs.ts';
import { flagValue, flagValues, hasFlag, type TypedFlags } from './typed-flags.ts';

/** Flags that take a whole number → the least and the highest. */
const numbers: readonly (readonly [string, number, number])[] = [
  ['penalty', 0, 99],
  ['threshold', 1, 102],
  ['limit', 1, 1000],
];

export function isMemoryVerb(verb: string): verb is MemoryVerbName {
  return (memoryVerbNames as readonly string[]).includes(verb);
}

export function memoryProblems(verb: MemoryVerbName, flags: TypedFlags): readonly Problem[] {
  const wrong = numbers.flatMap(([name, least, highest]): readonly Problem[] => {
    const value = flagValue(flags, name);
    if (value === undefined || isWithin(value, least, highest)) return [];
    return [problem(verb, 'not-a-number', { flag: `--${name}`, value, least: `${least}`, highest: `${highest}` })];
  });
  const excluded = hasFlag(flags, 'concordance') && flagValue(flags, 'threshold') !== undefined;
  return [...wrong, ...(excluded ? [problem(verb, 'flags-exclude', { found: '--concordance, --threshold' })] : [])];
}

function isWithin(value: string, least: number, highest: number): boolean {
  return /^\d{1,4}$/u.test(value) && Number(value) >= least && Number(value) <= highest;
}

function numberOf(flags: TypedFlags, name: string): number | undefined {
  const value = flagValue(flags, name);
  return value === undefined ? undefined : Number(value);
}

export function importOptionsOf(files: readonly string[], flags: TypedFlags): results.MemoryImportOptions {
  const penalty = numberOf(flags, 'penalty');
  return { files, languages: flagValues(flags, 'language'), ...(penalty === undefined ? {} : { penalty }) };
}

export function lookupOptionsOf(text: string, flags: TypedFlags): results.MemoryLookupOptions {
  const [threshold, limit] = [numberOf(flags, 'threshold'), numberOf(flags, 'limit')];
  return {
    text,
    language: flagValue(flags, 'language') ?? '',
    concordance: hasFlag(flags, 'concordance'),
    ...(threshold === undefined ? {} : { threshold }),
    ...(limit === undefined ? {} : { limit }),
  };
}
