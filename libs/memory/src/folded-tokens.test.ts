import type { InlineContent } from '@dragoman/model';
import { foldTypography } from '@dragoman/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedTokens } from './folded-tokens.ts';
import { nameTable } from './names.ts';

function row(text: string): string {
  return foldedTokens([text]).join('|');
}

test('words are folded in case, signs are tokens of their own, an elision is one', () => {
  expect(row("Photo\u00A0: L’UE, qu'elle «\u202Faide\u202F»")).toBe(`photo|:|l'|ue|,|qu'|elle|"|aide|"`);
  expect(row('Peut-être (sic)… ou –\u00A0non')).toBe('peut|-|être|(|sic|)|...|ou|–|non');
  expect(row('G20, COVID-19, XXIe')).toBe('g20|,|covid|-|{number}|,|xxie');
});

test('typography is folded: spaces, quotation marks, apostrophes, hyphens, dashes, ellipses, composition, width', () => {
  expect(row("l'Union dit “oui” - peut‑être…")).toBe(row('l’Union dit «\u00A0oui\u00A0» - peut-être...'));
  expect(row('re\u0301uni')).toBe(row('Réuni'));
  expect(row('com\u00ADmuniqué\u200B')).toBe('communiqué');
  expect(row('ＡＢ１')).toBe('ab1');
  expect(row('oʻzbek')).toBe(row('o‘zbek'));
  expect(row('ΟΔΟΣ')).toBe(row('οδος'));
});

test('the same sign three times or more is one token: dots of a table of contents', () => {
  expect(row('Annexe ........ 4')).toBe('annexe|...|{number}');
  expect(row('Ah !!')).toBe('ah|!|!');
});

test.each([
  ['1 000 000,50 €', '{number}|€'],
  ['1\u202F000', '{number}'],
  ['1.000,5', '{number}'],
  ['2014 100 personnes', '{number}|{number}|personnes'],
  ['le règlement 2016/679', 'le|règlement|{number}'],
  ['3,5 %', '{number}|%'],
  ['1er, 2e, 25th', '{number}|er|,|{number}|e|,|{number}|th'],
  ['٢٦', '{number}'],
  ['2014-2020', '{number}|-|{number}'],
])('%s is numbers', (text, expected) => {
  expect(row(text)).toBe(expected);
});

test.each([
  '26 mars 2015',
  '1er mars',
  'mars 2015',
  '25 MARS',
  '26/03/2015',
  '26.3.15',
  '2015-03-26',
  '26 March 2015',
  'March 26, 2015',
  '26. März 2015',
  '25 de marzo de 2015',
  '26 марта 2015',
])('%s is a date', (text) => {
  expect(row(text)).toBe('{date}');
});

test('a month alone, or behind a number that is no day, is a word', () => {
  expect(row('en mars')).toBe('en|mars');
  expect(row('350 mars')).toBe('{number}|mars');
});

test.each(['10:30', '10h30', '10 h 30', '10 h', '10\u00A0h', '09:05:30'])('%s is a time', (text) => {
  expect(row(text)).toBe('{time}');
});

test('addresses are placeables, the full stop behind them is not part of them', () => {
  expect(row('Voir https://exemple.eu/a?b=1 ou www.exemple.eu.')).toBe('voir|{url}|ou|{url}|.');
  expect(row('Écrire à Presse.Riga@exemple.eu, merci')).toBe('écrire|à|{email}|,|merci');
  expect(row('@riga')).toBe('@|riga');
});

test('scripts without spaces are compared character by character, with their marks', () => {
  expect(row('欧盟主席 in 2015年')).toBe('欧|盟|主|席|in|{number}|年');
  expect(row('東京タワー')).toBe('東|京|タ|ワ|ー');
  expect(row('กำลังดี')).toBe('ก|ำ|ลั|ง|ดี');
  expect(row('유럽 연합')).toBe('유럽|연합');
});

test('names that are known are placeables, the longest first', () => {
  const names = nameTable(['Eduards Stiprais', 'Stiprais', "l'Île-d'Yeu"]);
  expect(foldedTokens(['M. EDUARDS Stiprais et M. Stiprais à L’Île-d’Yeu'], names).join('|')).toBe(
    'm|.|{name}|et|m|.|{name}|à|{name}',
  );
});

test('formatting may stand within a word, other codes part words, markers and numbers of groups do not see them', () => {
  const within = (type: string): InlineContent => [
    'rap',
    { kind: 'ph', id: '1', type, label: '<x1/>' },
    'port 1',
    { kind: 'ph', id: '2', type: 'lb', label: '<br2/>' },
    '000',
    { kind: 'em', startRef: 'm' },
  ];
  expect(foldedTokens(within('strong')).join('|')).toBe('rapport|{number}|{number}');
  expect(foldedTokens(within('image')).join('|')).toBe('rap|port|{number}|{number}');
});

test('nothing has no tokens', () => {
  expect([foldedTokens([]), foldedTokens([' \u00A0\u200B'])]).toEqual([[], []]);
});

/** Written twice, each sign in one of its forms. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom('Riga', 'séance', 'peut', '25', 'été').map((word) => [word, word] as const),
    fc.constantFrom(
      [' ', '\u00A0'],
      ["'", '’'],
      ['-', '\u2011'],
      ['–', '—'],
      ['…', '...'],
      [' «\u00A0', ' "'],
      ['\u202F» ', '" '],
    ),
    fc.constantFrom([' : ', ': '], ['\u00A0;', ';'], [' !', '!'], [' , ', ', ']),
  ),
);

test('texts that libs/text takes for the same typography have the same tokens', () => {
  fc.assert(
    fc.property(pieces, (row) => {
      const [one, other] = [0, 1].map((side) => row.map((forms) => forms[side]).join('')) as [string, string];
      fc.pre(foldTypography(one) === foldTypography(other) && !/\d[\s,;:'’]*\d/u.test(one));
      expect(foldedTokens([one])).toEqual(foldedTokens([other]));
    }),
    { numRuns: 2000 },
  );
});
