import { lineAndColumn } from '@dragoman/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesIn } from './text-places.ts';

test('law: places are those of the model, but between CR and LF', () => {
  const unit = fc.constantFrom('a', '😀', '\n', '\r', ' ');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), fc.nat({ max: 24 }), (text, offset) => {
      fc.pre(offset <= text.length && !(text[offset - 1] === '\r' && text[offset] === '\n'));
      expect(placesIn(text)(offset)).toEqual(lineAndColumn(text, offset));
    }),
  );
});

test('ten thousand places of ten thousand lines are told in a moment', () => {
  const text = 'mot\n'.repeat(10_000);
  const placeOf = placesIn(text);
  const lines = Array.from({ length: 10_000 }, (_, line) => placeOf(line * 4 + 1).line);
  expect(lines).toEqual(Array.from({ length: 10_000 }, (_, line) => line + 1));
});
