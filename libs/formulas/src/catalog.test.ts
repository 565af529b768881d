import { describe, expect, test } from 'vitest';
import { flattenCatalog, parseCatalog } from './catalog.ts';

const parsed = (text: string) => {
  const { catalog, diagnostics } = parseCatalog('lv/formulas.json', text);
  return {
    entries: [...flattenCatalog(catalog)],
    codes: diagnostics.map(({ code, location }) => `${code}:${location.line}`),
  };
};

describe('parseCatalog', () => {
  test('reads nested and flat keys alike', () => {
    expect(parsed('{ "release": { "kind": "Paziņojums" }, "release.contact": "Kontakti" }')).toEqual({
      entries: [
        ['release.kind', 'Paziņojums'],
        ['release.contact', 'Kontakti'],
      ],
      codes: [],
    });
  });

  test('leaves out an entry that is no text, names its line, keeps the others', () => {
    expect(parsed('{\n  "a": "x",\n  "b": 1,\n  "c": { "d": ["y"],\n "e": null },\n  "f": "z"\n}')).toEqual({
      entries: [
        ['a', 'x'],
        ['f', 'z'],
      ],
      codes: ['formula-not-text:3', 'formula-not-text:4', 'formula-not-text:5'],
    });
  });

  test('says where a file stops being JSON', () => {
    expect(parsed('{\n  "a": "x",\n}')).toEqual({ entries: [], codes: ['catalog-not-json:3'] });
    expect(parsed('')).toEqual({ entries: [], codes: ['catalog-not-json:1'] });
    expect(parsed('["a"]')).toEqual({ entries: [], codes: ['catalog-not-an-object:1'] });
  });

  test('of two entries of one key the last one counts, and it says so', () => {
    expect(parsed('{ "a": "x",\n "a": "y" }')).toEqual({ entries: [['a', 'y']], codes: ['formula-repeated:2'] });
    expect(parsed('{ "a": { "b": "x" },\n "a.b": "y" }')).toEqual({
      entries: [['a.b', 'y']],
      codes: ['formula-repeated:2'],
    });
    expect(parsed('{ "a": { "b": "x" }, "a": { "c": "y" } }').entries).toEqual([
      ['a.b', 'x'],
      ['a.c', 'y'],
    ]);
  });

  test('takes "__proto__" and "constructor" for keys, and pollutes nothing', () => {
    expect(parsed('{ "__proto__": { "x": "1" }, "constructor": "2" }').entries).toEqual([
      ['__proto__.x', '1'],
      ['constructor', '2'],
    ]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('the words of its diagnostics', () => {
    const { diagnostics } = parseCatalog('lv/formulas.json', '{\n "a": 1, "b": "x", "b": "y" }');
    expect(diagnostics.map(({ message, advice }) => `${message}. ${advice}`)).toMatchInlineSnapshot(`
      [
        "the formula "a" is of type number, a text was expected; it is left out. Put the text in double quotes, or nest further keys in an object.",
        "the formula "b" stands here a second time; the last one counts. Keep one of them.",
      ]
    `);
  });
});
