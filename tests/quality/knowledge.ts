/** The checks as the product runs them: with the facts, and the comparison of codes that the gate has. */
import type { Knowledge } from '@dragoman/checks';
import { compareFacts, compareFactsAcross } from '@dragoman/facts';
import { compareCodes } from '@dragoman/text';

export const wiredKnowledge: Knowledge = {
  codes: compareCodes,
  facts: { compare: compareFacts, compareAcross: compareFactsAcross },
};
