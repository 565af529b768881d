import { describe, expect, test } from 'vitest';
import { catalogKeys, catalogPaths, type WordKey } from './catalog-keys.ts';
import { en } from './catalogs/en.ts';
import { fr } from './catalogs/fr.ts';
import { createWords, placeholders } from './create-words.ts';

const english = catalogPaths(en);
const french = catalogPaths(fr);

function entry(catalog: object, path: string): string {
  return String(path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], catalog));
}

describe('the two catalogs', () => {
  test('French has every English key and, beside each plural, the form for millions; nothing else', () => {
    const manyForms = english.filter((path) => path.endsWith('_one')).map((path) => path.replace(/_one$/u, '_many'));
    expect([...french].sort()).toEqual([...english, ...manyForms].sort());
  });

  test('every plural has both English forms', () => {
    const bases = (ending: string) =>
      english.filter((path) => path.endsWith(ending)).map((path) => path.slice(0, -ending.length));
    expect(bases('_one')).toEqual(bases('_other'));
  });

  test('French puts in the same values as English, in every key', () => {
    const values = (words: string) => [...new Set(placeholders(words))].sort().join(' ');
    expect(english.filter((path) => values(entry(fr, path)) !== values(entry(en, path)))).toEqual([]);
  });

  test('a no-break space stands before every French : ; ! ? and inside guillemets', () => {
    const broken = / [:;!?»]|« |[^\s\u00A0\u202F][;!?»]|«[^\u00A0]/u;
    // What stands between back quotes is quoted from texts, and no French prose.
    const prose = (path: string): string => entry(fr, path).replace(/`[^`]*`/gu, '');
    expect(french.filter((path) => broken.test(prose(path)))).toEqual([]);
  });

  test('no words hold a straight apostrophe, a double space, or a space at their ends', () => {
    const untidy = /\p{L}'\p{L}| {2}|^\s|\s$/u;
    expect(english.filter((path) => untidy.test(entry(en, path)))).toEqual([]);
    expect(french.filter((path) => untidy.test(entry(fr, path)))).toEqual([]);
  });

  test.each(['en', 'fr'])(
    'every key can be said in %s, with all its values and at 0, 1, 2 and 1 000 000',
    (language) => {
      const words = createWords(language);
      const values = Object.fromEntries(
        english.flatMap((path) => placeholders(entry(en, path))).map((name) => [name, `<${name}>`]),
      );
      for (const key of catalogKeys().all) {
        for (const count of [0, 1, 2, 1_000_000]) {
          const said = words.t(key as WordKey, { ...values, count });
          expect(said).not.toBe(key);
          expect(said).not.toMatch(/\{\{|\}\}|undefined|returned an object/u);
        }
      }
    },
  );
});

test('a key that no catalog has does not compile, and at run time shows as itself', () => {
  // @ts-expect-error: not a key
  expect(createWords('en').t('no.such.key')).toBe('no.such.key');
});
