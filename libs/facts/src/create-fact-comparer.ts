/** Comparisons of a whole run: what was recognised for one language is not recognised again for the next. */
import { type CompareFacts, type CompareFactsAcross, type TextInLanguage } from '@dragoman/model';
import { rememberTexts } from '@dragoman/text';
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

/** Pairs of texts of one generation: a release of some languages is compared pair by pair, then across. */
const mostPairs = 25_000;

interface Agreements {
  readonly add: (source: TextInLanguage, target: TextInLanguage) => void;
  readonly has: (source: TextInLanguage, target: TextInLanguage) => boolean;
}

/** By the target's language and text: a target stands for one source nearly always, and else is compared again. */
function rememberAgreements(): Agreements {
  let [young, old] = [new Map<string, Map<string, TextInLanguage>>(), new Map<string, Map<string, TextInLanguage>>()];
  let held = 0;
  return {
    add: (source, { text, language }) => {
      if (held >= mostPairs) [young, old, held] = [new Map(), young, 0];
      const ofLanguage = young.get(language) ?? new Map<string, TextInLanguage>();
      young.set(language, ofLanguage.set(text, source));
      held += 1;
    },
    has: (source, { text, language }) => {
      const known = young.get(language)?.get(text) ?? old.get(language)?.get(text);
      return known !== undefined && known.text === source.text && known.language === source.language;
    },
  };
}
