import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateXliff } from '../validate-xliff.ts';
import { type RuleCode1, ruleOf, rules1 } from './rules.ts';

const folder = join(import.meta.dirname, '../fixtures/rules-1');
const codes = Object.keys(rules1) as RuleCode1[];
/** Only files of an older version can break these. */
const ofOlderFiles: ReadonlySet<RuleCode1> = new Set(['later-feature', 'unlisted-value', 'unnamed-context-group']);
/** In transitional allowed, and worth a warning because it is mostly a slip. */
const ofSlips: ReadonlySet<RuleCode1> = new Set(['strict-undefined-attribute']);

function validated(name: string): ReturnType<typeof validateXliff> {
  return validateXliff(name, readFileSync(join(folder, name)));
}

function distinct(found: readonly { readonly code: string }[]): readonly string[] {
  return [...new Set(found.map(({ code }) => code))].sort();
}

test('there is one good and one bad file for every rule, and none for anything else', () => {
  const expected = codes.flatMap((code) => [`bad_${code}.xlf`, `good_${code}.xlf`]);
  expect(readdirSync(folder).sort()).toEqual(expected.sort());
});

test('every rule ticks off a constraint in the README, and the README names no other rules', () => {
  const lines = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8').split('\n');
  const ticked = lines.flatMap((line) => {
    const [, , cell = ''] = /^\| (.*) \| (.*) \|$/u.exec(line) ?? [];
    return [...cell.matchAll(/`([a-z]+(?:-[a-z\d]+)+)`/gu)].map(([, code]) => code ?? '');
  });
  const ofXml = ['doctype-refused', 'not-well-formed'];
  expect([...new Set(ticked)].sort()).toEqual([...codes, ...ofXml].sort());
});

describe.each(codes)('%s', (code) => {
  const { severity, isStrictOnly = false } = ruleOf(code);

  test('the good file is valid, and nothing is found in it', () => {
    const { valid, strict, diagnostics } = validated(`good_${code}.xlf`);
    expect([valid, diagnostics]).toEqual([true, []]);
    if (isStrictOnly) expect(strict).toBe(true);
  });

  test('in the bad file exactly this is found', () => {
    const { valid, strict, diagnostics, notStrict = [] } = validated(`bad_${code}.xlf`);
    expect(valid).toBe(severity !== 'error');
    if (isStrictOnly) {
      expect([strict, distinct(notStrict)]).toEqual([false, [code]]);
      expect(distinct(diagnostics)).toEqual(ofSlips.has(code) ? ['undefined-attribute'] : []);
    } else expect(distinct(diagnostics)).toEqual(ofOlderFiles.has(code) ? [code, 'older-version'].sort() : [code]);
  });

  test('the finding says where, the section of the standard, and what to do', () => {
    const { diagnostics, notStrict = [] } = validated(`bad_${code}.xlf`);
    for (const found of [...diagnostics, ...notStrict].filter((each) => each.code === code)) {
      expect(found.location).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
      expect(found.message).toMatch(/\(XLIFF 1\.2, [A-Z][A-Za-z ]+\)$/u);
      expect(found.message).not.toMatch(/\{\{|undefined/u);
      expect(found.severity).toBe(severity);
      expect(found.advice).toMatch(/\.$/u);
    }
  });
});
