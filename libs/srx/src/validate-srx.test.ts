import { describe, expect, test } from 'vitest';
import { defaultRules } from './default-rules.ts';
import { srxWith } from './splitting.test-tools.ts';
import { validateSrx } from './validate-srx.ts';

function verdict(text: string): unknown {
  const { version, valid, diagnostics } = validateSrx('a.srx', Buffer.from(text));
  return [version, valid, ...diagnostics.map(({ code, location }) => `${code}:${location.line ?? 0}`)];
}

const good = srxWith([
  ['no', '\\bM\\.', '\\s'],
  ['yes', '\\.', '\\s'],
]);

test.each(['fr', 'en', 'de', 'es', 'it', 'lv', 'ru', 'kk', 'und'])('our own rules for %s are valid', (language) => {
  expect(verdict(defaultRules(language))).toEqual(['2.0', true]);
});

describe('a file is not valid', () => {
  test.each([
    ['with a rule that is not understood', good.replace('\\bM', '(M'), ['2.0', false, 'srx-regex:3']],
    ['with a map that is no expression', good.replace('".*"', '"(fr"'), ['2.0', false, 'srx-language-pattern:5']],
    ['with a map to no rules', good.replace('"All"/>', '"None"/>'), ['2.0', false, 'srx-unknown-language-rule:5']],
    [
      'with a break that is neither yes nor no',
      good.replace('break="no"', 'break="nein"'),
      ['2.0', false, 'srx-not-yes-or-no:3'],
    ],
    ['of a version that does not exist', good.replace('"2.0"', '"9"'), ['2.0', false, 'srx-version:1']],
    ['without maps', good.replace(/<languagemap .*?\/>/u, ''), ['2.0', false, 'srx-structure-missing:0']],
    [
      'without rules',
      good.replace(/<languagerule .*<\/languagerule>/su, ''),
      ['2.0', false, 'srx-unknown-language-rule:2', 'srx-structure-missing:0'],
    ],
    ['that is no SRX', '<tmx/>', [undefined, false, 'not-srx:1']],
    ['that is not well-formed', good.replace('</body>', ''), [undefined, false, 'not-well-formed:5']],
  ])('%s', (_what, text, expected) => {
    expect(verdict(text)).toEqual(expected);
  });

  test('with two language rules of one name', () => {
    const twice = good.replace(/<languagerule .*<\/languagerule>/su, '$&$&');
    expect(verdict(twice)).toEqual(['2.0', false, 'srx-structure-repeated:0']);
  });
});

test('an empty yes rule is only a warning: the standard allows it', () => {
  expect(verdict(srxWith([['yes', '', '']]))).toEqual(['2.0', true, 'srx-rule-breaks-everywhere:3']);
});

test('UTF-16 is read', () => {
  const bytes = Buffer.from(`\uFEFF${good}`, 'utf16le');
  expect(validateSrx('a.srx', bytes)).toEqual({ version: '2.0', valid: true, diagnostics: [] });
});
