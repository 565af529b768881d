/** Comparisons of a whole run: what was recognised for one language is not recognised again for the next. */
import { type CompareFacts, type CompareFactsAcross } from '@dragoman/model';
import { rememberTexts } from '@dragoman/text';
import { rememberAgreements } from './agreements.ts';
import { outliersBy } from './compare-facts-across.ts';
import { differencesBy } from './compare-facts.ts';
import { findMentions } from './mentions.ts';

export interface FactComparer {
  readonly compare: CompareFacts;
  readonly compareAcross: CompareFactsAcross;
}

/**
 * The same answers as `compareFacts` and `compareFactsAcross`. Kept: the mentions of the sources asked for last, and which
 * targets were found to agree with them; nothing grows with the length of the run.
 */
export function createFactComparer(): FactComparer {
  const find = rememberTexts(findMentions);
  const agreements = rememberAgreements();
  return {
    compare: (source, target) => {
      const differences = differencesBy(find, source, target);
      if (differences.length === 0) agreements.add(source, target);
      return differences;
    },
    compareAcross: (source, targets) => outliersBy(find, agreements.has, source, targets),
  };
}
