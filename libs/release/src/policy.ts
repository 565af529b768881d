/** The publication policy that holds for one language and one class of release (`product.md`, Publication policy). */
import type { Configuration, Policy, ReleaseCard } from '@dragoman/model';

/** Default, then the language's wishes, then those of the release's class: the most particular one wins, of checks each code by itself. */
export function policyFor({ policy }: Configuration, language: string, card: ReleaseCard): Policy {
  const ofLanguage = policy.languages[language] ?? {};
  const ofClass = card.class === undefined ? {} : (policy.classes[card.class] ?? {});
  const checks = { ...policy.default.checks, ...ofLanguage.checks, ...ofClass.checks };
  // A receipt holds the policy: what nobody configured is not in it.
  const severities = Object.keys(checks).length === 0 ? {} : { checks };
  return { ...policy.default, ...ofLanguage, ...ofClass, ...severities };
}
