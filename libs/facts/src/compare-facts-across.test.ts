import { expect, test } from 'vitest';
import { compareFactsAcross } from './compare-facts-across.ts';

const french = { text: 'Le séminaire a lieu le 26 mars 2015.', language: 'fr' };
const translations = [
  { language: 'en', text: 'The seminar takes place on 26 March 2015.' },
  { language: 'de', text: 'Das Seminar findet am 26. März 2015 statt.' },
  { language: 'lv', text: 'Seminārs notiek 2015. gada 26. martā.' },
  { language: 'ru', text: 'Семинар состоится 26 марта 2015 года.' },
  { language: 'hu', text: 'A szeminárium 2015. március 26-án lesz.' },
  { language: 'ar', text: 'تعقد الندوة في 26 مارس 2015.' },
];

function withText(language: string, text: string): typeof translations {
  return translations.map((translation) => (translation.language === language ? { language, text } : translation));
}

test('nothing is told where all languages agree', () => {
  expect(compareFactsAcross(french, translations)).toEqual([]);
});

test('one wrong date among six is named, with what the others say', () => {
  expect(compareFactsAcross(french, withText('lv', 'Seminārs notiek 2015. gada 25. martā.'))).toEqual([
    {
      language: 'lv',
      kind: 'date',
      expected: '2015-03-26',
      agreeing: 6,
      found: { kind: 'date', value: '2015-03-25', from: 16, to: 36, text: '2015. gada 25. martā' },
    },
  ]);
});

test('a date that one language leaves out is named too', () => {
  expect(compareFactsAcross(french, withText('en', 'The seminar takes place.'))).toEqual([
    { language: 'en', kind: 'date', expected: '2015-03-26', agreeing: 6 },
  ]);
});

test('French itself is named where it is the odd one, and who follows it', () => {
  const source = { language: 'fr', text: 'Le séminaire a lieu le 25 mars 2015.' };
  expect(compareFactsAcross(source, withText('lv', 'Seminārs notiek 2015. gada 25. martā.'))).toEqual([
    {
      language: 'fr',
      kind: 'date',
      expected: '2015-03-26',
      agreeing: 5,
      found: { kind: 'date', value: '2015-03-25', from: 23, to: 35, text: '25 mars 2015' },
    },
    {
      language: 'lv',
      kind: 'date',
      expected: '2015-03-26',
      agreeing: 5,
      found: { kind: 'date', value: '2015-03-25', from: 16, to: 36, text: '2015. gada 25. martā' },
    },
  ]);
});

test('a figure that all translations have and French has not is named', () => {
  const targets = ['en', 'de', 'lv'].map((language) => ({ language, text: '1348' }));
  expect(compareFactsAcross({ language: 'fr', text: '?' }, targets)).toEqual([
    { language: 'fr', kind: 'number', expected: '1348', agreeing: 3 },
  ]);
});

test('two against two is nobody’s error', () => {
  const targets = [
    { language: 'en', text: '17 people' },
    { language: 'de', text: '17 Personen' },
    { language: 'lv', text: '18 personas' },
  ];
  expect(compareFactsAcross({ language: 'fr', text: '18 personnes' }, targets)).toEqual([]);
});
