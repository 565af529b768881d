/** The product's own rule sets. A workspace gets a copy, and keeps it when the product changes. */
import { englishRules } from './rules/english.ts';
import { frenchRules } from './rules/french.ts';
import { genericRules } from './rules/generic.ts';
import { germanRules } from './rules/german.ts';
import { italianRules } from './rules/italian.ts';
import { kazakhRules } from './rules/kazakh.ts';
import { latvianRules } from './rules/latvian.ts';
import { russianRules } from './rules/russian.ts';
import { spanishRules } from './rules/spanish.ts';

const rulesByLanguage: Readonly<Record<string, string>> = {
  fr: frenchRules,
  en: englishRules,
  de: germanRules,
  es: spanishRules,
  it: italianRules,
  lv: latvianRules,
  ru: russianRules,
  kk: kazakhRules,
};

/** Text of an SRX 2.0 file for a BCP 47 tag: that of its primary language, or one for every other language. */
export function defaultRules(language: string): string {
  const [primary = '', script] = language.toLowerCase().split('-');
  // The rules for Kazakh know its Cyrillic words only.
  if (primary === 'kk' && (script === 'latn' || script === 'arab')) return genericRules;
  return Object.hasOwn(rulesByLanguage, primary) ? (rulesByLanguage[primary] ?? genericRules) : genericRules;
}
