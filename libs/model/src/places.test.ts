import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAndColumn, placesOf } from './index.ts';

const texts = fc.array(fc.constantFrom('a', 'é', '😀', '\r\n', '\n', '\r', 'x'.repeat(4095), '😀'.repeat(3000)), {
  maxLength: 12,
});

test('the places of a text are those that counting from its start gives, in any order of asking', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat(), { maxLength: 20 }), (parts, asked) => {
      const text = parts.join('');
      const placeOf = placesOf(text);
      for (const number of asked) {
        const offset = number % (text.length + 1);
        // A place between the two characters of one line end, or in the middle of one scalar value, is nobody's.
        if (/\r$/u.test(text.slice(0, offset)) && text[offset] === '\n') continue;
        if ((text.codePointAt(offset - 1) ?? 0) > 0xffff) continue;
        expect(placeOf(offset)).toEqual(lineAndColumn(text, offset));
      }
    }),
  );
});

test('an offset outside the text is its nearest end', () => {
  expect(placesOf('a\nbc')(99)).toEqual({ line: 2, column: 3 });
  expect(placesOf('a\nbc')(-1)).toEqual({ line: 1, column: 1 });
});
