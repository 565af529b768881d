import { expect, test } from 'vitest';
import { defaultRules } from './default-rules.ts';
import { rulesDigest } from './rules-digest.ts';
import { isShippedRules, shippedRules } from './shipped-rules.ts';

test.each(['fr', 'en', 'de', 'es', 'it', 'lv', 'ru', 'kk', 'und'])(
  'the rules for %s are those that were shipped under their version: whoever changes them writes a new version',
  (language) => {
    const text = defaultRules(language);
    const [, name = '', version = ''] = /segmentation rules for (.*), version ([\d.]+)\./u.exec(text) ?? [];
    expect(shippedRules[`${name} ${version}`]).toBe(rulesDigest(text));
  },
);

test('a file of ours is known with any line ends, and no longer when a letter was changed', () => {
  const text = defaultRules('fr');
  expect([text, text.replaceAll('\n', '\r\n'), text.replace('Mme|', 'Mme|Mmm|')].map(isShippedRules)).toEqual([
    true,
    true,
    false,
  ]);
});
