import { expect, test } from 'vitest';
import { compareFactsAcross } from './compare-facts-across.ts';
import { compareFacts } from './compare-facts.ts';
import { createFactComparer } from './create-fact-comparer.ts';

const french = [
  { language: 'fr', text: 'Le séminaire a lieu le 26 mars 2015.' },
  { language: 'fr', text: 'Le séminaire a lieu le 25 mars 2015.' },
  { language: 'fr', text: '?' },
];
const translations = [
  { language: 'en', text: 'The seminar takes place on 26 March 2015.' },
  { language: 'de', text: 'Das Seminar findet am 26. März 2015 statt.' },
  { language: 'lv', text: 'Seminārs notiek 2015. gada 25. martā.' },
  { language: 'hu', text: 'A szeminárium 2015. március 26-án lesz.' },
  { language: 'en-GB', text: 'The seminar takes place.' },
];

test('says of each pair and of all languages what the plain comparisons say, asked in any order and again', () => {
  const { compare, compareAcross } = createFactComparer();
  for (const source of [...french, ...french.toReversed()]) {
    for (const size of [3, 5]) {
      const targets = translations.slice(0, size);
      expect(compareAcross(source, targets)).toEqual(compareFactsAcross(source, targets));
      for (const target of targets) expect(compare(source, target)).toEqual(compareFacts(source, target));
      expect(compareAcross(source, targets)).toEqual(compareFactsAcross(source, targets));
    }
  }
});

test('a target that agreed with one source is compared anew with another', () => {
  const { compare, compareAcross } = createFactComparer();
  const [first, second] = french;
  if (first === undefined || second === undefined) return expect.unreachable();
  const targets = ['en', 'de', 'lv'].map((language) => ({ language, text: '26.3.2015' }));
  for (const each of targets) expect(compare(first, each)).toEqual(compareFacts(first, each));
  expect(compareAcross(first, targets)).toEqual([]);
  expect(compareAcross(second, targets)).toEqual(compareFactsAcross(second, targets));
  expect(compareFactsAcross(second, targets)).not.toEqual([]);
});
