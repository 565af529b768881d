import { describe, expect, test } from 'vitest';
import { resolveUiLanguage } from './ui-language.ts';

describe('the language of the product’s words', () => {
  test('the flag decides over the environment', () => {
    expect(resolveUiLanguage({ flag: 'fr-BE', env: { LANG: 'en_GB.UTF-8' } })).toEqual({ language: 'fr' });
  });

  test.each([
    [{ LC_ALL: 'fr_FR.UTF-8', LC_MESSAGES: 'en_GB.UTF-8', LANG: 'en_GB.UTF-8' }, 'fr'],
    [{ LC_MESSAGES: 'fr_CA', LANG: 'en_GB.UTF-8' }, 'fr'],
    [{ LANG: 'fr' }, 'fr'],
    [{ LC_ALL: 'C', LANG: 'fr_FR.UTF-8' }, 'en'],
    [{ LC_ALL: '', LANG: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'lv_LV.UTF-8' }, 'en'],
    [{}, 'en'],
  ])('%o asks for %s', (env, language) => {
    expect(resolveUiLanguage({ env })).toEqual({ language });
  });

  test('a flag for a language without words gives English, and says so', () => {
    expect(resolveUiLanguage({ flag: 'lv', env: { LANG: 'fr_FR' } })).toEqual({
      language: 'en',
      diagnostic: {
        code: 'unknown-ui-language',
        severity: 'warning',
        message: 'this program has no words in "lv"; English is used',
        location: { file: '--ui-language' },
        advice: 'Give --ui-language en or fr.',
        values: { language: 'lv' },
      },
    });
  });
});
