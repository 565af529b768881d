import { expect, test } from 'vitest';
import { adaptFacts } from './adapt-facts.ts';
import { isFactEdit } from './fact-edits.ts';

function adapted(before: string, after: string, language: string, target: string): string | undefined {
  const edit = adaptFacts({
    before: { text: before, language: 'fr' },
    after: { text: after, language: 'fr' },
    target: { text: target, language },
  });
  return edit?.text;
}

const [day25, day26] = ['Réunion le 25 mars 2015.', 'Réunion le 26 mars 2015.'];

test('a changed day is written into the target, and where is told', () => {
  const edit = {
    before: { text: day25, language: 'fr' },
    after: { text: day26, language: 'fr' },
    target: { text: 'Sanāksme 2015. gada 25. martā.', language: 'lv' },
  };
  expect(adaptFacts(edit)).toEqual({
    text: 'Sanāksme 2015. gada 26. martā.',
    changes: [
      {
        from: { kind: 'date', value: '2015-03-25', from: 9, to: 29, text: '2015. gada 25. martā' },
        to: { kind: 'date', value: '2015-03-26', from: 9, to: 29, text: '2015. gada 26. martā' },
      },
    ],
  });
});

test.each([
  ['de', day25, day26, 'Sitzung am 25. März 2015.', 'Sitzung am 26. März 2015.'],
  ['en', day25, day26, 'Meeting on 25 March 2015.', 'Meeting on 26 March 2015.'],
  ['ar', day25, day26, 'اجتماع في ٢٥ مارس ٢٠١٥.', 'اجتماع في ٢٦ مارس ٢٠١٥.'],
  ['th', 'Il y a 12 000 euros.', 'Il y a 13 000 euros.', 'รวม ๑๒ ๐๐๐ €', 'รวม ๑๓ ๐๐๐ €'],
  ['nl', day25, 'Réunion le 25 mars 2016.', 'Vergadering op 25 maart 2015.', 'Vergadering op 25 maart 2016.'],
  ['sv', 'Le 25 mars 2015', 'Le 25 avril 2015', '2015-03-25', '2015-04-25'],
  ['sv', 'Le 10 mars 2015', 'Le 9 mars 2015', '2015-03-10', '2015-03-09'],
  ['de', 'Le 10 mars 2015', 'Le 9 mars 2015', '10.03.2015', '09.03.2015'],
  ['pl', 'Le 9 octobre 2015', 'Le 9 septembre 2015', '09.10.2015', '09.09.2015'],
  ['fi', 'Le 10 mars 2015', 'Le 9 mars 2015', '10.3.2015', '9.3.2015'],
  ['en', 'Le 10 mars 2015', 'Le 9 mars 2015', '10 March 2015', '9 March 2015'],
  [
    'de',
    'Le mercredi 25 mars 2015.',
    'Le mercredi 25 mars 2016.',
    'Mittwoch, 25. März 2015.',
    'Mittwoch, 25. März 2016.',
  ],
  ['lv', 'Voir n° 2015/478.', 'Voir n° 2015/479.', 'Sk. Nr. 2015/478.', 'Sk. Nr. 2015/479.'],
  [
    'de',
    'Budget: 3,5 millions d’euros.',
    'Budget: 4,5 millions d’euros.',
    'Haushalt: 3,5 Mio. EUR.',
    'Haushalt: 4,5 Mio. EUR.',
  ],
])('%s: certain, so applied', (language, before, after, target, expected) => {
  expect(adapted(before, after, language, target)).toBe(expected);
});

test.each([
  ['an ending behind the day', 'hu', day25, day26, 'Az ülés 2015. március 25-én lesz.'],
  ['an ordinal ending', 'en', day25, day26, 'Meeting on 25th March 2015.'],
  ['a month word', 'lv', day25, 'Réunion le 25 avril 2015.', 'Sanāksme 2015. gada 25. martā.'],
  ['a noun behind the number', 'lv', 'Il y a 21 personnes.', 'Il y a 22 personnes.', 'Tur ir 21 persona.'],
  ['a noun behind the number', 'ru', 'Il y a 21 personnes.', 'Il y a 22 personnes.', 'Есть 21 человек.'],
  ['an amount in words', 'lv', '21 euros', '22 euros', '21 eiro'],
  ['the value twice', 'de', 'le 25 mars 2015, page 25', 'le 26 mars 2015, page 25', 'am 25. März 2015, Seite 25'],
  ['the first of a month', 'it', 'Le 1er mars 2015', 'Le 2 mars 2015', '1 marzo 2015'],
  ['an elided article', 'it', 'le 8 mars 2015', 'le 9 mars 2015', 'l’8 marzo 2015'],
  ['an article that sounds along', 'hu', 'le 5 mars', 'le 8 mars', 'az március 5.'],
  ['an article before a quotation mark', 'hu', 'article 5', 'article 8', 'az „5. cikk”'],
  ['an article before a bracket', 'en', 'Un prêt de 700 €.', 'Un prêt de 800 €.', 'A (€700) loan.'],
  ['an article of the plural', 'it', 'Les 8 M€ sont versés.', 'Les 9 M€ sont versés.', 'Gli 8 mln € sono versati.'],
  ['a preposition that sounds along', 'ca', 'Le 10 mars 2015.', 'Le 11 mars 2015.', 'A partir de 10 de març de 2015.'],
  ['a zero that nobody can know of', 'pl', 'le 12/10/2015', 'le 9/10/2015', '12.10.2015'],
  ['words that changed as well', 'de', day25, 'Conférence le 26 mars 2015.', 'Sitzung am 25. März 2015.'],
  ['a target that says something else', 'de', day25, day26, 'Sitzung am 24. März 2015.'],
  ['a time', 'de', 'à 10 h 30', 'à 11 h 30', 'um 10.30 Uhr'],
])('%s: offered, not applied (%s)', (_, language, before, after, target) => {
  expect(adapted(before, after, language, target)).toBeUndefined();
});

test.each([
  ['de', 'Sitzung am Mittwoch, dem 25. März 2015.'],
  ['en', 'Meeting on Wednesday 25 March 2015.'],
  ['en', 'Wed 25 March 2015'],
  ['lv', 'Sanāksme trešdien, 2015. gada 25. martā.'],
  ['pl', 'Spotkanie: śr., 25 marca 2015 r.'],
  ['hu', 'Ülés: 2015. 03. 25. (Sze)'],
  ['ar', 'اجتماع يوم الأربعاء 25 مارس 2015.'],
  ['tr', '25 Mart 2015 Çarşamba günü toplanır.'],
  ['ja', '2015-03-25（水）'],
  ['ka', 'ოთხშაბათს, 25.03.2015'],
])('%s: no other day is put beside a weekday that only the translation names: %s', (language, target) => {
  expect(adapted(day25, day26, language, target)).toBeUndefined();
});

test('figures keep the script of their digits', () => {
  const before = 'Règlement (UE) 2015/478';
  expect(adapted(before, 'Règlement (UE) 2015/479', 'hi', 'विनियम २०१५/४७८')).toBe('विनियम २०१५/४७९');
});

test.each([
  [day25, day26, true],
  ['trois pays', 'quatre pays', true],
  [day25, day25, false],
  [day25, 'Conférence le 26 mars 2015.', false],
  ['25 personnes', '25 %', false],
])('"%s" → "%s" is a fact edit: %s', (before, after, expected) => {
  expect(isFactEdit({ text: before, language: 'fr' }, { text: after, language: 'fr' })).toBe(expected);
});
