import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InlineContent } from '@dragoman/model';
import { base32ByHand } from './digest.test-tools.ts';
import { idParts, unitIds } from './unit-ids.ts';

const image: InlineContent[number] = {
  kind: 'ph',
  id: '1',
  type: 'image',
  label: '<img1/>',
  data: ['![', { kind: 'subFlow', unit: 1 }, '](a.png)'],
};

/** As `definitions.md` says it, without the code under test. */
function idByHand(json: string): string {
  const hash = createHash('sha256').update(json, 'utf8').digest();
  return `u${base32ByHand(hash.subarray(0, 10))}`;
}

function idsOf(...texts: readonly string[]): readonly string[] {
  return unitIds(texts.map((text) => [text]));
}

describe('ids of units', () => {
  test('never change', () => {
    expect(unitIds([['Communiqué de presse'], ['Un ', image, ' deux'], ['Un'], ['Deux'], ['Un']])).toEqual([
      'ucdidakbb7smmg6qw',
      'upe46njpqlruxtjbi',
      'uzlrk34evfangpfkh',
      'umzplfzplmm7grsab',
      'uzkeajy6ff22ahuny',
    ]);
  });

  test('are 80 bits of SHA-256 over the scheme and the parts', () => {
    expect(idsOf('Communiqué de presse')).toEqual([idByHand('[1,["Communiqué de presse"]]')]);
    expect(unitIds([['Un ', image, ' deux']])).toEqual([idByHand('[1,["Un ",["ph","![\uFFFC](a.png)"]," deux"]]')]);
    expect(unitIds([[]])).toEqual([idByHand('[1,[]]')]);
  });

  test('of equal units hash the nearest unequal neighbours, null at the ends', () => {
    expect(idsOf('Un', 'Deux', 'Un')).toEqual([
      idByHand('[1,["Un"],null,["Deux"]]'),
      idByHand('[1,["Deux"]]'),
      idByHand('[1,["Un"],["Deux"],null]'),
    ]);
  });

  test('of equal units with equal neighbours are numbered', () => {
    const [first, second, third] = idsOf('Un', 'Un', 'Un');
    expect([second, third]).toEqual([`${first ?? ''}-2`, `${first ?? ''}-3`]);
    expect(first).toBe(idByHand('[1,["Un"],null,null]'));
  });

  test('stay when an unrelated unit is inserted', () => {
    expect(idsOf('Un', 'Deux', 'Trois')).toEqual(idsOf('Un', 'Nouveau', 'Deux', 'Trois').filter((_, at) => at !== 1));
  });

  test('stay for both equal units when a third is inserted before them', () => {
    const before = idsOf('Date', 'A', 'Lieu', 'B', 'Lieu', 'C');
    const after = idsOf('Lieu', 'Date', 'A', 'Lieu', 'B', 'Lieu', 'C');
    expect(after.slice(1)).toEqual(before);
    expect(new Set(after).size).toBe(7);
  });

  test('do not depend on CRLF, in text and in code data', () => {
    const code = (data: string): InlineContent[number] => ({
      kind: 'ph',
      id: '1',
      type: 'lb',
      label: '<br1/>',
      data: [data],
    });
    expect(unitIds([['Un\r\ndeux', code('  \r\n')]])).toEqual(unitIds([['Un\ndeux', code('  \n')]]));
    expect(idsOf('Un\rdeux')).not.toEqual(idsOf('Un\ndeux'));
  });

  test('depend on the kind and data of codes, not on their numbers, labels or markers', () => {
    const link = (id: string, label: string, data: string): InlineContent[number] => ({
      kind: 'sc',
      id,
      type: 'link',
      label,
      data: [data],
    });
    const marker: InlineContent[number] = { kind: 'sm', id: 'm', type: 'term' };
    expect(unitIds([['a', link('1', '<a1>', '[')]])).toEqual(unitIds([['a', marker, link('7', '<x7>', '[')]]));
    expect(unitIds([['a', link('1', '<a1>', '[')]])).not.toEqual(unitIds([['a', link('1', '<a1>', '<a>')]]));
  });

  test('do not depend on the text of a sub-flow inside a code', () => {
    expect(idParts(['Un ', image])).toEqual(['Un ', ['ph', '![\uFFFC](a.png)']]);
  });

  test('fold nothing: another apostrophe or space is another unit', () => {
    expect(new Set(idsOf("l'UE", 'l’UE', 'l’ UE', 'l’\u00A0UE', 'É', 'E\u0301')).size).toBe(6);
  });
});

describe('laws of ids', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

  test('two units of a document never share an id', () => {
    fc.assert(
      fc.property(texts, (document) => {
        expect(new Set(idsOf(...document)).size).toBe(document.length);
      }),
      { numRuns: 200 },
    );
  });

  test('an id that two documents share names the same content in both', () => {
    fc.assert(
      fc.property(texts, texts, (left, right) => {
        const named = new Map(idsOf(...left).map((id, index) => [id, left[index]]));
        for (const [index, id] of idsOf(...right).entries()) {
          if (named.has(id)) expect(named.get(id)).toBe(right[index]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('different contents that collide keep equal ids, so that the collision is seen; they are never numbered', () => {
    const contents = Array.from({ length: 300 }, (_, index) => `Unité ${index}`);
    const ids = unitIds(
      contents.map((text) => [text]),
      { bits: 8 },
    );
    expect(new Set(ids).size).toBeLessThanOrEqual(256);
    expect(ids.every((id) => /^u[a-z2-7]{16}$/u.test(id))).toBe(true);
  });

  test('an equal unit is numbered even where another content collides with it', () => {
    const contents = ['x', 'x', ...Array.from({ length: 300 }, (_, index) => `y${index}`)];
    const ids = unitIds(
      contents.map((text) => [text]),
      { bits: 1 },
    );
    expect(ids.slice(0, 2).map((id) => id.slice(17))).toEqual(['', '-2']);
    expect(ids.slice(2).every((id) => id.length === 17)).toBe(true);
  });
});
