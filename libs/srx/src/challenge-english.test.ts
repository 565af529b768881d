/** English counterparts of the French challenges; `|` stands where a new sentence begins. */
import { expect, test } from 'vitest';
import { cutsOf, rulesFor, spaceVariants } from './splitting.test-tools.ts';

const english = rulesFor('en');

const items = [
  'Mr. Brown met Dr. Green.|They agreed.',
  'H.E. Mr. Kalns, the ambassador, will attend.',
  'J. P. Morgan founded the bank.|It still exists.',
  'The U.S. Army was there.|It left in May.',
  'He lives in the U.S.|The house is small.',
  'See art. 5, para. 2 and fig. 7.|This article applies.',
  'Some tools, e.g. Hammers, are missing.',
  'Members, i.e. the states, voted.',
  'Apples, pears, etc.|The market was full.',
  'It costs 3.50 euros.|That is cheap.',
  'The mission ends in 2014.|2015 will be decisive.',
  'The meeting starts at 10 a.m. on Monday.',
  'It ended at 5 p.m.|Nobody stayed.',
  '“Come in!” said the minister.|The room was empty.',
  '"We are ready."|They left.',
  'Is it true?|Yes.|Then go!|Now.',
  'Wait... there is more.',
  'They waited…|The train never came.',
  '1. The report is adopted.',
  'Two points: 1. The budget; 2. The law.',
  'Brown vs. Green is closed.',
  'Acme Ltd. Holdings bought Bolt Inc. in May.',
  'On Jan. 5 and on Sept. 12 the office is closed.',
  'He saw it all.|[…] The witness is silent.',
  'Write to press@example.org.|The site www.example.org is open.',
  'The bill (is it useful?) was passed.',
  'The meeting rose.|(Applause.)|The chair left.',
];

test.each(items)('English sentences: %s', (item) => {
  const sentences = item.split('|');
  expect(cutsOf(english, sentences.join(' '))).toEqual(sentences);
});

test('English sentences are cut at the same places whatever the kind of space or line end', () => {
  for (const item of items) {
    for (const variant of spaceVariants(item.replaceAll('|', ' '))) {
      const sentences = cutsOf(english, variant).map((sentence) => sentence.replace(/\p{White_Space}+/gu, ' '));
      expect(sentences).toEqual(item.split('|'));
    }
  }
});
