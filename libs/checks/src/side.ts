/** A language tag → what checks ask about the language. */
import type { Side } from './check.ts';
import { profileFor } from './profiles/table.ts';

/** `typography` names a profile (`fr-EU`); without it the language's own holds. */
export function sideOf(tag: string, typography?: string): Side {
  const key = languageKey(tag);
  return { tag, key, script: scriptOf(tag), profile: profileFor(typography ?? tag) };
}

function languageKey(tag: string): string {
  const [language = 'und', ...rest] = tag.split(/[-_]/u);
  const lower = language.toLowerCase();
  return lower === 'uz' && rest.some((part) => part.toLowerCase() === 'cyrl') ? 'uz-Cyrl' : lower;
}

function scriptOf(tag: string): string {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).maximize().script ?? 'Zyyy';
  } catch {
    return 'Zyyy';
  }
}
