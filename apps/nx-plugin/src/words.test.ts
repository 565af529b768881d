import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { globLiteral } from './glob-literal.ts';
import { shellWord } from './shell-word.ts';

describe('a word of a command line', () => {
  test.each([
    ['locales/fr/2026-05-12-lac', 'locales/fr/2026-05-12-lac'],
    ['fr/l’été', '"fr/l’été"'],
    ['fr/a b', '"fr/a b"'],
    ['fr/$HOME `id` "x"', '"fr/\\$HOME \\`id\\` \\"x\\""'],
    ['', '""'],
  ])('%j is written %s', (word, written) => {
    expect(shellWord(word)).toBe(written);
  });

  test.skipIf(process.platform === 'win32')('comes out of a shell as it went in', () => {
    const names = fc.stringMatching(/^[ -~àé’]{0,12}$/u).filter((name) => !name.includes('\\'));
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 8 }), (words) => {
        const line = `printf '%s\\n' ${words.map(shellWord).join(' ')}`;
        expect(execFileSync('/bin/sh', ['-c', line], { encoding: 'utf8' })).toBe(
          words.map((word) => `${word}\n`).join(''),
        );
      }),
      { numRuns: 40 },
    );
  });
});

test.each([
  ['locales/fr/2026-05-12-lac', 'locales/fr/2026-05-12-lac'],
  ['fr/[a]{b}*?', 'fr/[[]a[]][{]b[}][*][?]'],
  ['fr/!(a) +(b)', 'fr/??a? +?b?'],
])('the path %s is the pattern %s', (path, pattern) => {
  expect(globLiteral(path)).toBe(pattern);
});
