/** Which language the product speaks: the flag, else the environment, else English. */
import type { Diagnostic } from '@dragoman/model';

export const uiLanguages = ['en', 'fr'] as const;
export type UiLanguage = (typeof uiLanguages)[number];

export interface UiLanguageRequest {
  /** `--ui-language`: a BCP 47 tag; `fr-CH` is French. */
  readonly flag?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface ResolvedUiLanguage {
  readonly language: UiLanguage;
  /** Present when the flag names a language there are no words in. The environment is never complained about. */
  readonly diagnostic?: Diagnostic;
}

export function resolveUiLanguage({ flag, env }: UiLanguageRequest): ResolvedUiLanguage {
  if (flag === undefined) return { language: uiLanguageOf(localeOf(env)) ?? 'en' };
  const language = uiLanguageOf(flag);
  return language === undefined ? { language: 'en', diagnostic: unknownUiLanguage(flag) } : { language };
}

/** The language among ours that a tag (`fr-CH`) or a POSIX locale (`fr_FR.UTF-8`) asks for. */
export function uiLanguageOf(tag: string): UiLanguage | undefined {
  const primary = tag.split(/[-_.@]/u)[0]?.toLowerCase();
  return uiLanguages.find((language) => language === primary);
}

/** POSIX: the first of these that is set and not empty decides, even when it says `C`. */
function localeOf(env: UiLanguageRequest['env']): string {
  return [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '') ?? 'en';
}

function unknownUiLanguage(language: string): Diagnostic {
  return {
    code: 'unknown-ui-language',
    severity: 'warning',
    message: `this program has no words in "${language}"; English is used`,
    location: { file: '--ui-language' },
    advice: 'Give --ui-language en or fr.',
    values: { language },
  };
}
