/** The workspace and the one language of it that a verb was asked about. */
import type { Diagnostic } from '@dragoman/model';
import type { Surroundings } from './results.ts';
import { resolveLanguages } from './selection.ts';
import { openSession, type Session } from './session.ts';

export type OpenedLanguage =
  | { readonly session: Session; readonly language: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly session?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** @param typed As a person wrote it; `fr_be` may be `fr-BE`. */
export async function openLanguage(surroundings: Surroundings, typed: string): Promise<OpenedLanguage> {
  const { session, diagnostics } = await openSession(surroundings);
  if (session === undefined) return { diagnostics };
  const resolved = resolveLanguages(session, [typed]);
  const [language] = resolved.languages;
  if (language === undefined) return { diagnostics: [...diagnostics, ...resolved.diagnostics] };
  return { session, language, diagnostics };
}
