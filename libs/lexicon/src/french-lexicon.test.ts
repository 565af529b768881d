import { expect, test } from 'vitest';
import { frenchLexicon } from './french-lexicon.ts';

const lexicon = frenchLexicon({
  name: 'small 1.0.0',
  aff: 'SFX S. Y 1\nSFX S. 0 s .\n',
  dic: "7\naujourd'hui\nfin/S.\nefficace/S.\naider\npeuple/S.\nœuvre/S.\nespace/S.\n",
});

test('says which list it is', () => {
  expect(lexicon.name).toBe('small 1.0.0');
});

test('letters in two parts, curly apostrophes and ligatures of type are the same word', () => {
  expect(['aujourd’hui', 'œuvres', 'e\uFB03cace', '\uFB01n'].map(lexicon.isWord)).toEqual([true, true, true, true]);
  expect(frenchLexicon({ name: '', aff: '', dic: '1\nété\n' }).isWord('été')).toBe(true);
});

test('a capital is another word: names are listed with theirs', () => {
  expect([lexicon.isWord('Fin'), lexicon.isWord('fin')]).toEqual([false, true]);
});

test('knows what people form of listed words, and that no list has', () => {
  expect(['aidance', 'antipeuple', 'micro-espace', 'aidage'].map(lexicon.isFormable)).toEqual([true, true, true, true]);
  expect(['adnce', 'espcae', 'peulpe', 'disfin'].map(lexicon.isFormable)).toEqual([false, false, false, false]);
});
