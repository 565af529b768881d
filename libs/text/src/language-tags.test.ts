import { expect, test } from 'vitest';
import { canonicalLanguageTag, languageDirection } from './language-tags.ts';

test.each([
  ['FR-ca', 'fr-CA'],
  ['uz-cyrl', 'uz-Cyrl'],
  ['lv', 'lv'],
  ['fr_CA', undefined],
  ['', undefined],
  ['français', undefined],
])('"%s" is written %s', (tag, canonical) => {
  expect(canonicalLanguageTag(tag)).toBe(canonical);
});

test.each([
  ['fr', 'ltr'],
  ['ar', 'rtl'],
  ['uz-Cyrl', 'ltr'],
  ['uz-Arab', 'rtl'],
  ['fa-IR', 'rtl'],
  ['kk', 'ltr'],
  ['no such tag', 'ltr'],
])('"%s" is written %s', (tag, direction) => {
  expect(languageDirection(tag)).toBe(direction);
});
