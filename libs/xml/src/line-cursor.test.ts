import { lineAndColumn } from '@dragoman/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineCursor } from './line-cursor.ts';

const piece = fc.constantFrom('a', 'é', '😀', '\r', '\n', '\r\n', ' ');

test('a place is that of the whole text, however it comes and whatever of it is forgotten', () => {
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 6 }), { maxLength: 8 }), (portions) => {
      const cursor = lineCursor('a.xml');
      const pieces = portions.map((portion) => portion.join(''));
      const whole = pieces.join('');
      let before = 0;
      for (const text of pieces) {
        cursor.add(text);
        const end = before + text.length;
        const place = cursor.placeOf(before);
        // No token ends between CR and LF.
        if (whole[before - 1] !== '\r' || whole[before] !== '\n') {
          if (text !== '') expect(place).toEqual({ file: 'a.xml', ...lineAndColumn(whole, before) });
          cursor.forget(before);
        }
        before = end;
      }
    }),
    { numRuns: 1000 },
  );
});
