/** What may be written for a concept. */
import type { RegisterConcept, RegisterTerm } from '@dragoman/model';
import { termsIn } from './term-language.ts';
import { isUsable } from './term-validity.ts';

/** In a language, on a day if one is given; preferred terms first, those without a status before admitted ones. */
export function usableTerms(
  { terms }: Pick<RegisterConcept, 'terms'>,
  language: string,
  on?: string,
): readonly RegisterTerm[] {
  const usable = termsIn(terms, language).filter((term) => isUsable(term, on));
  return usable.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ status }: RegisterTerm): number {
  return status === 'preferred' ? 0 : status === undefined ? 1 : 2;
}
