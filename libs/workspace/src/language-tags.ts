/** Language tags as people write them into configuration (BCP 47, RFC 5646). */
import { canonicalLanguageTag } from '@dragoman/text';

let names: Intl.DisplayNames | undefined;

/** Made when first asked for: it costs more start-up time than all the rest of this file. */
function languageName(tag: string): string | undefined {
  names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return names.of(tag);
}

export interface TagProblem {
  /** `unknown-language-tag`, or `language-tag-case` for a good tag in unusual capitals: folders are named by tags. */
  readonly code: 'unknown-language-tag' | 'language-tag-case';
  readonly message: string;
  readonly advice: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Undefined for a tag that may be used. Aliases are left alone: whether a state's language is another's is not ours to say. */
export function tagProblem(tag: string): TagProblem | undefined {
  const example = 'Write it like "lv", "pt-BR" or "uz-Cyrl".';
  if (canonicalLanguageTag(tag) === undefined) {
    return {
      code: 'unknown-language-tag',
      message: `"${tag}" is not a language tag (BCP 47)`,
      advice: example,
      values: { tag },
    };
  }
  if (!isKnownLanguage(tag)) {
    return {
      code: 'unknown-language-tag',
      message: `"${tag}" names no known language`,
      advice: example,
      values: { tag },
    };
  }
  const usual = usualCase(tag);
  if (usual === tag) return undefined;
  return {
    code: 'language-tag-case',
    message: `the tag "${tag}" is usually written "${usual}", and folders are named by tags`,
    advice: `Write "${usual}".`,
    values: { tag, usual },
  };
}

/**
 * Codes of two letters are a closed list that every runtime has whole; nobody ever registered one of four letters or
 * more. Of those with three, a runtime names some hundreds of some thousands, so they are believed.
 */
function isKnownLanguage(tag: string): boolean {
  const [language = ''] = tag.toLowerCase().split('-');
  if (language.length === 3) return true;
  return language.length === 2 && languageName(language) !== undefined;
}

/** RFC 5646 §2.1.1: region in capitals, script with one capital, all else small; after a singleton everything is small. */
function usualCase(tag: string): string {
  let afterSingleton = false;
  return tag
    .split('-')
    .map((subtag, index) => {
      const lower = subtag.toLowerCase();
      const isPlain = index === 0 || afterSingleton;
      afterSingleton ||= subtag.length === 1;
      if (isPlain) return lower;
      if (subtag.length === 2) return lower.toUpperCase();
      return subtag.length === 4 && /^[a-z]/u.test(lower) ? lower.slice(0, 1).toUpperCase() + lower.slice(1) : lower;
    })
    .join('-');
}
