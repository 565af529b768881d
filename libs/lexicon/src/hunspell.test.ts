import { describe, expect, test } from 'vitest';
import { readHunspell } from './hunspell.ts';

const aff = `SET UTF-8
FLAG long

PFX L' Y 2
PFX L' 0 l' .
PFX L' e l'É e

PFX Um Y 2
PFX Um 0 0/S. .
PFX Um 0 kilo/S. .

SFX S. Y 2
SFX S. 0 0/L' [^sxz]
SFX S. 0 s/L' [^sxz]

SFX a0 Y 4
SFX a0 er er er
SFX a0 er e/L' [^y]er
SFX a0 cer çons cer
SFX a0 er ons [^cg]er

SFX W. Y 2
SFX W. al aux al
SFX W. 0 e/L' l
`;
const dic = `8
enfant/S.L'
cours/L'
lancer/a0
porter/a0
porte/S.
national/W.
gramme/Um
fin
`;

describe('readHunspell', () => {
  const { stemsOf } = readHunspell({ aff, dic });

  test('knows a word as it is listed, also without flags', () => {
    expect(['enfant', 'cours', 'fin'].map(stemsOf)).toEqual([['enfant'], ['cours'], ['fin']]);
  });

  test('takes suffixes off where the condition of the rule is met', () => {
    expect(['enfants', 'lançons', 'portons', 'nationaux', 'nationale'].map(stemsOf)).toEqual([
      ['enfant'],
      ['lancer'],
      ['porter'],
      ['national'],
      ['national'],
    ]);
    expect(['lancons', 'courss', 'fins', 'enfantss', 'nationals'].flatMap(stemsOf)).toEqual([]);
  });

  test('names every word a form can be made of', () => {
    expect(stemsOf('porte')).toEqual(['porte', 'porter']);
  });

  test('takes prefixes off that are no elision, with the suffixes that they bring along', () => {
    expect(['kilogramme', 'kilogrammes'].map(stemsOf)).toEqual([['gramme'], ['gramme']]);
    expect(stemsOf("l'enfant")).toEqual([]);
  });

  test('the count in the first line is no word, and an empty dictionary has none', () => {
    expect(stemsOf('8')).toEqual([]);
    expect(readHunspell({ aff: '', dic: '' }).stemsOf('')).toEqual([]);
  });

  test('reads files with CRLF', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(readHunspell({ aff: crlf(aff), dic: crlf(dic) }).stemsOf('nationaux')).toEqual(['national']);
  });
});
