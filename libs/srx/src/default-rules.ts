/** The product's own rule sets. A workspace gets a copy, and keeps it when the product changes. */
import { englishRules } from './rules/english.ts';
import { frenchRules } from './rules/french.ts';
import { genericRules } from './rules/generic.ts';

/** Text of an SRX 2.0 file for a BCP 47 tag: French, English, or one for every other language. */
export function defaultRules(language: string): string {
  const [primary] = language.toLowerCase().split('-');
  if (primary === 'fr') return frenchRules;
  return primary === 'en' ? englishRules : genericRules;
}
