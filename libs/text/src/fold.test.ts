import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldTypography } from './fold.ts';

const foldsAlike = (a: string, b: string): boolean => foldTypography(a) === foldTypography(b);

describe('a typographic difference', () => {
  test.each([
    ['l’UE', "l'UE"],
    ['dit « oui » et', 'dit "oui" et'],
    ['dit «\u00A0oui\u00A0» et', 'dit “oui” et'],
    ['Photo: Juris', 'Photo : Juris'],
    ['Vraiment\u202F? Oui', 'Vraiment ? Oui'],
    ['Vraiment? Oui', 'Vraiment ? Oui'],
    ['1 000', '1\u00A0000'],
    ['1\u202F000', '1\u00A0000'],
    ['la paix – enfin – vint', 'la paix — enfin — vint'],
    ['fin…', 'fin...'],
    ['peut-être', 'peut\u2011être'],
    ['ministe\u0300re', 'ministère'],
    ['deux  mots\nici', 'deux mots ici'],
    ['( entre )', '(entre)'],
  ])('%j and %j', (a, b) => {
    expect(foldsAlike(a, b)).toBe(true);
  });
});

describe('another text', () => {
  test.each([
    ['peut être', 'peut-être'],
    ['1 000', '1000'],
    ['anti terroriste', 'anti-terroriste'],
    ['peut', 'peu'],
    ['Union', 'union'],
    ['évènement', 'événement'],
    ['fin 2014', 'fin 2015'],
    ['a – b', 'a - b'],
    ['Oui.', 'Oui'],
    ['Oui !', 'Oui ?'],
    ['l UE', "l'UE"],
    ['3,5', '3.5'],
    ['""', '"'],
  ])('%j and %j', (a, b) => {
    expect(foldsAlike(a, b)).toBe(false);
  });
});

test('folding twice is folding once', () => {
  const unit = fc.constantFrom(
    'a',
    'é',
    ' ',
    '\u00A0',
    '\u202F',
    '"',
    '«',
    '»',
    '“',
    '’',
    "'",
    '-',
    '–',
    '—',
    '…',
    '.',
    ':',
    '(',
    ')',
    '1',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 16 }), (text) => {
      const folded = foldTypography(text);
      expect(foldTypography(folded)).toBe(folded);
    }),
    { numRuns: 300 },
  );
});

test('folding never changes letters, numbers or their order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      const letters = (value: string): string => value.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]/gu, '');
      expect(letters(foldTypography(text))).toBe(letters(text.replace(/\u02BC/gu, "'")));
    }),
    { numRuns: 200 },
  );
});
