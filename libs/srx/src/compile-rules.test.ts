import { describe, expect, test } from 'vitest';
import { compileRules } from './compile-rules.ts';
import { defaultRules } from './default-rules.ts';
import { readSrx } from './read-srx.ts';
import { rulesDigest } from './rules-digest.ts';
import type { SrxDocument } from './srx-document.ts';
import { cutsOf, rulesFor, rulesFrom, srxWith } from './splitting.test-tools.ts';

function documentOf(text: string): SrxDocument {
  const { rules } = readSrx('rules.srx', text);
  if (rules === undefined) throw new Error('not read');
  return rules;
}

function mapped(maps: readonly (readonly [string, string])[], cascade: 'yes' | 'no'): SrxDocument {
  const rule = (name: string, stop: string, isBreak: string): string =>
    `<languagerule languagerulename="${name}"><rule break="${isBreak}"><beforebreak>${stop}</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule>`;
  const written = maps.map(
    ([pattern, name]) => `<languagemap languagepattern="${pattern}" languagerulename="${name}"/>`,
  );
  return documentOf(`<srx version="2.0"><header cascade="${cascade}"/><body><languagerules>
${rule('Dots', '\\.', 'yes')}${rule('Marks', '!', 'yes')}${rule('Titles', 'M\\.', 'no')}</languagerules><maprules>${written.join('')}</maprules></body></srx>`);
}

function cuts(srx: SrxDocument, language: string): readonly string[] {
  const { rules } = compileRules(srx, language);
  return rules === undefined ? ['no rules'] : cutsOf(rules, 'M. A. B! C');
}

describe('which rules a language gets', () => {
  test('without cascade only the first map that matches counts', () => {
    const srx = mapped(
      [
        ['fr.*', 'Marks'],
        ['.*', 'Dots'],
      ],
      'no',
    );
    expect(cuts(srx, 'fr-CA')).toEqual(['M. A. B!', 'C']);
    expect(cuts(srx, 'lv')).toEqual(['M.', 'A.', 'B! C']);
  });

  test('with cascade all maps that match count, in the order of the maps', () => {
    expect(
      cuts(
        mapped(
          [
            ['fr', 'Titles'],
            ['.*', 'Dots'],
            ['f.*', 'Marks'],
          ],
          'yes',
        ),
        'fr',
      ),
    ).toEqual(['M. A.', 'B!', 'C']);
    expect(
      cuts(
        mapped(
          [
            ['.*', 'Dots'],
            ['fr', 'Titles'],
          ],
          'yes',
        ),
        'fr',
      ),
    ).toEqual(['M.', 'A.', 'B! C']);
  });

  test('a pattern is tried against the whole tag, in upper case and with an underscore too', () => {
    expect(
      cuts(
        mapped(
          [
            ['f', 'Marks'],
            ['.*', 'Dots'],
          ],
          'no',
        ),
        'fr',
      ),
    ).toEqual(['M.', 'A.', 'B! C']);
    expect(cuts(mapped([['FR.*', 'Marks']], 'no'), 'fr-CA')).toEqual(['M. A. B!', 'C']);
    expect(cuts(mapped([['fr_CA', 'Marks']], 'no'), 'fr-CA')).toEqual(['M. A. B!', 'C']);
  });

  test('a file without rules for the language is refused', () => {
    const { rules, diagnostics } = compileRules(mapped([['en.*', 'Dots']], 'no'), 'fr');
    expect(rules).toBeUndefined();
    expect(diagnostics).toEqual([
      {
        code: 'srx-no-rules-for-language',
        severity: 'error',
        message: 'no language map of this file leads from "fr" to rules',
        location: { file: 'rules.srx' },
        advice: 'Add <languagemap languagepattern="fr.*" languagerulename="…"/> inside maprules.',
        values: { language: 'fr' },
      },
    ]);
  });
});

describe('rules that cannot be used', () => {
  test('are named with their line, and the others go on', () => {
    const srx = documentOf(
      srxWith([
        ['no', '(', '\\s'],
        ['yes', '', ''],
        ['yes', '\\.', '\\s'],
        ['yes', '(a)\\1', ''],
      ]),
    );
    const { rules, diagnostics } = compileRules(srx, 'fr');
    expect(rules === undefined ? [] : cutsOf(rules, 'Un. Deux.')).toEqual(['Un.', 'Deux.']);
    expect(diagnostics.map(({ code, severity, location }) => [code, severity, location.line])).toEqual([
      ['srx-regex', 'warning', 3],
      ['srx-rule-breaks-everywhere', 'warning', 4],
      ['srx-regex', 'warning', 6],
    ]);
    expect(diagnostics[0]?.message).toBe(
      'rule 1 of "All" (before "(", after "\\s") is not understood: a "(" that is never closed; it is left out',
    );
  });

  test('a language pattern that is no expression is named', () => {
    const { diagnostics } = compileRules(
      mapped(
        [
          ['(fr', 'Dots'],
          ['.*', 'Dots'],
        ],
        'no',
      ),
      'fr',
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['srx-language-pattern']);
  });

  test('a rule that would run for years leaves the unit whole, and says so', () => {
    const rules = rulesFrom(
      srxWith([
        ['yes', '\\.', '\\s'],
        ['yes', 'x(?:a+)+!', ''],
      ]),
      'fr',
      { budgetMilliseconds: 100 },
    );
    const slow = `Un. ${'a'.repeat(60)}! Fin.`;
    const start = performance.now();
    const { parts, diagnostics } = rules.inspect([slow]);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(parts).toEqual([{ kind: 'segment', content: [slow] }]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['unit-not-split', 'warning']]);
    expect(cutsOf(rules, 'Un. Deux.')).toEqual(['Un.', 'Deux.']);
    expect(rules.explain([slow])).toEqual([]);
  });

  test.each([
    ['a{0,5000}a{0,5000}b', 'two long repetitions of the same'],
    ['\\w+\\w+X', 'two endless ones'],
    ['(?:a|aa){30,}b', 'branches of which one begins the other'],
    ['(?:a?){30}a{30}b', 'many small choices'],
  ])('%s, %s, runs against the clock', (pattern) => {
    const rules = rulesFrom(
      srxWith([
        ['no', '', pattern],
        ['yes', 'a', ''],
      ]),
      'fr',
      { budgetMilliseconds: 100 },
    );
    const { diagnostics } = rules.inspect([`${'a'.repeat(15_000)}. B`]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unit-not-split']);
  });

  test('a rule that V8 finds too large only when it runs is named and left out', () => {
    const srx = srxWith([
      ['no', `(?:^|\\p{L})${'y'.repeat(100_000)}\\.`, '\\s'],
      ['yes', '\\.', '\\s'],
    ]);
    const { rules, diagnostics } = compileRules(documentOf(srx), 'fr');
    expect(diagnostics.map(({ code, values }) => [code, values?.problem])).toEqual([
      ['srx-regex', 'Regular expression too large'],
    ]);
    expect(diagnostics[0]?.message.length).toBeLessThan(500);
    expect(rules === undefined ? [] : cutsOf(rules, 'Un. Deux.')).toEqual(['Un.', 'Deux.']);
  });

  test('a unit longer than the limit stays whole, and says so', () => {
    const rules = rulesFrom(defaultRules('fr'), 'fr', { maxUnitLength: 10 });
    const { parts, diagnostics } = rules.inspect(['Un. Deux. Trois.']);
    expect(parts).toHaveLength(1);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unit-too-long-to-split']);
  });
});

describe('the built-in rules', () => {
  test.each(['fr', 'fr-CA', 'en', 'en-GB', 'de', 'es', 'it', 'lv', 'ru', 'kk', 'kk-Latn', 'uz-Cyrl', 'ja'])(
    'for %s are read and compiled without a word',
    (language) => {
      const read = readSrx('built-in.srx', defaultRules(language));
      expect(read.diagnostics).toEqual([]);
      if (read.rules !== undefined) expect(compileRules(read.rules, language).diagnostics).toEqual([]);
    },
  );

  test('say which language and version they are', () => {
    expect(defaultRules('fr-BE')).toContain('dragoman segmentation rules for French, version 1.');
    expect(defaultRules('en')).toContain('dragoman segmentation rules for English, version 1.');
    expect(defaultRules('lv')).toContain('dragoman segmentation rules for Latvian, version 1.');
    expect(defaultRules('uz-Cyrl')).toContain('dragoman segmentation rules for any language, version 1.');
  });

  test('for any language cut at stops, not behind initials and list numbers', () => {
    expect(cutsOf(rulesFor('lt'), '1. Runāja A. Kalns. Viņš aizgāja. „Labi!” teica viņa.')).toEqual([
      '1. Runāja A. Kalns.',
      'Viņš aizgāja.',
      '„Labi!” teica viņa.',
    ]);
  });

  test('have no repetition inside a repetition, so that no text can make them slow', () => {
    const hostile = [
      'a'.repeat(20_000),
      '. '.repeat(10_000),
      ' '.repeat(20_000),
      '"'.repeat(20_000),
      'A.'.repeat(10_000),
      '( .'.repeat(6000),
    ];
    for (const language of ['fr', 'en', 'de', 'es', 'it', 'lv', 'ru', 'kk', 'lt']) {
      const rules = rulesFor(language);
      for (const text of hostile) expect(rules.inspect([`${text} X`]).diagnostics).toEqual([]);
    }
  });
});

test('explain names the rule that decided at each position', () => {
  const candidates = rulesFrom(
    srxWith([
      ['no', '\\bM\\.', '\\s'],
      ['yes', '\\.', '\\s'],
    ]),
    'fr',
  ).explain(['M. Un. Deux']);
  expect(candidates).toEqual([
    {
      offset: 2,
      before: 'M.',
      after: ' Un. Deux',
      isBreak: false,
      rule: { languageRule: 'All', number: 1, line: 3, beforeBreak: '\\bM\\.', afterBreak: '\\s' },
    },
    {
      offset: 6,
      before: 'M. Un.',
      after: ' Deux',
      isBreak: true,
      rule: { languageRule: 'All', number: 2, line: 4, beforeBreak: '\\.', afterBreak: '\\s' },
    },
  ]);
});

test('the digest of rules is SHA-256 over the file', () => {
  expect(rulesDigest('<srx/>')).toBe('sha256:3b44596f022e38b9ac097aee2a53dbabce30fb5dbf3a701ae565c14033caafec');
});
