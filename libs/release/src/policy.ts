/** The publication policy that holds for one language and one class of release (`product.md`, Publication policy). */
import type { Configuration, Policy, ReleaseCard } from '@dragoman/model';

/** Default, then the language's wishes, then those of the release's class: the most particular one wins. */
export function policyFor({ policy }: Configuration, language: string, card: ReleaseCard): Policy {
  const ofLanguage = policy.languages[language] ?? {};
  const ofClass = card.class === undefined ? {} : (policy.classes[card.class] ?? {});
  return { ...policy.default, ...ofLanguage, ...ofClass };
}
