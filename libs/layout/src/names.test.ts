import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPath, comparePaths, isSafePath, temporaryName, temporaryParts } from './index.ts';

const randoms = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,40}$/u);

describe('temporary names', () => {
  test('temporaryParts undoes temporaryName', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), randoms, (name, random) => {
        expect(temporaryParts(temporaryName(name, random))).toEqual({ name, random });
      }),
      { numRuns: 300 },
    );
  });

  test('a long name is cut between characters, so that the whole fits into 255 bytes', () => {
    const cut = temporaryName('é'.repeat(127), 'n-abc');
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(255);
    expect(temporaryParts(cut)?.name).toMatch(/^é+$/u);
  });

  test.each(['communique.md', '.gitignore', '.a.tmp', 'a.x1.tmp', '.a.B.tmp', '.a.x.tmp~'])('%s is none', (name) => {
    expect(temporaryParts(name)).toBeUndefined();
  });
});

describe('path checks', () => {
  test.each([
    '',
    '/etc/passwd',
    '../a',
    'a/../b',
    'a/..',
    'a//b',
    'a/',
    './a',
    'a\0b',
    'a\\b',
    'C:/a',
    'c:a',
    'a\uD800',
  ])('%j is refused', (path) => {
    expect(checkPath(path).map(({ code, severity }) => [code, severity])).toEqual([['unsafe-path', 'error']]);
    expect(isSafePath(path)).toBe(false);
  });

  test.each(['R/aux.md', 'NUL', 'R/com1.txt', 'lpt¹', 'R/a:b.md', 'R./a', 'R /a', 'a?', 'a\u0007'])(
    '%j is usable here, not on Windows',
    (path) => {
      expect(checkPath(path).map(({ code, severity }) => [code, severity])).toEqual([['unportable-path', 'warning']]);
      expect(isSafePath(path)).toBe(true);
    },
  );

  test.each([
    'R/communique.md',
    'R/..a',
    'R/a..b',
    'R/Déclaration\u00A0finale.md',
    'R/e\u0301.md',
    'R/auxiliaire.md',
    '.a',
  ])('%j is fine everywhere', (path) => {
    expect(checkPath(path)).toEqual([]);
  });

  test('a safe path never leaves its folder', () => {
    const pieces = fc.constantFrom('a', '..', '.', '', '/', '\\', 'C:', '\0', 'é');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
        const path = parts.join('');
        if (isSafePath(path)) expect(new URL(`file:///root/${encodeURI(path)}`).pathname).toMatch(/^\/root\/./u);
      }),
      { numRuns: 300 },
    );
  });
});

test('paths are ordered by code point, like their UTF-8 bytes', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 6 });
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(Math.sign(comparePaths(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
    { numRuns: 300 },
  );
});
