/** The checks as the product runs them: with the facts, and the comparison of codes that the gate has. */
import type { Knowledge } from '@dragoman/checks';
import { createFactComparer } from '@dragoman/facts';
import { compareCodes } from '@dragoman/text';

export const wiredKnowledge: Knowledge = {
  codes: compareCodes,
  facts: createFactComparer(),
};
