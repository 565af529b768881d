import { expect, test } from 'vitest';
import { compareFacts } from './compare-facts.ts';
import { recognizeFacts } from './recognize-facts.ts';

const read = (text: string, language: string): readonly string[] =>
  recognizeFacts(text, language).map(({ kind, value }) => `${kind} ${value}`);

const told = (source: string, language: string, target: string): readonly string[] =>
  compareFacts({ text: source, language: 'fr' }, { text: target, language }).map(
    ({ certainty, source: one, target: other }) => `${certainty} ${one?.text ?? '-'} / ${other?.text ?? '-'}`,
  );

test.each([
  ['ja', '6兆9,350億ユーロ', 'amount EUR 6935000000000'],
  ['ja', '12億8000万ユーロ', 'amount EUR 1280000000'],
  ['ja', '3万8500人', 'number 38500'],
  ['ja', '5万 2024年3月', 'number 50000'],
  ['zh', '1亿2,800万欧元', 'amount EUR 128000000'],
  ['ko', '12억 8천만 유로', 'amount EUR 1280000000'],
  ['ko', '1억1천280만 유로', 'amount EUR 112800000'],
  ['ko', '4만 5,000헥타르', 'number 45000'],
])('in %s the parts of %s are one number: %s', (language, text, first) => {
  expect(read(text, language)[0]).toBe(first);
});

test.each([
  ['hi', '2,50,000', 'number 250000'],
  ['hi', '1,28,00,000', 'number 12800000'],
  ['en', '1,3,5', 'number 1'],
])('in %s the groups of %s give %s', (language, text, first) => {
  expect(read(text, language)[0]).toBe(first);
});

test.each([
  ['an unknown word for a thousand', '45 000 hectares', 'he', '45 אלף הקטר', []],
  ['an unknown word for a lakh', 'près de 1,5 million d’enfants', 'hi', 'लगभग 15 लाख बच्चे', []],
  [
    'an unknown word and another figure',
    '1,28 milliard d’euros',
    'he',
    '4.28 מיליארד אירו',
    ['possible 1,28 milliard d’euros / 4.28'],
  ],
  [
    'an unknown word whose figure is gone',
    '1,28 milliard d’euros',
    'he',
    'מיליארד אירו',
    ['possible 1,28 milliard d’euros / -'],
  ],
  [
    'another letter in an address, where words are unknown',
    'presse@exemple.org',
    'he',
    'presse@exеmple.org',
    ['certain presse@exemple.org / presse@exеmple.org'],
  ],
  ['German short for 10¹²', '6 935 milliards d’euros', 'de', '6,935 Bio. €', []],
  ['a half that is said', '1,5 million d’enfants', 'hu', 'másfél millió öt év alatti gyermek', []],
  ['a half that is not', '1,5 million d’enfants', 'sk', 'takmer milióna detí', ['possible 1,5 million / -']],
  ['the years from 2000', 'dans les années 2000', 'da', 'i 00’erne', []],
  ['the years from 2000 in a word', 'dans les années 2000', 'de', 'in den Nullerjahren', []],
  [
    'the first decade beside an article',
    'en 1993 et dans les années 2000, une hausse',
    'bg',
    'през 1993 г. и през първото десетилетие на века, ръст',
    [],
  ],
  ['midnight by the clock', 'le 28 juin à minuit', 'sv', 'den 28 juni kl. 24.00', []],
  [
    'a year whose digits stand in the time',
    'le 28 juin 2024 à minuit',
    'sv',
    'den 28 juni kl. 24.00',
    ['possible 28 juin 2024 / -'],
  ],
  [
    'a month beside a word for a year',
    'le 31 décembre 2023, un an plus tôt',
    'en',
    '31 January 2023, a year earlier',
    ['certain 31 décembre 2023 / 31 January 2023'],
  ],
])('%s', (_title, source, language, target, differences) => {
  expect(told(source, language, target)).toEqual(differences);
});

test.each([
  ['nl', 'tienjarige obligaties'],
  ['pl', 'dziesięcioletnie obligacje'],
  ['sl', 'desetletnih obveznic'],
  ['hr', 'desetogodišnje obveznice'],
  ['sv', 'tioåriga obligationer'],
  ['da', 'tiårige obligationer'],
  ['bg', 'десетгодишни облигации'],
  ['uk', 'десятирічні облігації'],
  ['el', 'δεκαετή ομόλογα'],
  ['it', 'obbligazioni decennali'],
  ['fi', 'kymmenvuotisia joukkolainoja'],
])('in %s “%s” are obligations à 10 ans, not à 20 ans', (language, target) => {
  expect(told('des obligations à 10 ans', language, target)).toEqual([]);
  expect(told('des obligations à 20 ans', language, target)).toEqual(['possible 20 ans / -']);
});

test.each([
  ['ru', 'в ночь на 7 февраля'],
  ['de', 'in der Nacht zum 7. Februar'],
  ['et', 'ööl vastu 7. veebruari'],
  ['lv', 'naktī uz 7. februāri'],
])('in %s “%s” is la nuit du 6 au 7 février, not that of the 8th', (language, target) => {
  expect(told('dans la nuit du 6 au 7 février', language, target)).toEqual([]);
  expect(told('dans la nuit du 7 au 8 février', language, target)).not.toEqual([]);
  expect(told('du 6 au 7 février', language, target)).not.toEqual([]);
});

test.each([
  ['uk', 'шестеро членів екіпажу'],
  ['pl', 'sześcioro dzieci'],
  ['sr', 'шесторо деце'],
])('in %s “%s” are 6, not 7', (language, target) => {
  expect(told('6 personnes', language, target)).toEqual([]);
  expect(told('7 personnes', language, target)).toEqual(['possible 7 / -']);
});

test.each([
  ['cs', '3,5 hodiny'],
  ['en', '3½ hours'],
  ['it', '3 ore e mezza'],
  ['hu', '3 és fél óra'],
  ['es', '3 h 30 min'],
])('in %s “%s” is 3 h 30, not 3 h 45', (language, target) => {
  expect(told('durée : 3 h 30', language, target)).toEqual([]);
  expect(told('durée : 3 h 45', language, target)).not.toEqual([]);
});

test.each([
  ['en', '1.30 to 5 p.m.', 'range 13:30/17:00'],
  ['en', '9.30 to 5 p.m.', 'range 09:30/17:00'],
  ['el', '1.30–5 μ.μ.', 'range 13:30/17:00'],
  ['ar', '1.20 م في 0.85 م', 'number 1.2'],
  ['ar', 'الساعة 1.20 م', 'time 13:20'],
])('in %s “%s” begins with %s', (language, text, first) => {
  expect(read(text, language)[0]).toBe(first);
});

test('a first day that is left out elsewhere is told', () => {
  expect(told('dans la nuit du 6 au 7 février', 'es', 'en la noche del al 7 de febrero')).toEqual([
    'possible 6 au 7 février / -',
  ]);
});
