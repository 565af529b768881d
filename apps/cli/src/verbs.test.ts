import { describe, expect, test } from 'vitest';
import { createWords } from '@dragoman/words';
import { problemCodes } from './command-line-problems.ts';
import { flagSays } from './help-text.ts';
import { parseArguments } from './parse-arguments.ts';
import { globalFlags, verbNames, verbs } from './verbs.ts';

describe.each(['en', 'fr'])('in %s', (language) => {
  const words = createWords(language);

  test('everything that can be wrong with a command line has words', () => {
    expect(problemCodes.filter((code) => words.t(`diagnostics.${code}`).endsWith(code))).toEqual([]);
  });

  test('every verb, argument and flag has words', () => {
    const keys = [
      ...verbs.map(({ name }) => `verbs.${name}`),
      ...verbs.flatMap((verb) => verb.arguments.map(({ says }) => `arguments.${says}`)),
      ...[...globalFlags, ...verbs.flatMap(({ flags }) => flags)].map(flagSays),
    ];
    expect(keys.filter((key) => words.find(key) === undefined)).toEqual([]);
  });
});

test('every verb stands in the table once', () => {
  expect(verbs.map(({ name }) => name)).toEqual(verbNames);
});

test('every example is a command line that is understood', () => {
  const split = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, a, b]) => a ?? b ?? '');
  for (const verb of verbs) {
    for (const example of verb.examples) {
      expect(parseArguments(split(example).slice(1))).toMatchObject({ kind: 'verb', verb: { name: verb.name } });
    }
  }
});
