/** Every check's examples are its test: the bad one is found, in the good one nothing is that counts. */
import { locQualityIssueTypes } from '@dragoman/model';
import { describe, expect, test } from 'vitest';
import { checks } from './checks.ts';
import { findingsOfFile, firedBy } from './examples.test-tools.ts';

test('codes are kebab-case, each once, and types are those of ITS 2.0', () => {
  const codes = checks.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !/^[a-z]+(?:-[a-z]+)*$/u.test(code))).toEqual([]);
  expect(checks.filter(({ type }) => !locQualityIssueTypes.includes(type))).toEqual([]);
});

describe.each(checks.map((check) => [check.code, check] as const))('%s', (code, check) => {
  test('finds its bad example', () => {
    expect(firedBy(check, check.bad)).toContain(code);
  });
  test('finds nothing in its good example, and neither does any other check that counts', () => {
    expect(firedBy(check, check.good)).not.toContain(code);
    const loud =
      check.scope === 'release' ? [] : findingsOfFile(check.good).filter(({ severity }) => severity !== 'info');
    expect(loud).toEqual([]);
  });
});
