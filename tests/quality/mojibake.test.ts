/** Broken encodings are told from letters that merely have accents: pseudo-translations of every taste. */
import { checkFile } from '@dragoman/checks';
import { describe, expect, test } from 'vitest';
import { type CleanPair, ownTexts } from './parallel-text.ts';

const texts = ownTexts();

function isBroken({ source, target }: CleanPair, targetLanguage: string): boolean {
  const parts = [{ kind: 'segment', id: 's1', source: [source], target: [target], state: 'translated' } as const];
  return checkFile({ units: [{ id: 'u1', parts }], sourceLanguage: 'fr', targetLanguage }).some(
    ({ code }) => code === 'mojibake',
  );
}

/** Letters with one accent each, and the letters that have it. */
const tastes: readonly (readonly [name: string, plain: string, accented: string])[] = [
  ['acute', 'aeiouycnsz', 'áéíóúýçñšž'],
  ['grave', 'aeioucns', 'àèìòùçñš'],
  ['circumflex', 'aeioucsghj', 'âêîôûĉŝĝĥĵ'],
  ['diaeresis', 'aeiouy', 'äëïöüÿ'],
  ['mixed', 'aceinouydst', 'åçéîñöûýðšţ'],
];

/** What the source has of accents goes first, then each letter gets its own: `On annonce` is `Óñ áññóñçé`. */
function pseudo(text: string, plain: string, accented: string): string {
  const letters = new Map(
    [...plain, ...plain.toUpperCase()].map((letter, at) => [letter, (accented + accented.toUpperCase())[at]]),
  );
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '');
  return [...bare].map((letter) => letters.get(letter) ?? letter).join('');
}

describe('no pseudo-translation is broken text', () => {
  const sources = [...new Set(texts.flatMap(({ pairs }) => pairs.map(({ source }) => source)))];

  test.each(tastes)('%s', (_, plain, accented) => {
    const broken = sources.map((source) => ({ source, target: pseudo(source, plain, accented) }));
    expect(broken.filter((pair) => isBroken(pair, 'lv'))).toEqual([]);
  });

  test.each(['Óñ áññóñçé úñé áññéé', 'ÓÑ ÁÑÑÓÑÇÉ', 'Ó’Brien á dit', 'ÓÑ’ ÝÑ’'])('%s, of whatever source', (target) => {
    expect(isBroken({ source: 'Le projet commence.', target }, 'lv')).toBe(false);
  });
});

/** Bytes of one encoding read as another. */
const cyrillic = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї';
const letters = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';
const upperHalf = new Map([...(cyrillic + letters)].map((letter, at) => [letter, 0x80 + at]));
const fromCodePage = (text: string): string =>
  new TextDecoder('windows-1252').decode(
    Uint8Array.from([...text], (letter) => upperHalf.get(letter) ?? letter.charCodeAt(0)),
  );
const fromUtf8 =
  (encoding: string) =>
  (text: string): string =>
    new TextDecoder(encoding).decode(Buffer.from(text, 'utf8'));

const ways: readonly (readonly [string, (text: string) => string, languages: RegExp])[] = [
  ['UTF-8 read as Windows-1252', fromUtf8('windows-1252'), /./u],
  ['UTF-8 read as Latin-1', (text) => Buffer.from(text, 'utf8').toString('latin1'), /./u],
  ['UTF-8 read as Windows-1251', fromUtf8('windows-1251'), /^(?:ru|kk|ky|tg)$/u],
  ['Windows-1251 read as Windows-1252', fromCodePage, /^ru$/u],
];

test.each(ways)('%s: at least 99 sentences in a hundred are told', (_, spoil, languages) => {
  const spoilt = texts
    .filter(({ targetLanguage }) => languages.test(targetLanguage))
    .flatMap(({ targetLanguage, pairs }) =>
      pairs
        .filter(({ target }) => /[^\x00-\x7F\u00A0]/u.test(target))
        .map(({ source, target }) => isBroken({ source, target: spoil(target) }, targetLanguage)),
    );
  expect(spoilt.length).toBeGreaterThan(40);
  expect(spoilt.filter((told) => told).length / spoilt.length).toBeGreaterThanOrEqual(0.99);
});
