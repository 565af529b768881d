/** Which terms of a concept are those of a language. */
import type { RegisterTerm } from '@dragoman/model';

/**
 * Those of the tag itself; else of the nearest shorter tag (`pt-BR`, `pt`: RFC 4647, lookup); else of longer ones
 * (`pt`, `pt-PT`). Never those of another script: `uz-Cyrl` has nothing from `uz`.
 */
export function termsIn<Term extends Pick<RegisterTerm, 'language'>>(
  terms: readonly Term[],
  language: string,
): readonly Term[] {
  const wanted = language.toLowerCase();
  const script = scriptOf(wanted);
  const readable = terms.filter((term) => scriptOf(term.language.toLowerCase()) === script);
  for (let tag = wanted; tag !== ''; tag = tag.replace(/-?[^-]*$/u, '')) {
    const found = readable.filter((term) => term.language.toLowerCase() === tag);
    if (found.length > 0) return found;
  }
  return readable.filter((term) => term.language.toLowerCase().startsWith(`${wanted}-`));
}

const scripts = new Map<string, string>();

function scriptOf(tag: string): string {
  const known = scripts.get(tag);
  if (known !== undefined) return known;
  const script = likelyScript(tag);
  scripts.set(tag, script);
  return script;
}

function likelyScript(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? '';
  } catch {
    return '';
  }
}
