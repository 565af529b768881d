import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateXliff } from '../validate-xliff.ts';
import { ofCore, ofModules } from './suite-names.test-support.ts';
import { allVersions, inVersion } from './versions.test-support.ts';
import type { Version2 } from './vocabulary.ts';

const folder = join(import.meta.dirname, '../fixtures/rules-2');
const pairs = readdirSync(folder)
  .filter((name) => name.startsWith('bad_'))
  .map((name) => name.slice(4, -4));
const read = (kind: 'good' | 'bad', pair: string): string => readFileSync(join(folder, `${kind}_${pair}.xlf`), 'utf8');

/** Pairs about the version itself, or about what one version has and another has not. */
const ofOneVersion =
  /^(?:draft-version|version-of-other-namespace|unknown-namespace|unexpected-element\.notes-before-2\.2)/u;
const since22 =
  /<notes>\s*<note[^>]*>[^<]*<\/note>(?:\s*<note[^>]*>[^<]*<\/note>)*\s*<\/notes>\s*<file|<note [^>]*\bref=|xmlns:pgs=|<res:resourceItem[^>]*>\s*<notes>|<xliff[^>]*>\s*<mda:metadata/u;

function versionsOf(pair: string): readonly Version2[] {
  const text = read('good', pair) + read('bad', pair);
  if (ofOneVersion.test(pair)) return [];
  if (since22.test(text)) return ['2.2'];
  return /xmlns:itsm?=/u.test(text) ? ['2.1', '2.2'] : allVersions;
}

const cases = pairs.flatMap((pair) => versionsOf(pair).map((version) => [pair, version] as const));

function findings(text: string): { readonly valid: boolean; readonly codes: readonly string[] } {
  const { valid, diagnostics } = validateXliff('a.xlf', Buffer.from(text));
  return { valid, codes: diagnostics.map(({ code }) => code) };
}

describe('a rule holds in every version that has what it speaks of', () => {
  test.each(cases)('%s in %s: the good file has nothing to say, the bad one is found by its rule', (pair, version) => {
    expect(findings(inVersion(read('good', pair), version))).toEqual({ valid: true, codes: [] });
    expect(findings(inVersion(read('bad', pair), version)).codes).toContain(pair.split('.')[0]);
  });

  test('most pairs are read in all three', () => {
    const count = (...versions: readonly Version2[]): number =>
      pairs.filter((pair) => versionsOf(pair).join() === versions.join()).length;
    console.log(
      `pairs in 2.0 to 2.2: ${count(...allVersions)}, in 2.1 and 2.2: ${count('2.1', '2.2')}, in 2.2: ${count('2.2')}`,
    );
    expect(count(...allVersions)).toBeGreaterThan(pairs.length / 2);
  });
});

describe('what the suites of the TC test', () => {
  const names = Object.entries({ ...ofCore, ...ofModules });

  test('has a pair of ours of the same meaning', () => {
    const missing = names.filter(([, pair]) => !existsSync(join(folder, `bad_${pair}.xlf`)));
    expect(missing).toEqual([]);
    console.log(`names of the suites: core ${Object.keys(ofCore).length}, modules ${Object.keys(ofModules).length}`);
  });

  test.each(names)('%s (%s) makes a file invalid, in each version', (_name, pair) => {
    const refused = versionsOf(pair).filter((version) => !findings(inVersion(read('bad', pair), version)).valid);
    expect(refused).toEqual(versionsOf(pair));
  });
});
