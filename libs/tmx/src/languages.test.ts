import { describe, expect, test } from 'vitest';
import { sameLanguage, variantsIn } from './languages.ts';

function found(wanted: string, ...languages: readonly string[]): readonly string[] {
  return variantsIn(
    languages.map((language) => ({ language, content: [language] })),
    wanted,
  ).map(({ language }) => language);
}

describe('variants in a language (RFC 4647)', () => {
  test('the very tag wins, whatever its case and whether a tool writes "_"', () => {
    expect(found('fr-CA', 'fr', 'FR-ca', 'fr-FR')).toEqual(['FR-ca']);
    expect(found('pt-BR', 'pt_br', 'pt')).toEqual(['pt_br']);
  });

  test('a language finds those of its regions and scripts, in the order of the file', () => {
    expect(found('fr', 'lv', 'fr-CA', 'FR-FR')).toEqual(['fr-CA', 'FR-FR']);
    expect(found('zh-TW', 'zh-CN', 'zh-Hant-TW')).toEqual(['zh-Hant-TW']);
    expect(found('de-DE', 'de-Latn-DE-1996', 'de-AT')).toEqual(['de-Latn-DE-1996']);
  });

  test('a region finds its language where there is nothing better', () => {
    expect(found('fr-CA', 'lv', 'fr')).toEqual(['fr']);
    expect(found('zh-Hant-TW', 'zh', 'zh-Hant')).toEqual(['zh-Hant']);
    expect(found('en-a-bbb-x-a', 'en-a', 'en')).toEqual(['en']);
  });

  test('a region does not find another one, nor a language one that begins alike', () => {
    expect(found('fr-CA', 'fr-FR', 'fr-BE')).toEqual([]);
    expect(found('pt-BR', 'pt-PT')).toEqual([]);
    expect(found('fr', 'frp', 'fry')).toEqual([]);
    expect(found('de-DE', 'de-x-DE')).toEqual([]);
    expect(found('', 'fr')).toEqual([]);
  });

  test('tags are the same whatever their case', () => {
    expect([sameLanguage('sr-latn-RS', 'SR-Latn-rs'), sameLanguage('fr', 'fr-FR')]).toEqual([true, false]);
  });
});
