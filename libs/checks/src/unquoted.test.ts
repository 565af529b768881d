import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unquoted } from './unquoted.ts';

test('hides what stands between marks that open and close, and keeps its length', () => {
  expect(unquoted('He read “Le Monde” (hier), l’été, and ‘la rive’!')).toBe(
    'He read .......... ......, l’été, and .........!',
  );
  expect(unquoted("the study's “results, and more")).toBe("the study's “results, and more");
});

/** The same as one pattern, which reads on for each mark. */
const pattern =
  /«[^»]{0,300}»|“[^”]{0,300}”|„[^“”]{0,300}[“”]|"[^"]{0,300}"|`[^`]{0,300}`|(?<!\p{L})['‘][^'’]{0,300}['’](?!\p{Script=Latin})|\([^)]{0,300}\)/gu;

test('law: says what one pattern says', () => {
  const piece = fc.constantFrom(...'«»“”„"`\'‘’()aé я.', 'x'.repeat(290), 'word ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      expect(unquoted(text)).toBe(text.replace(pattern, (quoted) => '.'.repeat(quoted.length)));
    }),
    { numRuns: 2000 },
  );
});
